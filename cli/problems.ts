import type { Problem } from '@guildmark/engine';
import { problemText } from '@guildmark/words';
import type { Call } from './command.ts';
import { bold, painted } from './terminal.ts';

/** Shows problems by file, each with its place, what it says and how to mend it. */
export function showProblems({ terminal, locale }: Call, problems: Problem[]): void {
  let file: string | null = null;
  for (const problem of problems) {
    if (problem.file !== file) {
      if (file !== null) terminal.out('');
      file = problem.file;
      terminal.out(bold(terminal, file));
    }
    const { severity, says, mend } = problemText(problem, locale);
    const place = problem.line === 0 ? '–' : `${problem.line}:${problem.column}`;
    const requirement = problem.args['requirement'] ? ` [${problem.args['requirement']}]` : '';
    const label = painted(terminal, problem.severity, severity);
    terminal.out(`  ${place}  ${label}  ${says}  (${problem.code})${requirement}`);
    if (problem.severity !== 'notice') terminal.out(`      → ${mend}`);
  }
}
