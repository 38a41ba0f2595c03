import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import { anyCondition, datesAround } from '../requirement/conditions.test.ts';
import { testProgram } from '../requirement/fixtures.ts';
import { anyFacts, anySwitches } from '../requirement/worlds.test.ts';
import { standingOf } from './standing.ts';

const dayMilliseconds = 86_400_000;
const anyDay = fc.nat(700).map((days) => Date.UTC(2025, 6, 1) + days * dayMilliseconds);
const anyFactsTwice = anyFacts.chain((facts) =>
  fc.tuple(
    fc.constant(facts),
    fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
  ),
);

const decisions = (facts: Fact[]): Fact[] =>
  facts
    .filter(({ kind }) => kind === 'deal')
    .map((deal, index) => ({
      id: `decision-${index}`,
      kind: 'decision',
      organisation: 'acme',
      subject: index % 2 ? 'silver' : 'registered',
      attributes: { act: 'promotion', to: index % 2 ? 'silver' : 'registered' },
      from: deal.from,
      until: null,
      recordedAt: deal.recordedAt,
      source: 'test',
    }));

test('the order of facts does not matter', () => {
  fc.assert(
    fc.property(anyFactsTwice, anySwitches, anyDay, ([facts, other], switches, on) => {
      const program = testProgram(switches);
      const [one, two] = [facts, other].map((list) =>
        standingOf(program, [...list, ...decisions(facts)], 'acme', { on, known: Infinity }),
      );
      assert.deepEqual(one, two);
    }),
  );
});

test('the replay of a day gives that day’s answer, whatever is recorded later', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, anySwitches, anyDay, (facts, later, switches, on) => {
      const program = testProgram(switches);
      const known = [...facts, ...decisions(facts)];
      const then = standingOf(
        program,
        known.filter(({ recordedAt }) => recordedAt <= on),
        'acme',
        { on, known: on },
      );
      const more = later.map((fact): Fact => {
        const id = `later-${fact.id}`;
        // Half of what comes later withdraws or ends something that was known.
        const names = fact.names && (facts[0]?.id ?? fact.names);
        return Object.assign(
          {},
          fact,
          { id, recordedAt: on + 1 + fact.recordedAt },
          names && { names },
        );
      });
      const replayed = standingOf(program, [...more, ...known], 'acme', { on, known: on });
      assert.deepEqual(replayed, then);
    }),
  );
});

/** Every instant at which anything in these facts could begin, end, or leave its grace. */
function breakpoints(facts: Fact[]): Instant[] {
  const dates = new Set<Instant>();
  for (const { from, until } of facts)
    for (const date of [from, until ?? from])
      for (const shift of [0, 30])
        for (const hours of [-1, 0, 1])
          dates.add(date + shift * dayMilliseconds + hours * 3_600_000);
  return [...dates].toSorted((a, b) => a - b);
}

test('the forecast is what evaluating every future breakpoint and the instant before it yields', () => {
  fc.assert(
    fc.property(anyFacts, anySwitches, anyDay, (facts, switches, on) => {
      const program = testProgram(switches);
      const standingAt = (date: Instant) =>
        standingOf(program, facts, 'acme', { on: date, known: Infinity });
      const { measured, forecast, tiers } = standingAt(on);
      let tier = measured;
      const seen: { at: Instant; from: string | null; to: string | null }[] = [];
      for (const date of breakpoints(facts)) {
        if (date <= on) continue;
        assert.equal(
          standingAt(Math.max(on, date - 1)).measured,
          tier,
          'nothing changes in between',
        );
        const now = standingAt(date).measured;
        if (now !== tier) seen.push({ at: date, from: tier, to: now });
        tier = now;
      }
      assert.deepEqual(
        forecast.map(({ at, from, to }) => ({ at, from, to })),
        seen,
      );
      for (const { because } of forecast) assert.ok(because.length > 0, 'every change has a cause');
      for (const [index, { until, met }] of tiers.entries())
        if (until !== null) assert.notEqual(standingAt(until).tiers[index]!.met, met);
    }),
    { numRuns: 60 },
  );
});

/** Who counts for an organisation on a date, on any leaf. */
function counted(facts: Fact[], organisation: string, switches: Switches, on: Instant) {
  const standing = standingOf(testProgram(switches), facts, organisation, { on, known: Infinity });
  const leaves = standing.tiers.flatMap(({ requirement }) => requirement.children);
  return new Set(leaves.flatMap(({ who }) => who.map(({ person }) => person)));
}
type Switches = Parameters<typeof testProgram>[0];

/** Everyone moves to and fro between the two companies: with a gap, without one, or before the last stay ends. */
const anyMoves = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 400 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((stays) => {
    let begins = Date.UTC(2025, 6, 1);
    return stays.flatMap(([days, lasts], index) => {
      const from = begins;
      begins += days * dayMilliseconds;
      return ['anna', 'boris', 'chen'].map((person): Fact => ({
        id: `${person}-${index}`,
        kind: 'affiliation',
        person,
        organisation: ['acme', 'birch'][index % 2]!,
        subject: 'test-program',
        from,
        until: lasts > 350 ? null : from + lasts * dayMilliseconds,
        recordedAt: 0,
        source: 'test',
      }));
    });
  });

test('a person’s credit is at one organisation on any day, however affiliations overlap', () => {
  let overlaps = 0;
  fc.assert(
    fc.property(anyFacts, anyMoves, anySwitches, anyDay, (facts, moves, switches, on) => {
      const world = [...moves, ...facts];
      const [acme, birch] = ['acme', 'birch'].map((each) => counted(world, each, switches, on));
      assert.ok(acme!.isDisjointFrom(birch!));
      const here = moves.filter(
        ({ person, from, until }) =>
          person === 'anna' && from <= on && (until === null || on < until),
      );
      overlaps += new Set(here.map(({ organisation }) => organisation)).size > 1 ? 1 : 0;
    }),
  );
  assert.ok(overlaps > 0, 'overlaps were generated');
});

test('with any measures in the tiers, the forecast is what each later date yields', () => {
  fc.assert(
    fc.property(anyFacts, anySwitches, anyCondition, anyDay, (facts, switches, asks, on) => {
      const made = testProgram(switches);
      const tiers = made.tiers.map((tier, index) =>
        index === 1 ? Object.assign({}, tier, { requires: asks }) : tier,
      );
      const program = { ...made, tiers };
      const at = (date: Instant) =>
        standingOf(program, facts, 'acme', { on: date, known: Infinity });
      const { measured, forecast } = at(on);
      let tier = measured;
      const seen = new Map<Instant, string | null>();
      for (const date of datesAround(facts)) {
        if (date <= on) continue;
        const now = at(date).measured;
        if (now !== tier) seen.set(date, now);
        tier = now;
      }
      assert.deepEqual(new Map(forecast.map((change) => [change.at, change.to])), seen);
    }),
    { numRuns: 15 },
  );
});
