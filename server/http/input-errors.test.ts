import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { inputErrors } from './input-errors.ts';

const schema = z.strictObject({
  name: z.string().min(2).max(3),
  minutes: z.number().int().max(5),
  person: z.uuid(),
  kind: z.enum(['incident', 'accommodation']),
  list: z.array(z.number()).max(1),
  event: z
    .discriminatedUnion('what', [
      z.strictObject({ what: z.literal('leaves') }),
      z.strictObject({ what: z.literal('joins') }),
    ])
    .optional(),
});
const good = { name: 'ab', minutes: 1, person: crypto.randomUUID(), kind: 'incident', list: [1] };

const cases: [name: string, input: object, path: string, en: RegExp, ru: RegExp][] = [
  ['a wrong kind', { name: 7 }, 'name', /^Give a text here/, /нужен текст/],
  ['a missing input', { minutes: undefined }, 'minutes', /^Give a number/, /нужно число/],
  ['a fraction', { minutes: 1.5 }, 'minutes', /^Give a whole number/, /целое число/],
  ['too much', { minutes: 6 }, 'minutes', /^Take 5 or less/, /5 или меньше/],
  ['a short text', { name: 'a' }, 'name', /at least 2 characters/, /не меньше 2 знаков/],
  ['a long list', { list: [1, 2] }, 'list', /at most 1 entry/, /не больше 1 элемента/],
  ['no id', { person: 'x' }, 'person', /not an id/, /не идентификатор/],
  ['no choice', { kind: 'x' }, 'kind', /incident, accommodation/, /incident, accommodation/],
  [
    'no shape',
    { event: { what: 'leave' } },
    'event.what',
    /^Take one of these: leaves, joins\.$/,
    /leaves, joins/,
  ],
  ['an unknown input', { zeal: 1 }, '', /^Leave out zeal/, /^Уберите zeal/],
];

for (const [name, input, path, en, ru] of cases) {
  test(`told in the reader's language: ${name}`, () => {
    const { error } = schema.safeParse({ ...good, ...input });
    assert.ok(error);
    const [told] = inputErrors(error, 'en');
    assert.equal(told?.path, path);
    assert.match(told?.message ?? '', en);
    assert.match(inputErrors(error, 'ru')[0]?.message ?? '', ru);
  });
}
