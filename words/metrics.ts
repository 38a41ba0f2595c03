import type { Condition, MetricAmount } from '@guildmark/engine';
import { formatExact, type Unit } from './amounts.ts';
import { formatList, numberFormat } from './format.ts';
import { caseText, plainValue } from './origins.ts';
import { capital, peopleText } from './phrase.ts';
import { attributeText, say, selectionText, valueText, type Speaker } from './selection-text.ts';

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

type Weighted = NonNullable<MetricAmount['weighted']>;
type Multiplied = NonNullable<MetricAmount['multiplied']>;

/** `0.5` without a loss of decimals: what people multiply by must be what was multiplied by. */
const factorText = ({ locale }: Speaker, factor: string): string =>
  numberFormat(locale, { maximumFractionDigits: 6 }).format(Number(factor));

/** What an amount comes to, with each part of it and by what it is multiplied. */
function weightedText(speaker: Speaker, { amount, parts }: Weighted, unit: Unit): string {
  const { locale } = speaker;
  const list = parts.map((part) =>
    part.factors.reduce(
      (what, { factor, attribute, value = '' }) =>
        say(speaker, 'times', {
          what,
          factor: factorText(speaker, factor),
          because:
            attribute === undefined ? 'none' : attributeText(speaker, attribute, plainValue(value)),
        }),
      formatExact(part.amount, unit, locale),
    ),
  );
  return say(speaker, 'weighted', {
    list: list.join(' + '),
    amount: formatExact(amount, unit, locale),
  });
}

/** Points before and after they are multiplied, and by what. */
function multipliedText(speaker: Speaker, { before, after, by }: Multiplied): string {
  const inPoints = (exact: string) => formatExact(exact, { unit: 'points' }, speaker.locale);
  const product = by.reduce(
    (what, { factor, because }) =>
      say(speaker, 'times', {
        what,
        factor: factorText(speaker, factor),
        because: caseText(speaker, because) || 'none',
      }),
    inPoints(before),
  );
  return say(speaker, 'product', { product, points: inPoints(after) });
}

/** What each metric of points measures and gives, a sentence each; none for other measures. */
export function metricTexts(
  speaker: Speaker,
  condition: Condition | null,
  metrics: readonly MetricAmount[] = [],
): { text: string; gives: boolean }[] {
  if (!condition || !('points' in condition)) return [];
  const { locale } = speaker;
  return metrics.flatMap((told) => {
    const { category, id, amount, currency, weighted, multiplied, points, most } = told;
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
      weighted: weighted ? weightedText(speaker, weighted, unit) : 'none',
      multiplied: multiplied ? multipliedText(speaker, multiplied) : 'none',
      points: inPoints(points),
      most: most === undefined ? 'none' : inPoints(most),
    });
    return [{ text, gives: points !== '0' }];
  });
}
