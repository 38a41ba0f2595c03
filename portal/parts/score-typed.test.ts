import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atItsField, readScore } from './score-typed.ts';

const zone = 'Europe/Berlin';
const typed = {
  exam: 'relay-technical',
  email: 'mei@example.org',
  name: 'Mei Tanaka',
  locale: 'ru',
  result: 'passed',
  takenAt: '2026-02-27',
  source: 'centre',
  reference: 'A-1',
};

describe('a score that was typed', () => {
  const points = (reached: string, possible: string) => ({ reached, possible });
  const wrong: [name: string, more: object, code: string, field: string][] = [
    ['without a result', { result: '' }, 'no_result', 'result'],
    ['without a day', { takenAt: '' }, 'no_day', 'takenAt'],
    ['on a day that is none', { takenAt: '2026-02-29' }, 'no_day', 'takenAt'],
    [
      'with points of which it is not said how many there are',
      points('3', ''),
      'no_points',
      'reached',
    ],
    ['with points out of nothing', points('0', '0'), 'no_points', 'reached'],
    ['with a part of a point', points('2.5', '3'), 'no_points', 'reached'],
    ['with less than nothing', points('-1', '3'), 'no_points', 'reached'],
    ['with more points than any exam has', points('0', '100001'), 'no_points', 'reached'],
    ['from nowhere', { source: '' }, 'no_source', 'source'],
    ['from a place with too long a name', { source: 'x'.repeat(101) }, 'no_source', 'source'],
    ['without a number', { reference: '' }, 'no_reference', 'reference'],
    ['with too long a number', { reference: 'x'.repeat(201) }, 'no_reference', 'reference'],
  ];
  for (const [name, more, code, field] of wrong)
    test(`${name} is refused at its field`, () => {
      const read = readScore({ ...typed, ...more }, zone);
      assert.ok(!read.ok);
      assert.deepEqual([read.refusal.code, read.refusal.field], [`score_entry.${code}`, field]);
    });

  const right: [name: string, more: object, expected: object][] = [
    ['begins with its day in the zone', {}, { takenAt: Date.parse('2026-02-26T23:00:00Z') }],
    ['passed', {}, { passed: true }],
    ['not passed', { result: 'failed' }, { passed: false }],
    ['without points', points('', ''), {}],
    ['with none of one point', points('0', '1'), { points: { reached: 0, possible: 1 } }],
    [
      'with the most',
      points('100000', '100000'),
      { points: { reached: 100_000, possible: 100_000 } },
    ],
    ['with the longest number', { reference: 'x'.repeat(200) }, { reference: 'x'.repeat(200) }],
  ];
  for (const [name, more, expected] of right)
    test(`${name} is read`, () => {
      const read = readScore({ ...typed, ...more }, zone);
      assert.ok(read.ok);
      assert.equal(read.value.source, 'centre');
      assert.partialDeepStrictEqual(read.value.score, expected);
      assert.equal('points' in read.value.score, 'points' in expected);
    });
});

describe('a refusal stands at the field that it is about', () => {
  const at: [code: string, args: Record<string, string | number>, expected: string[]][] = [
    ['score.in_future', { number: 1 }, ['score_entry.in_future', 'takenAt']],
    ['score.points', { number: 1 }, ['score_entry.points', 'reached']],
    ['score.exam_unknown', { number: 1, exam: 'x' }, ['score_entry.exam_unknown', 'exam']],
    ['score.exam_here', { number: 1, exam: 'x' }, ['score_entry.exam_here', 'exam']],
    ['score.person_unknown', { number: 1 }, ['score_entry.person_unknown', 'email']],
    [
      'score.person_unclear',
      { number: 1, because: 'access.email_invalid' },
      ['access.email_invalid', 'email'],
    ],
    [
      'score.person_unclear',
      { number: 1, because: 'access.name_missing' },
      ['access.name_missing', 'name'],
    ],
    [
      'score.person_unclear',
      { number: 1, because: 'access.name_long', most: 200 },
      ['access.name_long', 'name'],
    ],
  ];
  for (const [code, args, expected] of at)
    test(`${code} ${args['because'] ?? ''}`, () => {
      const placed = atItsField({ code, args });
      assert.deepEqual([placed.code, placed.field], expected);
    });

  test('and one about none stays as it is', () => {
    const refusal = { code: 'access.not_allowed' };
    assert.equal(atItsField(refusal), refusal);
  });
});
