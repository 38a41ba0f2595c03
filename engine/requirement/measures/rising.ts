import { least, scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Context } from '../context.ts';
import type { KnownFact } from '../facts.ts';
import { pool, type Pool, type Pools } from '../gauge.ts';
import { amountOf, asked as needed } from '../need.ts';
import { candidates, selected } from '../selection.ts';
import type { Span } from '../span.ts';
import { weigh } from '../weight.ts';
import { atEnds, inEach } from '../window.ts';
import type { Measure } from './measure.ts';
import { labelAgo, spansAgo } from './periods.ts';
import { unitOf } from './sum.ts';

type Asked = Extract<Condition, { rising: unknown }>['rising'];

/** One period more than is looked at: the first of them is compared with the one before it. */
const compared = ({ unit, back }: Asked['inEachOf']) => ({ unit, back: back + 1 });

function spansOf(context: Context, asked: Asked): Span[] {
  const { of, value, taken, inEachOf } = asked;
  const weight = value === undefined ? null : weigh(context, value, candidates(context, of));
  const stretches = taken === 'at-end' ? atEnds : inEach;
  return selected(context, asked).flatMap((fact: KnownFact) => {
    const held = { from: fact.from, until: fact.until ?? Infinity };
    const periods = stretches(context.program, compared(inEachOf), held);
    return spansAgo(periods, fact, fact.id, weight ? weight(fact) : 0n);
  });
}

/** By how much each period is above the one before it; null where a period has none before it that says something. */
function steps(pools: Pools, { inEachOf, value }: Asked): (Fraction | null)[] {
  const size = ({ sum, count }: Pool) => (value === undefined ? whole(count) : scaled(sum));
  return Array.from({ length: inEachOf.back }, (_, ago) => {
    const before = pool(pools, labelAgo(ago + 1));
    if (before.count === 0) return null;
    const [now, then] = [size(pool(pools, labelAgo(ago))), size(before)];
    return { n: now.n * then.d - then.n * now.d, d: now.d * then.d };
  });
}

/** Growth from period to period: what there is is the smallest step between two of them. */
export const rising: Measure<{ rising: Asked }> = ({ rising: asked }, context) => {
  const { of, subject = [], value, withoutBase } = asked;
  const need = needed(context, asked.atLeast, amountOf);
  return {
    subject: [of, ...subject],
    need: 0,
    spans: spansOf(context, asked),
    backing: need.backing,
    gauge: {
      ...unitOf(value ?? 'quantity', context),
      read: (pools) => {
        const all = steps(pools, asked);
        const known = all.filter((step) => step !== null);
        const measured = known.length === all.length || withoutBase === 'met';
        return {
          have: measured && known.length > 0 ? known.reduce(least) : null,
          need: need.amount(pools),
          otherwise: withoutBase === 'met',
        };
      },
    },
  };
};
