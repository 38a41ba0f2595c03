import type { Problem } from '../kernel/problem.ts';
import { positionOf, readDocument, type Path, type Source } from './document.ts';
import { resolveOpenings } from './openings.ts';
import { mountOf, type Finding, type Mount } from './sources.ts';

/** One file of items or scenarios, not yet validated. `at` is where it is mounted in the merged definition. */
export interface Part {
  at: (string | number)[];
  source: Source;
  /** The exam whose bank a file of items belongs to. */
  exam?: string;
}

/** A program's folder as it was read: the merged definition and the parts beside it. */
export interface Folder {
  merged: Record<string, unknown>;
  mounts: Mount[];
  items: Part[];
  scenarios: Part[];
  findings: Finding[];
  problems: Problem[];
  /** Where an amount or an answer is missing that the text leaves open. */
  unresolved: Path[];
}

const examFile = /^exams\/(?!constructor\/)([a-z0-9-]+)\/exam\.yaml$/;
const itemFile = /^exams\/(?!constructor\/)([a-z0-9-]+)\/items\/([a-z0-9-]+)\.yaml$/;
const scenarioFile = /^scenarios\/([a-z0-9-]+)\.yaml$/;
const rootFile = /^[^/]+\.yaml$/;

/** Reads and merges the files of a program's folder (keyed by path inside it). Other files are left alone. */
export function readFolder(files: Record<string, string>): Folder {
  const folder: Folder = {
    merged: {},
    mounts: [],
    items: [],
    scenarios: [],
    findings: [],
    problems: [],
    unresolved: [],
  };
  for (const file of Object.keys(files).toSorted()) {
    if (file.endsWith('.yml')) {
      const suggestion = file.replace(/.*\//, '').replace(/yml$/, 'yaml');
      folder.problems.push(fileProblem(file, 'warning', 'file.ending', { suggestion }));
    }
    if (!file.endsWith('.yaml')) continue;
    const { source, problems } = readDocument(file, files[file] ?? '');
    folder.problems.push(...problems);
    if (source) add(folder, source);
  }
  open(folder);
  const unread = folder.problems.filter(({ code }) => code === 'file.unexpected');
  if (folder.mounts.length === 0 && folder.problems.length === unread.length) {
    // Where no file is read, the folder is the wrong one: not each of its files.
    folder.problems = [];
    const where = placesOf(Object.keys(files));
    folder.findings.push({ severity: 'error', code: 'file.none', path: [], args: { where } });
  }
  return folder;
}

/** The folders below in which a program begins, a few of them; `none` where there is none. */
const placesOf = (files: string[]): string =>
  files
    .flatMap((file) => /^(.+)\/program\.yaml$/.exec(file)?.[1] ?? [])
    .toSorted()
    .slice(0, 5)
    .join(', ') || 'none';

/** Puts parameters and readings in the place of what names them, and remembers where answers are written. */
function open(folder: Folder): void {
  const { merged, findings, unresolved, moved } = resolveOpenings(folder.merged);
  folder.merged = merged;
  folder.findings.push(...findings);
  folder.unresolved = unresolved;
  for (const { at, option } of moved) {
    const mount = mountOf(at, folder.mounts);
    if (!mount) continue;
    const inside = [...mount.inside, ...at.slice(mount.at.length), 'of', option];
    folder.mounts.push({ at, source: mount.source, inside });
  }
}

function add(folder: Folder, source: Source): void {
  const { file } = source;
  const [, exam = ''] = examFile.exec(file) ?? [];
  const [, bank = '', name = ''] = itemFile.exec(file) ?? [];
  const [, story = ''] = scenarioFile.exec(file) ?? [];
  if (exam) addExam(folder, exam, source);
  else if (bank) folder.items.push(part(folder, ['banks', bank, name], source, bank));
  else if (story) folder.scenarios.push(part(folder, ['scenarios', story], source));
  else if (rootFile.test(file)) addRoot(folder, source);
  else folder.problems.push(fileProblem(file, 'warning', 'file.unexpected'));
}

function part(folder: Folder, at: string[], source: Source, exam?: string): Part {
  folder.mounts.push({ at, source, inside: [] });
  return { at, source, ...(exam && { exam }) };
}

function addExam(folder: Folder, id: string, source: Source): void {
  const exams = (folder.merged['exams'] ??= Object.create(null)) as Record<string, unknown>;
  exams[id] = source.data;
  folder.mounts.push({ at: ['exams', id], source, inside: [] });
}

function addRoot(folder: Folder, source: Source): void {
  if (source.data === null || source.data === undefined) return;
  if (typeof source.data !== 'object' || Array.isArray(source.data)) {
    folder.problems.push(fileProblem(source.file, 'error', 'file.not_a_map'));
    return;
  }
  for (const [key, value] of Object.entries(source.data)) {
    const mount: Mount = { at: [key], source, inside: [key] };
    const earlier = Object.hasOwn(folder.merged, key)
      ? folder.mounts.find((each) => each.at.length === 1 && each.at[0] === key)
      : undefined;
    if (key === 'exams' || key === 'banks' || key === 'scenarios') {
      folder.problems.push(fileProblem(source.file, 'error', 'file.has_own_folder', { key }));
    } else if (earlier) {
      folder.problems.push({
        ...fileProblem(source.file, 'error', 'file.key_twice', {
          key,
          earlier: earlier.source.file,
        }),
        ...positionOf(source, [key]),
        path: key,
      });
    } else {
      folder.mounts.push(mount);
      Object.defineProperty(folder.merged, key, { value, enumerable: true, configurable: true });
    }
  }
}

const fileProblem = (
  file: string,
  severity: 'error' | 'warning',
  code: string,
  args: Problem['args'] = {},
): Problem => ({ severity, code, args, file, line: 1, column: 1, path: '' });
