import { formatDuration, formatPercent, localText } from '@guildmark/words';
import { deskExamWords } from '@guildmark/words/portal/desk-exams.ts';
import { scoreEntryWords } from '@guildmark/words/portal/score-entry.ts';
import type { Route } from './+types/exams.ts';
import { BankState } from '../../parts/BankState.tsx';
import { need, personalDoors } from '../../parts/door.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { SittingTable } from '../../parts/SittingTable.tsx';
import { Table, type Column } from '../../parts/Table.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

const latest = 25;

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { exams } = operations;
  const open = await exams.listSittings(actor, { state: 'open', limit: 100 });
  const done = await exams.listSittings(actor, { state: 'submitted', limit: latest });
  return {
    exams: need(await exams.listExams(actor), visit).exams,
    open: need(open, visit).sittings,
    done: need(done, visit).sittings,
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Exams({ loaderData }: Route.ComponentProps) {
  const { exams, open, done } = loaderData;
  const t = useWords(deskExamWords);
  const scores = useWords(scoreEntryWords);
  return (
    <>
      <title>{t('exams.title')}</title>
      <Head title={t('exams.title')} lead={t('exams.lead')}>
        <a className="button" href="/office/scores">
          {scores('title')}
        </a>
      </Head>
      {exams.length > 0 ? (
        <>
          <ExamTable exams={exams} />
          <Watching exams={exams.filter((exam) => exam.offered)} />
        </>
      ) : (
        <Empty title={t('exams.none')}>
          <p>{t('exams.noneText')}</p>
        </Empty>
      )}
      <Section title={t('exams.running')}>
        {open.length > 0 ? (
          <SittingTable sittings={open} caption={t('exams.running')} />
        ) : (
          <p className="soft">{t('exams.runningNone')}</p>
        )}
      </Section>
      <Section
        title={t('exams.latest')}
        note={done.length > 0 ? t('exams.latestNote', { count: done.length }) : undefined}
      >
        {done.length > 0 ? (
          <SittingTable sittings={done} caption={t('exams.latest')} />
        ) : (
          <p className="soft">{t('exams.latestNone')}</p>
        )}
      </Section>
    </>
  );
}

type Exam = Loaded['exams'][number];

function ExamTable({ exams }: { exams: Exam[] }) {
  const t = useWords(deskExamWords);
  const { locale } = useReader();
  const { number } = useFormats();
  const only = (column: Column<Exam>, shown: (exam: Exam) => React.ReactNode): Column<Exam> => ({
    ...column,
    figure: true,
    cell: (exam) => (exam.offered ? shown(exam) : null),
  });
  const cell = () => null;
  return (
    <Table
      bare
      caption={t('exams.title')}
      rows={exams}
      keyOf={(exam) => exam.exam}
      columns={[
        {
          id: 'exam',
          title: t('exams.exam'),
          cell: (exam) => (
            <>
              <a href={`/office/exams/${exam.exam}`}>{localText(exam.title, locale)}</a>
              {exam.offered ? null : (
                <>
                  <br />
                  <span className="small soft">{t('exams.announced')}</span>
                </>
              )}
            </>
          ),
        },
        only({ id: 'form', title: t('exams.form'), cell }, (exam) => exam.questions),
        only({ id: 'time', title: t('exams.time'), cell }, (exam) =>
          exam.time ? formatDuration(exam.time, locale) : null,
        ),
        only({ id: 'pass', title: t('exams.passMark'), cell }, (exam) =>
          formatPercent(exam.terms.passMark, locale),
        ),
        only(
          { id: 'attempts', title: t('exams.attempts'), cell },
          (exam) => exam.terms.attemptsIncluded ?? t('exams.unlimited'),
        ),
        {
          id: 'live',
          title: t('exams.live'),
          cell: (exam) =>
            exam.demanded === null ? null : (
              <BankState live={exam.items.live} demanded={exam.demanded} />
            ),
        },
        {
          id: 'other',
          title: t('exams.other'),
          cell: (exam) => <OtherStates items={exam.items} />,
        },
        {
          id: 'sitting',
          title: t('exams.sitting'),
          figure: true,
          cell: (exam) => (exam.offered ? number(exam.open) : null),
        },
      ]}
    />
  );
}

/** Questions that are not drawn: their states and numbers. */
function OtherStates({ items }: { items: Exam['items'] }) {
  const t = useWords(deskExamWords);
  const states = (['draft', 'beta', 'retired'] as const).filter((state) => items[state] > 0);
  const said = states.map((state) => `${t(`bank.states.${state}`)} ${items[state]}`);
  return said.length > 0 ? said.join(', ') : '–';
}

/** What the text says of proctoring, and what this version truly does. */
function Watching({ exams }: { exams: Exam[] }) {
  const t = useWords(deskExamWords);
  const { locale } = useReader();
  const kinds = [...new Set(exams.map((exam) => exam.terms.proctoring))];
  if (kinds.length === 0) return null;
  return (
    <Section title={t('exams.watched')}>
      <dl className="pairs">
        {kinds.map((kind) => (
          <div key={kind} className="pair">
            <dt>
              {exams
                .filter((exam) => exam.terms.proctoring === kind)
                .map((exam) => localText(exam.title, locale))
                .join(', ')}
            </dt>
            <dd>{t(`watching.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
