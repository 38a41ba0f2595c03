import type { z } from 'zod';
import { isZone } from '../kernel/instant.ts';
import type { Problem } from '../kernel/problem.ts';
import { ItemFile, type Item } from './definition/exam.ts';
import { Program } from './definition/program.ts';
import { ScenarioFile, type Scenario } from './definition/scenario.ts';
import type { Path } from './document.ts';
import { byDepth } from './misplaced.ts';
import { readFolder, type Folder, type Part } from './folder.ts';
import { schemaFindings, withoutEchoes } from './schema-problems.ts';
import { isUnder, listed, place, type Finding, type Mount } from './sources.ts';

/** An item with the domain of its file. */
export type BankItem = Item & { domain: string };

export interface Parsed {
  /** Null where the text has an error that leaves its meaning open. */
  program: Program | null;
  /** The version before, from the folder `before/`; null where there is none or it cannot be read. */
  before: Program | null;
  /** All items by exam, in the order of the files. */
  banks: Record<string, BankItem[]>;
  /** All scenarios, the shared facts of their file put before their own. */
  scenarios: Scenario[];
  problems: Problem[];
}

/** A file of items that the schema accepts, with its place in the merged definition. */
export interface BankFile {
  exam: string;
  at: Path;
  domain: string;
  items: Item[];
}

/** A file of scenarios that the schema accepts, with its place. */
export interface StoryFile {
  at: Path;
  file: z.output<typeof ScenarioFile>;
}

/** What the checks need beside the parsed program: the parts by file, and where everything is written. */
export interface ParsedFolder extends Parsed {
  bankFiles: BankFile[];
  scenarioFiles: StoryFile[];
  mounts: Mount[];
  /** The files as they were read, before any schema looked at them. */
  read: Folder;
}

/** Reads a program's folder: `files` by path relative to it. Only problems of form; see `checkProgram` for the rest. */
export function parseProgram(files: Record<string, string>): Parsed {
  const { program, before, banks, scenarios, problems } = parseFolder(files);
  return { program, before, banks, scenarios, problems };
}

const earlier = 'before/';

/** The files of a program's text, and those of the version before, which its folder may hold for scenarios. */
function apart(files: Record<string, string>) {
  const isEarlier = (path: string) => path.startsWith(earlier);
  const own = Object.entries(files).filter(([path]) => !isEarlier(path));
  const old = Object.entries(files).filter(([path]) => isEarlier(path));
  return {
    own: Object.fromEntries(own),
    old: Object.fromEntries(old.map(([path, text]) => [path.slice(earlier.length), text])),
  };
}

/** The version before, and what keeps it from being read: its own checks were made when it was published. */
function readEarlier(files: Record<string, string>): Pick<Parsed, 'before' | 'problems'> {
  if (Object.keys(files).length === 0) return { before: null, problems: [] };
  const { program, problems } = parseFolder(files);
  return {
    before: program,
    problems: problems.map((problem) => ({ ...problem, file: `${earlier}${problem.file}` })),
  };
}

/** As `parseProgram`, with the places of everything. */
export function parseFolder(files: Record<string, string>): ParsedFolder {
  const { own, old } = apart(files);
  const { before, problems: ofEarlier } = readEarlier(old);
  const folder = readFolder(own);
  const { unresolved } = folder;
  const findings = [...folder.findings];
  const accept = <T extends z.ZodType>(schema: T, value: unknown, at: Path) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const found = under(
      at,
      byDepth(value, withoutEchoes(schemaFindings(schema, value, parsed.error.issues))),
    );
    // That nothing stands where an amount is left open has been said.
    findings.push(...found.filter(({ path }) => !unresolved.some((each) => isUnder(path, each))));
    return null;
  };
  // Where a file cannot be read, what it held would only be reported as missing.
  const whole = folder.mounts.length > 0 && !folder.problems.some(isUnreadable);
  const read = whole ? accept(Program, folder.merged, []) : null;
  // Without a zone there are no days, so nothing could be answered; the checks say what is wrong.
  const program = read && isZone(read.zone) ? read : null;
  const bankFiles = folder.items.flatMap((part) => bankFile(part, accept));
  const scenarioFiles = folder.scenarios.flatMap(({ at, source }): StoryFile[] => {
    const file = accept(ScenarioFile, source.data, at);
    return file ? [{ at, file }] : [];
  });
  const problems = listed([
    ...folder.problems,
    ...ofEarlier,
    ...findings.map((finding) => place(finding, folder.mounts)),
  ]);
  return {
    program,
    before,
    banks: banksOf(bankFiles),
    scenarios: scenarioFiles.flatMap(storiesOf),
    problems,
    bankFiles,
    scenarioFiles,
    mounts: folder.mounts,
    read: folder,
  };
}

const isUnreadable = ({ code, file }: Problem): boolean =>
  code.startsWith('yaml.') && !/^(exams\/[^/]+\/items|scenarios)\//.test(file);

type Accept = <T extends z.ZodType>(schema: T, value: unknown, at: Path) => z.output<T> | null;

function bankFile(part: Part, accept: Accept): BankFile[] {
  const file = accept(ItemFile, part.source.data, part.at);
  return file
    ? [{ exam: part.exam ?? '', at: part.at, domain: file.domain, items: file.items }]
    : [];
}

const storiesOf = ({ file }: StoryFile): Scenario[] =>
  file.scenarios.map((each) => ({ ...each, facts: [...file.facts, ...each.facts] }));

/** The items by exam, in the order of the files. */
export function banksOf(files: BankFile[]): Record<string, BankItem[]> {
  // Without a prototype: a folder may be called `constructor`.
  const banks: Record<string, BankItem[]> = Object.create(null);
  for (const { exam, domain, items } of files) {
    if (items.length === 0) continue;
    (banks[exam] ??= []).push(...items.map((item) => ({ ...item, domain }) as BankItem));
  }
  return banks;
}

const under = (at: Path, findings: Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, path: [...at, ...finding.path] }));
