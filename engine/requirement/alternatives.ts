import type { Rule } from './rule.ts';

/** One way to meet a requirement: the seats to fill, and the parts without seats that must be met. */
export interface Alternative {
  seats: number[];
  others: number[];
}

/** The leaves of one requirement that share people, and the ways in which they can meet it. */
export interface Seating {
  root: number;
  /** In the order of the text, in which seats are filled where not all can be. */
  seats: number[];
  alternatives: Alternative[];
}

const cross = (ways: Alternative[][]): Alternative[] =>
  ways.reduce<Alternative[]>(
    (so, next) =>
      so.flatMap((left) =>
        next.map((right) => ({
          seats: [...left.seats, ...right.seats],
          others: [...left.others, ...right.others],
        })),
      ),
    [{ seats: [], others: [] }],
  );

function choose<T>(items: T[], n: number): T[][] {
  if (n === 0) return [[]];
  return items.flatMap((item, index) =>
    choose(items.slice(index + 1), n - 1).map((rest) => [item].concat(rest)),
  );
}

function seatsBelow(rules: Rule[], position: number): number[] {
  const rule = rules[position]!;
  if (rule.seat) return [position];
  // Another requirement seats its own people.
  if (rule.refers) return [];
  return rule.children.flatMap((child) => seatsBelow(rules, child));
}

function alternatives(rules: Rule[], position: number): Alternative[] {
  const rule = rules[position]!;
  if (rule.seat) return [{ seats: [position], others: [] }];
  if (seatsBelow(rules, position).length === 0) return [{ seats: [], others: [position] }];
  const ways = rule.children.map((child) => alternatives(rules, child));
  return choose(ways, rule.need).flatMap(cross);
}

/** The seating of the requirement rooted at `root`; null where no people fill seats in it. */
export function seatingOf(rules: Rule[], root: number): Seating | null {
  const seats = seatsBelow(rules, root);
  return seats.length === 0 ? null : { root, seats, alternatives: alternatives(rules, root) };
}
