import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import { startOfDay, type Instant } from '../kernel/instant.ts';
import { reviewRhythms } from '../program/definition/review.ts';
import { datesAround } from '../requirement/conditions.test.ts';
import { affiliation, testProgram, zone } from '../requirement/fixtures.ts';
import { anyFacts } from '../requirement/worlds.test.ts';
import type { Verdict } from './answer.ts';
import { decide, decisionsAhead, decisionsDue, decisionsDueUnder } from './decide.ts';
import { decisionFact } from './decisions.ts';
import { standingOf } from './standing.ts';

const because = { en: 'For the test.' };
const chosen = <T>(choose: T) => ({ choose, because });
const anyRhythm = fc
  .constantFrom(...reviewRhythms)
  .map((choose) =>
    choose === 'on-days' ? { choose, because, days: ['01-01', '07-01', '09-30'] } : chosen(choose),
  );
const anyLength = fc.constantFrom(undefined, undefined, '1 day', '30 days', '3 months');

/** Any setting of reviews, notice, remediation, probation and the way back. */
const anyReview = fc
  .record({
    promotions: anyRhythm,
    demotions: anyRhythm,
    notice: anyLength,
    remediation: anyLength,
    given: fc.constantFrom('at-once', 'at-review'),
    lasts: anyLength,
    probation: fc.constantFrom(null, 'demotion', 'termination'),
    readmission: fc.constantFrom('by-application', 'when-met'),
  })
  .map(({ given, lasts, probation, readmission, ...review }) => ({
    ...review,
    noticeGiven: chosen(given),
    readmission: chosen(readmission),
    ...(probation !== null && {
      probation: {
        blocks: { orders: because },
        leadsTo: probation,
        ...(lasts !== undefined && { lasts: chosen(lasts) }),
      },
    }),
  }));

const anyApplications = fc.array(fc.nat(900), { maxLength: 2 }).map((days) =>
  days.map((day, index): Fact => {
    const from = Date.UTC(2025, 6, 1) + day * 86_400_000;
    return {
      id: `application-${index}`,
      kind: 'application',
      organisation: 'acme',
      subject: 'test-program',
      from,
      until: null,
      recordedAt: from,
      source: 'test',
    };
  }),
);
/** Badges that come and go, so that tiers do. */
const anyBadges = fc
  .array(
    fc.record({
      person: fc.constantFrom('anna', 'boris'),
      subject: fc.constantFrom('sales-associate', 'technical-associate'),
      from: fc.nat(800),
      days: fc.integer({ min: 1, max: 250 }),
      late: fc.constantFrom(0, 0, 3, 40),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((badges) =>
    badges.map(({ person, subject, from, days, late }, index): Fact => {
      const at = Date.UTC(2025, 6, 1) + from * 86_400_000;
      const until = at + days * 86_400_000;
      const about = { person, subject, from: at, until, recordedAt: at + late * 86_400_000 };
      return { id: `badge-${index}`, kind: 'credential', source: 'test', ...about };
    }),
  );
const anyWorld = fc
  .tuple(anyFacts, anyBadges, anyApplications)
  .map(([facts, badges, applications]) => [
    ...facts.slice(0, 12),
    ...badges,
    ...applications,
    affiliation('anna', 'acme', '2025-07-01'),
    affiliation('boris', 'acme', '2025-07-01'),
  ]);

const [registered, silver, gold] = testProgram().tiers;
const holders = (holding: string) => ({ people: { holding: [holding], atLeast: 1 } });
const kinds = ['plain', 'strict', 'kept', 'competencies'] as const;
type Kind = (typeof kinds)[number];
const anyKind = fc.constantFrom<Kind>(...kinds);
const title = because;
const competencies = {
  competencyLevels: [
    { id: 'principal', title },
    { id: 'expert', title },
  ],
  competencies: {
    selling: {
      title,
      levels: {
        principal: { requires: holders('sales-associate') },
        expert: {
          requires: { all: [holders('sales-associate'), holders('technical-associate')] },
          maintain: holders('technical-associate'),
        },
      },
    },
  },
};

/**
 * Each tier asks for one badge of its own. `strict`: even the lowest asks for one; `kept`: the highest is kept
 * with another badge than it is reached by; `competencies`: the middle one asks for a competency that is held.
 */
function anyProgram(review: object, kind: Kind) {
  const counting = {
    ...testProgram({ tiersCumulative: false }).counting,
    competenciesCount: chosen('held'),
    competencyLevelsCumulative: chosen(false),
  };
  const ofCompetencies = { competencies: { level: 'expert', atLeast: 1 } };
  const middle = kind === 'competencies' ? ofCompetencies : holders('sales-associate');
  const kept = kind === 'kept' ? { maintain: holders('sales-associate') } : {};
  return testProgram(
    {},
    {
      review,
      counting,
      ...(kind === 'competencies' && competencies),
      tiers: [
        { ...registered, requires: kind === 'plain' ? { all: [] } : holders('sales-associate') },
        { ...silver, requires: middle },
        { ...gold, requires: holders('technical-associate'), ...kept },
      ],
    },
  );
}

const begins = Date.UTC(2025, 8, 1);
const ends = Date.UTC(2027, 8, 1);
/** Every midnight of the zone in that time. */
const midnights = Array.from({ length: 730 }, (_, index) =>
  startOfDay(new Date(begins + index * 86_400_000).toISOString().slice(0, 10), zone),
);

const brief = ({ act, at, from, to, until, competency = 'tier' }: Verdict) =>
  `${new Date(at).toISOString()} ${competency} ${act} ${from} ${to} ${until}`;
const recorded = (verdict: Verdict, id: number, recordedAt: Instant): Fact => ({
  ...decisionFact('acme', verdict),
  id: `decision-${id}`,
  recordedAt,
  source: 'test',
});

/** What someone decides who looks at every instant in turn, with everything known from the start. */
function dayByDay(program: ReturnType<typeof testProgram>, facts: Fact[], instants: Instant[]) {
  const all = [...facts];
  const made: Verdict[] = [];
  for (const on of instants)
    for (;;) {
      const verdict = decide(standingOf(program, all, 'acme', { on, known: Infinity }));
      if (!verdict) break;
      assert.equal(verdict.at, on, 'what was due before has been decided before');
      made.push(verdict);
      all.push(recorded(verdict, made.length, on));
      assert.ok(made.length < 1000, 'it ends');
    }
  return made;
}

test('the forecast of decisions is what deciding day by day yields', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyWorld, anyReview, anyKind, (facts, review, kind) => {
      const program = anyProgram(review, kind);
      const instants = [...new Set([begins, ...datesAround(facts), ...midnights])]
        .filter((at) => at >= begins && at <= ends)
        .toSorted((a, b) => a - b);
      const standing = standingOf(program, facts, 'acme', { on: begins, known: Infinity });
      const { held } = standing;
      const foretold = decisionsAhead(standing).filter(({ at }) => at <= ends);
      const decided = dayByDay(program, facts, instants);
      assert.deepEqual(foretold.map(brief), decided.map(brief));
      assert.equal(held.until, held.forecast[0]?.at ?? null);
      for (const { act } of decided) seen.add(act);
    }),
    { numRuns: 10 },
  );
  assert.ok(seen.size >= 4, `kinds of decisions were seen: ${[...seen].join(', ')}`);
});

test('deciding late gives the decisions, and their dates, of deciding in time', () => {
  fc.assert(
    fc.property(
      anyWorld,
      anyReview,
      fc.array(fc.nat(900), { maxLength: 12 }),
      anyKind,
      (facts, review, days, kind) => {
        const program = anyProgram(review, kind);
        const cuts = [...new Set(days), 900]
          .map((day) => begins + day * 86_400_000)
          .toSorted((a, b) => a - b);
        const first = { after: begins, known: begins, on: begins };
        const start = decisionsDue(program, facts, 'acme', first);
        const all = facts.concat(start.map((verdict, id) => recorded(verdict, id, begins)));
        const on = cuts.at(-1)!;
        const late = decisionsDue(program, all, 'acme', { after: begins, on, known: on });
        const inTime: Verdict[] = [];
        let after = begins;
        for (const cut of cuts) {
          const due = decisionsDue(program, all, 'acme', { after, on: cut, known: cut });
          inTime.push(...due);
          all.push(...due.map((verdict, id) => recorded(verdict, start.length + id + cut, cut)));
          const again = decisionsDue(program, all, 'acme', { after: cut, on: cut, known: cut });
          assert.deepEqual(again, [], 'what is decided is decided once');
          after = cut;
        }
        assert.deepEqual(inTime.map(brief), late.map(brief));
        const keys = new Set(late.map(brief));
        assert.equal(keys.size, late.length, 'never twice for one instant');
      },
    ),
    { numRuns: 60 },
  );
});

test('a text that is followed by another decides up to the instant before, and the other from then on', () => {
  fc.assert(
    fc.property(
      anyWorld,
      anyReview,
      anyReview,
      fc.integer({ min: 1, max: 729 }),
      anyKind,
      (facts, review, other, day, kind) => {
        const [program, later] = [anyProgram(review, kind), anyProgram(other, kind)];
        const border = begins + day * 86_400_000;
        const on = ends;
        const stretch = { after: begins, on, known: on };
        const texts = [
          { program, from: begins },
          { program: later, from: border },
        ];
        const due = decisionsDueUnder(texts, facts, 'acme', stretch);
        const first = { after: begins, on: border - 1, known: border - 1 };
        const early = decisionsDue(program, facts, 'acme', first);
        const made = early.map((verdict, id) => recorded(verdict, id, begins));
        const all = [...facts, ...made];
        const late = decisionsDue(later, all, 'acme', { after: border, on, known: on });
        assert.deepEqual(due.map(brief), [...early, ...late].map(brief));
        // A text that is followed by itself changes nothing.
        const same = [
          { program, from: -Infinity },
          { program, from: border },
        ];
        assert.deepEqual(
          decisionsDueUnder(same, facts, 'acme', stretch).map(brief),
          decisionsDue(program, facts, 'acme', stretch).map(brief),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('what is held follows from its decisions, in whatever order they are read', () => {
  fc.assert(
    fc.property(anyWorld, anyReview, fc.nat(900), (facts, review, day) => {
      const program = anyProgram(review, 'strict');
      const on = begins + day * 86_400_000;
      const due = decisionsDue(program, facts, 'acme', { after: begins, on, known: on });
      const made = due.map((verdict, id) => recorded(verdict, 99 - id, on));
      const at = (all: Fact[]) => standingOf(program, all, 'acme', { on, known: on }).held;
      const held = at([...facts, ...made]);
      assert.deepEqual(at([...made.toReversed(), ...facts.toReversed()]), held);
      const last = due.at(-1);
      assert.equal(held.tier, last?.to ?? null);
      assert.equal(held.blocked.length > 0, held.phase === 'probation');
      if (held.phase === 'terminated') assert.equal(held.tier, null);
    }),
    { numRuns: 60 },
  );
});
