import type { Leaf } from '../../program/definition/condition.ts';
import type { Metric } from '../../program/definition/metric.ts';
import { measureOf } from '../../program/definition/metric-reading.ts';
import type { Selection, Value, Where } from '../../program/definition/selection.ts';
import { periodsIn, type Windows } from '../../program/definition/window.ts';
import { nowOf } from '../../requirement/measures/growth.ts';
import { metricLabel } from '../../requirement/measures/metric.ts';
import { labelAgo, type Each } from '../../requirement/measures/periods.ts';
import { partLabel, wholeLabel } from '../../requirement/measures/quantity.ts';
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
  { label: wholeLabel(label), counter: chosen(asked, whole) },
];

type Word = 'average' | 'median' | 'share' | 'retention' | 'net' | 'growth';
type Asked = { [K in Word]: NonNullable<Metric[K]> };

/** Under which label something is read, and when its facts count where its own windows do not say so. */
interface Place {
  label: string;
  when?: When | undefined;
}

const middleParts = (asked: Asked['average'], { label, when = seen(asked) }: Place): Part[] => [
  { label, counter: chosen(asked, { when, value: asked.value }) },
];

function shareParts(asked: Asked['share'], { label, when = seen(asked) }: Place): Part[] {
  const look = { when, value: asked.value };
  return partAndWhole(asked, { ...look, also: [asked.which] }, look, label);
}

function retentionParts(asked: Asked['retention'], label: string): Part[] {
  const { cohort, value } = asked;
  const look = (stayed: boolean): Look => ({ when: { cohort, stayed }, value });
  return partAndWhole(asked, look(true), look(false), label);
}

function netParts(asked: Asked['net'], { label, when = seen(asked) }: Place): Part[] {
  const look = { when, value: asked.value };
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

/** The periods of which a condition that compares or averages facts asks one by one; undefined for all others. */
export function eachOf(leaf: Leaf): Each | undefined {
  if ('average' in leaf) return leaf.average.inEachOf;
  if ('median' in leaf) return leaf.median.inEachOf;
  if ('share' in leaf) return leaf.share.inEachOf;
  return 'net' in leaf ? leaf.net.inEachOf : undefined;
}

/** The kinds of facts of which a middle value is asked for, by the labels under which they are read. */
export function mediansIn(leaf: Leaf): { label: string; of: FactCounter['kind'] }[] {
  if ('median' in leaf) {
    const { of, inEachOf } = leaf.median;
    return inEachOf
      ? Array.from({ length: inEachOf.back }, (_, ago) => ({ label: labelAgo(ago), of }))
      : [{ label: '', of }];
  }
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
export function countersOf(
  measure: { [K in Word]?: Asked[K] | undefined },
  place: Place = { label: '' },
): Part[] {
  const { label } = place;
  const { average, median, share, retention, net, growth } = measure;
  if (average) return middleParts(average, place);
  if (median) return middleParts(median, place);
  if (share) return shareParts(share, place);
  if (retention) return retentionParts(retention, label);
  if (net) return netParts(net, place);
  return growth ? growthParts(growth, label) : [];
}
