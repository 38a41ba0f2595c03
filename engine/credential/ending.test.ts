import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, fact, testProgram, zone } from '../requirement/fixtures.ts';
import { endingsAhead, noticeDue, noticesAhead } from './ending.ts';

const days = (amount: number) => ({ amount, unit: 'days' as const });
const program = testProgram();
const text = {
  zone,
  renewal: { ...program.renewal!, noticesBefore: [days(60), days(30), days(7)] },
};
const from = day('2026-03-01');
const until = day('2027-03-02');

const due: [name: string, at: number, expected: number | null][] = [
  ['long before', day('2026-06-01'), null],
  ['an instant before the first notice', day('2027-01-01') - 1, null],
  ['at the midnight of the first notice', day('2027-01-01'), 60],
  ['an instant before the second', day('2027-01-31') - 1, 60],
  ['at the second', day('2027-01-31'), 30],
  ['an instant before the last', day('2027-02-23') - 1, 30],
  ['at the last', day('2027-02-23'), 7],
  ['at the last instant of the last day', until - 1, 7],
  ['at the end', until, null],
];

describe('the notice of an end that is due', () => {
  for (const [name, at, expected] of due)
    test(name, () => assert.equal(noticeDue(text, { from, until }, at)?.amount ?? null, expected));

  test('not one that is older than the award', () => {
    const late = { from: day('2027-02-10'), until };
    assert.equal(noticeDue(text, late, day('2027-02-12')), null);
    assert.equal(noticeDue(text, late, day('2027-02-23'))?.amount, 7);
    assert.equal(noticeDue(text, { from: day('2027-01-31'), until }, day('2027-02-01')), null);
  });

  test('none where the text asks for none', () => {
    assert.equal(noticeDue({ zone, renewal: undefined }, { from, until }, until - 1), null);
  });

  test('months are those of the calendar', () => {
    const month = { ...text.renewal, noticesBefore: [{ amount: 1, unit: 'months' as const }] };
    const of = { from: day('2025-04-01'), until: day('2026-03-31') };
    assert.equal(noticeDue({ zone, renewal: month }, of, day('2026-02-28') - 1), null);
    assert.equal(noticeDue({ zone, renewal: month }, of, day('2026-02-28'))?.amount, 1);
  });
});

describe('the ends ahead of a person', () => {
  const award = 'sales-associate';
  const asked = { ...program, ...text };
  const at = day('2027-02-01');
  const badge = (id: string, subject: string, more: { from?: number; until: number | null }) =>
    fact({ id, kind: 'credential', subject, person: 'anna', from, ...more });
  const held = badge('held', award, { until });
  const anew = (end: number | null) =>
    badge('anew', award, { from: day('2027-01-15'), until: end });
  const taken = fact({ id: 'taken', kind: 'retraction', names: held.id, from: at - 1 });
  const cases: [name: string, facts: Parameters<typeof endingsAhead>[1], expected: string[]][] = [
    ['of what ends soon', [held], [award]],
    ['not of what was renewed', [held, anew(day('2028-01-16'))], []],
    ['not of what has been made endless', [held, anew(null)], []],
    ['not of what was retracted', [held, taken], []],
    ['not of what the text does not know', [badge('other', 'of-another', { until })], []],
  ];
  for (const [name, facts, expected] of cases)
    test(name, () =>
      assert.deepEqual(
        endingsAhead(asked, facts, at).map((one) => one.award),
        expected,
      ),
    );
});

describe('the notices still to come', () => {
  const award = 'sales-associate';
  const asked = { ...program, ...text };
  const held = (more: { from?: number; until: number | null }) =>
    fact({ id: 'held', kind: 'credential', subject: award, person: 'anna', from, ...more });
  const ahead = (one: ReturnType<typeof held>, at: number) =>
    noticesAhead(asked, [one], award, at)?.notices.map(({ before, on }) => [before.amount, on]);
  const all = [
    [60, day('2027-01-01')],
    [30, day('2027-01-31')],
    [7, day('2027-02-23')],
  ];
  const cases: [name: string, found: unknown, expected: unknown][] = [
    ['all of them, the first one first', ahead(held({ until }), day('2026-06-01')), all],
    ['an instant before the first', ahead(held({ until }), day('2027-01-01') - 1), all],
    [
      'without the one whose time has come',
      ahead(held({ until }), day('2027-01-01')),
      all.slice(1),
    ],
    ['none after the last', ahead(held({ until }), day('2027-02-23')), []],
    [
      'none that are older than the award',
      ahead(held({ from: day('2027-02-10'), until }), day('2027-02-11')),
      all.slice(2),
    ],
    ['nothing of what has ended', ahead(held({ until }), until), undefined],
    ['nothing of what has no end', ahead(held({ until: null }), until), undefined],
  ];
  for (const [name, found, expected] of cases) test(name, () => assert.deepEqual(found, expected));
});
