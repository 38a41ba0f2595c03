import { add, compare, least, written } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import { amountOf, asked as needed } from '../need.ts';
import type { Amounts } from '../answer.ts';
import type { Pools, Reading } from '../gauge.ts';
import type { Measure } from './measure.ts';
import { gains, type Category } from './gains.ts';
import { metricLabel, sourceOf } from './metric.ts';
import { counted } from './rise.ts';
import { figure, none } from './scores.ts';

type Asked = Extract<Condition, { points: unknown }>;
type Parts = NonNullable<Amounts['parts']>;

/** What a category gives, after its cap, and whether something that it must have is missing. */
function given({ id, atLeast, atMost, sources }: Category, pools: Pools) {
  let [sum, blocked] = [none, false];
  // A metric that must give something, or is missing, is told by itself: it decides as much as the total.
  const musts: Parts = [];
  for (const { metric, points } of sources) {
    const made = points(pools);
    const must = metric.atLeast;
    if (made === null || (must !== undefined && compare(made, figure(must)) < 0)) blocked = true;
    if (must !== undefined || made === null)
      musts.push({
        id: metric.id,
        have: written(made ?? none),
        ...(must !== undefined && { need: must }),
        ...(made === null && { missing: true }),
      });
    sum = add(sum, counted(metric, made ?? none));
  }
  if (atMost !== undefined) sum = least(sum, figure(atMost));
  if (atLeast !== undefined && compare(sum, figure(atLeast)) < 0) blocked = true;
  const category = {
    id,
    have: written(sum),
    ...(atLeast !== undefined && { need: atLeast }),
    ...(atMost !== undefined && { most: atMost }),
  };
  return { sum, blocked, parts: [category, ...musts] };
}

/** Points from metrics in categories; a category is capped before the total is made. */
export const points: Measure<Asked> = ({ points: asked }, context) => {
  const need = needed(context, asked.atLeast, amountOf);
  const categories = asked.categories.map((category, at): Category => ({
    ...category,
    sources: category.metrics.map((metric, index) =>
      sourceOf(context, metric, metricLabel(at, index)),
    ),
  }));
  const sources = categories.flatMap((category) => category.sources);
  // Several metrics may look at the same attribute: each of its facts moves the leaf once.
  const backing = [...need.backing, ...sources.flatMap((each) => each.backing)];
  return {
    subject: asked.categories.map(({ id }) => id),
    need: 0,
    spans: sources.flatMap(({ spans }) => spans),
    backing: [...new Map(backing.map((span) => [span.key, span])).values()],
    gauge: {
      unit: 'points',
      read: (pools): Reading => {
        const all = categories.map((category) => given(category, pools));
        return {
          have: all.map(({ sum }) => sum).reduce(add, none),
          need: need.amount(pools),
          blocked: all.some(({ blocked }) => blocked),
          parts: all.flatMap(({ parts }) => parts),
          metrics: () =>
            categories.flatMap(({ id: category, sources: from }) =>
              from.map((each) => ({ category, ...each.told(pools) })),
            ),
        };
      },
      metricOf: (label) => {
        const [category = -1, metric = -1] = label.split(' ')[0]!.split('.').map(Number);
        const found = asked.categories[category]?.metrics[metric];
        return found ? { category: asked.categories[category]!.id, id: found.id } : null;
      },
      ...gains(categories, need.amount),
    },
  };
};
