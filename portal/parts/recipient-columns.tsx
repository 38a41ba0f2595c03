import { campaignWords } from '@guildmark/words/portal/campaigns.ts';
import { Person } from './Person.tsx';
import type { Column } from './Table.tsx';
import { useWords } from './reader.ts';

/** The first columns of a table of people whom letters go to. */
export function useRecipientColumns<
  Row extends { person: string; name: string; email: string },
>(): Column<Row>[] {
  const t = useWords(campaignWords);
  return [
    {
      id: 'name',
      title: t('reach.name'),
      cell: (row) => <Person name={row.name} href={`/office/people/${row.person}`} />,
    },
    { id: 'email', title: t('reach.email'), cell: (row) => <bdi>{row.email}</bdi> },
  ];
}
