import { accessWords } from '@guildmark/words';
import { personWords } from '@guildmark/words/portal/person.ts';
import { recordWords } from '@guildmark/words/portal/record.ts';
import { Pairs } from './Pairs.tsx';
import type { PersonPage } from './person-page.ts';
import { StateMark, type State } from './StateMark.tsx';
import { Table } from './Table.tsx';
import { useFormats, useWords } from './reader.ts';

/** The little that describes a person: how to reach them, whether they can sign in, what they may do. */
export function PersonAbout({ page: { person } }: { page: PersonPage }) {
  const t = useWords(personWords);
  const access = useWords(accessWords);
  const { locale, day, list } = useFormats();
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of(person.locale);
  return (
    <Pairs
      of={[
        [
          t('about.counts'),
          person.organisation ? (
            <a href={`/office/partners/${person.organisation.slug}`}>{person.organisation.name}</a>
          ) : (
            t('about.nowhere')
          ),
        ],
        [t('about.email'), <a href={`mailto:${person.email}`}>{person.email}</a>],
        [t('about.signIn'), t(person.account ? 'about.account' : 'about.noAccount')],
        [t('about.language'), language],
        [t('about.since'), day(person.createdAt)],
        [
          t('about.office'),
          person.office.length > 0 ? (
            <>
              {list(person.office.map((role) => access(`role.${role}`)))}{' '}
              <a href="/office/roles" className="small">
                {t('about.changeRoles')}
              </a>
            </>
          ) : null,
        ],
      ]}
    />
  );
}

type Affiliation = PersonPage['affiliations'][number];

const states: Record<Affiliation['state'], State> = {
  claimed: 'soon',
  confirmed: 'met',
  declined: 'unknown',
  ended: 'unknown',
};

/** Every company the person named, and how it ended. */
export function PersonCompanies({ affiliations }: { affiliations: Affiliation[] }) {
  const t = useWords(personWords);
  const record = useWords(recordWords);
  const { day, shortDay } = useFormats();
  if (affiliations.length === 0) return <p className="soft">{t('companies.none')}</p>;
  return (
    <Table
      bare
      caption={t('companies.title')}
      rows={affiliations}
      keyOf={(row) => row.id}
      columns={[
        {
          id: 'company',
          title: t('companies.company'),
          cell: (row) => (
            <a href={`/office/partners/${row.organisationSlug}#people`}>{row.organisationName}</a>
          ),
        },
        {
          id: 'state',
          title: t('companies.state'),
          cell: (row) => (
            <StateMark state={states[row.state]}>
              {t(`companies.states.${row.state}`, { day: day(row.claimedAt) })}
            </StateMark>
          ),
        },
        {
          id: 'role',
          title: t('companies.role'),
          cell: (row) => (row.from === null ? null : record(`companies.roles.${row.role}`)),
        },
        {
          id: 'counted',
          title: t('companies.counted'),
          cell: ({ from, until }) => {
            if (from === null) return null;
            if (until === null) return t('companies.from', { day: shortDay(from) });
            return t('companies.span', { from: shortDay(from), until: shortDay(until) });
          },
        },
      ]}
    />
  );
}
