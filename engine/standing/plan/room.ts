import type { State } from '../../requirement/walk.ts';
import type { Ladder } from '../tiers.ts';
import type { Room } from './people.ts';

/** How many people join at most in a plan. */
const mostNewcomers = 40;
/** How many of those who stand alike act at most. */
const mostActing = 60;
/** For how many more people there is room where a need can grow. */
const roomToGrow = 6;

/**
 * How many people a requirement can ask for at most, by what each leaf asks for: of alternatives as many as must be
 * met, those that ask for most.
 */
function mostAsked({ forest: { rules } }: Ladder, roots: number[], asks: (leaf: number) => number) {
  const known = new Map<number, number>();
  const of = (position: number): number => {
    const there = known.get(position);
    if (there !== undefined) return there;
    const { children, kind, need } = rules[position]!;
    const below = children.map(of).toSorted((a, b) => b - a);
    const counted = kind === 'not' ? below : below.slice(0, need);
    const found = children.length === 0 ? asks(position) : counted.reduce((a, b) => a + b, 0);
    known.set(position, found);
    return found;
  };
  return roots.reduce((sum, root) => sum + of(root), 0);
}

/**
 * How many people can be of use: as many join as unmet requirements ask for together, and as many act as there are
 * seats together; more of both where what is asked for can grow with what is done.
 */
export function roomFor(
  ladder: Ladder,
  { met, need, active }: State,
  roots: number[],
  concerned: number[],
): Room {
  const { rules } = ladder.forest;
  const places = new Map<string, string>();
  let grows = 0;
  for (const leaf of concerned) {
    const { kind, gauge } = rules[leaf]!;
    for (const { key, person } of active[leaf]!.values())
      if (person !== undefined)
        places.set(person, `${places.get(person) ?? ''} ${leaf}${key.replace(person, '')}`);
    if ((kind === 'people' && gauge) || (kind === 'points' && !met[leaf])) grows += roomToGrow;
  }
  const heads = (leaf: number) =>
    rules[leaf]!.kind === 'people' && Number.isFinite(need[leaf]) ? need[leaf]! : 0;
  const seats = mostAsked(ladder, roots, heads);
  const asked = mostAsked(ladder, roots, (leaf) => (met[leaf] ? 0 : heads(leaf)));
  return {
    newcomers: Math.min(mostNewcomers, Math.ceil(asked) + grows),
    acting: Math.min(mostActing, Math.ceil(seats) + grows),
    surely: grows === 0 && asked <= mostNewcomers && seats <= mostActing,
    named: new Set(concerned.flatMap((position) => rules[position]!.subject)),
    places,
  };
}
