import { parseArgs } from 'node:util';
import { meant } from '@guildmark/engine';
import { cliWords, locales, sentence, type Locale } from '@guildmark/words';
import type { Terminal } from './terminal.ts';

/** Wrong use of the command line: a sentence for the person, exit code 2. */
export class WrongUse extends Error {}

export interface Option {
  /** What stands for the value in the help; absent for a switch. */
  value?: string;
  about: string;
  /** It may be given several times; `Call.given` has them all. */
  repeatable?: true;
}

export interface Call {
  terminal: Terminal;
  /** Where the caller stands: paths are read from here. */
  folder: string;
  operands: string[];
  options: Record<string, string | true | undefined>;
  /** Options with a value, each time one was given, in order. */
  given: { name: string; value: string }[];
  locale: Locale;
}

/** One command: its help and what it does. `run` answers the exit code: 0 fine, 1 problems found. */
export interface Command {
  name: string;
  usage: string;
  about: string;
  options: Record<string, Option>;
  /** What exit codes 0 and 1 mean where that is not simply `fine` and `problems found`. */
  fine?: string;
  found?: string;
  /** What to write after the name, for an example that runs where this project lies. */
  example?: string;
  /** Further lines of its help. */
  more?: string[];
  run(call: Call): number | Promise<number>;
}

const odoo = 'programs/examples/odoo-partnership';

/** The texts and facts of examples: two versions of one program, and companies that take part in it. */
export const sample = {
  program: 'programs/examples/trained-people',
  old: `${odoo}-before`,
  both: `${odoo}-before ${odoo}`,
  facts: '--facts docs/guide/facts.ndjson',
};

/** Options that every command has. */
export const common: Record<string, Option> = {
  locale: { value: 'en|ru', about: 'Language of the sentences; en unless told.' },
  help: { about: 'Show this help.' },
};

export const say = (
  locale: Locale,
  code: string,
  args: Record<string, string | number> = {},
): string => sentence(cliWords, locale, code, args);

/** Reads a command's arguments; throws `WrongUse` with the sentence to show. */
export function readArguments(command: Command, args: string[]): Omit<Call, 'terminal' | 'folder'> {
  const known = { ...command.options, ...common };
  const { tokens } = parseArgs({ args, strict: false, tokens: true, allowPositionals: true });
  const operands: string[] = [];
  const options: Call['options'] = {};
  const given: Call['given'] = [];
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'positional' && !taken.has(token.index)) operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    const suggestion = option ? 'none' : meant(token.name, Object.keys(known)) || 'none';
    const shown = { option: token.rawName, command: command.name, suggestion };
    if (!option) throw new WrongUse(say('en', 'wrong.option', shown));
    if (option.value === undefined) {
      options[token.name] = true;
      continue;
    }
    const value = token.value ?? args[token.index + 1];
    if (value === undefined || (token.value === undefined && value.startsWith('--'))) {
      throw new WrongUse(say('en', 'wrong.value', shown));
    }
    if (token.value === undefined) taken.add(token.index + 1);
    options[token.name] = value;
    given.push({ name: token.name, value });
  }
  const wanted = options['locale'] ?? 'en';
  const locale = locales.find((each) => each === wanted);
  if (!locale) throw new WrongUse(say('en', 'wrong.locale', { found: String(wanted) }));
  return { operands, options, given, locale };
}

/** The one folder that a command works on. */
export function onlyOperand({ operands, locale }: Call, command: string): string {
  const [path, extra] = operands;
  if (path === undefined) throw new WrongUse(say(locale, 'wrong.missing_folder', { command }));
  if (extra !== undefined) throw new WrongUse(say(locale, 'wrong.too_many', { extra }));
  return path;
}

/** Exactly two folders, the older text first. */
export function twoOperands({ operands, locale }: Call, command: string): [string, string] {
  const [before, after, extra] = operands;
  if (before === undefined || after === undefined)
    throw new WrongUse(say(locale, 'wrong.two_folders', { command }));
  if (extra !== undefined) throw new WrongUse(say(locale, 'wrong.too_many', { extra }));
  return [before, after];
}

/** The value of an option that a command cannot do without. */
export function needed(call: Call, command: string, name: string): string {
  const value = call.options[name];
  if (typeof value === 'string') return value;
  throw new WrongUse(say(call.locale, 'wrong.missing_option', { option: `--${name}`, command }));
}
