import {
  add,
  compare,
  least,
  scaled,
  times,
  whole,
  written,
  type Fraction,
} from '../../kernel/exact.ts';
import { casesOf, companyFactors, type Case } from '../../program/definition/factors.ts';
import type { Metric } from '../../program/definition/metric.ts';
import type { MetricAmount } from '../answer.ts';
import type { Context } from '../context.ts';
import { pool, type Pools } from '../gauge.ts';
import {
  amountOf,
  asked as needed,
  shareOf,
  weighted as spansOf,
  type Asked as Needed,
} from '../need.ts';
import { isWhere } from '../selection.ts';
import type { Span } from '../span.ts';
import { multiplied, multipliedPoints, weightedParts } from './multipliers.ts';
import { averageOf, medianOf } from './average.ts';
import { countedOnce } from './count.ts';
import { growthOf } from './growth.ts';
import { netOf } from './net.ts';
import { peopleSpans } from './people.ts';
import { partLabel, type Quantity } from './quantity.ts';
import { caseLabel, counted, riseOf, type Rise } from './rise.ts';
import { figure, levelOf, none, score } from './scores.ts';
import { partOf, stayedOf } from './share.ts';
import { unitOf } from './sum.ts';

/** The label of a metric by its place: that of its category, and its own in there. */
export const metricLabel = (category: number, metric: number): string => `${category}.${metric}`;

/** What a metric measures; where its facts are multiplied by what they are, told without that as well. */
interface Looked extends Quantity {
  told: Quantity['read'];
  weighted: (pools: Pools) => Pick<MetricAmount, 'weighted'>;
}

/** Facts that are counted or added up, those of each case under a label of their own. */
function brought({ sum, count }: Metric, cases: Case[], context: Context, label: string): Looked {
  const distinct = sum ? undefined : count?.distinct;
  const labelled = cases.map((one, index) => ({ ...one, label: caseLabel(label, index) }));
  const plainly = (pools: Pools) =>
    labelled.map(({ label: at, factors }) => {
      const found = pool(pools, at);
      return { factors, amount: sum ? scaled(found.sum) : whole(found.count) };
    });
  const together = (amounts: Fraction[]) => ({ have: amounts.reduce(add, none) });
  return {
    ...unitOf(sum?.value ?? 'quantity', context),
    spans: labelled.flatMap((one) =>
      spansOf(context, (sum ?? count)!, sum?.value ?? null, one.label, (fact) =>
        one.where.every((where) => isWhere(where, fact)),
      ).map((span) => ({ ...span, key: `${one.label} ${countedOnce(span.fact, distinct)}` })),
    ),
    backing: [],
    read: (pools) =>
      together(plainly(pools).map(({ amount, factors }) => multiplied(amount, factors))),
    told: (pools) => together(plainly(pools).map(({ amount }) => amount)),
    weighted: (pools) => weightedParts(plainly(pools)),
  };
}

function heads(asked: NonNullable<Metric['people']>, context: Context, label: string): Quantity {
  return {
    unit: 'number',
    spans: peopleSpans(asked, context).map((span) => ({
      ...span,
      key: `${label} ${span.key}`,
      label,
    })),
    backing: [],
    read: (pools) => ({ have: whole(pool(pools, label).count) }),
  };
}

const nothing: Quantity = { unit: 'number', spans: [], backing: [], read: () => ({ have: none }) };

function measured(metric: Metric, context: Context, label: string): Quantity {
  const { people, average, median, share, retention, net, growth } = metric;
  if (people) return heads(people, context, label);
  if (average) return averageOf(average, context, label);
  if (median) return medianOf(median, context, label);
  if (share) return partOf(share, context, label);
  if (retention) return stayedOf(retention, context, label);
  if (net) return netOf(net, context, label);
  return growth ? growthOf(growth, context, label) : nothing;
}

function looked(metric: Metric, context: Context, label: string): Looked {
  if (metric.count || metric.sum) return brought(metric, casesOf(metric), context, label);
  const quantity = measured(metric, context, label);
  return { ...quantity, told: quantity.read, weighted: () => ({}) };
}

/** What is measured, as far as there is something to measure; null without, and where the sample is too small. */
function amountIn({ have, sample }: ReturnType<Quantity['read']>): Fraction | null {
  return sample && compare(sample.have, sample.need) < 0 ? null : have;
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

/** A metric made ready: what gives its points, and how many at an instant. */
export interface Source {
  metric: Metric;
  spans: Span[];
  backing: Span[];
  /** Its points, before it is weighted; null where the text says that they are missing. */
  points: (pools: Pools) => Fraction | null;
  /** What it measures and gives, for readers. */
  told: (pools: Pools) => Omit<MetricAmount, 'category'>;
  /** Null where no end is known to what more of what it looks at could give. */
  rise: Rise | null;
}

/** An exact text of an amount; a share as a percentage. */
const inUnit = (unit: Quantity['unit'], amount: Fraction | null): string | null =>
  amount && written(unit === 'percent' ? times(amount, whole(100)) : amount);

const inNumber = ({ n, d }: Fraction): number => Number(n / d);

/** Makes a metric ready; `label` keeps what it looks at apart from the other metrics. */
export function sourceOf(context: Context, metric: Metric, label: string): Source {
  const factors = factorsOf(context, metric, label);
  const { linear, ofNothing = 'missing', atMost, weight } = metric;
  const upTo = linear && needed(context, linear.upTo, levelOf, partLabel(label, 'need'));
  const { spans, backing, unit, currency, read, told, weighted } = looked(metric, context, label);
  const byCompany = (so: Fraction, pools: Pools) =>
    factors.reduce((made, each) => times(made, each.amount(pools) ?? none), so);
  const plain = (pools: Pools): Fraction | null => {
    const amount = amountIn(read(pools));
    const made = amount && score(metric, amount, upTo ? upTo.amount(pools) : null);
    return made ?? (ofNothing === 'missing' ? null : figure(ofNothing));
  };
  const points = (pools: Pools): Fraction | null => {
    const before = plain(pools);
    if (!before) return null;
    const made = byCompany(before, pools);
    return atMost === undefined ? made : least(made, figure(atMost));
  };
  return {
    metric,
    spans,
    backing: [...backing, ...(upTo?.backing ?? []), ...factors.flatMap((each) => each.backing)],
    points,
    rise: riseOf(metric, { label, spans, within: backing, upTo, read, points, byCompany }),
    told: (pools) => {
      const found = told(pools);
      const { sample } = found;
      const [before, made] = [plain(pools), points(pools)];
      return {
        id: metric.id,
        unit,
        ...(currency !== undefined && { currency }),
        amount: inUnit(unit, found.have),
        ...weighted(pools),
        ...(sample && {
          sample: { have: inNumber(sample.have), need: inNumber(sample.need) },
        }),
        ...(upTo && upTo.fixed === null && { upTo: inUnit(unit, upTo.amount(pools)) }),
        ...(before && multipliedPoints(context, metric, pools, before)),
        points: written(made ?? none),
        ...(atMost !== undefined && { most: atMost }),
        ...(weight !== undefined && {
          weight: written(times(shareOf(weight), whole(100))),
          counted: written(counted(metric, made ?? none)),
        }),
        ...(made === null && { missing: true }),
      };
    },
  };
}
