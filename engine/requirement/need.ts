import {
  decimal,
  least,
  most,
  over,
  rounded,
  scaled,
  times,
  whole,
  type Fraction,
} from '../kernel/exact.ts';
import type { Amount } from '../program/definition/values.ts';
import type { Need, Selection, Value } from '../program/definition/selection.ts';
import type { Context } from './context.ts';
import { valuesInForce } from './declared.ts';
import type { KnownFact } from './facts.ts';
import { pool, sizeOf, type Pools } from './gauge.ts';
import { caseFor, latestOf } from './origin.ts';
import { candidates, selected } from './selection.ts';
import type { Span } from './span.ts';
import { weigh } from './weight.ts';
import { windowed } from './window.ts';

/** How much is asked for: the facts that move it, and the amount at an instant; null where it is unknown. */
export interface Asked {
  backing: Span[];
  amount: (pools: Pools) => Fraction | null;
  /** The amount where nothing moves it; else null. */
  fixed: Fraction | null;
}

/** An amount of the text as a fraction. */
export const amountOf = ({ figure }: Amount): Fraction => scaled(decimal(figure) ?? 0n);
/** Basis points of the text as a fraction of one. */
export const shareOf = (basisPoints: number): Fraction => ({ n: BigInt(basisPoints), d: 10_000n });

/** Facts of a selection with what they weigh, each under a label; those that cannot contribute say why. */
export function weighted(
  context: Context,
  selection: Selection,
  value: Value | null,
  label: string,
  also: (fact: KnownFact) => boolean = () => true,
): Span[] {
  const weight = value === null ? null : weigh(context, value, candidates(context, selection.of));
  return selected(context, selection).flatMap((fact): Span[] => {
    if (!also(fact)) return [];
    const held = { from: fact.from, until: fact.until ?? Infinity };
    const counts = windowed(context.program, selection, held);
    const units = weight ? weight(fact) : 0n;
    if (!counts) return [];
    const span = { ...counts, fact, key: `${label} ${fact.id}`, label };
    return [typeof units === 'bigint' ? { ...span, weight: units } : { ...span, leftOut: units }];
  });
}

const isAmount = (need: object): need is Amount => 'figure' in need;

/**
 * Reads how much is asked for. `read` turns what the text gives as one amount into a fraction. `label` keeps
 * the facts behind it apart from those that are measured.
 */
export function asked<T extends number | Amount>(
  context: Context,
  need: Need<T>,
  read: (amount: T) => Fraction,
  label = 'need',
): Asked {
  const fixed = (amount: Fraction): Asked => ({ backing: [], amount: () => amount, fixed: amount });
  if (typeof need === 'number') return fixed(read(need));
  const given = need as Exclude<Need<T>, number>;
  if (isAmount(given)) return fixed(read(given));
  if ('by' in given) return byAttribute(context, given, read);
  const bounds = { minimum: given.minimum, maximum: given.maximum };
  const within = (amount: bigint): Fraction => {
    let so: Fraction = { n: amount, d: 1n };
    if (bounds.maximum !== undefined) so = least(so, read(bounds.maximum));
    return bounds.minimum === undefined ? so : most(so, read(bounds.minimum));
  };
  if ('oneFor' in given) {
    const per = amountOf(given.oneFor);
    return {
      backing: weighted(context, given, given.value ?? null, label),
      amount: (pools) => {
        const all = sizeOf(given, pool(pools, label));
        return per.n === 0n ? null : within(rounded(over(all, per), given.rounded));
      },
      fixed: null,
    };
  }
  return {
    backing: valuesInForce(context, given.ofAttribute),
    amount: (pools) => {
      const declared = decimal(String(latestOf(pools, given.ofAttribute)?.attributes?.['value']));
      if (declared === null) return null;
      return within(rounded(times(scaled(declared), shareOf(given.percent)), given.rounded));
    },
    fixed: null,
  };
}

function byAttribute<T>(
  context: Context,
  need: { default: T; by: Record<string, Record<string, T>> },
  read: (amount: T) => Fraction,
): Asked {
  const names = Object.keys(need.by);
  return {
    backing: names.flatMap((name) => valuesInForce(context, name)),
    amount: (pools) => read(caseFor(context, need, pools)?.amount ?? need.default),
    fixed: null,
  };
}

/** A whole number of the text as a fraction. */
export const numberOf = (count: number): Fraction => whole(count);
