import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { decisionsDueUnder } from './decide.ts';
import { decisionFact } from './decisions.ts';
import { atRisk } from './risk.ts';
import { standingUnder } from './under-versions.ts';
import { adoptedAt } from './versions.ts';
import { whatIf } from './what-if.ts';
import type { Supposition } from './supposition.ts';

const old: Program = { ...testProgram(), version: '1.0.0' };

/** Under the second version one Sales Associate makes silver, and whoever renews goes over. */
const renewed = (changes: Partial<Program> = {}): Program => ({
  ...old,
  version: '2.0.0',
  dates: {
    published: '2025-10-01',
    effective: '2026-01-01',
    enforced: '2026-01-01',
    adoption: { at: 'renewal', early: false },
  },
  tiers: old.tiers.map((tier) =>
    tier.id === 'silver'
      ? { ...tier, requires: { people: { holding: ['sales-associate'], atLeast: 1 } } }
      : tier,
  ),
  ...changes,
});

const term = (from: string, until: string): Fact =>
  fact({
    id: `term ${from}`,
    kind: 'membership',
    organisation: 'acme',
    from: day(from),
    until: day(until),
  });
/** Silver under the old version to the end of May, under the new one as long as the sales badge lasts. */
const facts: Fact[] = [
  term('2025-09-01', '2026-09-01'),
  affiliation('anna', 'acme', '2025-01-01'),
  affiliation('boris', 'acme', '2025-01-01'),
  credential('anna', 'sales-associate', '2025-12-01', '2026-12-01'),
  credential('boris', 'technical-associate', '2025-06-01', '2026-06-01'),
];
const ask = (texts: [Program, ...Program[]], on: string | number, of = facts) =>
  standingUnder(texts, of, 'acme', {
    on: typeof on === 'number' ? on : day(on),
    known: Infinity,
  });
const told = (
  changes: { at: number; from: string | null; to: string | null; under?: string; byText?: true }[],
) =>
  changes.map(({ at, from, to, under, byText }) => [
    new Date(at).toISOString().slice(0, 10),
    `${from} ${to}`,
    under ?? null,
    byText ?? false,
  ]);

test('what comes after another version applies is foretold under that one', () => {
  const { program, standing, later } = ask([renewed(), old], '2026-03-01');
  assert.equal(program.version, '1.0.0');
  assert.deepEqual(
    later.map((each) => [each.program.version, each.standing.on === day('2026-09-01')]),
    [['2.0.0', true]],
  );
  assert.deepEqual(told(standing.forecast), [
    ['2026-05-31', 'silver registered', null, false],
    ['2026-08-31', 'registered silver', '2.0.0', true],
    ['2026-11-30', 'silver registered', '2.0.0', false],
  ]);
  assert.deepEqual(told(standing.held.forecast).slice(-3), told(standing.forecast));
});

test('a tier lasts over to the next version where that one yields it too', () => {
  const until = (texts: [Program, ...Program[]], on: string) =>
    ask(texts, on).standing.tiers.find(({ tier }) => tier === 'silver')?.until;
  const both = facts.map((each) =>
    each.person === 'boris' && each.kind === 'credential' ? { ...each, until: null } : each,
  );
  const silver = (texts: [Program, ...Program[]]) =>
    ask(texts, '2026-03-01', both).standing.tiers.find(({ tier }) => tier === 'silver')?.until;
  assert.equal(until([renewed(), old], '2026-03-01'), day('2026-06-01'));
  assert.equal(silver([renewed(), old]), day('2026-12-01'));
  const never = old.tiers.map((tier) =>
    tier.id === 'silver' ? { ...tier, requires: { any: [] } } : tier,
  );
  assert.equal(silver([renewed({ tiers: never }), old]), day('2026-09-01'));
});

test('at risk is who loses a tier because another version applies within the horizon', () => {
  const both = facts.map((each) => ({ ...each, ...(each.person && { until: null }) }));
  const never = old.tiers.map((tier) =>
    tier.id === 'silver' ? { ...tier, requires: { any: [] } } : tier,
  );
  const { standing } = ask([renewed({ tiers: never }), old], '2026-08-01', both);
  assert.equal(atRisk(standing, 30), null);
  const loss = atRisk(standing, 31);
  assert.deepEqual(told([loss!]), [['2026-08-31', 'silver registered', '2.0.0', true]]);
  assert.equal(atRisk(ask([renewed(), old], '2026-08-01', both).standing, 400), null);
});

test('what is supposed is told under the versions that apply with it, and compared with those without it', () => {
  const texts: [Program, ...Program[]] = [renewed(), old];
  const both = facts.map((each) => ({ ...each, ...(each.person && { until: null }) }));
  const supposed = (what: Supposition) => {
    const when = { on: day('2026-03-01'), known: Infinity };
    const given = { program: old, texts, facts: both, organisation: 'acme', ...when };
    const answer = whatIf(given, [what]);
    assert.ok(answer.ok);
    return answer.value;
  };
  const leaves = supposed({ what: 'leaves', person: 'boris' });
  assert.deepEqual(leaves.before.forecast, []);
  assert.deepEqual(told(leaves.after.forecast), [
    ['2026-08-31', 'registered silver', '2.0.0', true],
  ]);
  assert.deepEqual(leaves.shift.until, { before: null, after: day('2026-09-01') });
  assert.deepEqual(
    leaves.under.later.map(({ program: { version } }) => version),
    ['2.0.0'],
  );
  // Without its term the company goes over at once.
  const ends = supposed({ what: 'ends', fact: 'term 2025-09-01' });
  assert.deepEqual([ends.before.version, ends.after.version], ['1.0.0', '2.0.0']);
  assert.equal(ends.under.program, texts[0]);
  assert.deepEqual([ends.under.later, ends.idle], [[], []]);
  assert.deepEqual(ends.shift.tier, { before: 'silver', after: 'silver' });
});

test('where no other version will apply, the answer is that of the one text', () => {
  assert.deepEqual(ask([old], '2026-03-01').later, []);
  assert.deepEqual(ask([renewed(), old], '2026-09-01').later, []);
  assert.equal(ask([renewed(), old], '2026-09-01').program.version, '2.0.0');
  // Before the first version applies there is no other one to come.
  const first = { ...old, dates: { ...old.dates, effective: '2026-01-01' } };
  assert.deepEqual(ask([first], '2025-03-01').later, []);
});

test('a forecast over versions is what asking on each future day answers', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((n) => day('2025-11-01') + n * 86_400_000);
  const half = { choose: 'half-yearly' as const, because: { en: 'x' } };
  const yearly = { ...old, review: { ...old.review, demotions: half } };
  fc.assert(
    fc.property(days, days, fc.boolean(), (one, other, reviewed) => {
      const [on, then] = [Math.min(one, other), Math.max(one, other)];
      const texts: [Program, ...Program[]] = [renewed(), reviewed ? yearly : old];
      const { standing } = ask(texts, on);
      const measured = standing.forecast.findLast(({ at }) => at <= then);
      assert.equal(measured ? measured.to : standing.measured, ask(texts, then).standing.measured);
      const held = standing.held.forecast.findLast(({ at }) => at <= then);
      const applied = [
        { program: texts[1]!, from: -Infinity },
        { program: texts[0], from: adoptedAt(texts[0], facts, 'acme') },
      ];
      const stretch = { after: on, on: then, known: Infinity };
      const due = decisionsDueUnder(applied, facts, 'acme', stretch).map(
        (verdict, index): Fact => ({
          ...decisionFact('acme', verdict),
          id: `due ${index}`,
          recordedAt: verdict.at,
          source: 'test',
        }),
      );
      assert.equal(held?.to ?? null, ask(texts, then, [...facts, ...due]).standing.held.tier);
    }),
    { numRuns: 100 },
  );
});
