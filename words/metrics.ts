import type { Condition, MetricAmount } from '@guildmark/engine';
import { formatExact, type Unit } from './amounts.ts';
import { numberFormat } from './format.ts';
import { caseText, plainValue } from './origins.ts';
import { byWhat, eitherTitle, hasDeeds, peopleNoun } from './people-text.ts';
import {
  amountText,
  capital,
  countedText,
  growthText,
  netText,
  retentionText,
  shareText,
} from './phrase.ts';
import { sentence } from './define.ts';
import { metricTold } from './metric-words.ts';
import { scoreText } from './score-text.ts';
import { attributeText, type Speaker } from './selection-text.ts';

type Metric = Extract<
  Condition,
  { points: unknown }
>['points']['categories'][number]['metrics'][number];

const say = ({ locale }: Speaker, code: string, args: Record<string, string | number> = {}) =>
  sentence(metricTold, locale, code, args);

/** What a metric looks at, as a measure of its own would be called. */
export function phraseOfMetric(speaker: Speaker, metric: Metric): string {
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
  if (hasDeeds(people)) return peopleNoun(speaker, people);
  return byWhat(speaker, people, eitherTitle(speaker, people.holding));
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

/** Whether there is enough of what a metric looks at to make points of it. */
const isMeasured = ({ amount, sample, upTo }: MetricAmount): boolean =>
  amount !== null && upTo !== null && !(sample && sample.have < sample.need);

/** How the points came about: as the text makes them, or because there was too little to measure. */
function howText(speaker: Speaker, metric: Metric, found: MetricAmount): string {
  if (!isMeasured(found)) return found.missing ? 'none' : say(speaker, 'given');
  const score = scoreText(speaker, metric);
  if (score === null) return 'none';
  const least =
    metric.atLeast === undefined
      ? 'none'
      : formatExact(metric.atLeast, { unit: 'points' }, speaker.locale);
  return say(speaker, 'how', { score, least });
}

/** Points before and after they are multiplied, and by what. */
function multipliedText(speaker: Speaker, { before, after, by }: Multiplied, how: string): string {
  const inPoints = (exact: string) => formatExact(exact, { unit: 'points' }, speaker.locale);
  const product = by.reduce(
    (what, { factor, because }) =>
      say(speaker, 'times', {
        what,
        factor: factorText(speaker, factor),
        because: caseText(speaker, because) || 'none',
      }),
    say(speaker, 'made', { points: inPoints(before), how }),
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
  const inPoints = (exact: string) => formatExact(exact, { unit: 'points' }, locale);
  return metrics.flatMap((found) => {
    const { category, id, weighted, multiplied, points, most, weight, counted, missing } = found;
    const metric = condition.points.categories
      .find((each) => each.id === category)
      ?.metrics.find((each) => each.id === id);
    if (!metric) return [];
    const how = howText(speaker, metric, found);
    const text = say(speaker, 'metric', {
      what: capital(phraseOfMetric(speaker, metric), locale),
      amount: measuredText(speaker, metric, found),
      weighted: weighted ? weightedText(speaker, weighted, found) : 'none',
      multiplied: multiplied ? multipliedText(speaker, multiplied, how) : 'none',
      how,
      points: inPoints(points),
      most: most === undefined ? 'none' : inPoints(most),
      weight: weight === undefined ? 'none' : formatExact(weight, { unit: 'percent' }, locale),
      counted: counted === undefined ? '' : inPoints(counted),
      missing: missing ? 'yes' : 'no',
    });
    return [{ text, gives: points !== '0' }];
  });
}
