import { scaled } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import { windowOf } from '../../program/definition/window-of.ts';
import { pool } from '../gauge.ts';
import { amountOf, asked as needed, weighted } from '../need.ts';
import type { Measure } from './measure.ts';
import { askingEach, partLabel, type QuantityOf } from './quantity.ts';
import { unitOf } from './sum.ts';

type Asked = Extract<Condition, { net: unknown }>;

/** A sum less other sums, all through the same window of time. */
export const netOf: QuantityOf<Omit<Asked['net'], 'atLeast'>> = (asked, context, label = '') => {
  const { value, less } = asked;
  const window = windowOf(asked);
  const lessAt = (index: number) => partLabel(label, `less ${index}`);
  return {
    ...unitOf(value, context),
    spans: weighted(context, asked, value, label),
    backing: less.flatMap((each, index) =>
      weighted(context, { ...each, ...window }, value, lessAt(index)),
    ),
    read: (pools) => {
      const taken = less.reduce((sum, _, index) => sum + pool(pools, lessAt(index)).sum, 0n);
      return { have: scaled(pool(pools, label).sum - taken) };
    },
  };
};

/** A net amount that is asked for. */
export const net: Measure<Asked> = ({ net: asked }, context) =>
  askingEach(asked, context, { of: netOf, need: needed(context, asked.atLeast, amountOf) });
