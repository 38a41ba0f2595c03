import type { Problem, Severity } from '@guildmark/engine';
import { problemText } from '@guildmark/words';
import type { Call } from './command.ts';
import { bold, painted } from './terminal.ts';

const order: Severity[] = ['notice', 'settled', 'warning', 'error'];

/**
 * Shows problems, each with its place, what it says and how to mend it: by severity, so that what has to be
 * mended stands last, where a person looks; then by file.
 */
export function showProblems({ terminal, locale }: Call, problems: Problem[]): void {
  const ranked = problems.toSorted(
    (one, other) => order.indexOf(one.severity) - order.indexOf(other.severity),
  );
  let heading = '';
  for (const problem of ranked) {
    const { file } = problem;
    if (heading !== `${problem.severity} ${file}`) {
      if (heading !== '') terminal.out('');
      heading = `${problem.severity} ${file}`;
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
