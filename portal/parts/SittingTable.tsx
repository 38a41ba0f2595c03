import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import type { Instant } from '@guildmark/engine';
import { AttemptResult } from './AttemptTable.tsx';
import { Table } from './Table.tsx';
import { useFormats, useNames, useWords } from './reader.ts';

export interface ShownSitting {
  sitting: string;
  exam: string;
  person: string;
  personName: string;
  attempt: number;
  startedAt: Instant;
  deadline: Instant;
  submittedAt: Instant | null;
  result: { points: number; possible: number; passed: boolean } | null;
}

/** Sittings as the office sees them: who, what, when, how it ended. */
export function SittingTable({ sittings, caption }: { sittings: ShownSitting[]; caption: string }) {
  const t = useWords(keepingWords);
  const { moment } = useFormats();
  const name = useNames();
  return (
    <Table
      caption={caption}
      rows={sittings}
      keyOf={(row) => row.sitting}
      columns={[
        {
          id: 'person',
          title: t('exams.person'),
          cell: (row) => <a href={`/office/people/${row.person}`}>{row.personName}</a>,
        },
        {
          id: 'exam',
          title: t('exams.exam'),
          cell: (row) => (
            <a href={`/office/sittings/${row.sitting}`}>
              {t('sitting.lead', { exam: name(row.exam), attempt: row.attempt })}
            </a>
          ),
        },
        { id: 'started', title: t('exams.started'), cell: (row) => moment(row.startedAt) },
        {
          id: 'ends',
          title: t('exams.ends'),
          cell: (row) => moment(row.submittedAt ?? row.deadline),
        },
        { id: 'result', title: t('exams.result'), cell: (row) => <AttemptResult attempt={row} /> },
      ]}
    />
  );
}
