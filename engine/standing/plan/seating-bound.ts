/**
 * The least that it costs to fill every seat when each person takes one at most: `costs[group][seat]` is what
 * one of `sizes[group]` equal people costs on a seat, `needs[seat]` how many it asks for. Infinity where not
 * all can be filled. Exact, by cheapest augmenting paths.
 */
export function cheapestSeating(sizes: number[], needs: number[], costs: number[][]): number {
  const seated = sizes.map(() => needs.map(() => 0));
  const left = [...sizes];
  let total = 0;
  for (const [goal, need] of needs.entries())
    for (let filled = 0; filled < need; filled++) {
      const path = cheapestPath({ left, seated, costs, seats: needs.length }, goal);
      if (!path) return Infinity;
      total += path.cost;
      for (const [group, from, to] of path.steps) {
        if (from === null) left[group]!--;
        else seated[group]![from]!--;
        seated[group]![to]!++;
      }
    }
  return total;
}

interface Seats {
  /** How many of each group have no seat yet. */
  left: number[];
  /** How many of each group sit on each seat. */
  seated: number[][];
  costs: number[][];
  seats: number;
}

type Shift = [group: number, from: number | null, to: number];

/** The cheapest way to seat one more person on a seat, by moving others along where that is cheaper. */
function cheapestPath({ left, seated, costs, seats }: Seats, goal: number) {
  // The least cost of freeing one more place for a seat's own people, found backwards from free people.
  const cost = Array.from({ length: seats }, () => Infinity);
  const by: (Shift | null)[] = cost.map(() => null);
  const relax = (seat: number, amount: number, shift: Shift) => {
    if (amount >= cost[seat]! - 1e-9) return false;
    cost[seat] = amount;
    by[seat] = shift;
    return true;
  };
  for (const [group, free] of left.entries())
    if (free > 0)
      for (let seat = 0; seat < seats; seat++)
        relax(seat, costs[group]![seat]!, [group, null, seat]);
  for (let round = 0, changed = true; changed && round <= seats; round++) {
    changed = false;
    for (const [group, row] of seated.entries())
      for (let from = 0; from < seats; from++) {
        if (row[from] === 0 || cost[from] === Infinity) continue;
        for (let to = 0; to < seats; to++) {
          const [moved, was] = [costs[group]![to]!, costs[group]![from]!];
          if (
            to !== from &&
            moved < Infinity &&
            relax(to, cost[from]! + moved - was, [group, from, to])
          )
            changed = true;
        }
      }
  }
  if (cost[goal] === Infinity) return null;
  const steps: Shift[] = [];
  for (let seat: number | null = goal; seat !== null && steps.length <= seats;) {
    const shift: Shift = by[seat]!;
    steps.push(shift);
    seat = shift[1];
  }
  return { cost: cost[goal]!, steps };
}
