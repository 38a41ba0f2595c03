import type { Level, Metric } from './metric.ts';
import type { Need } from './selection.ts';

// Apart from the schema of metrics: words are read in browsers too.

/** What a metric can measure, by the word for it. */
export const metricMeasures = [
  'sum',
  'count',
  'people',
  'average',
  'median',
  'share',
  'retention',
  'net',
  'growth',
] as const;
export type MetricMeasure = (typeof metricMeasures)[number];

/** The word of what a metric measures; none where the text says nothing, the first where it says several. */
export const measureOf = (metric: Metric): MetricMeasure | undefined =>
  metricMeasures.find((word) => metric[word] !== undefined);

const compared: ReadonlySet<MetricMeasure | undefined> = new Set(['share', 'retention', 'growth']);
const oneForMany: ReadonlySet<MetricMeasure | undefined> = new Set(['average', 'median']);
const growing: ReadonlySet<MetricMeasure | undefined> = new Set(['count', 'sum', 'people']);

/** In what a metric measures: money, a percentage or a number. */
export function unitOfMetric(metric: Metric): 'money' | 'percent' | 'number' {
  const word = measureOf(metric);
  if (compared.has(word)) return 'percent';
  const { sum, average, median, net } = metric;
  return (sum ?? average ?? median ?? net)?.value === 'money' ? 'money' : 'number';
}

/** Whether more facts of what it is about can only give more of it. */
export const onlyGrows = (metric: Metric): boolean => growing.has(measureOf(metric));

/** Whether the end of a line depends on what there may be nothing of: what a company declares, or has. */
const mayLack = (need: Need<Level> | undefined): boolean =>
  typeof need === 'object' && ('oneFor' in need || 'ofAttribute' in need);

/** Whether there can be nothing to measure, so that the text has to say what that gives. */
export function canBeNothing(metric: Metric): boolean {
  const word = measureOf(metric);
  return compared.has(word) || oneForMany.has(word) || mayLack(metric.linear?.upTo);
}
