import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { affiliation, credential, day, testProgram } from '../requirement/fixtures.ts';
import { foreseen, replay } from './history.ts';
import { nobody, simulate } from './simulate.ts';
import { standingOf } from './standing.ts';
import { whatIf } from './what-if.ts';

const en = (text: string) => ({ en: text });
const chosen = <T>(choose: T) => ({ choose, because: en('For the test.') });
const people = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });

/** One competency whose principal level asks for so many people, and silver for one such competency. */
function asking(
  atLeast: number,
  version = '1.0.0',
  effective = '2024-01-01',
  parts: object = {},
): Program {
  const requires = { competencies: { level: 'principal', atLeast: 1 } };
  return testProgram(
    {},
    {
      version,
      dates: { published: effective, effective, enforced: effective },
      areas: { vaults: { title: en('Vaults') } },
      competencyLevels: [{ id: 'principal', title: en('Principal') }],
      competencies: {
        archiving: {
          title: en('Archiving'),
          area: 'vaults',
          levels: { principal: { requires: people('sales-associate', atLeast) } },
        },
      },
      tiers: [
        { id: 'registered', title: en('Registered'), metal: 'slate', requires: { all: [] } },
        { id: 'silver', title: en('Silver'), metal: 'silver', requires },
      ],
      counting: {
        ...testProgram().counting,
        competencyLevelsCumulative: chosen(true),
        competenciesCount: chosen('measured'),
      },
      ...parts,
    },
  );
}

const facts: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
];
const when = { on: day('2026-06-01'), known: Infinity };
const principal = 'competencies.archiving.levels.principal.requires';

test('a move is explained by the clause of the competency that the tier rests on', () => {
  const texts = { before: asking(1), after: asking(2) };
  const going = simulate(texts, [{ organisation: 'acme', facts }], when, nobody());
  let step = going.next();
  while (!step.done) step = going.next();
  const [move] = step.value.movers;
  assert.deepEqual([move?.from, move?.to], ['silver', 'registered']);
  assert.deepEqual(
    [move?.because?.path, move?.because?.before?.need, move?.because?.after?.need],
    [principal, 1, 2],
  );
  const [level] = move!.competencies;
  assert.deepEqual(
    [level?.competency, level?.from, level?.to, level?.because?.path],
    ['archiving', 'principal', null, principal],
  );
});

test('what would be says which competency has another level', () => {
  const given = { program: asking(1), facts, organisation: 'acme', ...when };
  const answer = whatIf(given, [{ what: 'leaves', person: 'anna' }]);
  assert.ok(answer.ok);
  const { competencies, leaves, tier } = answer.value.shift;
  assert.deepEqual(competencies, [{ competency: 'archiving', before: 'principal', after: null }]);
  assert.deepEqual(tier, { before: 'silver', after: 'registered' });
  assert.deepEqual(
    leaves.map(({ path }) => path),
    [principal],
    'a measure is said once, though the tier rests on it as well',
  );
});

test('a level that is held waits for its review, as the tier does', () => {
  const review = { promotions: chosen('at-once'), demotions: chosen('yearly'), notice: '30 days' };
  const program = asking(1, '1.0.0', '2024-01-01', { review });
  const answer = whatIf({ program, facts, organisation: 'acme', ...when }, [
    { what: 'leaves', person: 'anna' },
  ]);
  assert.ok(answer.ok);
  const { ahead, competencies } = answer.value.shift;
  assert.deepEqual(competencies, [{ competency: 'archiving', before: 'principal', after: null }]);
  assert.deepEqual(
    ahead.map(({ at, competency, act, to }) => [at, competency, act, to]),
    [
      [day('2027-01-01'), 'archiving', 'notice', 'principal'],
      [day('2027-01-01'), undefined, 'notice', 'silver'],
      [day('2027-01-31'), 'archiving', 'demotion', null],
      [day('2027-01-31'), undefined, 'demotion', 'registered'],
    ],
  );
});

test('forecast and history tell competencies beside the tier', () => {
  const standing = standingOf(asking(1), facts, 'acme', when);
  assert.deepEqual(
    foreseen(standing, Infinity).map(({ at, competency, from, to }) => [at, competency, from, to]),
    [
      [day('2027-02-01'), null, 'silver', 'registered'],
      [day('2027-02-01'), 'archiving', 'principal', null],
    ],
  );
  const texts = [asking(1), asking(2, '2.0.0', '2026-09-01')];
  const days = { from: day('2026-06-01'), to: day('2028-01-01'), known: Infinity };
  const { changes } = replay(texts, facts, 'acme', days);
  assert.deepEqual(
    changes.map(({ at, competency, to, clause }) => [at, competency, to, clause?.path]),
    [
      [day('2026-09-01'), null, 'registered', principal],
      [day('2026-09-01'), 'archiving', null, principal],
    ],
  );
});
