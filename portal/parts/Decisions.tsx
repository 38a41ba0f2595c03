import { localText } from '@guildmark/words';
import { overviewWords } from '@guildmark/words/portal/overview.ts';
import type { Instant } from '@guildmark/engine';
import { isolated } from './isolated.ts';
import { useFormats, useWords } from './reader.ts';

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
export const countWaiting = ({ claims, companies, attempts }: Waiting): number =>
  claims.length + companies.length + attempts.length;

/** Every kind of matter with its number, the first few of it and the way to all of them. */
export function Decisions({ waiting }: { waiting: Waiting }) {
  const t = useWords(overviewWords);
  if (countWaiting(waiting) === 0) return <p className="soft">{t('decide.nothing')}</p>;
  return (
    <div className="decisions">
      <Claims waiting={waiting} />
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
  href: string;
  item: (row: Row) => React.ReactNode;
  keyOf: (row: Row) => string;
}) {
  const t = useWords(overviewWords);
  const { number } = useFormats();
  if (rows.length === 0) return null;
  return (
    <section className="matter">
      <h3>
        <a href={href}>
          <span className="figure-large">{number(rows.length)}</span> {says}
        </a>
      </h3>
      <ul className="matter-items">
        {rows.slice(0, mostShown).map((row) => (
          <li key={keyOf(row)}>{item(row)}</li>
        ))}
        {rows.length > mostShown ? (
          <li>
            <a href={href}>{t('decide.more', { count: rows.length - mostShown })}</a>
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
