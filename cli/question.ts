import { resolve } from 'node:path';
import {
  bearsOnAll,
  knownFacts,
  nearest,
  readInstant,
  standingUnder,
  textFor,
  type Fact,
  type Instant,
  type Program,
  type UnderVersions,
} from '@guildmark/engine';
import { needed, onlyOperand, say, WrongUse, type Call } from './command.ts';
import { doubts } from './doubts.ts';
import { readFacts } from './fact-lines.ts';
import { linesOf } from './line-reader.ts';
import { progressOf } from './progress.ts';
import { showProblems } from './problems.ts';
import { checkFolder, usableProgram } from './program-folder.ts';

/** Options that name facts and a date. */
export const questionOptions = {
  facts: { value: 'FILE', about: 'Facts, one JSON object a line; - reads them from the input.' },
  'as-of': {
    value: 'DATE',
    about: 'The day asked about (2026-01-31, its first instant), or a time (2026-01-31T09:30).',
  },
  known: {
    value: 'DATE',
    about: 'Only facts recorded until then, by their recordedAt; without it, all.',
  },
  organisation: { value: 'ID', about: 'Only this organisation, by its id in the facts.' },
};

/** The organisation where a command is about one. */
export const oneOrganisation = {
  value: 'ID',
  about: 'The organisation asked about, by its id in the facts. Needed.',
};

export interface Question {
  program: Program;
  /** The version before, where the folder holds it: it applies to whoever has not gone over. */
  before: Program | null;
  facts: Fact[];
  on: Instant;
  known: Instant;
}

/** The program in a folder; null (and its errors shown) where it cannot be used. */
export const readProgram = (call: Call, path: string): Program | null =>
  readVersions(call, path)?.program ?? null;

/** The same, and the version before it where the folder holds it. */
export function readVersions(
  call: Call,
  path: string,
): { program: Program; before: Program | null } | null {
  const parsed = checkFolder(call, path);
  const program = usableProgram(parsed, ({ problems }) => showProblems(call, problems));
  return program && { program, before: parsed.before };
}

/** Reads the facts of `--facts`; null (and the problems shown) where a line is unsound. */
export function readFactsFor(call: Call, command: string, program: Program): Fact[] | null {
  const path = needed(call, command, 'facts');
  const { facts, lines, problems } = readFacts(writtenIn(call, path), program.zone);
  for (const { code, args } of problems) {
    call.terminal.error(`${path}: ${say(call.locale, `line.${code}`, args)}`);
  }
  if (problems.length > 0) return null;
  for (const { code, args } of doubts({ program, facts, lines }, call.locale)) {
    call.terminal.error(`${path}: ${say(call.locale, `doubt.${code}`, args)}`);
  }
  return facts;
}

/** The day of an option that need not be given. */
export function dateOr<T>(call: Call, program: Program, name: string, otherwise: T): Instant | T {
  const text = call.options[name];
  return typeof text === 'string' ? readDate(call, program, text) : otherwise;
}

/** Reads program, facts and dates; null (and the problems shown) where one of them has errors. */
export function readQuestion(call: Call, command: string): Question | null {
  const path = onlyOperand(call, command);
  needed(call, command, 'facts');
  const asOf = needed(call, command, 'as-of');
  const versions = readVersions(call, path);
  const facts = versions && readFactsFor(call, command, versions.program);
  if (!versions || !facts) return null;
  const { program, before } = versions;
  const on = readDate(call, program, asOf);
  return { program, before, facts, on, known: dateOr(call, program, 'known', Infinity) };
}

/** The lines of a file of facts, with progress where a person looks at a large one. */
function* writtenIn(call: Call, path: string): Generator<string> {
  try {
    yield* linesOf(path === '-' ? path : resolve(call.folder, path), (done, all) => {
      if (all < worthTelling) return;
      const progress = progressOf(call, 'facts', all);
      if (done < all) progress.at(done);
      else progress.ended();
    });
  } catch {
    throw new WrongUse(say(call.locale, 'wrong.file', { path }));
  }
}

/** Smaller files than of so many megabytes are read before anybody has looked. */
const worthTelling = 20;

/** A day or a time of the command line in the zone of a program. */
export function readDate(call: Call, program: Program, text: string): Instant {
  const at = readInstant(text, program.zone);
  if (at === null) throw new WrongUse(say(call.locale, 'wrong.date', { found: text }));
  return at;
}

/** The version of the text that applies to an organisation on the day. */
export const programFor = (question: Question, organisation: string): Program =>
  textFor(question, knownFacts(question.facts, question.known), organisation, question.on);

/** The versions that the folder holds, the newer first. */
export const textsOf = ({ program, before }: Question): [Program, ...Program[]] =>
  before ? [program, before] : [program];

/** The standing of an organisation, foretold under each version that the folder holds; `around`: the facts around it. */
export const standingFor = (
  question: Question,
  organisation: string,
  around: Fact[],
): UnderVersions => standingUnder(textsOf(question), around, organisation, question);

/** All organisations that the facts name. */
export const organisationsIn = (facts: Fact[]): string[] =>
  [...new Set(facts.flatMap((fact) => fact.organisation ?? []))].toSorted();

/** The organisations that the facts name, or the one asked for. */
export function organisationsOf(call: Call, facts: Fact[]): string[] {
  const all = organisationsIn(facts);
  const wanted = call.options['organisation'];
  if (typeof wanted !== 'string') return all;
  if (all.includes(wanted)) return [wanted];
  const known = all.slice(0, 10).join(', ') || 'none';
  const suggestion = nearest(wanted, all) || 'none';
  const args = { found: wanted, known, more: Math.max(0, all.length - 10), suggestion };
  throw new WrongUse(say(call.locale, 'wrong.organisation', args));
}

/**
 * The facts around each of many organisations and about each of many people, as `factsAround` and `factsAbout` find
 * them for one; they are looked through once.
 */
export function indexed(facts: Fact[]): {
  around: (organisation: string) => Fact[];
  about: (person: string) => Fact[];
} {
  const own = Map.groupBy(facts, (fact) => fact.organisation ?? '');
  const byPerson = Map.groupBy(facts, (fact) => fact.person ?? '');
  const wide = facts.filter(bearsOnAll);
  const ofPerson = (person: string) => byPerson.get(person) ?? [];
  return {
    around: (organisation) => {
      const here = own.get(organisation) ?? [];
      const people = new Set(here.flatMap((fact) => fact.person ?? []));
      return [...new Set([...here, ...[...people].flatMap(ofPerson), ...wide])];
    },
    about: (person) => [...new Set([...ofPerson(person), ...wide])],
  };
}
