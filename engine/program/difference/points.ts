import { align } from '../align.ts';
import type { Metric } from '../definition/metric.ts';
import { canBeNothing, onlyGrows } from '../definition/metric-reading.ts';
import type { Condition } from '../definition/condition.ts';
import { isWhoWord } from '../definition/who.ts';
import { chosenGrown, choosing, windows } from './choice-of-facts.ts';
import {
  isObject,
  same,
  written,
  type Category,
  type Difference,
  type Effect,
} from './difference.ts';
import {
  agreed,
  boundGrown,
  casesGrown,
  grown,
  together,
  turnedWay,
  when,
  type Way,
} from './effect.ts';
import { holdingGrown, type Texts } from './holding.ts';
import { lineGrown } from './line.ts';
import { at, turned, type Place } from './place.ts';
import { orderOf } from './values.ts';

type Points = Extract<Condition, { points: unknown }>['points'];
type Body = Record<string, unknown>;

const changedIn = (before: Body, after: Body): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !same(before[name], after[name]),
  );

/** What counts once, from the fewest to the most. */
const once = ['people', 'credentials', 'awards'];

/** Whether what counts once lets more be counted than before. */
export function onceGrown(before: unknown, after: unknown): Way {
  const [was, is] = [before, after].map((each) =>
    once.indexOf(typeof each === 'string' ? each : 'people'),
  );
  if (is === 2 && was !== 2) return 1;
  return was === 2 && is !== 2 ? -1 : 0;
}

/** Whether more facts are counted than before, each or once for each value of an attribute. */
const factsOnceGrown = (before: unknown, after: unknown): Way =>
  before === undefined ? -1 : after === undefined ? 1 : 0;

/** Whether what gives points has become more. */
function measuredGrown(before: unknown, after: unknown, texts?: Texts): Way {
  if (!isObject(before) || !isObject(after)) return 0;
  const names = changedIn(before, after);
  const seen = names.some((name) => windows.includes(name)) ? ['window'] : [];
  const fields = [...names.filter((name) => !windows.includes(name)), ...seen];
  return together(
    fields.map((name) => {
      if (name === 'distinct')
        return 'holding' in after
          ? onceGrown(before[name], after[name])
          : factsOnceGrown(before[name], after[name]);
      if (name === 'holding') return holdingGrown(before, after, texts);
      const known = isWhoWord(name) || [...choosing, 'window'].includes(name);
      return known ? chosenGrown(name, before, after) : 0;
    }),
  );
}

interface Band {
  from: { figure: string; currency: string | null };
  points: string;
}

/** The points of the highest band that an amount reaches. */
const bandAt = (bands: readonly Band[], amount: Band['from']): string =>
  bands
    .filter(({ from }) => same(from, amount) || grown(from, amount) === 1)
    .reduce((most, { points }) => (grown(most, points) === 1 ? points : most), '0');

function bandsGrown(before: readonly Band[], after: readonly Band[]): Way {
  const steps = [...before, ...after].map(({ from }) => from);
  if (new Set(steps.map(({ currency }) => currency)).size > 1) return 0;
  const differing = steps
    .map((step) => [bandAt(before, step), bandAt(after, step)] as const)
    .filter(([one, other]) => one !== other);
  return together(differing.map(([one, other]) => grown(one, other)));
}

/** Whether so many points for each have become more. */
const eachGrown = (before: Body, after: Body): Way =>
  together(
    changedIn(before, after).map((key) => {
      if (key === 'full') return after[key] === true ? -1 : 1;
      const way = grown(before[key], after[key]);
      return key === 'points' ? way : turnedWay(way);
    }),
  );

const plainly = { default: '1', by: {} };
const factorsOf = (times: Metric['times']) => (times === undefined ? [] : [times].flat());
const kindOf = (factor: object) => ('byFact' in factor ? 'byFact' : 'by');

/** Whether what is multiplied has become more: factor by factor. */
function timesGrown(before: Metric['times'], after: Metric['times']): Way {
  const [was, is] = [factorsOf(before), factorsOf(after)];
  const ways: Way[] = [];
  for (let place = 0; place < Math.max(was.length, is.length); place++) {
    const [one, other] = [was[place], is[place]];
    if (same(one, other)) continue;
    if (one && other && kindOf(one) !== kindOf(other)) return 0;
    ways.push(casesGrown(one ?? plainly, other ?? plainly));
  }
  return together(ways);
}

/** Without a word about it, too little to measure is not enough: less than any number of points. */
const ofNothingGrown = (before: unknown = 'missing', after: unknown = 'missing'): Way =>
  before === 'missing' ? 1 : after === 'missing' ? -1 : grown(before, after);

/** All points count, in basis points. */
const wholeWeight = 10_000;

/** Whether a part of a metric gives more points than before. */
function givesMore(name: string, before: Metric, after: Metric, texts?: Texts): Way {
  const [one, other] = [before, after].map((metric) => metric[name as keyof Metric] as unknown);
  if (name === 'count' || name === 'sum' || name === 'people')
    return measuredGrown(one, other, texts);
  if (name === 'times') return timesGrown(before.times, after.times);
  if (name === 'atMost') return boundGrown(one, other, 'cap');
  if (name === 'atLeast') return turnedWay(boundGrown(one, other, 'least'));
  if (name === 'ofNothing') return ofNothingGrown(one, other);
  if (name === 'weight') return grown(one ?? wholeWeight, other ?? wholeWeight);
  if (name === 'bands') return bandsGrown((one ?? []) as Band[], (other ?? []) as Band[]);
  // Averages, shares and what is compared may be less for more: what their change gives depends on the facts.
  if (!isObject(one) || !isObject(other)) return 0;
  if (before.linear && after.linear && name === 'linear')
    return lineGrown(before.linear, after.linear);
  return name === 'each' ? eachGrown(one, other) : 0;
}

const metricEffect = (before: Metric, after: Metric, texts?: Texts): Effect | null =>
  agreed(
    changedIn(before, after).map((name) => when(givesMore(name, before, after, texts), 'looser')),
  );

/** Whether there may be too little of what a metric measures to give points at all. */
function mayLack(metric: Metric): boolean {
  const { ofNothing } = metric;
  return ofNothing === undefined
    ? canBeNothing(metric) || !onlyGrows(metric)
    : ofNothing === 'missing';
}

/** What more sources of points mean: they ask for nothing by themselves unless one must give some. */
const comes = (metrics: readonly Metric[], category?: Category): Effect | null =>
  [...metrics, ...(category ? [category] : [])].some(({ atLeast }) => atLeast !== undefined) ||
  metrics.some(mayLack)
    ? null
    : 'looser';

const limitsEffect = (before: Category, after: Category): Effect | null =>
  agreed(
    changedIn(before, after)
      .filter((name) => name === 'atMost' || name === 'atLeast')
      .map((name) => {
        const [one, other] = [before, after].map((each) => each[name]);
        return name === 'atMost'
          ? when(boundGrown(one, other, 'cap'), 'looser')
          : when(boundGrown(one, other, 'least'), 'tighter');
      }),
  );

function metrics(before: Category, after: Category, place: Place): Difference[] {
  const found = align(before.metrics, after.metrics, [({ id }) => id]).flatMap(
    ({ before: one, after: other }): Difference[] => {
      const [was, is] = [one?.item ?? null, other?.item ?? null];
      if (same(was, is)) return [];
      const effect =
        was && is ? metricEffect(was, is, place.texts) : when(is ? 1 : -1, comes([(is ?? was)!]));
      const path = written([...place.path, (other ?? one)!.index]);
      const category = after.id;
      return [
        {
          path,
          effect: turned(effect, place),
          code: 'condition.metric',
          category,
          before: was,
          after: is,
        },
      ];
    },
  );
  const ids = (list: Category) => list.metrics.map(({ id }) => id);
  return [...found, ...orderOf(ids(before), ids(after), place.path)];
}

/** The sources of points, before and after: each category and each metric by its id. */
export function points(before: Points, after: Points, place: Place): Difference[] {
  const found = align(before.categories, after.categories, [({ id }) => id]).flatMap(
    ({ before: one, after: other }): Difference[] => {
      const inside = at(place, (other ?? one)!.index);
      const [was, is] = [one?.item ?? null, other?.item ?? null];
      const told = { path: written(inside.path), code: 'condition.category' } as const;
      if (!was || !is) {
        const category = (is ?? was)!;
        const effect = when(is ? 1 : -1, comes(category.metrics, category));
        return [{ ...told, effect: turned(effect, place), before: was, after: is }];
      }
      const limited = was.atMost !== is.atMost || was.atLeast !== is.atLeast;
      const effect = turned(limitsEffect(was, is), place);
      return [
        ...(limited ? [{ ...told, effect, before: was, after: is }] : []),
        ...metrics(was, is, at(inside, 'metrics')),
      ];
    },
  );
  const ids = ({ categories }: Points) => categories.map(({ id }) => id);
  return [...found, ...orderOf(ids(before), ids(after), place.path)];
}
