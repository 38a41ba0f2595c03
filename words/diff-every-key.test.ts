import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diff } from '@guildmark/engine';
import { Program } from '../engine/program/definition/program.ts';
import { jsonSchema, type JsonSchema } from '../engine/program/schema.ts';
import { locales, type Locale } from './define.ts';
import { explainDiff } from './diff.ts';

/**
 * Every key of the language is changed, in every way that the schema allows: its value, whether it is there, and
 * which of several forms it has. What is said of it must be a sentence: no path, no brace, no id, no key.
 */

type Json = unknown;
type Body = Record<string, Json>;
interface Change {
  at: string;
  before: Json;
  after: Json;
}

const [one, other] = ['zzq-a', 'zzq-b'];
const names = {
  [one]: { en: 'First thing', ru: 'Первая вещь' },
  [other]: { en: 'Second thing', ru: 'Вторая вещь' },
};
const texts = [
  { en: 'Some text', ru: 'Один текст' },
  { en: 'Another text', ru: 'Другой текст' },
];

/** Two texts for each form that a text of the schema can have. */
const forms: Record<string, [string, string]> = {
  id: [one, other],
  version: ['1.0.0', '2.0.0'],
  language: ['en', 'ru'],
  currency: ['EUR', 'USD'],
  day: ['2024-01-01', '2025-02-01'],
  month_day: ['02-01', '07-01'],
  duration: ['30 days', '1 year'],
  percent: ['20%', '30%'],
  price: ['5 EUR', '7 EUR'],
  email: ['1@2.3', '4@5.6'],
  country: ['DE', 'FR'],
  amount: ['500 EUR', '700 EUR'],
  colour: ['#112233', '#445566'],
  rollout: ['week 1', 'month 2'],
  during: ['this quarter', 'last 2 full months'],
  periods: ['last 2 full quarters', 'last 3 full months'],
};
/** What may be any text, by its key: words of the source, not of the language. */
const literals: Record<string, [string, string]> = {
  about: ['7', '8'],
  edition: ['1', '2'],
  value: ['5', '6'],
  zone: ['Europe/Berlin', 'Europe/Paris'],
};
/** Keys whose names are told as such: what a text calls itself and its parts. */
const ids: ReadonlySet<string> = new Set(['id', 'program', 'exam', 'credential', 'domain']);

const isObject = (value: Json): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const alternatives = (schema: JsonSchema) => schema['anyOf'] as JsonSchema[] | undefined;
const isText = (schema: JsonSchema) =>
  isObject(schema['propertyNames']) && schema['propertyNames']['x-form'] === 'language';
const required = (schema: JsonSchema) => (schema['required'] ?? []) as string[];
const properties = (schema: JsonSchema) =>
  (schema['properties'] ?? {}) as Record<string, JsonSchema>;

const conditions = [{ agreed: one }, { passed: other }];

/** A value that the schema allows; two of them differ by `which`. */
function valueOf(schema: JsonSchema, which: 0 | 1, key: string): Json {
  if (schema['$ref'] !== undefined) return conditions[which];
  const choices = alternatives(schema);
  if (choices) return valueOf(choices[0]!, which, key);
  if (schema['const'] !== undefined) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][which % schema['enum'].length];
  if (schema['type'] === 'object') return objectOf(schema, which, key);
  if (schema['type'] === 'array') return listOf(schema, which, key);
  if (schema['type'] === 'boolean') return which === 1;
  if (schema['type'] === 'string') return wordOf(schema, key)[which];
  const least = Number(schema['minimum'] ?? 1);
  return Math.max(least, 1) + which;
}

const wordOf = (schema: JsonSchema, key: string): [string, string] => {
  const named = schema['x-form'];
  const form = typeof named === 'string' ? named : '';
  return forms[form] ?? literals[key] ?? [one, other];
};

function objectOf(schema: JsonSchema, which: 0 | 1, key: string): Json {
  if (isText(schema)) return texts[which];
  // Nothing else must say by what people count, and something has to.
  const known = Object.entries(properties(schema)).filter(
    ([name]) => required(schema).includes(name) || name === 'holding',
  );
  const more = schema['additionalProperties'];
  const entries = known.map(([name, each]) => [name, valueOf(each, which, name)] as const);
  if (!isObject(more) || known.length > 0) return Object.fromEntries(entries);
  return { [keyIn(schema, 0)]: valueOf(more, which, key) };
}

const keyIn = (schema: JsonSchema, which: 0 | 1): string =>
  wordOf(isObject(schema['propertyNames']) ? schema['propertyNames'] : {}, '')[which];

function listOf(schema: JsonSchema, which: 0 | 1, key: string): Json[] {
  const of = schema['items'] as JsonSchema;
  const first = valueOf(of, which, key);
  return Number(schema['minItems'] ?? 0) > 1
    ? [first, valueOf(of, which === 0 ? 1 : 0, key)]
    : [first];
}

const within = (changes: Change[], key: string, make: (value: Json) => Json): Change[] =>
  changes.map(({ at, before, after }) => ({
    at: at === '' ? key : `${key}.${at}`,
    before: make(before),
    after: make(after),
  }));

/** Every change of a value that its schema allows. */
function changesOf(schema: JsonSchema, key: string): Change[] {
  const plain = { at: '', before: valueOf(schema, 0, key), after: valueOf(schema, 1, key) };
  if (schema['$ref'] !== undefined) return [plain];
  const choices = alternatives(schema);
  if (choices)
    return choices.flatMap((choice, index) => {
      const next = choices[index + 1];
      const crossed = next && {
        at: `${index}→${index + 1}`,
        before: valueOf(choice, 0, key),
        after: valueOf(next, 0, key),
      };
      return [...changesOf(choice, key), ...(crossed ? [crossed] : [])];
    });
  if (schema['type'] === 'object' && !isText(schema)) return changesInObject(schema, key);
  if (schema['type'] === 'array') return changesInList(schema, key);
  const { before, after } = plain;
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [plain];
}

function changesInObject(schema: JsonSchema, key: string): Change[] {
  const base = objectOf(schema, 0, key) as Body;
  const more = schema['additionalProperties'];
  const known = Object.entries(properties(schema)).flatMap(([name, each]): Change[] => {
    if (ids.has(name) && each['type'] === 'string') return [];
    const put = (value: Json) => ({ ...base, [name]: value });
    const came = { at: `+${name}`, before: base, after: put(valueOf(each, 0, name)) };
    return [
      ...within(changesOf(each, name), name, put),
      ...(required(schema).includes(name) ? [] : [came]),
    ];
  });
  if (!isObject(more) || Object.keys(properties(schema)).length > 0) return known;
  const [first, second] = [keyIn(schema, 0), keyIn(schema, 1)];
  const value = valueOf(more, 0, key);
  return [
    ...within(changesOf(more, key), first, (each) => ({ [first]: each })),
    {
      at: '+entry',
      before: { [first]: value },
      after: { [first]: value, [second]: valueOf(more, 1, key) },
    },
  ];
}

function changesInList(schema: JsonSchema, key: string): Change[] {
  const list = listOf(schema, 0, key);
  const of = schema['items'] as JsonSchema;
  const put = (value: Json) => [value, ...list.slice(1)];
  return [
    ...within(changesOf(of, key), '0', put),
    { at: '+entry', before: list, after: [...list, valueOf(of, 1, key)] },
  ];
}

/** Words that stand in both languages. */
const international = /EUR|USD|LinkedIn|QR|CRM|Europe\/(?:Berlin|Paris)/g;

/** What a reader should never see. */
function flawIn(line: string, locale: Locale): string | null {
  const text = line.replaceAll(international, '…');
  const flaws: [RegExp, string][] = [
    [/[{}`$]/, 'a brace, a dollar or a backtick'],
    [/zzq/, 'an id'],
    [/\[\d|\b[a-z]+[A-Z]/, 'a key'],
    [/[a-z]\.[a-z]/i, 'a path'],
    [/undefined|null|\bNaN\b|\[object/, 'a value of the machine'],
    [/: ?[.;,]|  |\(\)|“”|«»/, 'a gap'],
    ...(locale === 'ru' ? ([[/[A-Za-z]{2,}/, 'English']] as [RegExp, string][]) : []),
  ];
  return flaws.find(([flaw]) => flaw.test(text))?.[1] ?? null;
}

/** A list of one, a line that no date leaves out, and words that hold also where nobody says them. */
const isSame =
  /(where|which|is)\.(.*\.)?0→1$|is\.not\.0→1$|^(rank\.\+(among|rounded|ties)|.*people\.\+distinct)$|line\.by$|\+line$/;

/** What is said of a change there and back, in a language; empty where nothing is wrong with it. */
function complaints(at: string, before: Program, after: Program): string[] {
  return locales.flatMap((locale) => {
    const [there, back] = [
      [before, after],
      [after, before],
    ].map(([was, is]) => {
      const lines = explainDiff(diff(was!, is!), { before: was!, after: is!, locale });
      return lines.slice(1).map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, ' '));
    });
    // What a text may leave out, where it says what it would be without it.
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    if (there!.length === 0) return [`${at} (${locale}): nothing is said`];
    // Reasons are long: only that there is another one is told.
    const isReason = diff(before, after).every(({ code }) => code === 'reason');
    const same = isSame.test(at);
    // Of two things with one title, one takes the place of the other.
    if (/^transition\.rows.*to\.(0\.)?0→1$/.test(at)) return [];
    if (!isReason && !same && there!.join() === back!.join())
      return [`${at} (${locale}): the same both ways: ${there![1]}`];
    const means = [...there!, ...back!].some((line) =>
      /written in another|записано иначе|reads otherwise|текст изменён/.test(line),
    );
    if (means !== same) return [`${at} (${locale}): ${means ? '' : 'not '}the same: ${there![1]}`];
    return [...there!, ...back!].flatMap((line) => {
      const flaw = flawIn(line, locale);
      return flaw === null ? [] : [`${at} (${locale}): ${flaw}: ${line}`];
    });
  });
}

const named = (title: string) => names[title] ?? texts[0];
const text = (parts: Body): Program => {
  const { success, data, error } = Program.safeParse({ ...written, ...parts });
  assert.ok(success, `${JSON.stringify(parts).slice(0, 300)}: ${error?.message.slice(0, 300)}`);
  return data;
};
const because = texts[0];
const written: Body = {
  program: 'test-program',
  version: '1.0.0',
  title: texts[0],
  summary: texts[0],
  locales: ['en', 'ru'],
  zone: 'Europe/Berlin',
  currency: 'EUR',
  dates: { published: '2024-01-01', effective: '2024-01-01', enforced: '2024-01-01' },
  names,
  tiers: [{ id: one, title: named(one), metal: 'silver', requires: { all: [] } }],
  counting: Object.fromEntries(
    [
      ['higherLevelCounts', true],
      ['graceCounts', false],
      ['onePersonFills', 'every-seat'],
      ['tiersCumulative', true],
    ].map(([name, choose]) => [name, { choose, because }]),
  ),
  review: { promotions: { choose: 'at-once', because }, demotions: { choose: 'at-once', because } },
};

function check(changes: Change[], put: (value: Json) => Body): void {
  const wrong = changes.flatMap(({ at, before, after }) =>
    complaints(at, text(put(before)), text(put(after))),
  );
  assert.deepEqual(wrong, [], `${wrong.length} of ${changes.length}`);
}

const program = jsonSchema('program', 'plain');
const condition = (program['$defs'] as Record<string, JsonSchema>)['__schema0']!;
const keys: Record<string, JsonSchema> = {
  ...properties(program),
  exams: {
    type: 'object',
    propertyNames: { 'x-form': 'id' },
    additionalProperties: jsonSchema('exam', 'plain'),
  },
};

describe('every key of a program has a sentence in both languages', () => {
  for (const [key, schema] of Object.entries(keys))
    if (key !== 'names' && !ids.has(key))
      test(key, () =>
        check(
          within(changesOf(schema, key), key, (each) => each),
          (value) => ({ [key]: value }),
        ),
      );

  test('names', () =>
    check([{ at: 'names', before: { [one]: texts[0] }, after: names }], (value) => ({
      names: value,
    })));
});

describe('every key of a condition has a sentence in both languages', () => {
  for (const choice of alternatives(condition)!) {
    const [word = ''] = Object.keys(properties(choice));
    test(word, () =>
      check(changesOf(choice, word), (requires) => ({
        tiers: [{ ...(written['tiers'] as Body[])[0], requires }],
      })),
    );
  }

  test('one condition in the place of another', () => {
    const all = alternatives(condition)!.map((choice) => valueOf(choice, 0, ''));
    const changes = all
      .slice(1)
      .map((after, index) => ({ at: `${index}`, before: all[index], after }));
    check(changes, (requires) => ({ tiers: [{ ...(written['tiers'] as Body[])[0], requires }] }));
  });
});

test('a key without a sentence is found', () => {
  for (const line of [
    '`names.x`: 1',
    'design.accent: 1',
    'Shape: {"a":1}',
    'metal: zzq-a',
    'upTo: 3',
  ])
    assert.notEqual(flawIn(line, 'en'), null, line);
  assert.equal(flawIn('Metal: silver', 'ru'), 'English');
  assert.equal(flawIn('Colour of the tier: silver instead of gold.', 'en'), null);
});
