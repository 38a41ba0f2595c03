import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import { derive, factsUnder } from './derive.ts';
import { knownFacts } from './facts.ts';
import { credential, day, fact, testProgram } from './fixtures.ts';

const level = (id: string, validFor: unknown, recertifiedBy?: string[]) => ({
  credential: id,
  title: { en: id },
  criteria: { en: 'Shown.' },
  requires: { passed: `${id}-exam` },
  validFor,
  ...(recertifiedBy && { recertifiedBy }),
});

/** Low is carried on by middle, middle by high and by an exam; high and end last until something newer is out. */
const program = testProgram(
  {},
  {
    levels: ['a', 'b', 'c'].map((id) => ({ id, title: { en: id } })),
    tracks: {
      work: {
        title: { en: 'Work' },
        audience: { en: 'All' },
        levels: {
          a: level('low', '1 year', ['middle']),
          b: level('middle', '1 year', ['high', 'update']),
          c: level('high', { untilNewer: { product: 'relay', exam: 'relay-exam' } }),
        },
      },
    },
    tiers: [{ id: 'any', title: { en: 'Any' }, metal: 'slate', requires: { all: [] } }],
  },
);

const released = (what: 'product' | 'exam', from: string): Fact =>
  fact({
    id: `${what}:${from}`,
    kind: 'event',
    subject: `${what}-released`,
    attributes: { [what]: what === 'product' ? 'relay' : 'relay-exam' },
    from: day(from),
  });
const high = (from: string): Fact =>
  fact({ id: `high:${from}`, kind: 'credential', person: 'ann', subject: 'high', from: day(from) });
const held = (subject: string, from: string, until: string) =>
  credential('ann', subject, from, until);
const passed = (subject: string, from: string): Fact =>
  fact({ id: `${subject}:${from}`, kind: 'pass', person: 'ann', subject, from: day(from) });
const low = held('low', '2026-01-10', '2027-01-11');

const cases: { name: string; facts: Fact[]; of: string; until: string | null }[] = [
  { name: 'nothing released', facts: [high('2026-01-10')], of: 'high', until: null },
  {
    name: 'only a product released',
    facts: [high('2026-01-10'), released('product', '2026-03-01')],
    of: 'high',
    until: null,
  },
  {
    name: 'both released: the later one ends it, whichever comes first',
    facts: [high('2026-01-10'), released('exam', '2026-05-01'), released('product', '2026-03-01')],
    of: 'high',
    until: '2026-05-01',
  },
  {
    name: 'of several releases after the award the first of each counts',
    facts: [
      high('2026-01-10'),
      released('product', '2025-12-01'),
      released('product', '2026-04-01'),
      released('product', '2026-08-01'),
      released('exam', '2026-02-01'),
    ],
    of: 'high',
    until: '2026-04-01',
  },
  {
    name: 'a release at the instant of the award is not after it',
    facts: [high('2026-01-10'), released('product', '2026-01-10'), released('exam', '2026-02-01')],
    of: 'high',
    until: null,
  },
  {
    name: 'a higher award on the last day carries a lower one on to its end',
    facts: [low, held('middle', '2027-01-10', '2028-01-11')],
    of: 'low',
    until: '2028-01-11',
  },
  {
    name: 'a day later it does not',
    facts: [low, held('middle', '2027-01-11', '2028-01-12')],
    of: 'low',
    until: '2027-01-11',
  },
  {
    name: 'one that ends sooner shortens nothing',
    facts: [low, held('middle', '2026-02-01', '2026-06-01')],
    of: 'low',
    until: '2027-01-11',
  },
  {
    name: 'what carries on is carried on itself',
    facts: [
      low,
      held('middle', '2026-06-01', '2027-06-02'),
      high('2027-02-01'),
      released('product', '2028-01-01'),
      released('exam', '2028-02-01'),
    ],
    of: 'low',
    until: '2028-02-01',
  },
  {
    name: 'one after the other bridges a gap',
    facts: [
      low,
      held('middle', '2026-12-01', '2027-03-01'),
      { ...held('middle', '2027-02-01', '2027-09-01'), id: 'second' },
    ],
    of: 'low',
    until: '2027-09-01',
  },
  {
    name: 'an exam lets the term begin anew on the day it was passed',
    facts: [held('middle', '2026-01-10', '2027-01-11'), passed('update', '2026-09-15')],
    of: 'middle',
    until: '2027-09-16',
  },
  {
    name: 'another person’s award carries nothing on',
    facts: [low, { ...held('middle', '2026-02-01', '2029-01-01'), person: 'bob' }],
    of: 'low',
    until: '2027-01-11',
  },
  {
    name: 'what was revoked is not carried on',
    facts: [
      low,
      fact({ id: 'end', kind: 'ending', names: low.id, from: day('2026-08-01') }),
      held('middle', '2026-02-01', '2029-01-01'),
    ],
    of: 'low',
    until: '2026-08-01',
  },
  {
    name: 'what carries on is revoked: both end there, if that is later than the own end',
    facts: [
      low,
      held('middle', '2026-02-01', '2029-01-01'),
      fact({
        id: 'end',
        kind: 'ending',
        names: 'ann:middle:2026-02-01',
        from: day('2027-03-01'),
      }),
    ],
    of: 'low',
    until: '2027-03-01',
  },
];

for (const { name, facts, of, until } of cases)
  test(`an award ends: ${name}`, () => {
    const found = factsUnder(program, facts, Infinity).find(({ subject }) => subject === of);
    assert.equal(found?.until ?? null, until === null ? null : day(until));
  });

test('a text without any of this leaves the list of facts itself', () => {
  const known = knownFacts([low, released('product', '2026-03-01')], Infinity);
  assert.equal(derive(testProgram(), known), known);
});

const start = day('2025-06-01');
const anyFact = fc
  .record({
    what: fc.constantFrom('low', 'middle', 'high', 'update', 'product', 'exam', 'end'),
    person: fc.constantFrom('ann', 'bob'),
    from: fc.nat(900),
    days: fc.integer({ min: 1, max: 500 }),
    names: fc.nat(11),
  })
  .map(({ what, person, from, days, names }): Fact => {
    const at = start + from * 86_400_000;
    if (what === 'end')
      return fact({ id: '', kind: 'ending', names: `fact-${names}`, from: at, recordedAt: at });
    const event = what === 'product' || what === 'exam';
    return fact({
      id: '',
      kind: event ? 'event' : what === 'update' ? 'pass' : 'credential',
      ...(!event && { person }),
      subject: event ? `${what}-released` : what,
      ...(event && { attributes: { [what]: what === 'product' ? 'relay' : 'relay-exam' } }),
      from: at,
      until: what === 'low' || what === 'middle' ? at + days * 86_400_000 : null,
      recordedAt: at,
    });
  });
const anyWorld = fc
  .array(anyFact, { maxLength: 12 })
  .map((facts) => facts.map((each, index) => ({ ...each, id: `fact-${index}` })));

test('what is derived depends on no order, and deriving it again changes nothing', () => {
  fc.assert(
    fc.property(anyWorld, fc.infiniteStream(fc.double({ noNaN: true })), (facts, keys) => {
      const once = factsUnder(program, facts, Infinity);
      assert.deepEqual(derive(program, once), once);
      const order = new Map(facts.map(({ id }) => [id, Number(keys.next().value)]));
      const shuffled = facts.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
      const byId = (list: Fact[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(byId(factsUnder(program, shuffled, Infinity)), byId(once));
    }),
  );
});

test('a release never lengthens an award, and a higher award never shortens one', () => {
  const endOf = (facts: Fact[], id: string) => {
    const found = factsUnder(program, facts, Infinity).find((each) => each.id === id);
    return found?.until ?? Infinity;
  };
  fc.assert(
    fc.property(anyWorld, anyFact, (facts, more) => {
      const added = { ...more, id: 'fact-more' };
      for (const { id, kind, subject } of facts) {
        if (kind !== 'credential') continue;
        const [before, after] = [endOf(facts, id), endOf([...facts, added], id)];
        if (added.kind === 'event') assert.ok(after <= before, `${subject}: ${before}, ${after}`);
        if (added.kind === 'credential' || added.kind === 'pass') assert.ok(after >= before);
      }
    }),
  );
});
