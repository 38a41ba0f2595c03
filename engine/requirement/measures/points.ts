import {
  add,
  compare,
  least,
  minus,
  most,
  whole,
  written,
  type Fraction,
} from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Gauge, Pools } from '../gauge.ts';
import { amountOf, asked as needed, type Asked } from '../need.ts';
import type { Measure } from './measure.ts';
import { source, type Source } from './metric.ts';
import { figure } from './scores.ts';

type Points = Extract<Condition, { points: unknown }>;

const none = whole(0);

/** A category made ready. */
interface Category {
  atMost?: string | undefined;
  atLeast?: string | undefined;
  sources: Source[];
}

/** What a category gives, how much more it must give, and how much more it can; null: without end. */
function standOf({ atMost, atLeast, sources }: Category, pools: Pools) {
  const made = sources.reduce((sum, each) => add(sum, each.points(pools)), none);
  const given = atMost === undefined ? made : least(made, figure(atMost));
  return {
    given,
    lacks: atLeast === undefined ? none : most(minus(figure(atLeast), given), none),
    room: atMost === undefined ? null : minus(figure(atMost), given),
  };
}

/** What more of something would add: nothing where its metric or its category gives as much as it can, or enough. */
function gains(categories: Category[], need: Asked['amount']): NonNullable<Gauge['gain']> {
  const places = new Map(
    categories.flatMap((category, at) =>
      category.sources.flatMap((metric, index) =>
        metric.labels.map((label) => [label, { metric, at, part: `${at}.${index}` }] as const),
      ),
    ),
  );
  const upTo = (amount: Fraction, room: Fraction | null) => (room ? least(amount, room) : amount);
  return (pools) => {
    const stands = categories.map((category) => standOf(category, pools));
    const asked = need(pools);
    const total = stands.reduce((sum, { given }) => add(sum, given), none);
    const isEnough = asked !== null && compare(total, asked) >= 0;
    return (more) => {
      const place = places.get(more.label ?? '');
      // What takes away can always change something.
      if (!place || (more.weight ?? 0n) < 0n) return { each: none, within: [] };
      const { metric, at, part } = place;
      const [room, { room: left, lacks: asks }] = [metric.room(pools), stands[at]!];
      const lacks = metric.lacks(metric.points(pools));
      const own = upTo(metric.rise(pools, more), room);
      const category = upTo(own, left);
      const each = isEnough ? none : category;
      const helps = each.n > 0n || (own.n > 0n && lacks.n > 0n) || (category.n > 0n && asks.n > 0n);
      if (!helps) return null;
      const within = [
        { part, each: own, room, lacks },
        { part: `${at}`, each: category, room: left, lacks: asks },
      ];
      return { each, within };
    };
  };
}

/** Points from metrics in categories; a category is capped before the total is made. */
export const points: Measure<Points> = ({ points: asked }, context) => {
  const need = needed(context, asked.atLeast, amountOf);
  const categories = asked.categories.map((category, at) => ({
    ...category,
    sources: category.metrics.map((metric, index) => source(context, metric, `${at}.${index}`)),
  }));
  const sources = categories.flatMap((category) => category.sources);
  // Several metrics may look at the same attribute: each of its facts moves the leaf once.
  const backing = [...need.backing, ...sources.flatMap((each) => each.backing)];
  return {
    subject: asked.categories.map(({ id }) => id),
    need: 0,
    spans: sources.flatMap(({ spans }) => spans),
    backing: [...new Map(backing.map((span) => [span.key, span])).values()],
    gauge: {
      unit: 'points',
      read: (pools) => {
        let [total, blocked] = [none, false];
        const parts = categories.flatMap(({ id, sources: from, atLeast, atMost }) => {
          let sum = none;
          // A metric that must give something is told by itself: its lack decides as much as the total.
          const musts: { id: string; have: string; need: string }[] = [];
          for (const each of from) {
            const made = each.points(pools);
            if (each.lacks(made).n > 0n) blocked = true;
            if (each.least !== undefined)
              musts.push({ id: each.id, have: written(made), need: each.least });
            sum = add(sum, made);
          }
          if (atMost !== undefined) sum = least(sum, figure(atMost));
          if (atLeast !== undefined && compare(sum, figure(atLeast)) < 0) blocked = true;
          total = add(total, sum);
          const category = {
            id,
            have: written(sum),
            ...(atLeast !== undefined && { need: atLeast }),
            ...(atMost !== undefined && { most: atMost }),
          };
          return [category, ...musts];
        });
        const metrics = () =>
          categories.flatMap(({ id: category, sources: from }) =>
            from.map((each) => ({ category, ...each.told(pools) })),
          );
        return { have: total, need: need.amount(pools), blocked, parts, metrics };
      },
      gain: gains(categories, need.amount),
    },
  };
};
