import { readInstant, runScenario, type Mismatch, type Program } from '@guildmark/engine';
import { lackingText } from '@guildmark/words';
import { onlyOperand, say, sample, type Call, type Command } from '../command.ts';
import { byId } from '../lines.ts';
import { showProblems } from '../problems.ts';
import { checkFolder, usableProgram } from '../program-folder.ts';
import { painted } from '../terminal.ts';

/** `guildmark test DIR`: plays the scenarios of a program. */
export const test: Command = {
  name: 'test',
  usage: 'guildmark test DIR [--locale en|ru]',
  about: 'Play the scenarios of a program: on this day, with these facts, expect this.',
  example: sample.program,
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
      for (const mismatch of mismatches)
        for (const line of told(call, program, scenario.on, mismatch)) terminal.out(`    ${line}`);
    }
    const passed = parsed.scenarios.length - failed;
    terminal.out(say(locale, 'test.summary', { passed, failed }));
    return failed > 0 ? 1 : 0;
  },
};

/** What should be and what is, and under it what a company lacks for it. */
function told({ locale }: Call, program: Program, on: string, mismatch: Mismatch): string[] {
  const { of, what, expected, found, lacking } = mismatch;
  const nothing = say(locale, 'test.nothing');
  const args = { of, what, expected: expected || nothing, found: found || nothing };
  const day = { ...byId, on: readInstant(on, program.zone) ?? 0 };
  const why = lacking ? lackingText(lacking, program, locale, day) : [];
  return [say(locale, 'test.mismatch', args), ...new Set(why.map((line) => `  ${line}`))];
}
