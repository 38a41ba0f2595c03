import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { waivablesOf } from '../program/waivables.ts';
import { standingOf } from './standing.ts';
import { day, fact, testProgram } from '../requirement/fixtures.ts';

const en = (text: string) => ({ en: text });
const classMissing = { count: { of: 'event', subject: 'class-unavailable', atLeast: 1 } };
const program = testProgram(
  {},
  {
    tiers: [
      {
        id: 'member',
        title: en('Member'),
        metal: 'slate',
        requires: {
          waivable: {
            name: 'revenue',
            title: en('Revenue of the year'),
            requires: {
              sum: { of: 'deal', value: 'money', within: '12 months', atLeast: '10 EUR' },
            },
            exemptWhile: classMissing,
          },
        },
      },
    ],
  },
);

const waiver = (rest: Partial<Fact> = {}): Fact =>
  fact({
    id: 'waiver',
    kind: 'waiver',
    organisation: 'acme',
    subject: 'revenue',
    attributes: { reason: 'A new office.' },
    from: day('2026-03-01'),
    until: day('2026-07-01'),
    ...rest,
  });
const event = (subject: string, from: string, until: string | null = null): Fact =>
  fact({
    id: `${subject} ${from}`,
    kind: 'event',
    subject,
    from: day(from),
    until: until === null ? null : day(until),
  });
const untilLaunch = waiver({
  attributes: { reason: 'Interim.', untilEvent: 'program-launch' },
  until: null,
});
const at = (facts: Fact[], on: number) =>
  standingOf(program, facts, 'acme', { on, known: Infinity });
const met = (facts: Fact[], on: number) => at(facts, on).measured === 'member';

describe('a requirement that may be waived is met', () => {
  const cases: { name: string; facts: Fact[]; on: number; is: boolean }[] = [
    { name: 'without a waiver: no', facts: [], on: day('2026-04-01'), is: false },
    { name: 'before its day: no', facts: [waiver()], on: day('2026-03-01') - 1, is: false },
    { name: 'from its day', facts: [waiver()], on: day('2026-03-01'), is: true },
    { name: 'through its last day', facts: [waiver()], on: day('2026-07-01') - 1, is: true },
    { name: 'from the midnight after it: no', facts: [waiver()], on: day('2026-07-01'), is: false },
    {
      name: 'by a waiver of something else: no',
      facts: [waiver({ subject: 'growth' })],
      on: day('2026-04-01'),
      is: false,
    },
    {
      name: 'by a waiver of another company: no',
      facts: [waiver({ organisation: 'birch' })],
      on: day('2026-04-01'),
      is: false,
    },
    {
      name: 'without an end while the event has not begun',
      facts: [untilLaunch],
      on: day('2030-01-01'),
      is: true,
    },
    {
      name: 'until the midnight of the event',
      facts: [untilLaunch, event('program-launch', '2026-09-01')],
      on: day('2026-09-01') - 1,
      is: true,
    },
    {
      name: 'from the midnight of the event: no',
      facts: [untilLaunch, event('program-launch', '2026-09-01')],
      on: day('2026-09-01'),
      is: false,
    },
    {
      name: 'in spite of an event that was over before',
      facts: [untilLaunch, event('program-launch', '2025-01-01', '2026-01-01')],
      on: day('2026-04-01'),
      is: true,
    },
    {
      name: 'at no time where the event is under way: no',
      facts: [untilLaunch, event('program-launch', '2026-01-01')],
      on: day('2026-04-01'),
      is: false,
    },
    {
      name: 'while the class is missing',
      facts: [event('class-unavailable', '2026-02-01', '2026-05-01')],
      on: day('2026-05-01') - 1,
      is: true,
    },
    {
      name: 'from the day the class is there again: no',
      facts: [event('class-unavailable', '2026-02-01', '2026-05-01')],
      on: day('2026-05-01'),
      is: false,
    },
  ];
  for (const { name, facts, on, is } of cases) test(name, () => assert.equal(met(facts, on), is));
});

test('the answer says which of the ways it is, why and until when', () => {
  const { requirement } = at(
    [untilLaunch, event('program-launch', '2026-09-01')],
    day('2026-04-01'),
  ).tiers[0]!;
  assert.deepEqual(
    requirement.children.map(({ kind, met: is }) => [kind, is]),
    [
      ['sum', false],
      ['waived', true],
      ['count', false],
    ],
  );
  assert.deepEqual(requirement.children[1]!.waiver, {
    reason: 'Interim.',
    untilEvent: 'program-launch',
  });
  assert.equal(requirement.until, day('2026-09-01'));
  assert.equal(requirement.path, 'tiers.member.requires');
  assert.equal(requirement.children[1]!.path, 'tiers.member.requires.waivable.name');
});

test('what is missing is what is asked for, not that nobody waives it', () => {
  const { next } = at([], day('2026-04-01'));
  assert.deepEqual(
    next?.missing.map(({ kind }) => kind),
    ['sum'],
  );
});

test('the end of a waiver is foretold, with the waiver as its cause', () => {
  const { forecast } = at([waiver()], day('2026-04-01'));
  assert.deepEqual(
    forecast.map(({ at: when, to, because }) => [when, to, because.map(({ kind }) => kind)]),
    [[day('2026-07-01'), null, ['waiver']]],
  );
});

test('a text tells what can be waived, by name and title', () => {
  assert.deepEqual(waivablesOf(program), [{ name: 'revenue', title: en('Revenue of the year') }]);
});
