import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { anyCondition } from '../requirement/conditions.test.ts';
import { affiliation, credential, day, testProgram } from '../requirement/fixtures.ts';
import { anyFacts, anySwitches } from '../requirement/worlds.test.ts';
import { acme } from './fixtures.ts';
import { nobody, simulate, type Member, type Move } from './simulate.ts';
import { standingOf } from './standing.ts';

const on = day('2026-06-01');
const when = { on, known: Infinity };
const people = (holding: string | string[], atLeast = 1) => ({ people: { holding, atLeast } });
const tier = (id: string, requires: object, benefits: string[] = []) => ({
  id,
  title: { en: id },
  metal: 'silver',
  requires,
  benefits,
});
const priced = {
  portal: { title: { en: 'Portal' } },
  support: { title: { en: 'Support' }, cost: '1200 EUR' },
  funds: { title: { en: 'Funds' }, cost: '5000.50 EUR' },
};

/** A text whose one tier above the lowest asks for something. */
const asking = (requires: object, parts: object = {}, switches = {}): Program =>
  testProgram(switches, {
    benefits: priced,
    tiers: [tier('registered', { all: [] }, ['portal']), tier('silver', requires, ['support'])],
    ...parts,
  });

function run(before: Program, after: Program, members: Member[], tally = nobody()) {
  const steps: number[] = [];
  const going = simulate({ before, after }, members, when, tally);
  for (;;) {
    const step = going.next();
    if (step.done) return { simulation: step.value, steps };
    steps.push(step.value);
  }
}

const team = [{ organisation: 'acme', facts: acme }];
const both = [people('sales-associate'), people('technical-associate')];

describe('the clause that moves someone', () => {
  const side = (node: NonNullable<Move['because']>['before']) =>
    node && [node.kind, node.have, node.need, node.met];
  const cases: { name: string; before: object; after: object; path: string; sides: unknown[] }[] = [
    {
      name: 'a threshold that rises',
      before: { all: both },
      after: { all: [both[0], people('technical-associate', 2)] },
      path: 'tiers.silver.requires.all[1]',
      sides: [
        ['people', 1, 1, true],
        ['people', 1, 2, false],
      ],
    },
    {
      name: 'a threshold that falls',
      before: { all: [both[0], people('technical-associate', 2)] },
      after: { all: both },
      path: 'tiers.silver.requires.all[1]',
      sides: [
        ['people', 1, 2, false],
        ['people', 1, 1, true],
      ],
    },
    {
      name: 'a condition that is added',
      before: { all: both },
      after: { all: [people('sales-expert'), ...both] },
      path: 'tiers.silver.requires.all[0]',
      sides: [null, ['people', 0, 1, false]],
    },
    {
      name: 'a condition that is gone',
      before: { all: [people('sales-expert'), ...both] },
      after: { all: both },
      path: 'tiers.silver.requires.all[0]',
      sides: [['people', 0, 1, false], null],
    },
    {
      name: 'an alternative that is gone',
      before: { any: [people('sales-expert'), both[0]] },
      after: { any: [people('sales-expert')] },
      path: 'tiers.silver.requires.any[1]',
      sides: [['people', 1, 1, true], null],
    },
    {
      name: 'a credential that counts no longer',
      before: people(['sales-associate', 'sales-expert']),
      after: { all: [people(['sales-professional', 'sales-expert'])] },
      path: 'tiers.silver.requires.all[0]',
      sides: [
        ['people', 1, 1, true],
        ['people', 0, 1, false],
      ],
    },
    {
      name: 'what must not be',
      before: { all: [both[0], { not: people('technical-associate', 2) }] },
      after: { all: [both[0], { not: people('technical-associate') }] },
      path: 'tiers.silver.requires.all[1].not',
      sides: [
        ['people', 1, 2, false],
        ['people', 1, 1, true],
      ],
    },
    {
      name: 'how many of several',
      before: { atLeast: { n: 2, of: [...both, people('sales-expert')] } },
      after: { atLeast: { n: 3, of: [...both, people('sales-expert')] } },
      path: 'tiers.silver.requires',
      sides: [
        ['atLeast', 2, 2, true],
        ['atLeast', 2, 3, false],
      ],
    },
  ];
  for (const { name, before, after, path, sides } of cases)
    test(name, () => {
      const { movers } = run(asking(before), asking(after), team).simulation;
      const [because] = movers.map((move) => move.because);
      assert.ok(because);
      assert.equal(because.tier, 'silver');
      assert.equal(because.path, path);
      assert.deepEqual([side(because.before), side(because.after)], sides);
    });

  test('is the lowest tier’s, also where higher tiers change as well', () => {
    const gold = [
      tier('registered', { all: [] }),
      tier('silver', { all: both }),
      tier('gold', both[0]!),
    ];
    const hard = [
      gold[0],
      tier('silver', { all: [both[0], people('technical-expert')] }),
      tier('gold', people('sales-expert')),
    ];
    const texts = [gold, hard].map((tiers) => asking({}, { tiers }));
    const [move] = run(texts[0]!, texts[1]!, team).simulation.movers;
    assert.deepEqual([move?.from, move?.to, move?.because?.tier], ['gold', 'registered', 'silver']);
  });

  test('is none where a tier is gone or a switch decides', () => {
    const gone = asking({}, { tiers: [tier('registered', { all: [] })] });
    const [move] = run(asking({ all: both }), gone, team).simulation.movers;
    assert.deepEqual(
      [move?.from, move?.to, move?.act, move?.because],
      ['silver', 'registered', 'demotion', null],
    );
    const tiers = [tier('silver', people('sales-expert')), tier('gold', { all: both })];
    const loose = asking({}, { tiers }, { tiersCumulative: false });
    const [fallen] = run(loose, asking({}, { tiers }), team).simulation.movers;
    assert.deepEqual([fallen?.from, fallen?.to, fallen?.because], ['gold', null, null]);
  });
});

describe('what a new text costs', () => {
  const many = ['acme', 'birch', 'cedar'].map((organisation) => ({
    organisation,
    facts: [
      affiliation('anna', organisation, '2026-01-01'),
      credential('anna', 'sales-associate', '2026-01-01', '2027-01-01'),
      affiliation('boris', organisation, '2026-01-01'),
    ],
  }));
  const mixed = [...many, { organisation: 'dune', facts: [] }];

  test('is what movers gain and lose, by benefit', () => {
    const { simulation } = run(asking(both[0]!), asking(both[1]!), mixed);
    assert.deepEqual(simulation.cells, [
      { from: 'silver', to: 'registered', organisations: 3 },
      { from: 'registered', to: 'registered', organisations: 1 },
    ]);
    assert.deepEqual([simulation.rises, simulation.falls], [0, 3]);
    assert.deepEqual(simulation.benefits, [
      { benefit: 'support', gained: 0, lost: 3, cost: '1200' },
    ]);
    assert.deepEqual(simulation.cost, {
      currency: 'EUR',
      gained: '0',
      lost: '3600',
      change: '-3600',
    });
    assert.deepEqual(simulation.movers[0]?.benefits, { gained: [], lost: ['support'] });
  });

  test('and what those gain who stay, exactly, with what has no price beside it', () => {
    const richer = asking(both[0]!, {
      tiers: [tier('registered', { all: [] }, []), tier('silver', both[0]!, ['support', 'funds'])],
    });
    const { movers, benefits, cost, unpriced } = run(asking(both[0]!), richer, mixed).simulation;
    assert.deepEqual(movers, []);
    assert.deepEqual(benefits, [
      { benefit: 'funds', gained: 3, lost: 0, cost: '5000.50' },
      { benefit: 'portal', gained: 0, lost: 4, cost: null },
    ]);
    assert.deepEqual([cost.gained, cost.change, unpriced], ['15001.5', '15001.5', ['portal']]);
  });

  test('a benefit that is not open to a company is neither gained nor lost by it', () => {
    const availableTo = { attribute: { name: 'region', is: 'emea' } };
    const attributes = { region: { title: { en: 'Region' } } };
    const benefits = { ...priced, support: { ...priced.support, availableTo } };
    const [before, after] = [both[0]!, both[1]!].map((asked) =>
      asking(asked, { benefits, attributes }),
    );
    const emea: Fact = {
      id: 'region',
      kind: 'attribute',
      organisation: 'acme',
      subject: 'region',
      attributes: { value: 'emea' },
      from: 0,
      until: null,
      recordedAt: 0,
      source: 'test',
    };
    const [acmes, ...others] = mixed;
    const members = [{ organisation: 'acme', facts: [...acmes!.facts, emea] }, ...others];
    const told = run(before!, after!, members).simulation;
    assert.deepEqual(told.benefits, [{ benefit: 'support', gained: 0, lost: 1, cost: '1200' }]);
    assert.deepEqual(
      told.movers.map((move) => move.benefits.lost),
      [['support'], [], []],
    );
  });

  test('put aside and taken up again, it comes to the same', () => {
    const [before, after] = [asking(both[0]!), asking(both[1]!)];
    const whole = run(before, after, mixed);
    assert.deepEqual(whole.steps, [1, 2, 3, 4]);
    const going = simulate({ before, after }, mixed, when, nobody());
    const tally = nobody();
    const first = simulate({ before, after }, mixed, when, tally);
    first.next();
    first.next();
    assert.equal(going.next().done, false);
    const saved = JSON.parse(JSON.stringify(tally)) as typeof tally;
    const rest = run(before, after, mixed.slice(saved.counted), saved);
    assert.deepEqual(rest.simulation, whole.simulation);
    assert.deepEqual(rest.steps, [3, 4]);
  });
});

test('whoever moves has another tier by evaluation, and the clause differs in the way of the move', () => {
  let moves = 0;
  fc.assert(
    fc.property(
      fc.array(anyFacts, { maxLength: 3 }),
      anySwitches,
      anyCondition,
      anyCondition,
      fc.nat(700),
      (worlds, switches, one, other, days) => {
        const at = { on: Date.UTC(2025, 6, 1) + days * 86_400_000, known: Infinity };
        const made = testProgram(switches);
        const [before, after] = [one, other].map((requires) => ({
          ...made,
          tiers: made.tiers.map((each, index) => (index === 1 ? { ...each, requires } : each)),
        }));
        const members = worlds.map((facts: Fact[]) => ({ organisation: 'acme', facts }));
        const going = simulate({ before: before!, after: after! }, members, at);
        let step = going.next();
        while (!step.done) step = going.next();
        const { movers, cells, counted } = step.value;
        assert.equal(counted, members.length);
        assert.equal(
          cells.reduce((sum, { organisations }) => sum + organisations, 0),
          counted,
        );
        const measured = members.map(({ facts }) =>
          [before!, after!].map((text) => standingOf(text, facts, 'acme', at).measured),
        );
        assert.deepEqual(
          movers.map(({ from, to }) => [from, to]),
          measured.filter(([from, to]) => from !== to),
        );
        for (const { act, because } of movers) {
          moves += 1;
          if (!because) continue;
          const tree = because.path.includes('.not');
          const [was, is] = [because.before?.met, because.after?.met];
          if (was !== undefined && is !== undefined) assert.notEqual(was, is);
          else assert.ok(was !== undefined || is !== undefined);
          if (!tree && is !== undefined) assert.equal(is, act === 'promotion');
        }
      },
    ),
    { numRuns: 60 },
  );
  assert.ok(moves > 0, 'someone moved');
});
