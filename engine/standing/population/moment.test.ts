import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Duration, Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { periodUnits, type Windows } from '../../program/definition/window.ts';
import { testProgram } from '../../requirement/fixtures.ts';
import { later } from '../../requirement/window.ts';
import { countsAt, isIn, momentOf, type When } from './moment.ts';

const hour = 3_600_000;
const start = Date.UTC(2024, 0, 1);

const anyDuration: fc.Arbitrary<Duration> = fc.record({
  amount: fc.integer({ min: 1, max: 14 }),
  unit: fc.constantFrom<Duration['unit']>('minutes', 'hours', 'days', 'weeks', 'months', 'years'),
});
const unit = fc.constantFrom(...periodUnits);
const back = fc.integer({ min: 0, max: 3 });
const during = fc.record({ unit, current: fc.boolean(), back });

const since = fc.constantFrom('2024-10-27', '2025-03-30');

/** What texts say: one window, seldom several. */
const anyWindows: fc.Arbitrary<Windows> = fc.oneof(
  fc.record({ within: anyDuration }),
  fc.record({ notWithin: anyDuration }),
  fc.record({ since }),
  fc.record({ during }),
  fc.record({ onSomeDayIn: anyDuration }),
  fc.record({ onSomeDayIn: during }),
  fc.record(
    {
      within: anyDuration,
      notWithin: anyDuration,
      since,
      during,
      onSomeDayIn: fc.oneof(anyDuration, during),
    },
    { requiredKeys: [] },
  ),
);

const anyWhen: fc.Arbitrary<When> = fc.oneof(
  anyWindows.map((windows) => ({ windows })),
  fc.record({ unit, ago: back, atEnd: fc.boolean() }),
  fc.record({ cohort: anyDuration, stayed: fc.boolean() }),
  fc.record({ over: anyDuration, against: anyDuration }),
  fc.record({
    earlier: fc.record({ unit, back: fc.integer({ min: 1, max: 5 }) }),
    by: fc.integer({ min: 1, max: 5 }),
  }),
);

const weeks = {
  yearBegins: '01-01',
  weeks: {
    pattern: '4-4-5' as const,
    yearsBegin: ['2024-01-29', '2025-02-03', '2026-02-02', '2027-02-01'],
  },
};
const zones = ['Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'UTC'];
const anyProgram: fc.Arbitrary<Program> = fc
  .record({
    zone: fc.constantFrom(...zones),
    calendar: fc.constantFrom(undefined, weeks, { yearBegins: '02-15' }),
  })
  .map((parts) => ({ ...testProgram(), ...parts }));

/** Instants near the borders of days, where rounding to days would go wrong. */
const anyInstant: fc.Arbitrary<Instant> = fc
  .record({ hours: fc.nat(24 * 1000), milliseconds: fc.constantFrom(-1, 0, 0, 1, 1_234_567) })
  .map(({ hours, milliseconds }) => start + hours * hour + milliseconds);

test('the quick bounds say what the exact rule says', () => {
  fc.assert(
    fc.property(
      anyProgram,
      anyWhen,
      anyInstant,
      fc.option(anyDuration),
      fc.array(fc.tuple(anyInstant, fc.option(anyInstant, { freq: 2 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (program, when, at, grace, held) => {
        const moment = momentOf(program, when, at, grace);
        for (const [from, end] of held) {
          const until = end ?? Infinity;
          const graced = grace ? later(program, until, grace) : until;
          assert.equal(
            isIn(moment, from, until),
            countsAt(program, when, at, { from, until: graced }),
            `${from} to ${until}`,
          );
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('only what arrives near the day is looked at closely', () => {
  const program = testProgram();
  const at = Date.UTC(2026, 5, 15);
  const windows = { within: { amount: 12, unit: 'months' as const } };
  const { first, sureFirst } = momentOf(program, { windows }, at);
  assert.ok((sureFirst - first) / (24 * hour) <= 3);
});
