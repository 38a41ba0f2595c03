import {
  add,
  least,
  minus,
  most,
  scaled,
  times,
  whole,
  written,
  type Fraction,
} from '../../kernel/exact.ts';
import type { Metric } from '../../program/definition/amount-leaves.ts';
import { casesOf, companyFactors, type Case } from '../../program/definition/factors.ts';
import type { MetricAmount } from '../answer.ts';
import type { Context } from '../context.ts';
import { pool, type Pools } from '../gauge.ts';
import { amountOf, asked as needed, weighted, type Asked as Needed } from '../need.ts';
import { isWhere } from '../selection.ts';
import type { Span } from '../span.ts';
import { peopleSpans } from './people.ts';
import { figure, mostOf, score, steepest } from './scores.ts';

const none = whole(0);

/** A metric made ready: what gives its points, and how many at an instant. */
export interface Source {
  id: string;
  /** The least points that it must give, where the text says so. */
  least: string | undefined;
  /** Under which its facts are counted. */
  labels: string[];
  spans: Span[];
  backing: Span[];
  points: (pools: Pools) => Fraction;
  /** What it measures and gives, for readers. */
  told: (pools: Pools) => Omit<MetricAmount, 'category'>;
  /** How many points it must give besides these. */
  lacks: (points: Fraction) => Fraction;
  /** How many more points it can give; null where they have no end. */
  room: (pools: Pools) => Fraction | null;
  /** The most points that each more of a fact gives, taken over however many. */
  rise: (pools: Pools, more: More) => Fraction;
}

/** What is counted under a label, by its weight. */
export type More = Pick<Span, 'label' | 'weight'>;

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
    return add(so, factors.map(figure).reduce(times, plain));
  }, none);

/** What one more fact brings to what is measured. */
function bringing({ sum, people }: Metric, cases: Labelled[], { label, weight = 0n }: More) {
  if (people) return whole(1);
  const factors = cases.find((one) => one.label === label)?.factors ?? [];
  return factors.map(figure).reduce(times, sum ? scaled(weight) : whole(1));
}

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

/** Makes a metric ready; its facts are counted under labels that begin with its own. */
export function source(context: Context, metric: Metric, label: string): Source {
  const factors = factorsOf(context, metric, label);
  const cases = labelled(metric, label);
  const cap = metric.atMost === undefined ? null : figure(metric.atMost);
  const measured = (pools: Pools, of: Labelled[]) =>
    metric.people ? whole(pool(pools, label).count) : brought(metric, of, pools);
  const multiplied = (points: Fraction, pools: Pools) =>
    factors.reduce((so, each) => times(so, each.amount(pools) ?? none), points);
  const capped = (points: Fraction) => (cap === null ? points : least(points, cap));
  const given = (pools: Pools) => capped(multiplied(score(metric, measured(pools, cases)), pools));
  const unweighted = cases.map((one) => ({ ...one, factors: [] }));
  return {
    id: metric.id,
    least: metric.atLeast,
    labels: [label, ...cases.map((one) => one.label)],
    spans: spansOf(metric, cases, context, label),
    backing: factors.flatMap((each) => each.backing),
    points: given,
    told: (pools) => ({
      id: metric.id,
      amount: written(measured(pools, unweighted)),
      ...(metric.sum?.value === 'money' && { currency: context.program.currency }),
      points: written(given(pools)),
      ...(metric.atMost !== undefined && { most: metric.atMost }),
    }),
    lacks: (points) =>
      metric.atLeast === undefined ? none : most(minus(figure(metric.atLeast), points), none),
    room: (pools) => {
      const top = mostOf(metric);
      const highest = top === null ? cap : capped(multiplied(top, pools));
      return highest && minus(highest, given(pools));
    },
    rise: (pools, more) =>
      times(
        multiplied(steepest(metric, measured(pools, cases)), pools),
        bringing(metric, cases, more),
      ),
  };
}
