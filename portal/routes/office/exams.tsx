import { localText } from '@guildmark/words';
import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import type { Route } from './+types/exams.ts';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { SittingTable } from '../../parts/SittingTable.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { Table } from '../../parts/Table.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const program = await programInForce(visit);
  const of = { program: program.program };
  const open = need(
    await operations.exams.listSittings(actor, { ...of, state: 'open', limit: 50 }),
    visit,
  );
  const done = need(
    await operations.exams.listSittings(actor, { ...of, state: 'submitted', limit: 25 }),
    visit,
  );
  const exams = await Promise.all(
    Object.entries(program.exams).map(async ([exam, { title, questions, time }]) => {
      // Not every role may see banks; then the count is left out.
      const bank = await operations.exams.itemBank(actor, { exam });
      const live = bank.ok
        ? bank.value.bank.items.filter((item) => item.state === 'live').length
        : null;
      return { exam, title, questions: questions ?? null, offered: time !== undefined, live };
    }),
  );
  return { exams, open: open.sittings, done: done.sittings };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Exams({ loaderData }: Route.ComponentProps) {
  const { exams, open, done } = loaderData;
  const t = useWords(keepingWords);
  return (
    <>
      <title>{t('exams.title')}</title>
      <Head title={t('exams.title')} lead={t('exams.lead')} />
      <Section title={t('exams.running')}>
        {open.length > 0 ? (
          <SittingTable sittings={open} caption={t('exams.running')} />
        ) : (
          <p className="soft">{t('exams.noneRunning')}</p>
        )}
      </Section>
      <Section title={t('exams.title')}>
        <Banks exams={exams} />
      </Section>
      {done.length > 0 ? (
        <Section title={t('exams.latest')}>
          <SittingTable sittings={done} caption={t('exams.latest')} />
        </Section>
      ) : null}
    </>
  );
}

function Banks({ exams }: { exams: Loaded['exams'] }) {
  const t = useWords(keepingWords);
  const { locale } = useReader();
  return (
    <Table
      caption={t('exams.title')}
      rows={exams}
      keyOf={(row) => row.exam}
      columns={[
        {
          id: 'exam',
          title: t('exams.exam'),
          cell: (row) => <a href={`/office/exams/${row.exam}`}>{localText(row.title, locale)}</a>,
        },
        {
          id: 'state',
          title: t('exams.state'),
          cell: (row) => (
            <StateMark state={row.offered ? 'met' : 'unknown'}>
              {t(row.offered ? 'exams.offered' : 'exams.announced')}
            </StateMark>
          ),
        },
        { id: 'form', title: t('exams.form'), figure: true, cell: (row) => row.questions },
        { id: 'live', title: t('exams.live'), figure: true, cell: (row) => row.live },
      ]}
    />
  );
}
