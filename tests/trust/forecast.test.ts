import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random, standingOf, type Change, type Instant, type Standing } from '@guildmark/engine';
import { dayMilliseconds } from './facts.ts';
import { several } from './chance.ts';
import { assertHolds, isFound, type Property, type World } from './worlds.ts';

/** What a forecast says is measured at an instant. */
const foretold = (now: string | null, forecast: Change[], at: Instant): string | null => {
  const last = forecast.findLast((change) => change.at <= at);
  return last ? last.to : now;
};

/** Every forecast of a standing by its ladder: what is measured now, and how it will change. */
const ladders = ({ measured, forecast, competencies }: Standing) => [
  { ladder: 'tier', measured, forecast },
  ...competencies.map((each) => ({
    ladder: each.competency,
    measured: each.measured,
    forecast: each.forecast,
  })),
];

/** Days of the next two years, the instants at which something is foretold, and those just before. */
function datesOf({ seed, on }: World, standing: Standing): Instant[] {
  const chance = random(`${seed} days`);
  const days = several(chance, 8, 8, () => on + chance.int(800) * dayMilliseconds);
  const told = ladders(standing).flatMap(({ forecast }) => forecast.map(({ at }) => at));
  const some = chance.shuffle(told).slice(0, 4);
  return [...days, ...some.flatMap((at) => [at - 1, at])].filter((at) => at >= on);
}

/** What is foretold of a date is what asking on that date answers. */
const comesTrue =
  (change: (standing: Standing) => Standing = (standing) => standing): Property =>
  (program, world) => {
    const at = (on: Instant) => standingOf(program, world.facts, 'acme', { on, known: Infinity });
    const now = change(at(world.on));
    for (const date of datesOf(world, now)) {
      const then = ladders(at(date));
      for (const [index, { ladder, measured, forecast }] of ladders(now).entries())
        assert.equal(
          then[index]!.measured,
          foretold(measured, forecast, date),
          `${ladder} at ${new Date(date).toISOString()}`,
        );
    }
  };

test('a forecast is what asking on each future day answers, of the tier and of every competency', () => {
  assertHolds(comesTrue(), 150);
});

const faults: Record<string, (standing: Standing) => Standing> = {
  'a change a day late': (standing) => ({
    ...standing,
    forecast: standing.forecast.map((each) => ({ ...each, at: each.at + dayMilliseconds })),
  }),
  'a last change that is left out': (standing) => ({
    ...standing,
    competencies: standing.competencies.map((each) => ({
      ...each,
      forecast: each.forecast.slice(0, -1),
    })),
  }),
};

for (const [name, change] of Object.entries(faults))
  test(`… and a planted fault is found: ${name}`, () => {
    assert.ok(isFound(comesTrue(change), 400));
  });
