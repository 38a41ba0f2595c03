import {
  knownFacts,
  simulate as simulated,
  textFor,
  type Fact,
  type Member,
  type Program,
  type Simulation,
} from '@guildmark/engine';
import { explainSimulation } from '@guildmark/words';
import { needed, twoOperands, sample, type Call, type Command } from '../command.ts';
import { showJson, showLines } from '../lines.ts';
import { progressOf } from '../progress.ts';
import {
  dateOr,
  indexed,
  organisationsOf,
  questionOptions,
  readDate,
  readFactsFor,
  readProgram,
  readVersions,
} from '../question.ts';

/** `guildmark simulate OLD NEW`: what a new text does to everyone. */
export const simulate: Command = {
  name: 'simulate',
  usage:
    'guildmark simulate OLD NEW --facts FILE.ndjson --as-of DATE [--known DATE] [--organisation ID] [--json] [--locale en|ru]',
  about:
    'Say who would have another tier under a new text, because of which clause, and at what cost.',
  example: `${sample.both} ${sample.facts} --as-of 2023-06-01`,
  options: {
    ...questionOptions,
    json: { about: 'Answer with JSON: movers with their clauses, from tier to tier, benefits.' },
  },
  more: [
    'Both texts are measured on the same day from the same facts, so that nothing but the text differs. Where OLD holds the version before it, that one is taken for every company that has not gone over.',
  ],
  run(call) {
    const [old, next] = twoOperands(call, 'simulate');
    const asOf = needed(call, 'simulate', 'as-of');
    needed(call, 'simulate', 'facts');
    const [versions, after] = [readVersions(call, old), readProgram(call, next)];
    const facts = after && readFactsFor(call, 'simulate', after);
    if (!versions || !after || !facts) return 1;
    const before = versions.program;
    const on = readDate(call, after, asOf);
    const known = dateOr(call, after, 'known', Infinity);
    const all = organisationsOf(call, facts);
    const terms = knownFacts(facts, known);
    const beforeOf = (organisation: string) => textFor(versions, terms, organisation, on);
    const steps = simulated({ before, after }, membersOf(facts, all, beforeOf), { on, known });
    const simulation = withProgress(call, all.length, steps);
    const comparing = { before, after, beforeOf, locale: call.locale };
    if (call.options['json']) showJson(call, simulation);
    else
      showLines(
        call,
        explainSimulation(simulation, comparing, (id) => id),
      );
    return 0;
  },
};

function* membersOf(
  facts: Fact[],
  organisations: string[],
  beforeOf: (organisation: string) => Program,
): Generator<Member> {
  const { around } = indexed(facts);
  for (const organisation of organisations)
    yield { organisation, facts: around(organisation), before: beforeOf(organisation) };
}

/** Runs the steps and says now and then how far they are, where a person looks. */
function withProgress(call: Call, all: number, steps: Generator<number, Simulation>): Simulation {
  const progress = progressOf(call, 'organisations', all);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      progress.ended();
      return step.value;
    }
    progress.at(step.value);
  }
}
