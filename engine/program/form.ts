import { z } from 'zod';
import type { Path } from './document.ts';
import { rewritten } from './repair.ts';
import { alternatives, schemasAt, shapeOf } from './shape.ts';

/** How something is to be written: the name of a form that the words explain, and the very text where one is sure. */
export interface Form {
  form: string;
  suggestion: string;
  /** The keys that belong there, for a map. */
  keys: string;
}

const yes = new Set(['yes', 'on', 'true', 'y']);
const no = new Set(['no', 'off', 'false', 'n']);

const accepts = (schemas: z.ZodType[], value: unknown): boolean =>
  schemas.some((each) => each.safeParse(value).success);

/** The name of the form that a text must have, such as `day`; '' where any text will do. */
export function formName(schema: z.core.$ZodType): string {
  // No form of a text accepts this one.
  const [issue] = z.core.safeParse(schema, '\u0000').error?.issues ?? [];
  return issue?.code === 'invalid_format' ? issue.message : '';
}

const formatOf = (schemas: z.ZodType[]): string =>
  schemas
    .filter((each) => shapeOf(each).type === 'string')
    .map(formName)
    .find((name) => name !== '') ?? '';

/** The same text in the one way that is asked for; '' where none is sure. */
export function repaired(schema: z.ZodType, path: Path, text: string): string {
  const schemas = schemasAt(schema, path);
  return rewritten(text).find((each) => accepts(schemas, each)) ?? '';
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** `{ attribute: score }` of which only the value was written; '' where that could be the value of several keys. */
function withKey(schemas: z.ZodType[], found: string | number | boolean): string {
  const options = schemas.flatMap(alternatives);
  // What stands in every language is told by itself.
  if (options.some((each) => each.meta()?.['text'] === true)) return '';
  const keys = options.flatMap((each) => Object.keys(shapeOf(each).shape ?? {}));
  const fitting = [...new Set(keys)].filter((key) => accepts(schemas, { [key]: found }));
  if (fitting.length === 1) return `{ ${fitting[0]}: ${found} }`;
  // A map by names: of which one this is, only the writer knows.
  const { valueType } = options.map(shapeOf).find(({ valueType: one }) => one) ?? {};
  return valueType && accepts([valueType], found) ? `{ …: ${found} }` : '';
}

/** A list of names as the map that was meant, and a map of nothing but names as a list; '' where it is neither. */
function asMap(schemas: z.ZodType[], found: unknown): string {
  if (Array.isArray(found) && found.length > 0 && found.every((each) => typeof each === 'string')) {
    const made = Object.fromEntries(found.map((each) => [each, {}]));
    const text = found.map((each) => `${each}: {}`).join(', ');
    return accepts(schemas, made) ? `{ ${text} }` : '';
  }
  const names = found !== null && typeof found === 'object' ? Object.keys(found) : [];
  const bare = names.length > 0 && Object.values(Object(found)).every((each) => each === null);
  return bare && accepts(schemas, names) ? `[${names.join(', ')}]` : '';
}

/** What to write instead of a bare value, so that it is the text, number or list that is asked for. */
function instead(schemas: z.ZodType[], found: unknown, currency: string): string {
  const kinds = new Set(schemas.flatMap(alternatives).map((each) => shapeOf(each).type));
  if (typeof found === 'string') {
    const word = found.toLowerCase();
    if (kinds.has('boolean') && yes.has(word)) return 'true';
    if (kinds.has('boolean') && no.has(word)) return 'false';
    const number = found.replace(/ ?%$/, '');
    if (/^\d+(\.\d+)?$/.test(number) && accepts(schemas, Number(number))) return number;
  }
  if (typeof found === 'number' && accepts(schemas, `${found}`)) return `'${found}'`;
  if (typeof found === 'number' && accepts(schemas, `${found} ${currency}`))
    return `${found} ${currency}`;
  const keyed = isScalar(found) ? withKey(schemas, found) : asMap(schemas, found);
  if (keyed !== '') return keyed;
  return isScalar(found) && kinds.has('array') && accepts(schemas, [found]) ? `[${found}]` : '';
}

/** What the program says beside the place: its currency and its languages, as they are written. */
interface Around {
  currency: string;
  locales: unknown;
}

/** A text that was written once for all, in the first language, with a place for each of the others. */
function inEachLanguage(found: unknown, locales: unknown): string {
  if (typeof found !== 'string' || !Array.isArray(locales)) return '';
  const plain = /^[\p{L}\d][\p{L}\d .-]*$/u.test(found) ? found : JSON.stringify(found);
  return `{ ${locales.map((locale, index) => `${locale}: ${index === 0 ? plain : '…'}`).join(', ')} }`;
}

/** What a place asks for, seen from what stands there and from what the program says around it. */
export function formAt(
  schema: z.ZodType,
  path: Path,
  found: unknown,
  { currency, locales }: Around = { currency: '', locales: [] },
): Form {
  const schemas = schemasAt(schema, path);
  const options = schemas.flatMap(alternatives);
  const form = (name: string, suggestion = '', keys = ''): Form => ({
    form: name,
    suggestion,
    keys,
  });
  const better = instead(schemas, found, currency);
  const format = isScalar(found) ? formatOf(options) : '';
  if (better !== '') return form(typeof found === 'number' && format ? format : 'instead', better);
  if (options.some((each) => each.meta()?.['text'] === true))
    return form('text', inEachLanguage(found, locales));
  const lists = options.some((each) => shapeOf(each).type === 'array');
  const map = options.map((each) => shapeOf(each).shape).find((each) => each !== undefined);
  if (lists && !(map && isScalar(found))) return form(isScalar(found) ? 'list' : 'entries');
  if (format === 'duration' && typeof found === 'number') return form('bare_duration');
  if (format !== '') return form(format);
  if (map && 'choose' in map && 'because' in map) return form('choice');
  if (map && Object.keys(map).length > 0) return form('map', '', Object.keys(map).join(', '));
  const kinds = options.map((each) => shapeOf(each).type);
  return form(kinds.find((each) => each === 'boolean' || each === 'number') ?? 'other');
}
