import type { Instant } from '../kernel/instant.ts';
import type { Node } from './answer.ts';
import { carrying, type Presence } from './span.ts';
import type { Forest, State } from './walk.ts';

/**
 * Who could sit on a leaf that is not met and sits on another one of the same requirement. `lists`: who counts for
 * each leaf. Where a leaf is met, nobody needs to know.
 */
export function elsewhereIn(
  { rules, seatings }: Forest,
  position: number,
  { met, active }: State,
  lists: Presence[][],
  at: Instant,
): Pick<Node, 'elsewhere'> {
  if (met[position] || !rules[position]!.seat) return {};
  const here = new Set(lists[position]!.map(({ key }) => key));
  const away = [...active[position]!.values()].filter(({ key }) => !here.has(key));
  if (away.length === 0) return {};
  const seats = seatings.find((seating) => seating.seats.includes(position))?.seats ?? [];
  const seatOf = new Map(
    seats.flatMap((leaf) => lists[leaf]!.map(({ key }) => [key, leaf] as const)),
  );
  const elsewhere = away.flatMap((presence) => {
    const leaf = seatOf.get(presence.key);
    const fact = carrying(presence, at)?.fact.id;
    if (leaf === undefined || fact === undefined || presence.person === undefined) return [];
    return [{ person: presence.person, fact, path: rules[leaf]!.path }];
  });
  const inOrder = elsewhere.toSorted((a, b) => (a.person < b.person ? -1 : 1));
  return inOrder.length === 0 ? {} : { elsewhere: inOrder };
}
