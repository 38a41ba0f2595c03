import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  awardsDue,
  decisionsDue,
  factsAbout,
  random,
  standingOf,
  type Fact,
  type Program,
} from '@guildmark/engine';
import { people } from './vocabulary.ts';
import { assertHolds, isFound, type Property, type World } from './worlds.ts';

/** Everything that is answered about a company and its people. */
const answers = (program: Program, facts: Fact[], { on }: World) => ({
  standing: standingOf(program, facts, 'acme', { on, known: Infinity }),
  decided: decisionsDue(program, facts, 'acme', { after: on - 1, on, known: Infinity }),
  awards: people.map((person) => awardsDue(program, factsAbout(facts, person), on)),
});

type Answer = (program: Program, facts: Fact[], world: World) => unknown;

/** Whatever the order of the facts, the answers are the same. */
const inAnyOrder =
  (answer: Answer): Property =>
  (program, world) => {
    const mixed = random(`${world.seed} order`).shuffle(world.facts);
    assert.deepEqual(answer(program, mixed, world), answer(program, world.facts, world));
  };

test('the order of facts does not matter', () => {
  assertHolds(inAnyOrder(answers), 250);
});

const faults: Record<string, Answer> = {
  'the last fact is never read': (program, facts, world) =>
    answers(program, facts.slice(0, -1), world),
  'the first decision read is the one that counts': (program, facts, world) => {
    const first = facts.find(({ kind }) => kind === 'decision');
    const others = facts.filter((fact) => fact === first || fact.kind !== 'decision');
    return answers(program, others, world);
  },
};

for (const [name, answer] of Object.entries(faults))
  test(`… and a planted fault is found: ${name}`, () => {
    assert.ok(isFound(inAnyOrder(answer), 2000));
  });
