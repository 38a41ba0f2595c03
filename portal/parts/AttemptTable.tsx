import { localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Instant } from '@guildmark/engine';
import { StateMark } from './StateMark.tsx';
import { Table } from './Table.tsx';
import { useFormats, useWords } from './reader.ts';

export interface ShownAttempt {
  sitting: string;
  title: Record<string, string>;
  attempt: number;
  startedAt: Instant;
  submittedAt: Instant | null;
  result: { points: number; possible: number; passed: boolean } | null;
}

/** A person's own attempts, newest first, each leading to its result or back into the exam. */
export function AttemptTable({ attempts }: { attempts: ShownAttempt[] }) {
  const t = useWords(examPageWords);
  const { locale, day } = useFormats();
  return (
    <Table
      caption={t('exams.attempts')}
      rows={attempts}
      keyOf={(attempt) => attempt.sitting}
      columns={[
        {
          id: 'exam',
          title: t('exams.exam'),
          cell: ({ sitting, submittedAt, title }) => (
            <a href={`/me/sittings/${sitting}${submittedAt === null ? '' : '/result'}`}>
              {localText(title, locale)}
            </a>
          ),
        },
        {
          id: 'attempt',
          title: t('exams.result'),
          cell: (attempt) => <AttemptResult attempt={attempt} />,
        },
        {
          id: 'number',
          title: t('exams.started'),
          cell: ({ attempt, startedAt }) => (
            <>
              {day(startedAt)}{' '}
              <span className="small soft">{t('exams.attempt', { number: attempt })}</span>
            </>
          ),
        },
      ]}
    />
  );
}

/** What became of an attempt, in shape and words. */
export function AttemptResult({ attempt }: { attempt: Pick<ShownAttempt, 'result'> }) {
  const t = useWords(examPageWords);
  const { result } = attempt;
  if (result === null) return <StateMark state="running">{t('exams.pending')}</StateMark>;
  const { points, possible, passed } = result;
  return (
    <StateMark state={passed ? 'met' : 'missing'}>
      {t(passed ? 'exams.passed' : 'exams.failed', { points, possible })}
    </StateMark>
  );
}
