import { formatDuration, formatPercent, localText } from '@guildmark/words';
import { deskExamWords } from '@guildmark/words/portal/desk-exams.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import { data } from 'react-router';
import type { Route } from './+types/exam.ts';
import { BankItems } from '../../parts/BankItems.tsx';
import { BankState } from '../../parts/BankState.tsx';
import { askedOf, itemsAsked } from '../../parts/bank-items.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { SittingTable } from '../../parts/SittingTable.tsx';
import { Table } from '../../parts/Table.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

const states = ['draft', 'beta', 'live', 'retired'] as const;

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { exam: id } = visit.params;
  const { exams } = need(await operations.exams.listExams(actor), visit);
  const exam = exams.find((one) => one.exam === id);
  if (!exam) throw data({ code: 'exam.not_found' }, { status: 404 });
  const asked = askedOf(new URL(visit.request.url).searchParams);
  // not everybody in the office may read questions; the rest of the page is for all
  const bank = await operations.exams.itemBank(actor, { exam: id });
  const { sittings } = need(
    await operations.exams.listSittings(actor, { exam: id, limit: 10 }),
    visit,
  );
  return {
    exam,
    sittings,
    asked,
    bank: bank.ok ? itemsAsked(bank.value.bank.items, asked) : null,
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function ExamPage({ loaderData }: Route.ComponentProps) {
  const { exam, sittings } = loaderData;
  const t = useWords(deskExamWords);
  const { locale } = useReader();
  const title = localText(exam.title, locale);
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        lead={<Lead exam={exam} />}
        crumbs={[{ href: '/office/exams', label: t('exams.title') }]}
      />
      <p className="prose">{t(`watching.${exam.terms.proctoring}`)}</p>
      {exam.domains.length > 0 ? <Domains exam={exam} /> : null}
      <Section title={t('bank.sittings')}>
        {sittings.length > 0 ? (
          <SittingTable sittings={sittings} caption={t('bank.sittings')} />
        ) : (
          <p className="soft">{t('bank.sittingsNone')}</p>
        )}
      </Section>
      <Bank loaded={loaderData} />
    </>
  );
}

function Lead({ exam }: { exam: Loaded['exam'] }) {
  const t = useWords(deskExamWords);
  const { locale } = useReader();
  const { questions, time, terms } = exam;
  if (questions === null || !time) return <>{t('bank.leadAnnounced')}</>;
  const mark = formatPercent(terms.passMark, locale);
  return <>{t('bank.lead', { questions, time: formatDuration(time, locale), mark })}</>;
}

type Row = Loaded['exam']['domains'][number];

function Domains({ exam }: { exam: Loaded['exam'] }) {
  const t = useWords(deskExamWords);
  const { locale } = useReader();
  const whole: Row = {
    domain: '',
    title: {},
    questions: exam.questions ?? 0,
    items: exam.items,
    demanded: exam.demanded ?? 0,
  };
  return (
    <Section title={t('bank.domains')} note={t('bank.domainsNote')}>
      <Table
        bare
        caption={t('bank.domains')}
        rows={[...exam.domains, whole]}
        keyOf={(row) => row.domain}
        columns={[
          {
            id: 'domain',
            title: t('bank.domain'),
            cell: (row) =>
              row.domain === '' ? (
                t('bank.all')
              ) : (
                <a href={`?domain=${row.domain}#items`}>{localText(row.title, locale)}</a>
              ),
          },
          { id: 'form', title: t('bank.onForm'), figure: true, cell: (row) => row.questions },
          {
            id: 'live',
            title: t('exams.live'),
            cell: (row) => <BankState live={row.items.live} demanded={row.demanded} />,
          },
          ...(['draft', 'beta', 'retired'] as const).map((state) => ({
            id: state,
            title: t(`bank.states.${state}`),
            figure: true,
            cell: (row: Row) => row.items[state],
          })),
        ]}
      />
    </Section>
  );
}

function Bank({ loaded }: { loaded: Loaded }) {
  const t = useWords(deskExamWords);
  const shell = useWords(shellWords);
  const { locale } = useReader();
  const { exam, bank, asked } = loaded;
  if (bank === null) {
    return (
      <Section title={t('bank.items')}>
        <p className="soft">{t('bank.closed')}</p>
      </Section>
    );
  }
  if (bank.total === 0) return null;
  const titles = new Map(exam.domains.map((row) => [row.domain, localText(row.title, locale)]));
  const active = asked.search !== '' || asked.domain !== '' || asked.state !== '';
  return (
    <Section title={t('bank.items')} note={t('bank.secret')} id="items">
      <Filters active={active}>
        <Field name="search" type="search" label={t('bank.search')} defaultValue={asked.search} />
        <Select
          name="domain"
          label={t('bank.domain')}
          defaultValue={asked.domain}
          options={[
            { value: '', label: t('bank.anyDomain') },
            ...[...titles].map(([value, label]) => ({ value, label })),
          ]}
        />
        <Select
          name="state"
          label={t('bank.state')}
          defaultValue={asked.state}
          options={[
            { value: '', label: t('bank.anyState') },
            ...states.map((value) => ({ value, label: t(`bank.states.${value}`) })),
          ]}
        />
      </Filters>
      {bank.found === 0 ? <p>{shell('table.none')}</p> : <BankItems bank={bank} titles={titles} />}
    </Section>
  );
}
