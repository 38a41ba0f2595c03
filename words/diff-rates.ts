import type { Difference } from '@guildmark/engine';
import { sentence } from './define.ts';
import { dayText, type Told } from './diff-values.ts';
import { numberFormat } from './format.ts';
import { rateWords } from './rate-differences.ts';

type Rates = Extract<Difference, { code: 'rates' }>;
type Rate = Rates['rates'][number];

const tell = ({ locale }: Told, code: string, args: Record<string, string>) =>
  sentence(rateWords, locale, code, args);

const decimals = (rate: string | null): number => rate?.split('.')[1]?.length ?? 0;

/** What one unit of a currency is worth; both rates with as many decimals, so that they are easily compared. */
function rateText(told: Told, { currency, before, after }: Rate, row: Rates['row']): string {
  const digits = Math.max(2, decimals(before), decimals(after));
  const format = numberFormat(told.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const read = (rate: string | null) => (rate === null ? '' : format.format(Number(rate)));
  const [was, is] = [told.before.currency, told.after.currency];
  // Where the program has another currency, an old rate says little without its own.
  const old = was === is ? read(before) : `${read(before)} ${was}`;
  const args = { currency, after: read(after), own: is };
  if (after === null) return tell(told, 'none', { currency, before: read(before), own: was });
  if (row === 'moved') return tell(told, 'worth', args);
  if (before === null) return tell(told, 'first', args);
  const code = before === after && was === is ? 'asBefore' : 'other';
  return tell(told, code, { ...args, before: old });
}

/** What other currencies are worth from a day on. */
export function ratesText(told: Told, { row, from, was, rates }: Rates): string {
  const day = dayText(told, from);
  if (rates.length === 0) return tell(told, 'same', { day });
  return tell(told, row, {
    day,
    was: was === null ? '' : dayText(told, was),
    list: rates.map((rate) => rateText(told, rate, row)).join('; '),
  });
}
