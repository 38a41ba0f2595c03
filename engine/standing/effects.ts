import { compare, minus } from '../kernel/exact.ts';
import {
  isMet,
  pour,
  type Gauge,
  type Pool,
  type Pools,
  type Reading,
} from '../requirement/gauge.ts';
import type { Step, Touch } from '../requirement/walk.ts';
import type { Cause } from './answer.ts';

/** What something that began or ceased to count does to the amount of its leaf; nothing where there is none. */
export type Effect = Pick<Cause, 'effect' | 'moves' | 'metric'>;

/** How far an amount is beyond what is asked for; null where that cannot be told. */
const beyond = ({ have, need }: Reading) => (have && need ? minus(have, need) : null);

const isMeasured = ({ sample }: Reading) => !sample || compare(sample.have, sample.need) >= 0;

/** Which of two readings is the better one: above zero for the first, below for the second. */
function better(one: Reading, other: Reading): number {
  const met = Number(isMet(one)) - Number(isMet(other));
  if (met !== 0) return met;
  const [first, second] = [beyond(one), beyond(other)];
  if (!first || !second) return Number(first !== null) - Number(second !== null);
  const more = compare(first, second);
  return more === 0 ? Number(isMeasured(one)) - Number(isMeasured(other)) : more;
}

/** What would count had these not begun or ceased to. */
function without(pools: Pools, touched: Touch[]): Pools {
  const copied = new Map<string, Pool>(pools);
  for (const label of new Set(touched.map(({ presence }) => presence.label ?? ''))) {
    const found = pools.get(label);
    if (!found) continue;
    const { count, sum, sorted, members } = found;
    copied.set(label, { count, sum, sorted: [...sorted], members: new Set(members) });
  }
  for (const { presence, change } of touched)
    pour(copied, presence, change === 'gained' ? 'ended' : 'gained');
  return copied;
}

function effectIn(gauge: Gauge, pools: Pools, touched: Touch[]): Effect {
  const [now, then] = [gauge.read(pools), gauge.read(without(pools, touched))];
  const [{ presence, backing }] = touched as [Touch];
  const way = better(now, then);
  const [asked, before] = [now.need, then.need];
  const isAsked = asked && before ? compare(asked, before) !== 0 : asked !== before;
  const metric = gauge.metricOf?.(presence.label ?? '');
  return {
    ...(way !== 0 && { effect: way > 0 ? ('raises' as const) : ('lowers' as const) }),
    ...(backing && { moves: isAsked ? ('need' as const) : ('comparison' as const) }),
    ...(metric && { metric }),
  };
}

/** A value of the company takes the place of the one before it: both together are one change. */
const together = ({ leaf, presence, change, backing }: Touch): string => {
  const kind = presence.spans[0]?.fact.kind;
  return [leaf, presence.label, kind, kind === 'attribute' || change, backing].join('\n');
};

/**
 * What all that was touched at a step does to the amounts of its leaves. What is of one kind, under one label and goes
 * the same way is looked at together: each alone may do nothing.
 */
export function effectsAt(
  gaugeOf: (leaf: number) => Gauge | null,
  { touched, pools }: Pick<Step, 'touched' | 'pools'>,
): Map<Touch, Effect> {
  const groups = Map.groupBy(touched, together);
  const effects = new Map<Touch, Effect>();
  for (const group of groups.values()) {
    const [{ leaf }] = group as [Touch];
    const [gauge, counted] = [gaugeOf(leaf), pools[leaf]];
    const effect = gauge && counted ? effectIn(gauge, counted, group) : {};
    for (const touch of group) effects.set(touch, effect);
  }
  return effects;
}
