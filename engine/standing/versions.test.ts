import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Adoption } from '../program/definition/dates.ts';
import { day, fact, zone } from '../requirement/fixtures.ts';
import { adoptedAt, isForAllAtOnce, nextVersionAt, versionFor } from './versions.ts';

type Asked = Partial<Adoption>;

const version = (number: string, effective: string, adoption?: Asked) => ({
  version: number,
  zone,
  dates: {
    published: '2025-10-01',
    effective,
    enforced: effective,
    ...(adoption && { adoption: { at: 'effective' as const, early: false, ...adoption } }),
  },
});
const first = version('1.0.0', '2024-01-01');
const second = (adoption?: Asked) => version('2.0.0', '2026-01-01', adoption);

const term = (from: string, until: string | null, more: Partial<Fact> = {}): Fact =>
  fact({
    id: `term:${from}`,
    kind: 'membership',
    organisation: 'acme',
    subject: 'partner',
    from: day(from),
    until: until === null ? null : day(until),
    ...more,
  });
const adopts = (from: string, more: Partial<Fact> = {}): Fact =>
  fact({
    id: `adopts:${from}`,
    kind: 'adoption',
    organisation: 'acme',
    subject: '2.0.0',
    from: day(from),
    ...more,
  });
const renewal = { at: 'renewal' as const };

const cases: { name: string; adoption?: Asked; facts: Fact[]; at: string | null }[] = [
  {
    name: 'without adoption on the effective day',
    facts: [term('2025-05-01', null)],
    at: '2026-01-01',
  },
  { name: 'no term runs', adoption: renewal, facts: [], at: '2026-01-01' },
  {
    name: 'a term that ended before',
    adoption: renewal,
    facts: [term('2024-05-01', '2025-05-01')],
    at: '2026-01-01',
  },
  {
    name: 'a term that ends on the day runs no more',
    adoption: renewal,
    facts: [term('2025-01-01', '2026-01-01')],
    at: '2026-01-01',
  },
  {
    name: 'a term that begins on the day is a new one',
    adoption: renewal,
    facts: [term('2026-01-01', '2027-01-01')],
    at: '2026-01-01',
  },
  {
    name: 'a term that runs',
    adoption: renewal,
    facts: [term('2025-05-01', '2026-05-01')],
    at: '2026-05-01',
  },
  {
    name: 'a term renewed at its end',
    adoption: renewal,
    facts: [term('2025-05-01', '2026-05-01'), term('2026-05-01', '2027-05-01')],
    at: '2026-05-01',
  },
  {
    name: 'a term renewed ahead',
    adoption: renewal,
    facts: [term('2025-05-01', '2026-05-01'), term('2026-03-01', '2027-03-01')],
    at: '2026-03-01',
  },
  {
    name: 'two terms that run: the longer',
    adoption: renewal,
    facts: [term('2025-05-01', '2026-05-01'), term('2025-06-01', '2026-06-01')],
    at: '2026-06-01',
  },
  { name: 'a term without an end', adoption: renewal, facts: [term('2025-05-01', null)], at: null },
  {
    name: 'at the latest',
    adoption: { ...renewal, latest: '2026-09-01' },
    facts: [term('2025-05-01', null)],
    at: '2026-09-01',
  },
  {
    name: 'sooner than the latest',
    adoption: { ...renewal, latest: '2026-09-01' },
    facts: [term('2025-05-01', '2026-05-01')],
    at: '2026-05-01',
  },
  {
    name: 'another company’s term',
    adoption: renewal,
    facts: [term('2025-05-01', null, { organisation: 'birch' })],
    at: '2026-01-01',
  },
  {
    name: 'a person’s agreement is none',
    adoption: { ...renewal, agreement: 'partner-terms' },
    facts: [
      term('2025-05-01', null, { kind: 'agreement', subject: 'partner-terms', person: 'ann' }),
    ],
    at: '2026-01-01',
  },
  {
    name: 'the agreement that the text names',
    adoption: { ...renewal, agreement: 'partner-terms' },
    facts: [
      term('2025-05-01', '2026-05-01', { kind: 'agreement', subject: 'partner-terms' }),
      term('2025-06-01', '2026-08-01'),
    ],
    at: '2026-05-01',
  },
  {
    name: 'early, where the text lets it',
    adoption: { early: true },
    facts: [adopts('2025-11-15')],
    at: '2025-11-15',
  },
  {
    name: 'not early where it does not',
    adoption: {},
    facts: [adopts('2025-11-15')],
    at: '2026-01-01',
  },
  {
    name: 'not before it was published',
    adoption: { early: true },
    facts: [adopts('2025-09-01')],
    at: '2025-10-01',
  },
  {
    name: 'ahead of the renewal',
    adoption: { ...renewal, early: true },
    facts: [term('2025-05-01', '2026-05-01'), adopts('2026-02-01')],
    at: '2026-02-01',
  },
  {
    name: 'the adoption of another version',
    adoption: { early: true },
    facts: [adopts('2025-11-15', { subject: '3.0.0' })],
    at: '2026-01-01',
  },
];

for (const { name, adoption, facts, at } of cases)
  test(`a company goes over: ${name}`, () => {
    const found = adoptedAt(second(adoption), facts, 'acme');
    assert.equal(found, at === null ? Infinity : day(at));
    const versions = [first, second(adoption)];
    const of = (when: number) => versionFor(versions, facts, 'acme', when)?.version;
    assert.equal(of(Math.min(found, day('2036-01-01')) - 1), '1.0.0');
    if (at !== null) assert.equal(of(found), '2.0.0');
  });

test('before the first version there is none, whatever it says of adoption', () => {
  const only = version('1.0.0', '2026-01-01', { ...renewal, early: true });
  const facts = [term('2025-05-01', null), adopts('2025-11-01', { subject: '1.0.0' })];
  assert.equal(versionFor([only], facts, 'acme', day('2026-01-01') - 1), null);
  assert.equal(versionFor([only], facts, 'acme', day('2026-01-01')), only);
  assert.equal(nextVersionAt([only], facts, 'acme', day('2025-01-01')), day('2026-01-01'));
});

test('whoever waits for one version may be overtaken by the next', () => {
  const versions = [first, second(renewal), version('3.0.0', '2026-03-01')];
  const facts = [term('2025-05-01', '2026-05-01')];
  const of = (date: string) => versionFor(versions, facts, 'acme', day(date))?.version;
  assert.deepEqual(['2026-02-28', '2026-03-01', '2026-06-01'].map(of), ['1.0.0', '3.0.0', '3.0.0']);
});

test('a version is for all at once unless companies choose or renew', () => {
  const asked: (Asked | undefined)[] = [undefined, {}, { early: true }, renewal];
  assert.deepEqual(
    asked.map((adoption) => isForAllAtOnce(second(adoption))),
    [true, true, false, false],
  );
});

test('nothing changes before the instant that is named as the next change', () => {
  const anyDay = fc
    .integer({ min: -500, max: 700 })
    .map((days) => day('2026-01-01') + days * 86_400_000);
  const anyTerm = fc
    .record({
      from: anyDay,
      days: fc.option(fc.integer({ min: 1, max: 500 })),
      kind: fc.constantFrom<Fact['kind']>('membership', 'adoption'),
    })
    .map(({ from, days, kind }): Fact =>
      fact({
        id: `${from} ${days} ${kind}`,
        kind,
        organisation: 'acme',
        subject: '2.0.0',
        from,
        until: days === null ? null : from + days * 86_400_000,
      }),
    );
  const anyAdoption = fc.record({
    at: fc.constantFrom('effective' as const, 'renewal' as const),
    early: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(anyTerm, { maxLength: 5 }),
      anyAdoption,
      anyAdoption,
      anyDay,
      fc.nat(900),
      (facts, two, three, after, days) => {
        const versions = [first, second(two), version('3.0.0', '2026-06-01', three)];
        const next = nextVersionAt(versions, facts, 'acme', after);
        const now = versionFor(versions, facts, 'acme', after);
        const later = after + days * 86_400_000;
        if (next === null || later < next)
          assert.equal(versionFor(versions, facts, 'acme', later), now);
        if (next !== null) assert.notEqual(versionFor(versions, facts, 'acme', next), now);
        assert.equal(versionFor(versions.toReversed(), facts.toReversed(), 'acme', after), now);
      },
    ),
  );
});
