import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readInstant, type Fact, type Instant, type Program } from '@guildmark/engine';
import { needed, onlyOperand, say, WrongUse, type Call } from './command.ts';
import { doubts } from './doubts.ts';
import { readFacts } from './fact-lines.ts';
import { showProblems } from './problems.ts';
import { checkFolder, usableProgram } from './program-folder.ts';

/** Options that name facts and a date. */
export const questionOptions = {
  facts: { value: 'FILE', about: 'Facts, one JSON object a line; - reads them from the input.' },
  'as-of': {
    value: 'DATE',
    about: 'The day asked about (its first instant), or a time such as 2026-01-31T09:30.',
  },
  known: { value: 'DATE', about: 'Only facts recorded until then; without it, all.' },
  organisation: { value: 'ID', about: 'Only this organisation.' },
};

export interface Question {
  program: Program;
  facts: Fact[];
  on: Instant;
  known: Instant;
}

/** Reads program, facts and dates; null (and the problems shown) where one of them has errors. */
export function readQuestion(call: Call, command: string): Question | null {
  const parsed = checkFolder(call, onlyOperand(call, command));
  const path = needed(call, command, 'facts');
  const asOf = needed(call, command, 'as-of');
  const program = usableProgram(parsed, ({ problems }) => showProblems(call, problems));
  if (!program) return null;
  const { facts, lines, problems } = readFacts(readText(call, path), program.zone);
  for (const { code, args } of problems) {
    call.terminal.error(`${path}: ${say(call.locale, `line.${code}`, args)}`);
  }
  if (problems.length > 0) return null;
  for (const { code, args } of doubts({ program, facts, lines }, call.locale)) {
    call.terminal.error(`${path}: ${say(call.locale, `doubt.${code}`, args)}`);
  }
  const known = call.options['known'];
  return {
    program,
    facts,
    on: readDate(call, program, asOf),
    known: typeof known === 'string' ? readDate(call, program, known) : Infinity,
  };
}

function readText(call: Call, path: string): string {
  try {
    // 0 is the input of the process.
    return readFileSync(path === '-' ? 0 : resolve(call.folder, path), 'utf8');
  } catch {
    throw new WrongUse(say(call.locale, 'wrong.file', { path }));
  }
}

function readDate(call: Call, program: Program, text: string): Instant {
  const at = readInstant(text, program.zone);
  if (at === null) throw new WrongUse(say(call.locale, 'wrong.date', { found: text }));
  return at;
}

/** The organisations that the facts name, or the one asked for. */
export function organisationsOf(call: Call, facts: Fact[]): string[] {
  const all = [...new Set(facts.flatMap((fact) => fact.organisation ?? []))].toSorted();
  const wanted = call.options['organisation'];
  if (typeof wanted !== 'string') return all;
  if (all.includes(wanted)) return [wanted];
  const known = all.slice(0, 10).join(', ');
  throw new WrongUse(say(call.locale, 'wrong.organisation', { found: wanted, known }));
}

/** The organisation's own facts and those of everyone ever affiliated with it. */
export function factsAround(facts: Fact[], organisation: string): Fact[] {
  const people = new Set(
    facts.filter((fact) => fact.organisation === organisation).flatMap((fact) => fact.person ?? []),
  );
  return facts.filter(
    ({ organisation: of, person, names }) =>
      of === organisation ||
      names !== undefined ||
      (person === undefined && of === undefined) ||
      (person !== undefined && people.has(person)),
  );
}
