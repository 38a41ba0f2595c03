import { printProgram } from '@guildmark/engine';
import { onlyOperand, sample, type Command } from '../command.ts';
import { showProblems } from '../problems.ts';
import { checkFolder, usableProgram } from '../program-folder.ts';

/** `guildmark print DIR`: a program in one canonical text. */
export const print: Command = {
  name: 'print',
  usage: 'guildmark print DIR [--locale en|ru]',
  about: 'Write a program in one canonical text, so that two can be compared line by line.',
  example: sample.program,
  options: {},
  fine: 'printed',
  found: 'the program has errors',
  more: [
    'Files follow one another, each under its name. What is as it would be without being said is left out, and',
    'what the text leaves open stands with its answer. Comments are not kept.',
  ],
  run(call) {
    const parsed = checkFolder(call, onlyOperand(call, 'print'));
    const program = usableProgram(parsed, ({ problems }) => showProblems(call, problems));
    if (!program) return 1;
    const files = Object.entries(printProgram(parsed));
    call.terminal.out(
      files
        .map(([file, text]) => `# ${file}\n${text}`)
        .join('---\n')
        .trimEnd(),
    );
    return 0;
  },
};
