import { officeWords } from '@guildmark/words/portal/office.ts';
import type { Route } from './+types/people.ts';
import { Field } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Head } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { personList } from '../../parts/person-list.ts';
import { Person } from '../../parts/Person.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export const loader = (visit: Route.LoaderArgs) => personList(visit);

export default function People({ loaderData }: Route.ComponentProps) {
  const { people, total, search } = loaderData;
  const t = useWords(officeWords);
  const { day } = useFormats();
  const { here } = useReader();
  return (
    <>
      <title>{t('people.title')}</title>
      <Head title={t('people.title')} lead={t('people.lead')} />
      <Filters active={search !== ''}>
        <Field name="search" type="search" label={t('people.search')} defaultValue={search} />
      </Filters>
      {people.length > 0 ? (
        <Table
          caption={t('people.title')}
          rows={people}
          total={total}
          keyOf={(row) => row.person}
          csv={here.replace('/office/people', '/office/people.csv')}
          columns={[
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
              cell: (row) =>
                row.organisation ? (
                  <a href={`/office/partners/${row.organisation.slug}`}>{row.organisation.name}</a>
                ) : null,
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
              cell: (row) => day(row.createdAt),
            },
          ]}
        />
      ) : (
        <Empty title={t('people.none')}>
          <p>{t('people.noneText')}</p>
        </Empty>
      )}
    </>
  );
}
