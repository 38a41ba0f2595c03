import { officeWords } from '@guildmark/words/portal/office.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/partners.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { keepingProgram, personalDoors } from '../../parts/door.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Form } from '../../parts/Form.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { partnerList } from '../../parts/partner-list.ts';
import { StateMark } from '../../parts/StateMark.tsx';
import { Table } from '../../parts/Table.tsx';
import { TierMark } from '../../parts/TierMark.tsx';
import {
  useFormats,
  useKept,
  useNames,
  useReader,
  useRegion,
  useWords,
} from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { actor } = personalDoors(visit);
  const mayAdd = actor.office.some(
    (role) => role === 'administrator' || role === 'partner-manager',
  );
  return { ...(await partnerList(visit)), mayAdd };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const made = await operations.partners.createOrganisation(actor, {
    name: typed['name'] ?? '',
    slug: typed['slug'] ?? '',
    region: typed['region'] ?? '',
    country: (typed['country'] ?? '').toUpperCase(),
    website: typed['website'] || null,
  });
  return settle(made, { intent, typed }, ({ organisation }) =>
    keepingProgram(visit, `/office/partners/${organisation.slug}`),
  );
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Partners({ loaderData }: Route.ComponentProps) {
  const { rows, asked, mayAdd } = loaderData;
  const t = useWords(officeWords);
  const shell = useWords(shellWords);
  const active = Object.entries(asked).some(([key, value]) => key !== 'sort' && value !== '');
  return (
    <>
      <title>{t('partners.title')}</title>
      <Head title={t('partners.title')} lead={t('partners.lead')}>
        {mayAdd ? (
          <a className="button" href="#add">
            {t('partners.add')}
          </a>
        ) : null}
      </Head>
      <PartnerFilters loaded={loaderData} active={active} />
      {rows.length > 0 ? (
        <Rows rows={rows} risky={loaderData.risky} />
      ) : active ? (
        <p>{shell('table.none')}</p>
      ) : (
        <Empty title={t('partners.empty')}>
          <p>{t('partners.emptyText')}</p>
        </Empty>
      )}
      {mayAdd ? (
        <Section title={t('partners.add')} id="add">
          <Add />
        </Section>
      ) : null}
    </>
  );
}

function PartnerFilters({ loaded, active }: { loaded: Loaded; active: boolean }) {
  const t = useWords(officeWords);
  const { program } = useReader();
  const called = useRegion();
  const { asked, regions } = loaded;
  const option = (value: string, label = value) => ({ value, label });
  return (
    <Filters active={active}>
      <Field name="search" type="search" label={t('partners.search')} defaultValue={asked.search} />
      <Select
        name="tier"
        label={t('partners.tier')}
        defaultValue={asked.tier}
        options={[
          option('', t('partners.anyTier')),
          ...(program?.tiers ?? []).map((tier) => option(tier.id, tier.title)),
          option('none', t('partners.noTier')),
        ]}
      />
      <Select
        name="region"
        label={t('partners.region')}
        defaultValue={asked.region}
        options={[
          option('', t('partners.anyRegion')),
          ...regions.map((one) => option(one, called(one))),
        ]}
      />
      <Select
        name="needs"
        label={t('partners.needs')}
        defaultValue={asked.needs}
        options={[
          option('', t('partners.needsAny')),
          option('reserve', t('partners.needsReserve')),
          option('warned', t('partners.needsWarned')),
          option('administrator', t('partners.needsAdministrator')),
        ]}
      />
    </Filters>
  );
}

function Rows({ rows, risky }: Pick<Loaded, 'rows' | 'risky'>) {
  const t = useWords(officeWords);
  const kept = useKept();
  const { locale, shortDay } = useFormats();
  const { here } = useReader();
  const name = useNames();
  const called = useRegion();
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <Table
      caption={t('partners.title')}
      rows={rows}
      keyOf={(row) => row.organisation}
      csv={here.replace('/office/partners', '/office/partners.csv')}
      columns={[
        {
          id: 'company',
          title: t('partners.company'),
          sorts: true,
          cell: (row) => <a href={kept(`/office/partners/${row.slug}`)}>{row.name}</a>,
        },
        {
          id: 'tier',
          title: t('partners.tier'),
          sorts: true,
          cell: (row) => (
            <>
              <TierMark tier={row.tier} none={t('partners.noTier')} />
              <Phase phase={row.phase} />
            </>
          ),
        },
        {
          id: 'region',
          title: t('partners.region'),
          sorts: true,
          cell: (row) => (
            <>
              {called(row.region)} <span className="small soft">{countries.of(row.country)}</span>
            </>
          ),
        },
        {
          id: 'since',
          title: t('partners.since'),
          sorts: true,
          cell: (row) =>
            row.since === null ? null : <span className="nowrap">{shortDay(row.since)}</span>,
        },
        {
          id: 'loses',
          title: t('partners.loses'),
          sorts: true,
          cell: (row) => {
            if (row.losesAt === null) return null;
            const on = <span className="nowrap">{shortDay(row.losesAt)}</span>;
            return risky.includes(row.slug) ? <StateMark state="soon">{on}</StateMark> : on;
          },
        },
        {
          id: 'missing',
          title: t('partners.missing'),
          sorts: true,
          cell: (row) =>
            row.missing === null || row.next === null ? null : (
              <span className="nowrap">
                {t('partners.missingCount', { tier: name(row.next), count: row.missing })}
              </span>
            ),
        },
        {
          id: 'people',
          title: t('partners.people'),
          sorts: true,
          figure: true,
          cell: (row) => row.people,
        },
      ]}
    />
  );
}

/** Under notice, on probation or out: nothing is said of who stands as usual. */
function Phase({ phase }: { phase: Loaded['rows'][number]['phase'] }) {
  const t = useWords(officeWords);
  if (phase === null || phase === 'regular') return null;
  return (
    <div className="small nowrap">
      <StateMark state={phase === 'noticed' ? 'soon' : 'missing'}>
        {t(`partners.phase.${phase}`)}
      </StateMark>
    </div>
  );
}

function Add() {
  const t = useWords(officeWords);
  return (
    <Form intent="add" action="#add">
      <Field name="name" label={t('partners.name')} required />
      <Field name="slug" label={t('partners.slug')} hint={t('partners.slugHint')} required />
      <Field name="region" label={t('partners.region')} hint={t('partners.regionHint')} required />
      <Field
        name="country"
        label={t('partners.country')}
        hint={t('partners.countryHint')}
        required
      />
      <Field name="website" type="url" label={t('partners.website')} />
      <button className="button button-main">{t('partners.addButton')}</button>
    </Form>
  );
}
