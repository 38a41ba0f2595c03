import { localText } from '@guildmark/words';
import { overviewWords } from '@guildmark/words/portal/overview.ts';
import type { Instant } from '@guildmark/engine';
import { isolated } from './isolated.ts';
import { competencyAnchor } from './requirement.ts';
import { useFormats, useKept, useNames, useWords } from './reader.ts';

/** What only a person of the office can settle. */
export interface Waiting {
  claims: {
    id: string;
    person: string;
    personName: string;
    organisation: string;
    organisationName: string;
    organisationSlug: string;
    claimedAt: Instant;
  }[];
  applications: {
    organisation: string;
    slug: string;
    name: string;
    subject: string;
    level: string | null;
    since: Instant;
  }[];
  companies: { id: string; slug: string; name: string; people: number; claims: number }[];
  attempts: {
    person: string;
    personName: string;
    exam: string;
    title: Record<string, string>;
    attempts: number;
    lastAt: Instant;
  }[];
}

/** How many matters wait, each counted once. */
export const countWaiting = ({ claims, applications, companies, attempts }: Waiting): number =>
  claims.length + applications.length + companies.length + attempts.length;

/** Every kind of matter with its number, the first few of it and the way to all of them. */
export function Decisions({ waiting }: { waiting: Waiting }) {
  const t = useWords(overviewWords);
  if (countWaiting(waiting) === 0) return <p className="soft">{t('decide.nothing')}</p>;
  return (
    <div className="decisions">
      <Claims waiting={waiting} />
      <Applications applications={waiting.applications} />
      <Attempts attempts={waiting.attempts} />
      <Companies companies={waiting.companies} />
    </div>
  );
}

const mostShown = 5;

function Matter<Row>({
  rows,
  says,
  href,
  item,
  keyOf,
}: {
  rows: Row[];
  says: string;
  /** The list of all of them; null where there is none, so that all are named here. */
  href: string | null;
  item: (row: Row) => React.ReactNode;
  keyOf: (row: Row) => string;
}) {
  const t = useWords(overviewWords);
  const { number } = useFormats();
  if (rows.length === 0) return null;
  const shown = href === null ? rows : rows.slice(0, mostShown);
  const heading = (
    <>
      <span className="figure-large">{number(rows.length)}</span> {says}
    </>
  );
  return (
    <section className="matter">
      <h3>{href === null ? heading : <a href={href}>{heading}</a>}</h3>
      <ul className="matter-items">
        {shown.map((row) => (
          <li key={keyOf(row)}>{item(row)}</li>
        ))}
        {href !== null && rows.length > shown.length ? (
          <li>
            <a href={href}>{t('decide.more', { count: rows.length - shown.length })}</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Claims({ waiting: { claims, companies } }: { waiting: Waiting }) {
  const t = useWords(overviewWords);
  const { shortDay } = useFormats();
  const unattended = new Set(companies.map((company) => company.id));
  return (
    <Matter
      rows={claims.toSorted((a, b) => a.claimedAt - b.claimedAt)}
      says={t('decide.claims', { count: claims.length })}
      href="/office/people?belongs=claiming"
      keyOf={(claim) => claim.id}
      item={(claim) => (
        <>
          <a href={`/office/partners/${claim.organisationSlug}#people`}>
            <bdi>{claim.personName}</bdi>
          </a>{' '}
          <span className="small soft">
            {t('decide.claim', {
              company: isolated(claim.organisationName),
              day: shortDay(claim.claimedAt),
            })}
            {unattended.has(claim.organisation) ? `; ${t('decide.onlyOffice')}` : ''}
          </span>
        </>
      )}
    />
  );
}

function Applications({ applications }: Pick<Waiting, 'applications'>) {
  const t = useWords(overviewWords);
  const { shortDay } = useFormats();
  const kept = useKept();
  const name = useNames();
  return (
    <Matter
      rows={applications}
      says={t('decide.applications', { count: applications.length })}
      href={null}
      keyOf={(one) => `${one.organisation} ${one.subject} ${one.level} ${one.since}`}
      item={({ slug, name: company, subject, level, since }) => (
        <>
          <a
            href={kept(
              `/office/partners/${slug}${level === null ? '' : `#${competencyAnchor(subject)}`}`,
            )}
          >
            <bdi>{company}</bdi>
          </a>{' '}
          <span className="small soft">
            {t('decide.application', {
              what: level === null ? name(subject) : `${name(subject)} (${name(level)})`,
              day: shortDay(since),
            })}
          </span>
        </>
      )}
    />
  );
}

function Attempts({ attempts }: Pick<Waiting, 'attempts'>) {
  const t = useWords(overviewWords);
  const { locale, shortDay } = useFormats();
  return (
    <Matter
      rows={attempts}
      says={t('decide.attempts', { count: attempts.length })}
      href="/office/people?belongs=used-up"
      keyOf={(one) => `${one.person} ${one.exam}`}
      item={(one) => (
        <>
          <a href={`/office/people/${one.person}#exams`}>
            <bdi>{one.personName}</bdi>
          </a>{' '}
          <span className="small soft">
            {t('decide.attempt', {
              exam: localText(one.title, locale),
              attempts: one.attempts,
              day: shortDay(one.lastAt),
            })}
          </span>
        </>
      )}
    />
  );
}

function Companies({ companies }: Pick<Waiting, 'companies'>) {
  const t = useWords(overviewWords);
  return (
    <Matter
      rows={companies}
      says={t('decide.companies', { count: companies.length })}
      href="/office/partners?needs=administrator"
      keyOf={(company) => company.id}
      item={({ slug, name, people, claims }) => (
        <>
          <a href={`/office/partners/${slug}#people`}>
            <bdi>{name}</bdi>
          </a>{' '}
          <span className="small soft">{t('decide.company', { people, claims })}</span>
        </>
      )}
    />
  );
}
