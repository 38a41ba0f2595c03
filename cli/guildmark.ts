import { nearest } from '@guildmark/engine';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { evaluate } from './commands/evaluate.ts';
import { explain } from './commands/explain.ts';
import { plan } from './commands/plan.ts';
import { print } from './commands/print.ts';
import { test } from './commands/test.ts';
import { forecast } from './commands/forecast.ts';
import { rankings } from './commands/rankings.ts';
import { replay } from './commands/replay.ts';
import { simulate } from './commands/simulate.ts';
import { whatIf } from './commands/what-if.ts';
import { verifyCommand } from './verify.ts';
import { common, readArguments, say, WrongUse, type Command } from './command.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const commands: Command[] = [
  check,
  test,
  print,
  evaluate,
  explain,
  forecast,
  replay,
  plan,
  whatIf,
  diff,
  simulate,
  rankings,
  verifyCommand,
];

/** Runs the command line; answers the exit code: 0 fine, 1 problems found, 2 wrong use; 130, broken off, is its caller’s. */
export async function main(args: string[], folder: string, terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.out(generalHelp());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const known = commands.map((each) => each.name);
    const suggestion = nearest(name, known) || 'none';
    const args = { command: name, commands: known.join(', '), suggestion };
    terminal.error(say('en', 'wrong.command', args));
    return 2;
  }
  try {
    const read = readArguments(command, rest);
    if (read.options['help']) {
      terminal.out(helpFor(command));
      return 0;
    }
    return await command.run({ ...read, terminal, folder });
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.error(error.message);
    return 2;
  }
}

const generalHelp = (): string =>
  [
    'guildmark – partner programs as text',
    '',
    'Usage: guildmark COMMAND …, or in a clone: npm run -s guildmark -- COMMAND …',
    '',
    ...commands.map(({ name, about }) => `  ${name.padEnd(10)}${about}`),
    '',
    exitCodes(),
    'guildmark COMMAND --help says more. To write a program of your own: docs/guide/first-program.md.',
  ].join('\n');

const exitCodes = (command?: Command): string =>
  `Exit codes: 0 ${command?.fine ?? 'fine'}, 1 ${command?.found ?? 'problems found'}, 2 wrong use, 130 broken off by Ctrl-C.`;

/** What a file of facts looks like. */
const factLines = [
  'A fact: {"kind":"deal","organisation":"acme","money":"1500 EUR","from":"2026-01-31"}',
  'What else it can say: docs/guide/test-a-program.md.',
];

function helpFor(command: Command): string {
  const all = Object.entries({ ...command.options, ...common }).map(([name, { value, about }]) => ({
    option: `--${name}${value === undefined ? '' : ` ${value}`}`,
    about,
  }));
  const width = Math.max(22, ...all.map(({ option }) => option.length + 2));
  const options = all.map(({ option, about }) => `  ${option.padEnd(width)}${about}`);
  const lines = [command.about, '', `Usage: ${command.usage}`, '', ...options, ''];
  const facts = 'facts' in command.options ? factLines : [];
  const example = command.example
    ? [`For example: npm run -s guildmark -- ${command.name} ${command.example}`, '']
    : [];
  return [...lines, ...example, ...facts, ...(command.more ?? []), exitCodes(command)].join('\n');
}

if (import.meta.main) {
  // A reader such as `head` may stop reading: that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  process.exitCode = await main(process.argv.slice(2), folder, processTerminal());
}
