import type { Amount, Condition, Difference } from '@guildmark/engine';
import { formatAmount } from './amounts.ts';
import { measureText } from './condition-text.ts';
import { begins, say, speakerOf, type Told } from './diff-values.ts';
import { sentence } from './define.ts';
import { formatList, numberFormat } from './format.ts';
import { metricWords } from './metric-differences.ts';
import { say as measured } from './selection-text.ts';

type Of<C extends Difference['code']> = Extract<Difference, { code: C }>;
type Metric = NonNullable<Of<'condition.metric'>['after']>;
type Category = NonNullable<Of<'condition.category'>['after']>;
type Factor = Extract<NonNullable<Metric['times']>, { default: string }>;

const tell = ({ locale }: Told, code: string, args: Record<string, string | number> = {}) =>
  sentence(metricWords, locale, code, args);

const pointsText = (told: Told, points: string): string =>
  tell(told, 'metric.points', { points: Number(points) });

const amountText = ({ locale }: Told, amount: Amount): string => formatAmount(amount, locale);

/** What gives points, as a measure of its own would be called. */
function whatText(told: Told, { id, count, sum, people }: Metric): string {
  const speaker = speakerOf(told);
  const measure = people ? { people } : sum ? { sum } : count ? { count } : null;
  if (measure === null) return speaker.title(id);
  return measureText(speaker, measure as Condition);
}

function scoreText(told: Told, { each, linear, bands }: Metric): string {
  const texts = [];
  if (each) {
    const points = pointsText(told, each.points);
    const code = each.per === undefined ? 'each' : each.full ? 'eachFull' : 'eachOf';
    const per = each.per === undefined ? '' : amountText(told, each.per);
    texts.push(tell(told, `metric.${code}`, { points, per }));
  }
  if (linear) {
    const args = { points: pointsText(told, linear.points), upTo: amountText(told, linear.upTo) };
    texts.push(tell(told, 'metric.linear', args));
  }
  if (bands) {
    const list = bands.map(({ from, points }) =>
      tell(told, 'metric.band', { points: pointsText(told, points), from: amountText(told, from) }),
    );
    texts.push(formatList(list, told.locale));
  }
  return texts.length === 0 ? tell(told, 'metric.noScore') : texts.join(', ');
}

function factorText(told: Told, factor: Factor): string {
  const speaker = speakerOf(told);
  const number = (text: string) => numberFormat(told.locale).format(Number(text));
  const byFact = 'byFact' in factor;
  const cases = Object.entries(byFact ? factor.byFact : factor.by).flatMap(([name, values]) =>
    Object.entries(values).map(([value, amount]) =>
      measured(speaker, 'need.case', { value: speaker.value(name, value), amount: number(amount) }),
    ),
  );
  const otherwise = number(factor.default);
  const text =
    cases.length === 0
      ? otherwise
      : measured(speaker, 'need.by', { default: otherwise, cases: cases.join(', ') });
  return tell(told, `metric.${byFact ? 'fact' : 'company'}`, { factor: text });
}

/** How points are made, part by part; what a metric does not say is said to be missing. */
const parts: Record<string, (told: Told, metric: Metric) => string> = {
  score: scoreText,
  times: (told, { times }) =>
    times === undefined
      ? tell(told, 'metric.noTimes')
      : [times]
          .flat()
          .map((factor) => factorText(told, factor))
          .join(', '),
  atLeast: (told, { atLeast }) =>
    atLeast === undefined
      ? tell(told, 'metric.noLeast')
      : tell(told, 'metric.least', { points: pointsText(told, atLeast) }),
  atMost: (told, { atMost }) =>
    atMost === undefined
      ? tell(told, 'metric.noMost')
      : tell(told, 'metric.most', { points: pointsText(told, atMost) }),
};

const scores = ['each', 'linear', 'bands'] as const;
/** Of a metric, the parts that it has. */
const present = (metric: Metric): string[] => [
  ...(scores.some((name) => metric[name] !== undefined) ? ['score'] : []),
  ...(['times', 'atLeast', 'atMost'] as const).filter((name) => metric[name] !== undefined),
];

const saidOf = (told: Told, metric: Metric, names: readonly string[]): string =>
  names.map((name) => parts[name]!(told, metric)).join(', ');

/** What a metric measures and gives. */
function wholeText(told: Told, metric: Metric): string {
  const [what, gives] = [whatText(told, metric), saidOf(told, metric, present(metric))];
  return gives === '' ? what : say(told, 'labelled', { name: what, value: gives });
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What gives points otherwise than before, or is new, or gone. */
export function metricText(told: Told, { category: id, before, after }: Of<'condition.metric'>) {
  const category = begins(told, speakerOf(told).title(id));
  if (!before) return tell(told, 'metric.added', { category, after: wholeText(told, after!) });
  if (!after) return tell(told, 'metric.removed', { category, before: wholeText(told, before) });
  const [was, is] = [before, after].map((metric) =>
    scores.map((name) => [name, metric[name]] as const),
  );
  const changed = [
    ...(same(was, is) ? [] : ['score']),
    ...(['times', 'atLeast', 'atMost'] as const).filter((name) => !same(before[name], after[name])),
  ];
  const measures = [before, after].map(({ count, sum, people }) => ({ count, sum, people }));
  if (same(measures[0], measures[1])) {
    const args = { category, what: whatText(told, after), after: saidOf(told, after, changed) };
    return tell(told, 'metric.changed', { ...args, before: saidOf(told, before, changed) });
  }
  const args = { category, after: wholeText(told, after), before: wholeText(told, before) };
  if (changed.length > 0) return tell(told, 'metric.whole', args);
  const looked = { after: whatText(told, after), before: whatText(told, before) };
  if (looked.after === looked.before)
    return say(told, 'condition.same', { what: begins(told, looked.after) });
  return tell(told, 'metric.measured', { category, ...looked });
}

const limits = ['atLeast', 'atMost'] as const;
const limitsText = (told: Told, category: Category, names: readonly string[]): string =>
  saidOf(told, category, names);

function categoryWhole(told: Told, category: Category): string {
  const given = limits.filter((name) => category[name] !== undefined);
  const texts = category.metrics.map((metric) => wholeText(told, metric));
  return [...texts, ...(given.length > 0 ? [limitsText(told, category, given)] : [])].join('; ');
}

/** A category of points that is new or gone, or that gives more or less than before in all. */
export function categoryText(told: Told, { before, after }: Of<'condition.category'>): string {
  const category = speakerOf(told).title((after ?? before)!.id);
  if (!before)
    return tell(told, 'category.added', { category, after: categoryWhole(told, after!) });
  if (!after)
    return tell(told, 'category.removed', { category, before: categoryWhole(told, before) });
  const names = limits.filter((name) => before[name] !== after[name]);
  return tell(told, 'category.changed', {
    category,
    after: limitsText(told, after, names),
    before: limitsText(told, before, names),
  });
}
