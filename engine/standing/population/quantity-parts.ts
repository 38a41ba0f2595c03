import type { Leaf } from '../../program/definition/condition.ts';
import type { Metric } from '../../program/definition/metric.ts';
import { measureOf } from '../../program/definition/metric-reading.ts';
import type { Selection, Value, Where } from '../../program/definition/selection.ts';
import { periodsIn, type Windows } from '../../program/definition/window.ts';
import { nowOf } from '../../requirement/measures/growth.ts';
import { metricLabel } from '../../requirement/measures/metric.ts';
import { partLabel } from '../../requirement/measures/quantity.ts';
import { windowsOf, type Counter, type FactCounter } from './counter.ts';
import type { When } from './moment.ts';

/** A counter of a leaf, under the label by which the leaf's gauge asks for it. */
export interface Part {
  label: string;
  counter: Counter;
}

type Chosen = Pick<Selection, 'of' | 'subject' | 'where' | 'line'>;

interface Look {
  when: When;
  value?: Value | null | undefined;
  also?: Where[];
  distinct?: string | undefined;
}

/** The counter of some facts, seen in some way. */
export const chosen = (
  { of, subject, where, line }: Chosen,
  { when, value, also, distinct }: Look,
): FactCounter => ({
  of: 'facts',
  kind: of,
  subjects: subject ? subject.toSorted() : null,
  where: [...(where ? [where] : []), ...(also ?? [])],
  line: line ?? null,
  when,
  value: value ?? null,
  distinct: distinct ?? null,
  scope: 'all',
});

/** What is seen through the windows of a measure. */
export const seen = (windows: Windows): When => ({ windows: windowsOf(windows) });

/** A part of something, and the whole of it. */
export const partAndWhole = (asked: Chosen, part: Look, whole: Look, label: string): Part[] => [
  { label, counter: chosen(asked, part) },
  { label: partLabel(label, 'whole'), counter: chosen(asked, whole) },
];

type Word = 'average' | 'median' | 'share' | 'retention' | 'net' | 'growth';
type Asked = { [K in Word]: NonNullable<Metric[K]> };

const middleParts = (asked: Asked['average'], label: string): Part[] => [
  { label, counter: chosen(asked, { when: seen(asked), value: asked.value }) },
];

function shareParts(asked: Asked['share'], label: string): Part[] {
  const look = { when: seen(asked), value: asked.value };
  return partAndWhole(asked, { ...look, also: [asked.which] }, look, label);
}

function retentionParts(asked: Asked['retention'], label: string): Part[] {
  const { cohort, value } = asked;
  const look = (stayed: boolean): Look => ({ when: { cohort, stayed }, value });
  return partAndWhole(asked, look(true), look(false), label);
}

function netParts(asked: Asked['net'], label: string): Part[] {
  const look = { when: seen(asked), value: asked.value };
  const taken = asked.less.map((each, index) => ({
    label: partLabel(label, `less ${index}`),
    counter: chosen(each, look),
  }));
  return [{ label, counter: chosen(asked, look) }, ...taken];
}

function growthParts(asked: Asked['growth'], label: string): Part[] {
  const { over, against, value } = asked;
  const earlier: When =
    'back' in over ? { earlier: over, by: periodsIn(over.unit, against) ?? 0 } : { over, against };
  return [
    { label, counter: chosen(asked, { when: seen(nowOf(asked)), value }) },
    { label: partLabel(label, 'before'), counter: chosen(asked, { when: earlier, value }) },
  ];
}

/** The kinds of facts of which a middle value is asked for, by the labels under which they are read. */
export function mediansIn(leaf: Leaf): { label: string; of: FactCounter['kind'] }[] {
  if ('median' in leaf) return [{ label: '', of: leaf.median.of }];
  if (!('points' in leaf)) return [];
  return leaf.points.categories.flatMap(({ metrics }, at) =>
    metrics.flatMap((metric, index) =>
      metric.median && measureOf(metric) === 'median'
        ? [{ label: metricLabel(at, index), of: metric.median.of }]
        : [],
    ),
  );
}

/**
 * What a condition or a metric is made of that compares or averages facts, under the labels by which the engine reads
 * it; nothing for others. Of several, which a check refuses, the engine reads the first as well.
 */
export function countersOf(measure: { [K in Word]?: Asked[K] | undefined }, label = ''): Part[] {
  const { average, median, share, retention, net, growth } = measure;
  if (average) return middleParts(average, label);
  if (median) return middleParts(median, label);
  if (share) return shareParts(share, label);
  if (retention) return retentionParts(retention, label);
  if (net) return netParts(net, label);
  return growth ? growthParts(growth, label) : [];
}
