import type { Condition, MetricAmount } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { formatList } from './format.ts';
import {
  amountText,
  capital,
  countedText,
  growthText,
  netText,
  peopleText,
  retentionText,
  shareText,
} from './phrase.ts';
import { say, type Speaker } from './selection-text.ts';

type Metric = Extract<
  Condition,
  { points: unknown }
>['points']['categories'][number]['metrics'][number];

/** What a metric looks at, as a measure of its own would be called. */
function phraseOfMetric(speaker: Speaker, metric: Metric): string {
  const { count, sum, people, average, median, share, retention, net, growth } = metric;
  if (count) return countedText(speaker, count);
  if (sum) return amountText(speaker, 'sum', sum);
  if (average) return amountText(speaker, 'average', average);
  if (median) return amountText(speaker, 'median', median);
  if (share) return shareText(speaker, share);
  if (retention) return retentionText(speaker, retention);
  if (net) return netText(speaker, net);
  if (growth) return growthText(speaker, growth);
  if (!people) return metric.id;
  const titles = [people.holding].flat().map((each) => speaker.title(each));
  return peopleText(speaker, formatList(titles, speaker.locale, 'disjunction'), people);
}

/** What there is of it, or why that is not enough to be measured. */
function measuredText(speaker: Speaker, metric: Metric, found: MetricAmount): string {
  const { amount: exact, sample, upTo } = found;
  if (exact === null) return say(speaker, `measured.${metric.growth ? 'noBase' : 'nothing'}`);
  const amount = formatExact(exact, found, speaker.locale);
  if (sample && sample.have < sample.need)
    return say(speaker, 'measured.short', { amount, ...sample });
  if (upTo === undefined) return amount;
  return upTo === null
    ? say(speaker, 'measured.unknown', { amount })
    : say(speaker, 'measured.upTo', {
        amount,
        upTo: formatExact(upTo, found, speaker.locale, 'ceil'),
      });
}

/** What each metric of points measures and gives, a sentence each; none for other measures. */
export function metricTexts(
  speaker: Speaker,
  condition: Condition | null,
  metrics: readonly MetricAmount[] = [],
): { text: string; gives: boolean }[] {
  if (!condition || !('points' in condition)) return [];
  const { locale } = speaker;
  const inPoints = (exact: string) => formatExact(exact, { unit: 'points' }, locale);
  return metrics.flatMap((found) => {
    const { category, id, points, most, weight, counted, missing } = found;
    const metric = condition.points.categories
      .find((each) => each.id === category)
      ?.metrics.find((each) => each.id === id);
    if (!metric) return [];
    const text = say(speaker, 'metric', {
      what: capital(phraseOfMetric(speaker, metric), locale),
      amount: measuredText(speaker, metric, found),
      points: inPoints(points),
      most: most === undefined ? 'none' : inPoints(most),
      weight: weight === undefined ? 'none' : formatExact(weight, { unit: 'percent' }, locale),
      counted: counted === undefined ? '' : inPoints(counted),
      missing: missing ? 'yes' : 'no',
    });
    return [{ text, gives: points !== '0' }];
  });
}
