import type { Problem } from '@guildmark/engine';
import { problemText } from '@guildmark/words';
import { onlyOperand, say, sample, type Call, type Command } from '../command.ts';
import { showProblems } from '../problems.ts';
import { checkFolder } from '../program-folder.ts';

/** `guildmark check DIR`: everything there is to say about a program's text. */
export const check: Command = {
  name: 'check',
  usage: 'guildmark check DIR [--json] [--locale en|ru]',
  about: 'Report every problem of a program’s text, with file, line and remedy.',
  example: sample.program,
  options: { json: { about: 'Answer with JSON: a list of problems.' } },
  fine: 'no errors',
  found: 'errors',
  more: ['Numbers such as [R145] name the requirement behind a point: docs/requirements-index.md.'],
  run(call) {
    const { problems } = checkFolder(call, onlyOperand(call, 'check'));
    if (call.options['json']) {
      const list = problems.map((problem) => ({ ...problem, ...words(problem, call) }));
      call.terminal.out(JSON.stringify(list, null, 2));
    } else {
      showProblems(call, problems);
      if (problems.length > 0) call.terminal.out('');
      call.terminal.out(say(call.locale, 'check.summary', counts(problems)));
    }
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** Keeps `severity` as the code that scripts compare with. */
function words(problem: Problem, { locale }: Call) {
  const { says, mend } = problemText(problem, locale);
  return { says, mend };
}

function counts(problems: Problem[]) {
  const of = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    settled: of('settled'),
    notices: of('notice'),
  };
}
