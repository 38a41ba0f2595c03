import {
  atRisk,
  awardsDue,
  checkProgram,
  decide,
  levelProgress,
  random,
  runScenario,
  standingOf,
  type Fact,
  type Program,
} from '@guildmark/engine';
import { explain, explainRequirement, locales, problemText } from '@guildmark/words';
import { anyFacts } from './facts.ts';
import { assertRecomputed, requirementsOf } from './recompute.ts';
import type { Files } from './texts.ts';

const naming = { person: (id: string) => id };

/** Everything that is answered about a company and a person, in numbers and in words. */
function answerAll(program: Program, facts: Fact[], on: number): void {
  for (const [index, known] of [on, Infinity].entries()) {
    const standing = standingOf(program, facts, 'acme', { on, known });
    for (const requirement of requirementsOf(standing)) assertRecomputed(program, requirement);
    decide(standing);
    atRisk(standing, 90);
    explain(standing, program, locales[index % locales.length]!, naming);
  }
  const own = facts.filter(({ person, names }) => person === 'p0' || names !== undefined);
  awardsDue(program, own, on);
  for (const { requirement } of levelProgress(program, own, on))
    explainRequirement(requirement, program, 'en', { ...naming, on });
}

/** What came of a case: how far its text could be read. */
export type Read = 'refused' | 'faulty' | 'sound';

/**
 * Checks a text, tells the first problems in both languages, and answers everything about random facts wherever a
 * program could be read. Throws exactly where the engine or the words do.
 */
export function answerText(files: Files, seed: string): Read {
  const { program, problems, scenarios } = checkProgram(files);
  for (const [index, problem] of problems.slice(0, 20).entries())
    problemText(problem, locales[index % locales.length]!);
  if (!program) return 'refused';
  const chance = random(seed);
  answerAll(program, anyFacts(chance, program), Date.UTC(2024, chance.int(48), 1));
  for (const scenario of scenarios.slice(0, 5)) runScenario(program, scenario);
  return problems.some(({ severity }) => severity === 'error') ? 'faulty' : 'sound';
}
