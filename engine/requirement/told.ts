import { decimal, scaled, written } from '../kernel/exact.ts';
import type { Instant } from '../kernel/instant.ts';
import { attributesRead, unreadValue, type UnreadValue } from '../program/attributes-read.ts';
import type { Leaf } from '../program/definition/condition.ts';
import type { Need, Value } from '../program/definition/selection.ts';
import type { Amount } from '../program/definition/values.ts';
import type { Amounts, Conversion, SaidValue } from './answer.ts';
import type { Context } from './context.ts';
import { saidBy, valuesInForce } from './declared.ts';
import type { KnownFact } from './facts.ts';
import type { Pools } from './gauge.ts';
import { originOf } from './origin.ts';
import { candidates } from './selection.ts';
import { converted, ratesFor, type Rate } from './weight.ts';

interface Asked {
  atLeast?: Need<number> | Need<Amount>;
  value?: Value | undefined;
}

const askedBy = (leaf: Leaf): Asked => {
  const [asked] = Object.values(leaf) as unknown[];
  return typeof asked === 'object' && asked !== null ? asked : {};
};

/** Whether what counts for a leaf under a label is money. */
function isMoney(leaf: Leaf, label: string): boolean {
  if (label.startsWith('attribute ')) return false;
  const { atLeast, value } = askedBy(leaf);
  if (label === 'need')
    return typeof atLeast === 'object' && 'oneFor' in atLeast && atLeast.value === 'money';
  if (!('points' in leaf)) return value === 'money';
  const [category = '', metric = ''] = label.split(' ')[0]!.split('.');
  const { sum } = leaf.points.categories[Number(category)]?.metrics[Number(metric)] ?? {};
  return sum?.value === 'money';
}

/** The money of other currencies that counts, each fact once. */
function conversions(context: Context, leaf: Leaf, pools: Pools): Conversion[] {
  if (!context.program.currencyRates) return [];
  const facts = new Map<string, KnownFact>();
  for (const [label, { members }] of pools)
    if (isMoney(leaf, label))
      for (const { spans } of members) for (const { fact } of spans) facts.set(fact.id, fact);
  const byKind = Map.groupBy(facts.values(), ({ kind }) => kind);
  return [...byKind]
    .flatMap(([kind, list]) => {
      const rateFor = ratesFor(context, candidates(context, kind));
      return list.flatMap((fact) => conversion(fact, rateFor(fact)));
    })
    .toSorted((a, b) => (a.fact < b.fact ? -1 : 1));
}

function conversion({ id, money }: KnownFact, found: Rate | null): Conversion[] {
  const units = decimal(money?.amount ?? '');
  if (!found || !money || units === null) return [];
  const { rate, on, inherited } = found;
  const worth = written(scaled(converted(units, rate)));
  const at = { worth, rate, on, ...(inherited && { inherited: true as const }) };
  return [{ fact: id, amount: written(scaled(units)), currency: money.currency, ...at }];
}

/** Why a leaf asks for so much, and at which rates its money counts. */
export function toldOfAmounts(
  leaf: Leaf,
  context: Context,
  pools: Pools,
): Pick<Amounts, 'origin' | 'conversions'> {
  const origin = originOf(context, askedBy(leaf).atLeast, pools);
  const rates = conversions(context, leaf, pools);
  return { ...(origin && { origin }), ...(rates.length > 0 && { conversions: rates }) };
}

/** What the company is under the name that a leaf asks about, whether or not that is what is asked for. */
export function valuesSaid(leaf: Leaf, context: Context, at: Instant): SaidValue[] {
  if (!('attribute' in leaf)) return [];
  return valuesInForce(context, leaf.attribute.name)
    .filter(({ from, until }) => from <= at && at < until)
    .map(({ fact }) => saidBy(fact));
}

const read = new WeakMap<Leaf, ReturnType<typeof attributesRead>>();

/** The attributes that a leaf goes by, each once. */
function readBy(leaf: Leaf): ReturnType<typeof attributesRead> {
  const known = read.get(leaf);
  if (known) return known;
  const found = Map.groupBy(attributesRead(leaf), ({ name }) => name);
  const each = [...found].map(([name, list]) => ({
    name,
    number: list.some(({ number }) => number),
  }));
  read.set(leaf, each);
  return each;
}

/** What is said of the company at an instant that a leaf goes by and cannot read. */
export function valuesUnread(leaf: Leaf, context: Context, at: Instant): UnreadValue[] {
  return readBy(leaf).flatMap((attribute) =>
    valuesInForce(context, attribute.name)
      .filter(({ from, until }) => from <= at && at < until)
      .flatMap(
        ({ fact }) => unreadValue(context.program, attribute, fact.attributes?.['value']) ?? [],
      ),
  );
}
