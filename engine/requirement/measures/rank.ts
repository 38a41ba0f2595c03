import { decimal, scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Rank } from '../../program/definition/company-leaves.ts';
import type { RankingOnRecord } from '../answer.ts';
import type { Context } from '../context.ts';
import { valuesInForce } from '../declared.ts';
import type { KnownFact } from '../facts.ts';
import { pool, pour, type Gauge, type Pool, type Pools } from '../gauge.ts';
import { weighted } from '../need.ts';
import { presences, type Presence, type Span } from '../span.ts';
import type { Measure } from './measure.ts';
import { unitOf } from './sum.ts';

type Asked = Extract<Condition, { rank: unknown }>;

const label = 'ranking';

/** The results of a ranking, each until the next one of its group. */
function results({ ledger }: Context, name: string): Span[] {
  const facts = ledger
    .programWide('ranking')
    .filter(({ subject }) => subject === name)
    .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  return facts.map((fact) => {
    const group = fact.attributes?.['group'];
    const next = facts.find(
      (other) => other.from > fact.from && other.attributes?.['group'] === group,
    );
    const until = Math.min(fact.until ?? Infinity, next?.from ?? Infinity);
    return { from: fact.from, until, fact, key: `${label} ${fact.id}`, label };
  });
}

const newest = (members: Iterable<Presence>): Presence | undefined =>
  [...members].toSorted((a, b) => b.from - a.from || (a.key < b.key ? 1 : -1))[0];

/** The group of a company: its values of the attributes that rankings are made by, joined by a line; null without one of them. */
export const groupOf = (values: readonly unknown[]): string | null =>
  values.every((value) => value !== undefined) ? values.map(String).join(' | ') : null;

/** The group that a company is in by what is in force. */
const groupIn = (per: readonly string[], pools: Pools): string | null =>
  groupOf(
    per.map(
      (name) =>
        newest(pool(pools, `attribute ${name}`).members)?.spans[0]?.fact.attributes?.['value'],
    ),
  );

/** The latest result of the group that a company is in; none where no ranking of it was made. */
function resultFor(per: readonly string[], pools: Pools): KnownFact | undefined {
  const group = groupIn(per, pools);
  const members = [...pool(pools, label).members];
  const found = members.filter(
    ({ spans }) => (spans[0]?.fact.attributes?.['group'] ?? '') === group,
  );
  return newest(found)?.spans[0]?.fact;
}

/** How much it takes to be among the best; null where a result names no such place. */
function cutoffIn(result: KnownFact | undefined): Fraction | null {
  const amount = decimal(String(result?.attributes?.['cutoff'] ?? ''));
  return amount === null ? null : scaled(amount);
}

/** What a result says of itself beside how much it takes. */
function onRecord({ from, attributes = {} }: KnownFact): RankingOnRecord {
  const { group, size, places } = attributes;
  return {
    from,
    ...(group !== undefined && { group: String(group) }),
    ...(typeof size === 'number' && { size }),
    ...(typeof places === 'number' && { places }),
  };
}

/** What a company has for a ranking: the facts that count, and how they make an amount. */
function ranked(asked: Rank, context: Context) {
  const { value = null } = asked;
  return {
    spans: weighted(context, asked, value, ''),
    unit: value === null ? { unit: 'number' as const } : unitOf(value, context),
    amount: (pools: Pools): Fraction =>
      value === null ? whole(pool(pools).count) : scaled(pool(pools).sum),
  };
}

/** The facts that say in which group of a ranking a company is. */
const grouping = (context: Context, { per = [] }: Rank): Span[] =>
  per.flatMap((name) => valuesInForce(context, name));

/** What a company brings into a ranking at an instant: how much, and in which group; null where it is in none. */
export function entryAt(
  asked: Rank,
  context: Context,
  at: Instant,
): { group: string | null; amount: Fraction } {
  const own = ranked(asked, context);
  const pools = new Map<string, Pool>();
  const counts = own.spans.filter(({ leftOut }) => leftOut === undefined);
  for (const presence of [...presences(counts), ...presences(grouping(context, asked))])
    if (presence.from <= at && at < presence.until) pour(pools, presence, 'gained');
  return { group: groupIn(asked.per ?? [], pools), amount: own.amount(pools) };
}

/** A place among all companies: at least as much as the last of the best had, and something at all. */
export const rank: Measure<Asked> = ({ rank: asked }, context) => {
  const { of, subject = [], per = [] } = asked;
  const own = ranked(asked, context);
  const gauge: Gauge = {
    ...own.unit,
    read: (pools) => {
      const have = own.amount(pools);
      const result = resultFor(per, pools);
      return {
        have,
        need: cutoffIn(result),
        blocked: have.n <= 0n,
        ...(result && { ranking: onRecord(result) }),
      };
    },
  };
  return {
    subject: [of, ...subject],
    need: 0,
    spans: own.spans,
    backing: [...results(context, asked.name), ...grouping(context, asked)],
    gauge,
  };
};
