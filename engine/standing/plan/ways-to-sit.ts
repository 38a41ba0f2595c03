import type { Seating } from '../../requirement/alternatives.ts';
import type { Rule } from '../../requirement/rule.ts';

/** Choices of `left` of several lists of ways, each made one way; null where there are more than `most`. */
function chosen(parts: number[][][], left: number, most: number): number[][] | null {
  if (left === 0) return [[]];
  if (parts.length < left) return [];
  const [first = [], ...rest] = parts;
  const without = chosen(rest, left, most);
  const beside = chosen(rest, left - 1, most);
  if (!without || !beside || without.length + first.length * beside.length > most) return null;
  return [...without, ...first.flatMap((one) => beside.map((other) => [...one, ...other]))];
}

/** The sets of seats that meet a requirement, one for each way of choosing among its parts; null where they are more than `most`. */
export function waysToSit(
  rules: readonly Rule[],
  seating: Seating,
  most: number,
): number[][] | null {
  const waysOf = (position: number): number[][] | null => {
    const { seat, children, need } = rules[position]!;
    if (seat) return [[position]];
    if (!seating.seated.has(position)) return [[]];
    const parts = children.map(waysOf);
    return parts.every((each) => each !== null) ? chosen(parts, need, most) : null;
  };
  return seating.fixed ? [seating.seats] : waysOf(seating.root);
}
