import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from '../program/check.ts';
import { small } from '../program/fixtures/small.ts';
import { runScenario } from './run.ts';

const because = 'because: { en: So., ru: Так. }';
const switches = small['switches.yaml']!.replace(
  'demotions: { choose: at-once,',
  'demotions: { choose: quarterly,',
).replace(
  'review:\n',
  `review:
  notice: 30 days
  noticeGiven: { choose: at-review, ${because} }
  probation:
    lasts: { choose: 2 months, ${because} }
    blocks: { orders: { en: Orders, ru: Заказы } }
    leadsTo: termination
  readmission: { choose: by-application, ${because} }
`,
);

/** Plays a scenario of a company that is partner from May on, until a badge ends on 1 August 2025. */
function play(scenario: string): string[] {
  const { program, scenarios, problems } = checkProgram({
    ...small,
    'switches.yaml': switches,
    'scenarios/first.yaml': `facts:
  - { person: ann, at: acme, holds: worker, from: 2025-05-01, until: 2025-08-01 }
scenarios:
  - name: Reviews
    ${scenario.trim().replaceAll('\n', '\n    ')}
`,
  });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  return runScenario(program!, scenarios[0]!).map(
    ({ what, expected, found }) => `${what}: ${expected}, ${found}`,
  );
}

const days: { on: string; expect: string }[] = [
  { on: '2025-07-31', expect: 'tier: partner, held: partner, decision: notice' },
  {
    on: '2025-08-01',
    expect: 'tier: member, held: partner, phase: regular, decisionOn: 2025-10-01',
  },
  {
    on: '2025-10-01',
    expect: 'held: partner, phase: noticed, decision: probation, decisionOn: 2025-10-31',
  },
  { on: '2025-10-30T23:59', expect: 'phase: noticed, blocked: []' },
  {
    on: '2025-10-31',
    expect: 'phase: probation, blocked: [orders], decision: termination, decisionOn: 2025-12-31',
  },
  { on: '2025-12-31', expect: 'held: none, phase: terminated, decision: none' },
];
for (const { on, expect } of days)
  test(`reviews played through time, as of ${on}`, () => {
    const expected = `expect: [{ organisation: acme, ${expect} }]`;
    assert.deepEqual(play(`on: ${on}\ndecided: true\n${expected}`), []);
  });

test('what comes out otherwise is told', () => {
  const expected = 'held: member, phase: regular, decision: none, decisionOn: 2025-10-02';
  assert.deepEqual(
    play(`on: 2025-10-01\ndecided: true\nexpect: [{ organisation: acme, ${expected} }]`),
    [
      'held: member, partner',
      'phase: regular, noticed',
      'decision: none, probation',
      'decisionOn: 2025-10-02, 2025-10-31',
    ],
  );
});

test('without playing, only the decisions that are told count', () => {
  const told = `on: 2025-12-01
facts:
  - { kind: decision, at: acme, subject: partner, from: 2025-05-01 }
  - { kind: decision, at: acme, subject: partner, attributes: { act: notice }, from: 2025-11-15 }
expect: [{ organisation: acme, held: partner, phase: noticed, decisionOn: 2025-12-15 }]`;
  assert.deepEqual(play(told), []);
  assert.deepEqual(play('on: 2025-06-01\nexpect: [{ organisation: acme, held: none }]'), []);
});
