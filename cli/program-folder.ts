import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
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
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUse(say(call.locale, 'wrong.folder', { path }));
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
