import { accessWords } from '@guildmark/words';
import { officeWords } from '@guildmark/words/portal/office.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/people.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Head } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { belongings, personList } from '../../parts/person-list.ts';
import { Person } from '../../parts/Person.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { withQuery } from '../../parts/address.ts';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export const loader = (visit: Route.LoaderArgs) => personList(visit);

type Loaded = Route.ComponentProps['loaderData'];

export default function People({ loaderData }: Route.ComponentProps) {
  const { people, asked } = loaderData;
  const t = useWords(officeWords);
  const shell = useWords(shellWords);
  const active = asked.search !== '' || asked.belongs !== '';
  return (
    <>
      <title>{t('people.title')}</title>
      <Head title={t('people.title')} lead={t('people.lead')} />
      <Filters active={active}>
        <Field name="search" type="search" label={t('people.search')} defaultValue={asked.search} />
        <Select
          name="belongs"
          label={t('people.which')}
          defaultValue={asked.belongs}
          options={[
            { value: '', label: t('people.anyone') },
            ...belongings.map((value) => ({ value, label: t(`people.belongs.${value}`) })),
          ]}
        />
      </Filters>
      {people.length > 0 ? (
        <Rows loaded={loaderData} />
      ) : active ? (
        <p>{shell('table.none')}</p>
      ) : (
        <Empty title={t('people.none')}>
          <p>{t('people.noneText')}</p>
        </Empty>
      )}
    </>
  );
}

function Rows({ loaded: { people, total, more } }: { loaded: Loaded }) {
  const t = useWords(officeWords);
  const shell = useWords(shellWords);
  const { here } = useReader();
  return (
    <>
      <Table
        caption={t('people.title')}
        rows={people}
        total={total}
        keyOf={(row) => row.person}
        csv={here.replace('/office/people', '/office/people.csv')}
        columns={useColumns()}
      />
      {more === null ? null : (
        <p className="remark">
          <a className="button" href={withQuery(here, 'shown', String(more))}>
            {shell('table.more', { count: Math.min(total, more) - people.length })}
          </a>
        </p>
      )}
    </>
  );
}

type Row = Loaded['people'][number];

function useColumns(): Column<Row>[] {
  const t = useWords(officeWords);
  const { shortDay } = useFormats();
  return [
    {
      id: 'name',
      title: t('people.name'),
      sorts: true,
      cell: (row) => <Person name={row.name} href={`/office/people/${row.person}`} />,
    },
    {
      id: 'organisation',
      title: t('people.company'),
      sorts: true,
      cell: (row) => <Place row={row} />,
    },
    {
      id: 'credentials',
      title: t('people.credentials'),
      sorts: true,
      figure: true,
      cell: (row) => row.credentials,
    },
    { id: 'email', title: t('people.email'), cell: (row) => row.email },
    {
      id: 'since',
      title: t('people.since'),
      sorts: true,
      cell: (row) => shortDay(row.createdAt),
    },
  ];
}

/** Where somebody counts, what they wait for, and what they do in the office. */
function Place({ row }: { row: Row }) {
  const t = useWords(officeWords);
  const access = useWords(accessWords);
  const { list } = useFormats();
  const { organisation, claims, office } = row;
  return (
    <>
      {organisation ? (
        <a href={`/office/partners/${organisation.slug}`}>{organisation.name}</a>
      ) : null}
      {claims > 0 ? (
        <StateMark state="soon">{t('people.claims', { count: claims })}</StateMark>
      ) : null}
      {office.length > 0 ? (
        <span className="small soft">{list(office.map((role) => access(`role.${role}`)))}</span>
      ) : null}
      {organisation || claims > 0 || office.length > 0 ? null : (
        <span className="soft">{t('people.nowhere')}</span>
      )}
    </>
  );
}
