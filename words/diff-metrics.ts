import type { Amount, Condition, Difference } from '@guildmark/engine';
import { measureOf, metricMeasures } from '@guildmark/engine/program/definition/metric-reading.ts';
import { formatAmount } from './amounts.ts';
import { measureText } from './condition-text.ts';
import { begins, say, speakerOf, type Told } from './diff-values.ts';
import { sentence } from './define.ts';
import { formatPercent, numberFormat } from './format.ts';
import { metricWords } from './metric-differences.ts';
import { phraseOfMetric } from './metrics.ts';
import { pointsText, scoreText } from './score-text.ts';
import { say as measured } from './selection-text.ts';

type Of<C extends Difference['code']> = Extract<Difference, { code: C }>;
type Metric = NonNullable<Of<'condition.metric'>['after']>;
type Category = NonNullable<Of<'condition.category'>['after']>;
type Factor = Extract<NonNullable<Metric['times']>, { default: string }>;

const tell = ({ locale }: Told, code: string, args: Record<string, string | number> = {}) =>
  sentence(metricWords, locale, code, args);

/** What gives points, as a measure of its own would be called. */
function whatText(told: Told, metric: Metric): string {
  const speaker = speakerOf(told);
  const { id, people } = metric;
  if (people) return measureText(speaker, { people } as Condition);
  return measureOf(metric) ? phraseOfMetric(speaker, metric) : speaker.title(id);
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

interface Aside {
  sample?: number;
  base?: Amount;
}

/** What a measure says beside what it looks at: its least sample, its least earlier amount. */
const asideOf = (metric: Metric): Aside =>
  Object.assign({}, ...metricMeasures.map((name) => metric[name])) as Aside;

/** What a metric looks at, without what is said aside. */
const lookedAt = (metric: Metric) =>
  metricMeasures.map((name) => ({ ...metric[name], sample: undefined, base: undefined }));

const asides: Record<keyof Aside, (told: Told, aside: Aside) => string> = {
  sample: (told, { sample = 1 }) => tell(told, 'metric.sample', { sample }),
  base: (told, { base }) =>
    tell(told, 'metric.base', { base: base ? formatAmount(base, told.locale) : '' }),
};

/** How points are made, part by part; what a metric does not say is said to be missing. */
const parts: Record<string, (told: Told, metric: Metric) => string> = {
  score: (told, metric) => scoreText(speakerOf(told), metric) ?? tell(told, 'metric.noScore'),
  sample: (told, metric) => asides.sample(told, asideOf(metric)),
  base: (told, metric) => asides.base(told, asideOf(metric)),
  ofNothing: (told, { ofNothing = 'missing' }) =>
    ofNothing === 'missing'
      ? tell(told, 'metric.missing')
      : tell(told, 'metric.ofNothing', { points: pointsText(speakerOf(told), ofNothing) }),
  weight: (told, { weight }) =>
    weight === undefined
      ? tell(told, 'metric.noWeight')
      : tell(told, 'metric.weight', { weight: formatPercent(weight, told.locale) }),
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
      : tell(told, 'metric.least', { points: pointsText(speakerOf(told), atLeast) }),
  atMost: (told, { atMost }) =>
    atMost === undefined
      ? tell(told, 'metric.noMost')
      : tell(told, 'metric.most', { points: pointsText(speakerOf(told), atMost) }),
};

const scores = ['each', 'linear', 'bands'] as const;
const rest = ['ofNothing', 'times', 'atLeast', 'atMost', 'weight'] as const;

/** Of a metric, the parts that it has; a sample of one is what every measure needs. */
function present(metric: Metric): string[] {
  const { sample = 1, base } = asideOf(metric);
  return [
    ...(scores.some((name) => metric[name] !== undefined) ? ['score'] : []),
    ...(sample > 1 ? ['sample'] : []),
    ...(base === undefined ? [] : ['base']),
    ...rest.filter((name) => metric[name] !== undefined),
  ];
}

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
  const [one, other] = [asideOf(before), asideOf(after)];
  const changed = [
    ...(same(was, is) ? [] : ['score']),
    ...(['sample', 'base'] as const).filter((name) => !same(one[name], other[name])),
    ...rest.filter((name) => !same(before[name], after[name])),
  ];
  if (same(lookedAt(before), lookedAt(after))) {
    const what = whatText(told, after);
    const args = { after: saidOf(told, after, changed), before: saidOf(told, before, changed) };
    return args.after === args.before
      ? say(told, 'condition.same', { what: begins(told, what) })
      : tell(told, 'metric.changed', { category, what, ...args });
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
