import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Instant } from '../kernel/instant.ts';
import { anyCondition } from '../requirement/conditions.test.ts';
import { day, testProgram } from '../requirement/fixtures.ts';
import { anyFacts, anySwitches } from '../requirement/worlds.test.ts';
import { acme, at, badges, program, silver } from './fixtures.ts';
import { foreseen, replay } from './history.ts';
import { standingOf } from './standing.ts';

const told = (
  ...[programs, facts, from, to]: [Parameters<typeof replay>[0], typeof acme, string, string]
) => replay(programs, facts, 'acme', { from: day(from), to: day(to), known: Infinity });
const seen = ({ changes }: ReturnType<typeof replay>) =>
  changes.map((change) => [change.at, change.from, change.to, change.version, change.newText]);

test('one text: what it yielded, each change with its causes, both ends included', () => {
  const history = told([program], acme, '2026-01-01', '2027-02-01');
  assert.deepEqual(history.start, { tier: 'registered', version: '1.0.0' });
  assert.deepEqual(seen(history), [
    [day('2026-03-01'), 'registered', 'silver', '1.0.0', false],
    [day('2027-02-01'), 'silver', 'registered', '1.0.0', false],
  ]);
  assert.equal(history.changes[1]?.because[0]?.fact, badges.anna.id);
  assert.deepEqual(seen(told([program], acme, '2026-03-01', '2027-01-31')), []);
});

const dates = (effective: string) => ({
  dates: { published: effective, effective, enforced: effective },
});
const people = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });
const harder = (effective: string, version = '2.0.0') => {
  const [low, silver] = program.tiers;
  const requires = { all: [people('sales-associate', 2), people('technical-associate', 1)] };
  const tiers = [low, { ...silver, requires }];
  return testProgram({}, { ...dates(effective), version, tiers });
};

test('several texts: each from the day it takes effect, and the clause that makes the difference', () => {
  const history = told([harder('2026-07-01'), program], acme, '2026-02-01', '2028-01-01');
  assert.deepEqual(seen(history), [
    [day('2026-03-01'), 'registered', 'silver', '1.0.0', false],
    [day('2026-07-01'), 'silver', 'registered', '2.0.0', true],
  ]);
  const { clause } = history.changes[1]!;
  assert.deepEqual(
    [clause?.tier, clause?.path, clause?.before?.need, clause?.after?.need],
    ['silver', 'tiers.silver.requires.all[0]', 1, 2],
  );
});

test('a change that facts make on the day of a new text is told by the facts', () => {
  const same = testProgram({}, { ...dates('2027-02-01'), version: '1.1.0' });
  const [change] = told([program, same], acme, '2026-06-01', '2027-06-01').changes;
  assert.deepEqual(
    [change?.at, change?.version, change?.newText],
    [day('2027-02-01'), '1.1.0', false],
  );
  assert.equal(change?.because[0]?.fact, badges.anna.id);
});

test('before the first text there is nothing; of two texts of one day the later one counts', () => {
  const history = told(
    [harder('2026-04-01', '1.0.0'), testProgram({}, { ...dates('2026-04-01'), version: '1.0.1' })],
    acme,
    '2026-01-01',
    '2026-05-01',
  );
  assert.deepEqual(history.start, { tier: null, version: null });
  assert.deepEqual(seen(history), [[day('2026-04-01'), null, 'silver', '1.0.1', true]]);
});

test('foreseen up to and including an instant', () => {
  const standing = at(acme, '2026-02-10', '2026-03-01');
  assert.equal(foreseen(standing, day('2026-03-01') - 1).length, 0);
  assert.equal(foreseen(standing, day('2026-03-01')).length, 1);
});

/** Demotions wait for the first day of a half-year, and are announced thirty days before. */
const reviewed = testProgram(
  {},
  {
    review: {
      promotions: { choose: 'at-once', because: { en: 'For the test.' } },
      demotions: { choose: 'half-yearly', because: { en: 'For the test.' } },
      notice: '30 days',
    },
  },
);
const held = ({ held: { start: begins, decisions } }: ReturnType<typeof replay>) => [
  begins.tier,
  ...decisions.map(({ at: when, act, from, to, recorded }) => [when, act, from, to, recorded]),
];

test('what was held follows the decisions on record, whatever the requirements yielded', () => {
  const history = told([reviewed], [...acme, ...silver], '2026-02-01', '2027-01-01');
  assert.deepEqual(held(history), [
    'registered',
    [day('2026-03-01'), 'promotion', 'registered', 'silver', true],
  ]);
  assert.deepEqual(history.held.start.since, day('2026-01-01'));
});

test('after the last of them it follows the reviews of the text, not the day on which something ends', () => {
  const history = told([reviewed], [...acme, ...silver], '2026-04-01', '2028-01-01');
  assert.deepEqual(seen(history), [[day('2027-02-01'), 'silver', 'registered', '1.0.0', false]]);
  assert.deepEqual(held(history), [
    'silver',
    [day('2027-07-01'), 'notice', 'silver', 'silver', false],
    [day('2027-07-31'), 'demotion', 'silver', 'registered', false],
  ]);
});

test('the day of a decision belongs to it: the instant before, the lower tier was held', () => {
  const facts = [...acme, ...silver];
  const on = (from: number) =>
    replay([reviewed], facts, 'acme', { from, to: from, known: Infinity }).held.start.tier;
  assert.deepEqual(
    [-1, 0, 1].map((more) => on(day('2026-03-01') + more)),
    ['registered', 'silver', 'silver'],
  );
});

test('where nothing was ever decided, the reviews decide from the beginning on', () => {
  assert.deepEqual(held(told([reviewed], acme, '2026-02-01', '2026-12-31')), [
    null,
    [day('2026-02-01'), 'promotion', null, 'registered', false],
    [day('2026-03-01'), 'promotion', 'registered', 'silver', false],
  ]);
});

test('what is held goes on under the text in force, and a new one decides by its own reviews', () => {
  const strict = harder('2026-07-01');
  const history = told([reviewed, strict], [...acme, ...silver], '2026-04-01', '2027-06-01');
  assert.deepEqual(held(history), [
    'silver',
    [day('2026-07-01'), 'demotion', 'silver', 'registered', false],
  ]);
  assert.equal(history.held.decisions[0]?.version, '2.0.0');
});

test('a decision that became known later is none before', () => {
  const late = silver.map((each) => ({ ...each, recordedAt: day('2026-05-01') }));
  const asked = { from: day('2026-03-15'), to: day('2026-04-01') };
  const at = (known: number) => replay([reviewed], [...acme, ...late], 'acme', { ...asked, known });
  assert.equal(at(day('2026-04-01')).held.start.tier, null);
  assert.equal(at(day('2026-05-01')).held.start.tier, 'silver');
});

const dayMilliseconds = 86_400_000;
const start = Date.UTC(2025, 6, 1);
/** Days of the next two years in any order. */
const anyDays = fc.uniqueArray(fc.nat(900), { minLength: 1, maxLength: 25 });

test('the forecast is what evaluating any future day yields, in whatever order days are asked about', () => {
  fc.assert(
    fc.property(anyFacts, anySwitches, anyCondition, fc.nat(500), anyDays, (...given) => {
      const [facts, switches, asks, from, days] = given;
      const made = testProgram(switches);
      const tiers = made.tiers.map((tier, index) =>
        index === 1 ? { ...tier, requires: asks } : tier,
      );
      const text = { ...made, tiers };
      const on = start + from * dayMilliseconds;
      const standingAt = (date: Instant) =>
        standingOf(text, facts, 'acme', { on: date, known: Infinity });
      const { measured, forecast } = standingAt(on);
      const history = replay([text], facts, 'acme', { from: on, to: Infinity, known: Infinity });
      assert.deepEqual(
        history.changes.map(({ at: when, to }) => [when, to]),
        forecast.map(({ at: when, to }) => [when, to]),
      );
      for (const ahead of days) {
        const date = on + ahead * dayMilliseconds;
        const last = forecast.findLast((change) => change.at <= date);
        assert.equal(standingAt(date).measured, last ? last.to : measured);
      }
    }),
    { numRuns: 40 },
  );
});
