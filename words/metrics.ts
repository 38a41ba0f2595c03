import type { Condition, MetricAmount } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { formatList } from './format.ts';
import { capital, peopleText } from './phrase.ts';
import { say, selectionText, valueText, type Speaker } from './selection-text.ts';

type Metric = Extract<
  Condition,
  { points: unknown }
>['points']['categories'][number]['metrics'][number];

/** What a metric looks at, as a measure of its own would be called. */
function phraseOfMetric(speaker: Speaker, { id, count, sum, people }: Metric): string {
  if (count) return selectionText(speaker, count);
  if (sum)
    return say(speaker, 'sum', {
      what: selectionText(speaker, sum),
      value: valueText(speaker, sum.value),
    });
  if (!people) return id;
  const titles = [people.holding].flat().map((each) => speaker.title(each));
  return peopleText(speaker, formatList(titles, speaker.locale, 'disjunction'), people);
}

/** What each metric of points measures and gives, a sentence each; none for other measures. */
export function metricTexts(
  speaker: Speaker,
  condition: Condition | null,
  metrics: readonly MetricAmount[] = [],
): { text: string; gives: boolean }[] {
  if (!condition || !('points' in condition)) return [];
  const { locale } = speaker;
  return metrics.flatMap(({ category, id, amount, currency, points, most }) => {
    const metric = condition.points.categories
      .find((each) => each.id === category)
      ?.metrics.find((each) => each.id === id);
    if (!metric) return [];
    const unit =
      currency === undefined ? ({ unit: 'number' } as const) : { unit: 'money' as const, currency };
    const inPoints = (exact: string) => formatExact(exact, { unit: 'points' }, locale);
    const text = say(speaker, 'metric', {
      what: capital(phraseOfMetric(speaker, metric), locale),
      amount: formatExact(amount, unit, locale),
      points: inPoints(points),
      most: most === undefined ? 'none' : inPoints(most),
    });
    return [{ text, gives: points !== '0' }];
  });
}
