import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import type { Standing } from './answer.ts';
import { decide } from './decide.ts';
import { atRisk } from './risk.ts';
import { standingOf } from './standing.ts';

const program = testProgram();
const at = (facts: Fact[], on: string | number, known: string | number = on): Standing =>
  standingOf(program, facts, 'acme', {
    on: typeof on === 'number' ? on : day(on),
    known: typeof known === 'number' ? known : day(known),
  });

const badges = {
  anna: credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
  boris: credential('boris', 'technical-associate', '2026-03-01', '2027-03-01'),
};
/** Acme is silver from 1 March 2026, when Boris joins Anna, until 1 February 2027, when her badge runs out. */
const acme: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  affiliation('boris', 'acme', '2026-01-01'),
  badges.anna,
  badges.boris,
];

let decisions = 0;
const decision = (on: string, from: string, to: string, because = '[]'): Fact =>
  fact({
    id: `decision-${++decisions}`,
    kind: 'decision',
    organisation: 'acme',
    subject: to,
    attributes: { act: 'promotion', from, to, because },
    from: day(on),
  });
const silver = [
  decision('2026-01-01', '', 'registered'),
  decision('2026-03-01', 'registered', 'silver'),
];

const chenAndDana = (track: string) =>
  ['chen', 'dana'].map((person) =>
    credential(person, `${track}-professional`, '2026-02-01', '2027-02-01'),
  );

const holdersOf = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });

describe('the measured tier', () => {
  const cases = [
    { name: 'the lowest asks for nothing', on: '2026-02-28', tier: 'registered' },
    {
      name: 'one millisecond before the second badge',
      on: day('2026-03-01') - 1,
      tier: 'registered',
    },
    { name: 'with the second badge', on: '2026-03-01', tier: 'silver' },
    { name: 'through the last day of the first badge', on: day('2027-02-01') - 1, tier: 'silver' },
    { name: 'from the midnight after it', on: '2027-02-01', tier: 'registered' },
  ];
  for (const { name, on, tier } of cases)
    test(name, () => assert.equal(at(acme, on, '2028-01-01').measured, tier));

  test('is nothing where not even the lowest tier is met', () => {
    const strict = testProgram({}, { tiers: program.tiers.slice(1) });
    const { measured, held } = standingOf(strict, [], 'acme', { on: day('2026-06-01'), known: 0 });
    assert.deepEqual([measured, held], [null, { tier: null, since: null, until: null }]);
  });

  test('a tier can be skipped only where tiers are not cumulative', () => {
    const people = ['chen', 'dana'].map((person) => affiliation(person, 'acme', '2026-01-01'));
    const facts = [...people, ...chenAndDana('sales'), ...chenAndDana('technical')];
    const on = { on: day('2026-06-01'), known: day('2026-06-01') };
    const tier = (tiersCumulative: boolean) =>
      standingOf(testProgram({ tiersCumulative, higherLevelCounts: false }), facts, 'acme', on)
        .measured;
    assert.equal(tier(true), 'registered');
    assert.equal(tier(false), 'gold');
  });

  test('a person counts for the company they work at on the day, and for no other', () => {
    const move = day('2026-06-15');
    const facts = [
      ...acme.filter(({ kind, person }) => kind !== 'affiliation' || person !== 'anna'),
      affiliation('anna', 'acme', '2026-01-01', '2026-06-15'),
      affiliation('anna', 'birch', '2026-06-15'),
      affiliation('dana', 'birch', '2026-01-01'),
      credential('dana', 'technical-associate', '2026-01-01', '2027-01-01'),
    ];
    const tiers = (on: number) =>
      ['acme', 'birch'].map(
        (organisation) => standingOf(program, facts, organisation, { on, known: move }).measured,
      );
    assert.deepEqual(tiers(move - 1), ['silver', 'registered']);
    assert.deepEqual(tiers(move), ['registered', 'silver']);
  });
});

describe('the held tier', () => {
  test('is what was decided last, since when it has not changed', () => {
    const { held, history } = at([...acme, ...silver], '2026-06-01');
    assert.deepEqual(held, { tier: 'silver', since: day('2026-03-01'), until: day('2027-02-01') });
    assert.deepEqual(
      history.map(({ to }) => to),
      ['registered', 'silver'],
    );
  });

  test('a decision takes effect on its date and not before', () => {
    assert.equal(at([...acme, ...silver], day('2026-03-01') - 1).held.tier, 'registered');
  });

  test('stays until somebody decides, and is due at once', () => {
    const standing = at([...acme, ...silver], '2027-02-01');
    assert.equal(standing.measured, 'registered');
    assert.deepEqual(standing.held, {
      tier: 'silver',
      since: day('2026-03-01'),
      until: day('2027-02-01'),
    });
  });

  test('causes that cannot be read leave the decision as it is', () => {
    const broken = decision('2026-01-01', '', 'registered', 'no json');
    assert.deepEqual(at([broken], '2026-06-01').history[0]?.because, []);
  });
});

describe('what is due', () => {
  test('nothing while held and measured agree', () => {
    assert.equal(decide(at([...acme, ...silver], '2026-06-01')), null);
  });

  test('a promotion, because of what made it so', () => {
    assert.deepEqual(decide(at([...acme, silver[0]!], '2026-04-01')), {
      act: 'promotion',
      from: 'registered',
      to: 'silver',
      because: [
        {
          path: 'tiers.silver.requires.all[1]',
          fact: badges.boris.id,
          kind: 'credential',
          subject: 'technical-associate',
          person: 'boris',
          change: 'gained',
        },
      ],
    });
  });

  test('the first decision needs no cause where nothing is asked for', () => {
    assert.deepEqual(decide(at([], '2026-04-01')), {
      act: 'promotion',
      from: null,
      to: 'registered',
      because: [],
    });
  });

  const gone = { path: 'tiers.silver.requires.all[0]', person: 'anna', change: 'ended' as const };
  const badge = { fact: badges.anna.id, kind: 'credential', subject: 'sales-associate' };
  const losses: { name: string; facts: Fact[]; on: string; because: unknown[] }[] = [
    {
      name: 'a badge that ran out',
      facts: acme,
      on: '2027-02-03',
      because: [{ ...gone, ...badge }],
    },
    {
      name: 'a badge that was revoked',
      facts: [
        ...acme,
        fact({ id: 'end', kind: 'ending', names: badges.anna.id, from: day('2026-06-01') }),
      ],
      on: '2026-06-01',
      because: [{ ...gone, ...badge }],
    },
    {
      name: 'a badge that was recorded in error',
      facts: [
        ...acme,
        fact({ id: 'error', kind: 'retraction', names: badges.anna.id, from: day('2026-06-01') }),
      ],
      on: '2026-06-01',
      because: [{ ...gone, ...badge }],
    },
    {
      name: 'a person who left',
      facts: [
        affiliation('anna', 'acme', '2026-01-01', '2026-06-01'),
        ...acme.filter(({ id }) => id !== 'anna@acme:2026-01-01'),
      ],
      on: '2026-06-01',
      because: [
        { ...gone, fact: 'anna@acme:2026-01-01', kind: 'affiliation', subject: 'sales-associate' },
      ],
    },
    {
      name: 'a text that asks for more than anyone ever had',
      facts: [affiliation('anna', 'acme', '2026-01-01')],
      on: '2026-06-01',
      because: [
        { path: 'tiers.silver.requires.all[0]', change: 'ended' },
        { path: 'tiers.silver.requires.all[1]', change: 'ended' },
      ],
    },
  ];
  for (const { name, facts, on, because } of losses)
    test(`a demotion, because of ${name}`, () => {
      const verdict = decide(at([...facts, ...silver], on));
      assert.deepEqual(verdict, { act: 'demotion', from: 'silver', to: 'registered', because });
    });

  test('nothing is lost before the text is enforced, and it is due on that day', () => {
    const dates = { published: '2024-01-01', effective: '2024-01-01', enforced: '2027-04-01' };
    const on = { on: day('2027-02-01'), known: day('2027-02-01') };
    const mild = standingOf(testProgram({}, { dates }), [...acme, ...silver], 'acme', on);
    assert.equal(decide(mild), null);
    assert.equal(mild.held.until, day('2027-04-01'));
    assert.equal(decide({ ...mild, on: day('2027-04-01') })?.act, 'demotion');
  });
});

describe('what is to come', () => {
  test('every change with the leaf, the fact and the person', () => {
    const { forecast, tiers } = at(acme, '2026-02-10', '2026-03-01');
    assert.deepEqual(
      forecast.map(({ at: when, from, to, because }) => [
        when,
        from,
        to,
        because.map(({ person, change }) => `${person} ${change}`),
      ]),
      [
        [day('2026-03-01'), 'registered', 'silver', ['boris gained']],
        [day('2027-02-01'), 'silver', 'registered', ['anna ended']],
      ],
    );
    assert.deepEqual(
      tiers.map(({ until }) => until),
      [null, day('2026-03-01'), null],
    );
  });

  test('the next tier, with the leaves that are missing for it', () => {
    const { next } = at([...acme, ...silver], '2026-06-01');
    assert.equal(next?.tier, 'gold');
    assert.deepEqual(
      next?.missing.map(({ path, have, need }) => [path, have, need]),
      [
        ['tiers.gold.requires.all[0]', 0, 2],
        ['tiers.gold.requires.all[1]', 0, 2],
      ],
    );
  });

  test('of several ways, the one that lacks least is what is missing', () => {
    const any = [holdersOf('sales-expert', 3), holdersOf('technical-associate', 2)];
    const { tiers } = program;
    const wide = testProgram({}, { tiers: [tiers[0], { ...tiers[1], requires: { any } }] });
    const on = day('2026-06-01');
    const { next } = standingOf(wide, acme, 'acme', { on, known: on });
    assert.deepEqual(
      next?.missing.map(({ subject }) => subject),
      [['technical-associate']],
    );
  });

  test('above the highest tier there is nothing', () => {
    const low = testProgram({}, { tiers: program.tiers.slice(0, 2) });
    const on = day('2026-06-01');
    assert.equal(standingOf(low, acme, 'acme', { on, known: on }).next, null);
  });

  test('at risk on the last day of the horizon, not the day before', () => {
    const standing = at([...acme, ...silver], '2027-01-01');
    assert.equal(atRisk(standing, 30), null);
    assert.equal(atRisk(standing, 31)?.because[0]?.person, 'anna');
    assert.equal(atRisk(at([...acme, ...silver], '2027-02-02'), 0)?.to, 'registered');
  });
});

test('the replay of a day knows what was known on it', () => {
  const late = { ...badges.boris, recordedAt: day('2026-05-01') };
  const facts = [...acme.filter(({ id }) => id !== late.id), late];
  assert.equal(at(facts, '2026-04-01').measured, 'registered');
  assert.equal(at(facts, '2026-04-01', '2026-05-01').measured, 'silver');
});
