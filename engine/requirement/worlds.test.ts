import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact, FactKind } from '../kernel/fact.ts';
import { fillings } from '../program/definition/choices.ts';
import type { testProgram } from './fixtures.ts';

/** Generated worlds for the property tests beside this one: a few people, two companies, two years. */

const dayMilliseconds = 86_400_000;
const start = Date.UTC(2025, 6, 1);
const people = ['anna', 'boris', 'chen', 'dana', 'emil'];
const held = [
  'sales-associate',
  'sales-professional',
  'sales-expert',
  'technical-associate',
  'technical-professional',
];

const anyThing = fc
  .record({
    kind: fc.constantFrom<FactKind>(
      'affiliation',
      'credential',
      'credential',
      'deal',
      'deal',
      'attribute',
      'standing',
    ),
    units: fc.nat(12),
    market: fc.constantFrom('apac', 'emea', 'latam'),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'XXX'),
    person: fc.constantFrom(...people),
    organisation: fc.constantFrom('acme', 'acme', 'birch'),
    credential: fc.constantFrom(...held),
    from: fc.nat(600),
    days: fc.option(fc.integer({ min: 1, max: 400 })),
    late: fc.nat(30),
  })
  .map(({ kind, person, organisation, credential, from, days, late, ...measured }) => {
    const where = kind === 'credential' ? {} : { organisation };
    if (kind === 'attribute') return attribute(organisation, from, late, measured);
    if (kind === 'standing') return elsewhere(organisation, from, days, measured);
    const { units, market, currency } = measured;
    const sold = {
      quantity: units,
      money: { amount: `${units * 50}.25`, currency },
      attributes: { seats: units, market },
    };
    const begins = start + from * dayMilliseconds;
    return Object.assign(where, kind === 'deal' && sold, {
      kind,
      person,
      subject: kind === 'credential' ? credential : 'relay',
      from: begins,
      until: days === null || kind === 'deal' ? null : begins + days * dayMilliseconds,
      recordedAt: begins + late * dayMilliseconds,
      source: 'test',
    });
  });

/** What a company says of itself: its region, or how many people it has. */
function attribute(
  organisation: string,
  from: number,
  late: number,
  { units, market }: { units: number; market: string },
): Omit<Fact, 'id'> {
  const begins = start + from * dayMilliseconds;
  return {
    kind: 'attribute',
    organisation,
    subject: units % 2 ? 'region' : 'head-count',
    attributes: { value: units % 2 ? market : units },
    from: begins,
    until: null,
    recordedAt: begins + late * dayMilliseconds,
    source: units % 3 ? 'test' : 'declared:company',
  };
}

/** Its tier in another program, told once more now and then. */
function elsewhere(
  organisation: string,
  from: number,
  days: number | null,
  { units }: { units: number },
): Omit<Fact, 'id'> {
  const begins = start + from * dayMilliseconds;
  return {
    kind: 'standing',
    organisation,
    subject: units % 4 ? 'other' : 'third',
    attributes: { tier: units % 2 ? 'gold' : 'silver' },
    from: begins,
    until: days === null ? null : begins + days * dayMilliseconds,
    recordedAt: begins,
    source: 'test',
  };
}

/** What was wrong or came to an early end, by the position of the fact it names. */
const anyAct = fc.record({
  kind: fc.constantFrom<FactKind>('retraction', 'ending'),
  names: fc.nat(29),
  from: fc.nat(700),
});

/** Facts of a small world in any order, some of them ended or retracted later. */
export const anyFacts: fc.Arbitrary<Fact[]> = fc
  .tuple(fc.array(anyThing, { maxLength: 30 }), fc.array(anyAct, { maxLength: 3 }))
  .map(([things, acts]) => {
    const facts: Fact[] = things.map((thing, index) => ({ id: `fact-${index}`, ...thing }));
    for (const [index, { kind, names, from }] of acts.entries()) {
      const named = facts[names];
      if (!named || named.names !== undefined) continue;
      const at = start + from * dayMilliseconds;
      facts.push({
        id: `act-${index}`,
        kind,
        subject: '',
        names: named.id,
        from: at,
        until: null,
        recordedAt: Math.max(at, named.recordedAt),
        source: 'test',
      });
    }
    return facts;
  });

/** Any setting of the switches on counting. */
export const anySwitches: fc.Arbitrary<NonNullable<Parameters<typeof testProgram>[0]>> = fc.record({
  higherLevelCounts: fc.boolean(),
  graceCounts: fc.boolean(),
  onePersonFills: fc.constantFrom(...fillings),
  tiersCumulative: fc.boolean(),
});

test('a generated world is one that the ledger could hold', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const ids = new Set(facts.map(({ id }) => id));
      assert.equal(ids.size, facts.length);
      for (const { names, from, until } of facts) {
        assert.ok(names === undefined || ids.has(names));
        assert.ok(until === null || until > from);
      }
    }),
  );
});
