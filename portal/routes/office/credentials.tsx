import { localText } from '@guildmark/words';
import { deskWords } from '@guildmark/words/portal/desk.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/credentials.ts';
import { credentialList, statesAsked } from '../../parts/credential-list.ts';
import { useCredentialState } from '../../parts/credential-state.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { Table, type Column } from '../../parts/Table.tsx';
import { withQuery } from '../../parts/address.ts';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => credentialList(visit);

type Loaded = Route.ComponentProps['loaderData'];
type Row = Loaded['credentials'][number];

export default function Credentials({ loaderData }: Route.ComponentProps) {
  const { credentials, asked } = loaderData;
  const t = useWords(deskWords);
  const shell = useWords(shellWords);
  const active = [asked.search, asked.award, asked.state].some(Boolean);
  return (
    <>
      <title>{t('credentials.title')}</title>
      <Head title={t('credentials.title')} lead={t('credentials.lead')} />
      {active || credentials.length > 0 ? <Search loaded={loaderData} active={active} /> : null}
      {credentials.length > 0 ? (
        <Rows loaded={loaderData} />
      ) : active ? (
        <p>{shell('table.none')}</p>
      ) : (
        <Empty title={t('credentials.none')}>
          <p>{t('credentials.noneText')}</p>
        </Empty>
      )}
    </>
  );
}

function Search({ loaded, active }: { loaded: Loaded; active: boolean }) {
  const t = useWords(deskWords);
  const { asked, awards } = loaded;
  return (
    <Filters active={active}>
      <Field
        name="search"
        type="search"
        label={t('credentials.search')}
        defaultValue={asked.search}
      />
      <Select
        name="award"
        label={t('credentials.award')}
        defaultValue={asked.award}
        options={[{ value: '', label: t('credentials.anyAward') }, ...awards]}
      />
      <Select
        name="state"
        label={t('credentials.state')}
        defaultValue={asked.state}
        options={[
          { value: '', label: t('credentials.anyState') },
          ...statesAsked.map((value) => ({ value, label: t(`credentials.states.${value}`) })),
        ]}
      />
      {asked.sort ? <input type="hidden" name="sort" value={asked.sort} /> : null}
    </Filters>
  );
}

function Rows({ loaded }: { loaded: Loaded }) {
  const t = useWords(deskWords);
  const { here } = useReader();
  const { credentials, total, more } = loaded;
  return (
    <>
      <Table
        caption={t('credentials.title')}
        rows={credentials}
        keyOf={(row) => row.id}
        total={total}
        csv={here.replace('/office/credentials', '/office/credentials.csv')}
        columns={useColumns()}
      />
      {more === null ? null : (
        <p className="remark">
          <a className="button" href={withQuery(here, 'shown', String(more))}>
            {t('credentials.more', { count: Math.min(total, more) - credentials.length })}
          </a>
        </p>
      )}
    </>
  );
}

function useColumns(): Column<Row>[] {
  const t = useWords(deskWords);
  const { locale, shortDay } = useFormats();
  const stateOf = useCredentialState();
  return [
    {
      id: 'holder',
      title: t('credentials.holder'),
      sorts: true,
      cell: (row) => (
        <a href={`/office/credentials/${row.id}`}>
          <bdi>{row.holderName}</bdi>
        </a>
      ),
    },
    {
      id: 'award',
      title: t('credentials.award'),
      cell: (row) => localText(row.title, locale),
    },
    {
      id: 'state',
      title: t('credentials.state'),
      cell: (row) => (
        <StateMark state={stateOf(row).state}>
          {t(`credentials.states.${stateName(row.status)}`)}
        </StateMark>
      ),
    },
    {
      id: 'awarded',
      title: t('credentials.awarded'),
      sorts: true,
      figure: true,
      cell: (row) => shortDay(row.awardedAt),
    },
    {
      id: 'until',
      title: t('credentials.until'),
      sorts: true,
      figure: true,
      cell: (row) => (row.validUntil === null ? '–' : shortDay(row.validUntil - 1)),
    },
    {
      id: 'id',
      title: t('credentials.id'),
      cell: (row) => <code>{row.verificationId}</code>,
    },
  ];
}

/** The word of the filter that finds a state. */
function stateName(status: Row['status']): 'valid' | 'expired' | 'revoked' | 'superseded' {
  if (status === 'revoked' || status === 'superseded') return status;
  return status === 'valid' || status === 'not-yet-valid' ? 'valid' : 'expired';
}
