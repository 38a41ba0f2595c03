import { decimal, scale } from '../kernel/exact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { CurrencyRates } from '../program/definition/rates.ts';
import type { Value } from '../program/definition/selection.ts';
import type { LeftOutReason } from './answer.ts';
import type { Context } from './context.ts';
import type { KnownFact } from './facts.ts';
import { lineBegins } from './selection.ts';
import { dayBegins } from './window.ts';

/** What one unit of a currency is worth on a date; null where the table says nothing. */
function rateOn(context: Context, rates: CurrencyRates, currency: string, at: Instant) {
  const row = rates.table.findLast(
    ({ from, worth }) => dayBegins(context.program, from) <= at && worth[currency] !== undefined,
  );
  const rate = row?.worth[currency];
  return rate === undefined ? null : decimal(rate);
}

type Weigh = (fact: KnownFact) => bigint | LeftOutReason;

const unlessNegative = (units: bigint): bigint | LeftOutReason => (units < 0n ? 'negative' : units);

function weighMoney(context: Context, facts: readonly KnownFact[]): Weigh {
  const { currency, currencyRates: rates } = context.program;
  const fixedOn = rates?.inheritedBy
    ? lineBegins(facts, rates.inheritedBy)
    : (fact: KnownFact) => fact.from;
  return (fact) => {
    const amount = decimal(fact.money?.amount ?? '');
    if (amount === null || !fact.money) return 'not_a_number';
    if (fact.money.currency === currency) return unlessNegative(amount);
    const rate = rates && rateOn(context, rates, fact.money.currency, fixedOn(fact));
    // Both have at most six decimals where anyone writes them: the product has an end within the scale.
    return rate == null ? 'no_rate' : unlessNegative((amount * rate) / scale);
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
