import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { checkProgram, type Parsed, type Program } from '@guildmark/engine';
import { say, WrongUse, type Call } from './command.ts';

/** The YAML files of a program's folder, by path inside it with forward slashes. */
export function readProgramFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ya?ml$/.test(name),
  );
  return Object.fromEntries(
    names.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Checks the program in a folder named on the command line. */
export function checkFolder(call: Call, path: string): Parsed {
  const folder = resolve(call.folder, path);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there?.isDirectory()) {
    const code = there ? 'wrong.not_a_folder' : 'wrong.folder';
    throw new WrongUse(say(call.locale, code, { path, folder: dirname(path) }));
  }
  return checkProgram(readProgramFiles(folder));
}

/** The program where it can be used; else its errors are shown and null answered. */
export function usableProgram(parsed: Parsed, show: (parsed: Parsed) => void): Program | null {
  const { program, problems } = parsed;
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (program && errors.length === 0) return program;
  show({ ...parsed, problems: errors });
  return null;
}
