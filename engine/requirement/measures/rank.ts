import { decimal, scaled, whole, type Fraction } from '../../kernel/exact.ts';
import type { Condition } from '../../program/definition/condition.ts';
import type { Rank } from '../../program/definition/company-leaves.ts';
import type { Context } from '../context.ts';
import { valuesInForce } from '../declared.ts';
import { pool, type Gauge, type Pools } from '../gauge.ts';
import { weighted } from '../need.ts';
import type { Presence, Span } from '../span.ts';
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

/** The group of a company: its values of the attributes that rankings are made by, joined by a line. */
export const groupOf = (values: readonly string[]): string => values.join(' | ');

/** How much it takes to be among the best on the day; null where no ranking of the company's group was made. */
function cutoff(per: string[], pools: Pools): Fraction | null {
  const values = per.map((name) =>
    String(newest(pool(pools, `attribute ${name}`).members)?.spans[0]?.fact.attributes?.['value']),
  );
  const group = groupOf(values);
  const members = [...pool(pools, label).members];
  const found = newest(
    members.filter(({ spans }) => (spans[0]?.fact.attributes?.['group'] ?? '') === group),
  );
  const amount = decimal(String(found?.spans[0]?.fact.attributes?.['cutoff'] ?? ''));
  return amount === null ? null : scaled(amount);
}

/** What a company has for a ranking: the facts that count, and how they make an amount. */
export function ranked(asked: Rank, context: Context) {
  const { value = null } = asked;
  return {
    spans: weighted(context, asked, value, ''),
    unit: value === null ? { unit: 'number' as const } : unitOf(value, context),
    amount: (pools: Pools): Fraction =>
      value === null ? whole(pool(pools).count) : scaled(pool(pools).sum),
  };
}

/** A place among all companies: at least as much as the last of the best has, and something at all. */
export const rank: Measure<Asked> = ({ rank: asked }, context) => {
  const { of, subject = [], per = [] } = asked;
  const own = ranked(asked, context);
  const gauge: Gauge = {
    ...own.unit,
    read: (pools) => {
      const have = own.amount(pools);
      return { have, need: cutoff(per, pools), blocked: have.n <= 0n };
    },
  };
  return {
    subject: [of, ...subject],
    need: 0,
    spans: own.spans,
    backing: [
      ...results(context, asked.name),
      ...per.flatMap((name) => valuesInForce(context, name)),
    ],
    gauge,
  };
};
