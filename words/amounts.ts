import type { Amount, Amounts, Node } from '@guildmark/engine';
import type { Locale } from './define.ts';
import { numberFormat } from './format.ts';

/** What an exact amount is of. */
export type Unit = Pick<Amounts, 'unit' | 'currency'> & {
  /** Money in a column where some amount is not whole: all have decimals, so that they stand under one another. */
  cents?: boolean;
};
type Rounding = 'floor' | 'ceil';

/** The engine's exact text, `12.5` or `1/3`, as what a number format takes. */
function parsed(exact: string): number | Intl.StringNumericLiteral {
  const [n = '', d] = exact.split('/');
  return d === undefined ? (exact as Intl.StringNumericLiteral) : Number(n) / Number(d);
}

/** Whether an exact amount is not whole. */
export const isBroken = (exact: string): boolean => /[./]/u.test(exact);

/**
 * An exact amount as people read it, with two decimals at most. What there is is rounded down and what is
 * needed up, so that the two never look the same where something is missing.
 */
export function formatExact(
  exact: string,
  { unit, currency, cents = isBroken(exact) }: Unit,
  locale: Locale,
  roundingMode: Rounding = 'floor',
): string {
  const options: Intl.NumberFormatOptions = { maximumFractionDigits: 2, roundingMode };
  if (unit === 'money' && currency !== undefined) {
    Object.assign(options, { style: 'currency', currency, currencyDisplay: 'code' });
    Object.assign(options, { minimumFractionDigits: cents ? 2 : 0 });
  }
  const text = numberFormat(locale, options).format(parsed(exact) as number);
  return unit === 'percent' ? `${text}${locale === 'ru' ? ' ' : ''}%` : text;
}

/** An amount of a program's text. */
export const formatAmount = ({ figure, currency }: Amount, locale: Locale): string =>
  formatExact(figure, currency === null ? { unit: 'number' } : { unit: 'money', currency }, locale);

/** What a node has and needs, as people read it; a dash where one of them is not known. */
export function haveAndNeed(
  { have, need, amounts }: Pick<Node, 'have' | 'need' | 'amounts'>,
  locale: Locale,
): { have: string; need: string } {
  const format = numberFormat(locale);
  if (!amounts) return { have: format.format(have), need: format.format(need) };
  const { have: there, need: asked } = amounts;
  return {
    have: there === null ? '–' : formatExact(there, amounts, locale),
    need: asked === null ? '–' : formatExact(asked, amounts, locale, 'ceil'),
  };
}
