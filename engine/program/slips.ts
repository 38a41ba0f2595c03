import type { Path } from './document.ts';
import { shown, valueAt } from './shown.ts';

/** A slip that is known as a whole: its code, what it is about, and the keys whose absence it explains. */
export interface Slip {
  code: string;
  args: Record<string, string | number>;
  explains: string[];
}

const single = new Set(['completed', 'passed', 'agreed']);

/** The first credential whose level asks for the course or exam in `body`, or ''. */
function credentialBy(definition: unknown, body: string): string {
  const tracks = Object.values(Object(valueAt(definition, ['tracks'])) as object);
  const levels = tracks.flatMap((track) =>
    Object.values(Object(valueAt(track, ['levels'])) as object),
  );
  const level = levels.find((each) =>
    JSON.stringify(valueAt(each, ['requires']) ?? '').includes(body),
  );
  return shown(valueAt(level, ['credential']) ?? '');
}

/** People counted by what they have done: only what they hold makes them count. */
function peopleByDeed(definition: unknown, path: Path, key: string): Slip | null {
  const id = valueAt(definition, [...path, key]);
  if (path.at(-1) !== 'people' || !single.has(key) || typeof id !== 'string') return null;
  const suggestion = credentialBy(definition, JSON.stringify({ [key]: id }).slice(1, -1));
  return { code: 'schema.people_hold', args: { key, id, suggestion }, explains: ['holding'] };
}

/** `delivery-expert: 2` in a list of `{ holding: delivery-expert, atLeast: 2 }`. */
function pair(definition: unknown, path: Path, key: string, known: string[]): Slip | null {
  // The whole map is looked at last: there may be as many keys in it as there are slips.
  if (known.join(', ') !== 'holding, atLeast') return null;
  const number = valueAt(definition, [...path, key]);
  if (typeof number !== 'number') return null;
  if (Object.keys(Object(valueAt(definition, path)) as object).length > 1) return null;
  const suggestion = `{ holding: ${key}, atLeast: ${number} }`;
  return { code: 'schema.pair', args: { key, suggestion }, explains: known };
}

/** What somebody meant who wrote an unknown key in the map at `path`; null where nothing is known of it. */
export const slipAt = (
  definition: unknown,
  path: Path,
  key: string,
  known: string[],
): Slip | null => peopleByDeed(definition, path, key) ?? pair(definition, path, key, known);

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
