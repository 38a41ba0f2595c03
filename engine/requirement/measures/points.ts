import {
  add,
  compare,
  decimal,
  least,
  over,
  rounded,
  scaled,
  times,
  whole,
  written,
  type Fraction,
} from '../../kernel/exact.ts';
import type { Metric } from '../../program/definition/amount-leaves.ts';
import { casesOf, companyFactors, type Case } from '../../program/definition/factors.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { MetricAmount } from '../answer.ts';
import type { Context } from '../context.ts';
import { pool, type Pools } from '../gauge.ts';
import { amountOf, asked as needed, weighted, type Asked as Needed } from '../need.ts';
import { isWhere } from '../selection.ts';
import type { Span } from '../span.ts';
import type { Measure } from './measure.ts';
import { multiplied, multipliedPoints, weightedParts } from './multipliers.ts';
import { peopleSpans } from './people.ts';

type Asked = Extract<Condition, { points: unknown }>;

const figure = (text: string): Fraction => scaled(decimal(text) ?? 0n);
const none = whole(0);

/** A metric made ready: what gives its points, and how many at an instant. */
interface Source {
  id: string;
  /** The least points that it must give, where the text says so. */
  least: string | undefined;
  spans: Span[];
  backing: Span[];
  points: (pools: Pools) => Fraction;
  /** What it measures and gives, for readers. */
  told: (pools: Pools) => Omit<MetricAmount, 'category'>;
  /** Whether it gives as many as it must. */
  enough: (points: Fraction) => boolean;
}

/** A metric's facts, those of each case under a label of their own. */
function spansOf(
  { count, sum, people }: Metric,
  cases: Labelled[],
  context: Context,
  label: string,
) {
  if (sum || count) {
    const value = sum ? sum.value : null;
    return cases.flatMap((one) =>
      weighted(context, (sum ?? count)!, value, one.label, (fact) =>
        one.where.every((where) => isWhere(where, fact)),
      ),
    );
  }
  if (!people) return [];
  return peopleSpans(people, context).map((span) => ({
    ...span,
    key: `${label} ${span.key}`,
    label,
  }));
}

/** Points for an amount: exactly cap × n / nMax, never by a rounded price of a unit. */
function score({ each, linear, bands }: Metric, amount: Fraction): Fraction {
  if (each) {
    const units = each.per ? over(amount, amountOf(each.per)) : amount;
    return times(figure(each.points), each.full ? { n: rounded(units, 'down'), d: 1n } : units);
  }
  if (linear) {
    const cap = figure(linear.points);
    return least(cap, over(times(cap, amount), amountOf(linear.upTo)));
  }
  const reached = (bands ?? []).filter(({ from }) => compare(amount, amountOf(from)) >= 0);
  return reached.reduce((best, band) => {
    const points = figure(band.points);
    return compare(points, best) > 0 ? points : best;
  }, none);
}

/** A case of a metric's facts, and the label under which they are counted. */
type Labelled = Case & { label: string };

const labelled = (metric: Metric, label: string): Labelled[] =>
  casesOf(metric).map((one, index) => ({ ...one, label: caseLabel(label, index) }));

/** The label of a case of a metric; the first one has the metric's own. */
export const caseLabel = (label: string, index: number): string =>
  index === 0 ? label : `${label} ${index}`;

/** What the facts of a metric bring together, each multiplied by what it is. */
const brought = ({ sum }: Metric, cases: Labelled[], pools: Pools): Fraction =>
  cases.reduce((so, { label, factors }) => {
    const found = pool(pools, label);
    const plain = sum ? scaled(found.sum) : whole(found.count);
    return add(so, multiplied(plain, factors));
  }, none);

/** The multipliers of a metric that depend on the company. */
const factorsOf = (context: Context, metric: Metric, label: string): Needed[] =>
  companyFactors(metric).map(({ default: otherwise, by }) => {
    const read = (text: string) => ({ figure: text, currency: null });
    const cases = Object.entries(by).map(([name, values]) => [
      name,
      Object.fromEntries(Object.entries(values).map(([value, text]) => [value, read(text)])),
    ]);
    const need = { default: read(otherwise), by: Object.fromEntries(cases) };
    return needed(context, need, amountOf, label);
  });

function source(context: Context, metric: Metric, label: string): Source {
  const factors = factorsOf(context, metric, label);
  const cases = labelled(metric, label);
  const measured = (pools: Pools, of: Labelled[]) =>
    metric.people ? whole(pool(pools, label).count) : brought(metric, of, pools);
  const scored = (pools: Pools) => score(metric, measured(pools, cases));
  const given = (pools: Pools) => {
    const plain = scored(pools);
    const made = factors.reduce((so, each) => times(so, each.amount(pools) ?? none), plain);
    return metric.atMost === undefined ? made : least(made, figure(metric.atMost));
  };
  const unweighted = cases.map((one) => ({ ...one, factors: [] }));
  return {
    id: metric.id,
    least: metric.atLeast,
    spans: spansOf(metric, cases, context, label),
    backing: factors.flatMap((each) => each.backing),
    points: given,
    told: (pools) => ({
      id: metric.id,
      amount: written(measured(pools, unweighted)),
      ...(metric.sum?.value === 'money' && { currency: context.program.currency }),
      ...weightedParts(
        unweighted.map((one, index) => ({
          factors: cases[index]!.factors,
          amount: measured(pools, [one]),
        })),
      ),
      ...multipliedPoints(context, metric, pools, scored(pools)),
      points: written(given(pools)),
      ...(metric.atMost !== undefined && { most: metric.atMost }),
    }),
    enough: (points) =>
      metric.atLeast === undefined || compare(points, figure(metric.atLeast)) >= 0,
  };
}

/** Points from metrics in categories; a category is capped before the total is made. */
export const points: Measure<Asked> = ({ points: asked }, context) => {
  const need = needed(context, asked.atLeast, amountOf);
  const categories = asked.categories.map((category, at) => ({
    ...category,
    sources: category.metrics.map((metric, index) => source(context, metric, `${at}.${index}`)),
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
      read: (pools) => {
        let [total, blocked] = [none, false];
        const parts = categories.flatMap(({ id, sources: from, atLeast, atMost }) => {
          let sum = none;
          // A metric that must give something is told by itself: its lack decides as much as the total.
          const musts: { id: string; have: string; need: string }[] = [];
          for (const each of from) {
            const made = each.points(pools);
            if (!each.enough(made)) blocked = true;
            if (each.least !== undefined)
              musts.push({ id: each.id, have: written(made), need: each.least });
            sum = add(sum, made);
          }
          if (atMost !== undefined) sum = least(sum, figure(atMost));
          if (atLeast !== undefined && compare(sum, figure(atLeast)) < 0) blocked = true;
          total = add(total, sum);
          const category = {
            id,
            have: written(sum),
            ...(atLeast !== undefined && { need: atLeast }),
            ...(atMost !== undefined && { most: atMost }),
          };
          return [category, ...musts];
        });
        const metrics = () =>
          categories.flatMap(({ id: category, sources: from }) =>
            from.map((each) => ({ category, ...each.told(pools) })),
          );
        return { have: total, need: need.amount(pools), blocked, parts, metrics };
      },
    },
  };
};
