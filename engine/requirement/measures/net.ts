import { scaled } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import { windowOf } from '../../program/definition/window-of.ts';
import { pool } from '../gauge.ts';
import { amountOf, asked as needed, weighted } from '../need.ts';
import type { Measure } from './measure.ts';
import { unitOf } from './sum.ts';

type Asked = Extract<Condition, { net: unknown }>;

/** A sum less other sums, all through the same window of time. */
export const net: Measure<Asked> = ({ net: asked }, context) => {
  const need = needed(context, asked.atLeast, amountOf);
  const { of, subject = [], value, less } = asked;
  const window = windowOf(asked);
  return {
    subject: [of, ...subject],
    need: 0,
    spans: weighted(context, asked, value, ''),
    backing: [
      ...less.flatMap((each, index) =>
        weighted(context, { ...each, ...window }, value, `less ${index}`),
      ),
      ...need.backing,
    ],
    gauge: {
      ...unitOf(value, context),
      read: (pools) => {
        const taken = less.reduce((sum, _, index) => sum + pool(pools, `less ${index}`).sum, 0n);
        return { have: scaled(pool(pools).sum - taken), need: need.amount(pools) };
      },
    },
  };
};
