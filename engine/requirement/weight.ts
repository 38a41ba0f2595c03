import { decimal, scale } from '../kernel/exact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CurrencyRates } from '../program/definition/rates.ts';
import type { Value } from '../program/definition/selection.ts';
import type { LeftOutReason } from './answer.ts';
import type { Context } from './context.ts';
import type { KnownFact } from './facts.ts';
import { lineBegins } from './selection.ts';
import { dayBegins } from './window.ts';

/** What one unit of a currency is worth, as the text writes it, and the day whose rate that is. */
export interface Rate {
  rate: string;
  on: Instant;
  /** The day is that on which the line of a fact began. */
  inherited: boolean;
}

/** What one unit of a currency is worth on a date; undefined where the table says nothing. */
const worthOn = (context: Context, { table }: CurrencyRates, currency: string, at: Instant) =>
  table.findLast(
    ({ from, worth }) => dayBegins(context.program, from) <= at && worth[currency] !== undefined,
  )?.worth[currency];

/** The rate at which the money of each fact counts; null for that of the program itself, and where there is none. */
export function ratesFor(
  context: Context,
  facts: readonly KnownFact[],
): (fact: KnownFact) => Rate | null {
  const { currency, currencyRates: rates } = context.program;
  if (!rates) return () => null;
  const begins = rates.inheritedBy ? lineBegins(facts, rates.inheritedBy) : null;
  return (fact) => {
    if (!fact.money || fact.money.currency === currency) return null;
    const on = begins ? begins(fact) : fact.from;
    const rate = worthOn(context, rates, fact.money.currency, on);
    return rate === undefined ? null : { rate, on, inherited: on !== fact.from };
  };
}

type Weigh = (fact: KnownFact) => bigint | LeftOutReason;

const unlessNegative = (units: bigint): bigint | LeftOutReason => (units < 0n ? 'negative' : units);

/** An amount at a rate. Both have at most six decimals where anyone writes them: the product has an end within the scale. */
export const converted = (amount: bigint, rate: string): bigint =>
  (amount * (decimal(rate) ?? 0n)) / scale;

function weighMoney(context: Context, facts: readonly KnownFact[]): Weigh {
  const { currency } = context.program;
  const rateFor = ratesFor(context, facts);
  return (fact) => {
    const amount = decimal(fact.money?.amount ?? '');
    if (amount === null || !fact.money) return 'not_a_number';
    if (fact.money.currency === currency) return unlessNegative(amount);
    const found = rateFor(fact);
    return found ? unlessNegative(converted(amount, found.rate)) : 'no_rate';
  };
}

function number(found: unknown): bigint | LeftOutReason {
  const units =
    typeof found === 'number' || typeof found === 'string' ? decimal(String(found)) : null;
  return units === null ? 'not_a_number' : unlessNegative(units);
}

/**
 * What facts contribute, in units of 10⁻¹² (see `kernel/exact.ts`), or why a fact cannot: it has no such
 * number, its amount is below zero, or its currency has no rate. Money is in the currency of the program, at
 * the rate of the day on which it came in.
 */
export function weigh(context: Context, value: Value, facts: readonly KnownFact[]): Weigh {
  if (value === 'money') return weighMoney(context, facts);
  if (value === 'quantity') return (fact) => number(fact.quantity);
  return (fact) => number(fact.attributes?.[value.attribute]);
}
