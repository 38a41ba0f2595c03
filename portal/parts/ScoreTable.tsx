import { localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Instant } from '@guildmark/engine';
import { StateMark } from './StateMark.tsx';
import { Table } from './Table.tsx';
import { useFormats, useWords } from './reader.ts';

interface ShownScore {
  reference: string;
  source: string;
  title: Record<string, string>;
  takenAt: Instant;
  postedAt: Instant;
  passed: boolean;
  points: { reached: number; possible: number } | null;
}

/** Scores of exams that somebody took elsewhere, the latest first. */
export function ScoreTable({ scores }: { scores: ShownScore[] }) {
  const t = useWords(examPageWords);
  const { locale, day } = useFormats();
  return (
    <Table
      caption={t('exams.scores')}
      rows={scores}
      keyOf={({ source, reference }) => `${source} ${reference}`}
      columns={[
        { id: 'exam', title: t('exams.exam'), cell: ({ title }) => localText(title, locale) },
        { id: 'result', title: t('exams.result'), cell: (score) => <ScoreResult score={score} /> },
        { id: 'taken', title: t('exams.taken'), cell: ({ takenAt }) => day(takenAt) },
        { id: 'posted', title: t('exams.posted'), cell: ({ postedAt }) => day(postedAt) },
      ]}
    />
  );
}

/** Whether a score is a pass, with its points where it has them. */
export function ScoreResult({ score }: { score: Pick<ShownScore, 'passed' | 'points'> }) {
  const t = useWords(examPageWords);
  const { passed, points } = score;
  if (!points)
    return (
      <StateMark state={passed ? 'met' : 'missing'}>
        {t(passed ? 'exams.passedPlain' : 'exams.failedPlain')}
      </StateMark>
    );
  const { reached, possible } = points;
  return (
    <StateMark state={passed ? 'met' : 'missing'}>
      {t(passed ? 'exams.passed' : 'exams.failed', { points: reached, possible })}
    </StateMark>
  );
}
