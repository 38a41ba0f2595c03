import { add, compare, least, minus, most, type Fraction } from '../../kernel/exact.ts';
import type { Gain, Gauge, Pools } from '../gauge.ts';
import type { Asked } from '../need.ts';
import type { Source } from './metric.ts';
import { counted, type More, type Rise } from './rise.ts';
import { figure, none } from './scores.ts';

/** A category of points made ready. */
export interface Category {
  id: string;
  atLeast?: string | undefined;
  atMost?: string | undefined;
  sources: Source[];
}

/** What a category gives, how much more it must give, and how much more it can; null: without end. */
function standOf({ atMost, atLeast, sources }: Category, pools: Pools) {
  const made = sources
    .map(({ metric, points }) => counted(metric, points(pools) ?? none))
    .reduce(add, none);
  const given = atMost === undefined ? made : least(made, figure(atMost));
  return {
    given,
    lacks: atLeast === undefined ? none : most(minus(figure(atLeast), given), none),
    room: atMost === undefined ? null : minus(figure(atMost), given),
  };
}

/** A metric of which it is known how far more can raise it, by its place: that of its category, and its own in there. */
interface Place {
  rise: Rise;
  at: number;
  part: string;
}

/** Where what is counted under a label belongs; null where some metric could give more without an end that is known. */
function placesOf(categories: Category[]): Map<string, Place> | null {
  const places = new Map<string, Place>();
  for (const [at, { sources }] of categories.entries())
    for (const [index, { rise }] of sources.entries()) {
      if (!rise) return null;
      for (const label of rise.labels) places.set(label, { rise, at, part: `${at}.${index}` });
    }
  return places;
}

const upTo = (amount: Fraction, room: Fraction | null) => (room ? least(amount, room) : amount);

/**
 * What more of something would add to points: nothing where its metric or its category gives as much as it can, or
 * enough. What may also make a metric less is taken by the most that it can make of it. Absent where some metric has
 * no end that is known: then nothing is said.
 */
export function gains(categories: Category[], need: Asked['amount']): Pick<Gauge, 'gain'> {
  const places = placesOf(categories);
  if (!places) return {};
  const gain: Gauge['gain'] = (pools) => {
    const stands = categories.map((category) => standOf(category, pools));
    const asked = need(pools);
    const total = stands.map(({ given }) => given).reduce(add, none);
    const isEnough = asked !== null && compare(total, asked) >= 0;
    const known = new Map<string, Gain | null>();
    const gainOf = (more: More): Gain | null => {
      const place = places.get(more.label ?? '');
      // What takes away can always change something.
      if (!place || (more.weight ?? 0n) < 0n) return { each: none, within: [], isOpen: true };
      const { rise, at, part } = place;
      const { room: left, lacks: asks } = stands[at]!;
      const [room, lacks] = [rise.room(pools), rise.lacks(pools)];
      const own = upTo(rise.each(pools, more), room);
      const category = upTo(own, left);
      const each = isEnough ? none : category;
      const helps =
        rise.isMissing(pools) ||
        each.n > 0n ||
        (own.n > 0n && lacks.n > 0n) ||
        (category.n > 0n && asks.n > 0n);
      if (!helps) return null;
      const within = [
        { part, each: own, room, lacks },
        { part: `${at}`, each: category, room: left, lacks: asks },
      ];
      return { each, within };
    };
    // Of what can be done often, most is alike.
    return (more) => {
      const name = `${more.label} ${more.weight}`;
      let found = known.get(name);
      if (found === undefined) known.set(name, (found = gainOf(more)));
      return found;
    };
  };
  return { gain };
}
