import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { affiliation, credential, day, testProgram } from '../requirement/fixtures.ts';
import { atRisk } from './risk.ts';
import { acme, at, badges, decision, program, silver } from './fixtures.ts';
import { standingOf } from './standing.ts';

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
    assert.deepEqual([measured, held.tier, held.since, held.until], [null, null, null, null]);
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
    const { tier, since, until, phase, phaseSince } = held;
    assert.deepEqual([tier, since, until], ['silver', day('2026-03-01'), day('2027-02-01')]);
    assert.deepEqual([phase, phaseSince], ['regular', day('2026-01-01')]);
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
    const { tier, since, until } = standing.held;
    assert.deepEqual([tier, since, until], ['silver', day('2026-03-01'), day('2027-02-01')]);
  });

  test('a decision that confirms the tier does not start it anew', () => {
    const confirmed = decision('2026-05-01', 'silver', 'silver');
    assert.equal(at([...acme, ...silver, confirmed], '2026-06-01').held.since, day('2026-03-01'));
  });

  test('of two decisions of one instant, the one recorded later counts', () => {
    const [first, second] = [
      decision('2026-05-01', 'silver', ''),
      decision('2026-05-01', '', 'silver'),
    ];
    const later = { ...first, recordedAt: day('2026-05-02') };
    assert.equal(at([...silver, later, second], '2026-06-01').held.tier, null);
  });

  test('causes that cannot be read leave the decision as it is', () => {
    const broken = decision('2026-01-01', '', 'registered', 'no json');
    assert.deepEqual(at([broken], '2026-06-01').history[0]?.because, []);
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

  test('causes name no leaf of a tier that stays as it is', () => {
    const facts = [
      ...acme.filter(({ id }) => id !== badges.anna.id),
      affiliation('chen', 'acme', '2026-01-01'),
      ...['anna', 'chen'].map((person) =>
        credential(person, 'sales-professional', '2026-02-01', '2027-02-01'),
      ),
    ];
    const paths = at(facts, '2026-06-01').forecast[0]?.because.map(({ path }) => path);
    assert.deepEqual(new Set(paths), new Set(['tiers.silver.requires.all[0]']));
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
