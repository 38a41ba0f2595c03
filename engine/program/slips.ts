import type { Path } from './document.ts';
import { valueAt } from './shown.ts';

/** A slip that is known as a whole: its code, what it is about, and the keys whose absence it explains. */
export interface Slip {
  code: string;
  args: Record<string, string | number>;
  explains: string[];
}

/**
 * What somebody meant who wrote an unknown key in the map at `path`: `delivery-expert: 2` in a list of
 * `{ holding: delivery-expert, atLeast: 2 }`; null where nothing is known of it.
 */
export function slipAt(definition: unknown, path: Path, key: string, known: string[]): Slip | null {
  // The whole map is looked at last: there may be as many keys in it as there are slips.
  if (known.join(', ') !== 'holding, completed, passed, atLeast') return null;
  const number = valueAt(definition, [...path, key]);
  if (typeof number !== 'number') return null;
  if (Object.keys(Object(valueAt(definition, path)) as object).length > 1) return null;
  const suggestion = `{ holding: ${key}, atLeast: ${number} }`;
  return { code: 'schema.pair', args: { key, suggestion }, explains: known };
}

/** `last 4 full quarters` where a length of time stands: the words of a window by periods, or ''. */
export function periodsMeant(text: string): string {
  const [, present, unit = ''] =
    /^(this )(month|quarter|half-year|year)$/.exec(text.trim().toLowerCase()) ?? [];
  if (present !== undefined) return `this ${unit}`;
  const [, last, count, full, name = ''] =
    /^(last )?(\d{1,2} )?(full )?(month|quarter|half-year|year)s?$/.exec(
      text.trim().toLowerCase(),
    ) ?? [];
  // Months and years without a word of periods are lengths of time.
  const periods = full !== undefined || name === 'quarter' || name === 'half-year';
  if (name === '' || !periods || (count === undefined && last === undefined)) return '';
  const number = Number(count ?? 1);
  return number > 1 ? `last ${number} full ${name}s` : `last full ${name}`;
}
