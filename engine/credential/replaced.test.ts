import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { day, fact, testProgram } from '../requirement/fixtures.ts';
import { replacedAwards, replacedLevels } from './replaced.ts';

const program = testProgram();
// The expert levels make room for those below them: what takes a place stands elsewhere in the same text.
const { sales } = program.tracks;
const old = sales!.levels['expert']!;
const replacing = {
  ...program,
  tracks: {
    ...program.tracks,
    sales: {
      ...sales!,
      levels: {
        ...sales!.levels,
        expert: {
          ...old,
          closed: true,
          replacedBy: ['technical-associate', 'technical-professional'],
        },
      },
    },
  },
};

const award = 'sales-expert';
const until = day('2027-03-02');
const at = day('2027-02-01');
const badge = (id: string, subject: string, end: number | null = until, from = '2026-03-01') =>
  fact({ id, kind: 'credential', subject, person: 'anna', from: day(from), until: end });
const held = badge('held', award);
const replacement = badge('new', 'technical-professional', null);
const taken = fact({ id: 'taken', kind: 'retraction', names: held.id, from: at - 1 });

describe('credentials that others have taken the place of', () => {
  const told = (facts: Fact[], when = at, endingBy: number | null = null, awards = [award]) =>
    replacedAwards(replacing, facts, { awards, endingBy }, when).map(
      ({ award: id, has }) => `${id} ${has}`,
    );
  const open = [`${award} null`];
  const cases: [name: string, found: string[], expected: string[]][] = [
    ['held', told([held]), open],
    ['held without end', told([badge('endless', award, null)]), open],
    ['at its last instant', told([held], until - 1), open],
    ['at its end', told([held], until), []],
    ['at its first instant', told([held], day('2026-03-01')), open],
    ['before it', told([held], day('2026-03-01') - 1), []],
    ['retracted', told([held, taken]), []],
    ['beside what took its place', told([held, replacement]), [`${award} technical-professional`]],
    [
      'beside what took its place and has ended',
      told([held, badge('new', 'technical-associate', at)]),
      open,
    ],
    ['not asked for', told([held], at, null, ['technical-expert']), []],
    ['that nothing takes the place of', told([replacement], at, null, [replacement.subject]), []],
    ['ending an instant after the last that is asked for', told([held], at, until - 1), []],
    ['ending at the last that is asked for', told([held], at, until), open],
    ['endless, where an end is asked for', told([badge('endless', award, null)], at, until), []],
  ];
  for (const [name, found, expected] of cases) test(name, () => assert.deepEqual(found, expected));

  test('are those that the text says so of', () => {
    const ids = replacedLevels(replacing).map(({ definition }) => definition.credential);
    assert.deepEqual(ids, [award]);
    assert.deepEqual(replacedLevels(program), []);
  });
});
