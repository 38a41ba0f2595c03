import { runScenario } from '@guildmark/engine';
import { onlyOperand, say, type Command } from '../command.ts';
import { showProblems } from '../problems.ts';
import { checkFolder, usableProgram } from '../program-folder.ts';
import { painted } from '../terminal.ts';

/** `guildmark test DIR`: plays the scenarios of a program. */
export const test: Command = {
  name: 'test',
  usage: 'guildmark test DIR [--locale en|ru]',
  about: 'Play the scenarios of a program: on this day, with these facts, expect this.',
  options: {},
  fine: 'every scenario holds',
  found: 'a scenario fails or the program has errors',
  run(call) {
    const { terminal, locale } = call;
    const path = onlyOperand(call, 'test');
    const parsed = checkFolder(call, path);
    const program = usableProgram(parsed, ({ problems }) => showProblems(call, problems));
    if (!program) {
      terminal.error(say(locale, 'test.invalid'));
      return 1;
    }
    if (parsed.scenarios.length === 0) {
      terminal.out(say(locale, 'test.none', { path }));
      return 0;
    }
    let failed = 0;
    for (const scenario of parsed.scenarios) {
      const mismatches = runScenario(program, scenario, parsed.before);
      if (mismatches.length > 0) failed += 1;
      const mark = mismatches.length > 0 ? painted(terminal, 'error', '✗') : '✓';
      terminal.out(`${mark} ${scenario.name}`);
      for (const { of, what, expected, found } of mismatches) {
        const nothing = say(locale, 'test.nothing');
        const args = { of, what, expected: expected || nothing, found: found || nothing };
        terminal.out(`    ${say(locale, 'test.mismatch', args)}`);
      }
    }
    const passed = parsed.scenarios.length - failed;
    terminal.out(say(locale, 'test.summary', { passed, failed }));
    return failed > 0 ? 1 : 0;
  },
};
