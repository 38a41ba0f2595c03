import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import { Condition } from '../program/definition/condition.ts';
import { evaluate } from '../requirement/evaluate.ts';
import { holdsAt, knownFacts } from '../requirement/facts.ts';
import { contextOf, day, fact, testProgram } from '../requirement/fixtures.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { decisionsUntil } from './decisions.ts';
import { standingsElsewhere } from './elsewhere.ts';
import { fold } from './held.ts';

const decided = (act: string, to: string | null, from: string, more: Partial<Fact> = {}): Fact =>
  fact({
    id: `${act} ${from}`,
    kind: 'decision',
    organisation: 'acme',
    subject: to ?? '',
    attributes: { act, from: null, to },
    from: day(from),
    ...more,
  });

const holds = (facts: Fact[], on: string, tier: string) => {
  const condition = Condition.parse({ standing: { program: 'services', tier } });
  const context = contextOf(testProgram(), standingsElsewhere('services', facts));
  const { met, until } = evaluate(condition, context, day(on));
  return [met, until];
};

test('a tier decided elsewhere counts from its decision until the next one', () => {
  const facts = [
    decided('promotion', 'silver', '2026-01-10'),
    decided('notice', 'silver', '2026-02-01'),
    decided('promotion', 'gold', '2026-03-01'),
    decided('termination', null, '2026-06-01'),
  ];
  assert.deepEqual(holds(facts, '2026-01-09', 'silver'), [false, day('2026-01-10')]);
  assert.deepEqual(holds(facts, '2026-02-15', 'silver'), [true, day('2026-03-01')]);
  assert.deepEqual(holds(facts, '2026-03-01', 'silver'), [false, null]);
  assert.deepEqual(holds(facts, '2026-03-01', 'gold'), [true, day('2026-06-01')]);
  assert.deepEqual(holds(facts, '2026-06-01', 'gold'), [false, null]);
});

test('levels of competencies are no standing', () => {
  const level = decided('promotion', 'expert', '2026-01-10', {
    attributes: { act: 'promotion', to: 'expert', competency: 'archiving' },
  });
  assert.deepEqual(standingsElsewhere('services', [level]), []);
});

const start = day('2026-01-01');
const hour = 3_600_000;

const anyDecisions = fc.array(
  fc.record({
    act: fc.constantFrom('promotion', 'demotion', 'notice', 'termination'),
    to: fc.constantFrom('silver', 'gold', null),
    from: fc.nat(6),
    late: fc.nat(4),
    /** The fact that it retracts in place of deciding: the decision or retraction so many places before. */
    retracts: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
  }),
  { maxLength: 9 },
);

test('whatever is known of whatever day, what counts elsewhere is what is held', () => {
  fc.assert(
    fc.property(anyDecisions, fc.nat(12), fc.nat(14), (list, after, learnt) => {
      const facts = list.map(({ act, to, from, late, retracts }, index): Fact => {
        const dated = { from: start + from * hour, recordedAt: start + (from + late) * hour };
        const id = String(index);
        const names = retracts === null ? -1 : index - retracts;
        if (names >= 0)
          return fact({
            id,
            kind: 'retraction',
            organisation: 'acme',
            names: String(names),
            ...dated,
          });
        return decided(act, to, '2026-01-01', { id, ...dated });
      });
      // A fact is retracted once.
      const seen = new Set<string>();
      const sound = facts.filter(({ names }) => {
        if (names === undefined) return true;
        if (seen.has(names)) return false;
        seen.add(names);
        return true;
      });
      const [on, known] = [start + after * hour, start + learnt * hour];
      const { level } = fold(decisionsUntil(ledgerOf(knownFacts(sound, known)), 'acme', on));
      const counting = knownFacts(standingsElsewhere('services', sound), known).filter((each) =>
        holdsAt(each, on),
      );
      assert.deepEqual(
        counting.map(({ attributes }) => attributes!['tier']),
        level === null ? [] : [level],
      );
    }),
    { numRuns: 2000 },
  );
});
