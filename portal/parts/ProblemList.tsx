import { problemText } from '@guildmark/words';
import { deskProgramWords } from '@guildmark/words/portal/desk-program.ts';
import type { Problem, Severity } from '@guildmark/engine';
import { StateShape, type State } from './StateMark.tsx';
import { useReader, useWords } from './reader.ts';

const states: Record<Severity, State> = {
  error: 'missing',
  warning: 'soon',
  settled: 'met',
  notice: 'unknown',
};
const order: Severity[] = ['error', 'warning', 'settled', 'notice'];

/** What a check found, worst first; what must be read is open. `hrefOf` leads to the line. */
export function ProblemList({
  problems,
  hrefOf,
}: {
  problems: Problem[];
  hrefOf: (problem: Problem) => string;
}) {
  const t = useWords(deskProgramWords);
  if (problems.length === 0) return <p>{t('clean')}</p>;
  return order
    .map((severity) => ({ severity, found: problems.filter((one) => one.severity === severity) }))
    .filter(({ found }) => found.length > 0)
    .map(({ severity, found }) => (
      <details
        key={severity}
        className="fold"
        open={severity === 'error' || severity === 'warning'}
      >
        <summary>
          <span className="problem-group">
            <StateShape state={states[severity]} />
            <span>{t(`groups.${severity}`)}</span>
            <span className="number">{found.length}</span>
          </span>
        </summary>
        <ul className="problems">
          {found.map((problem, index) => (
            <li key={index}>
              <Finding problem={problem} href={hrefOf(problem)} />
            </li>
          ))}
        </ul>
      </details>
    ));
}

function Finding({ problem, href }: { problem: Problem; href: string }) {
  const t = useWords(deskProgramWords);
  const { locale } = useReader();
  const { says, mend } = problemText(problem, locale);
  return (
    <>
      <p className="small">
        {problem.line > 0 ? (
          <a href={href} className="mono" data-line={problem.line}>
            {problem.file}:{problem.line}
          </a>
        ) : (
          <span className="soft">{problem.file || t('whole')}</span>
        )}{' '}
        <code className="soft">{problem.code}</code>
      </p>
      <p>{says}</p>
      {mend === says ? null : <p className="small soft">{mend}</p>}
    </>
  );
}
