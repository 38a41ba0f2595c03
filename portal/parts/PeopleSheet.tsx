import { peopleWords } from '@guildmark/words/portal/people.ts';
import { recordWords } from '@guildmark/words/portal/record.ts';
import { EndAffiliation } from './EndAffiliation.tsx';
import { Form, StrayRefusal } from './Form.tsx';
import { Section } from './Head.tsx';
import { isolated } from './isolated.ts';
import { Person } from './Person.tsx';
import type { Counting, peoplePage } from './people-page.ts';
import { Table } from './Table.tsx';
import { useFormats, useNames, useReader, useWords } from './reader.ts';

type Page = Awaited<ReturnType<typeof peoplePage>>;
type Affiliation = Page['affiliations'][number];

/** Claims to answer, people who count, and those who did. */
export function PeopleSheet({
  page,
  personHref,
  otherForms = [],
}: {
  page: Page;
  personHref?: (person: string) => string;
  /** Intents of forms that stand elsewhere on the page. */
  otherForms?: string[];
}) {
  const t = useWords(peopleWords);
  const of = (state: Affiliation['state']) =>
    page.affiliations.filter((one) => one.state === state);
  const [claims, members, former] = [of('claimed'), of('confirmed'), of('ended')];
  return (
    <>
      <StrayRefusal
        forms={[
          ...claims.map((claim) => `claim-${claim.id}`),
          ...members.map((member) => `role-${member.id}`),
          ...(page.ending ? ['end'] : []),
          ...otherForms,
        ]}
      />
      {page.ending ? <EndAffiliation ending={page.ending} page={page} /> : null}
      {page.administers ? (
        <Section title={t('claims.title')} note={t('claims.means')}>
          {claims.length > 0 ? (
            <Claims page={page} claims={claims} first={members.length === 0} />
          ) : (
            <p className="soft">{t('claims.none')}</p>
          )}
        </Section>
      ) : null}
      <Section title={t('members.title')}>
        {members.length > 0 ? (
          <Members page={page} members={members} personHref={personHref} />
        ) : (
          <p className="soft prose">{t('members.none')}</p>
        )}
      </Section>
      {former.length > 0 ? (
        <Section title={t('former.title')}>
          <Former former={former} />
        </Section>
      ) : null}
    </>
  );
}

function Claims({ page, claims, first }: { page: Page; claims: Affiliation[]; first: boolean }) {
  const t = useWords(peopleWords);
  const { day } = useFormats();
  return (
    <>
      {first ? <p className="small soft">{t('claims.first')}</p> : null}
      <ul className="choice-list">
        {claims.map((claim) => (
          <li key={claim.id} id={`claim-${claim.id}`}>
            <Person name={claim.personName} note={claim.personEmail} />
            <span className="small soft">{t('claims.asked', { day: day(claim.claimedAt) })}</span>
            {page.declining === claim.id ? (
              <Decline page={page} claim={claim} />
            ) : (
              <Answers claim={claim} first={first} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Confirming takes one click; declining leads to what it means first. */
function Answers({ claim, first }: { claim: Affiliation; first: boolean }) {
  const t = useWords(peopleWords);
  return (
    <Form intent={`claim-${claim.id}`} className="row">
      <input type="hidden" name="affiliation" value={claim.id} />
      <input type="hidden" name="role" value={first ? 'administrator' : 'member'} />
      <button className="button button-small button-main" name="do" value="confirm">
        {t(first ? 'claims.asAdministrator' : 'claims.confirm')}
        <span className="hidden-visually">: {claim.personName}</span>
      </button>
      <a className="button button-small" href={`?decline=${claim.id}#claim-${claim.id}`}>
        {t('claims.decline')} …<span className="hidden-visually">: {claim.personName}</span>
      </a>
    </Form>
  );
}

function Decline({ page, claim }: { page: Page; claim: Affiliation }) {
  const t = useWords(peopleWords);
  const { here } = useReader();
  const said = {
    person: isolated(claim.personName),
    organisation: isolated(page.organisation.name),
  };
  return (
    <Form
      intent={`claim-${claim.id}`}
      className="form notice notice-missing"
      action={`?decline=${claim.id}#claim-${claim.id}`}
    >
      <input type="hidden" name="affiliation" value={claim.id} />
      <p>{t('claims.declineText', said)}</p>
      <p className="row">
        <button className="button button-small button-grave" name="do" value="decline">
          {t('claims.decline')}
          <span className="hidden-visually">: {claim.personName}</span>
        </button>
        <a href={`${here.split('?')[0]}#claim-${claim.id}`}>{t('claims.leaveOpen')}</a>
      </p>
    </Form>
  );
}

function Members({
  page,
  members,
  personHref,
}: {
  page: Page;
  members: Affiliation[];
  personHref: ((person: string) => string) | undefined;
}) {
  const t = useWords(peopleWords);
  const record = useWords(recordWords);
  const { shortDay } = useFormats();
  return (
    <Table
      caption={t('members.title')}
      rows={members}
      keyOf={(row) => row.id}
      columns={[
        {
          id: 'name',
          title: t('members.name'),
          cell: (row) => <Person name={row.personName} href={personHref?.(row.person)} />,
        },
        {
          id: 'holds',
          title: t('members.holds'),
          cell: (row) => <Holds counting={page.counting[row.person] ?? []} />,
        },
        { id: 'email', title: t('members.email'), cell: (row) => row.personEmail },
        {
          id: 'since',
          title: t('members.since'),
          cell: (row) =>
            row.from === null ? null : <span className="nowrap">{shortDay(row.from)}</span>,
        },
        {
          id: 'role',
          title: t('members.role'),
          cell: (row) => record(`companies.roles.${row.role}`),
        },
        ...(page.administers
          ? [
              {
                id: 'change',
                title: t('members.change'),
                cell: (row: Affiliation) => <Change member={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Holds({ counting }: { counting: Counting[] }) {
  const t = useWords(peopleWords);
  const { lastDay } = useFormats();
  const name = useNames();
  if (counting.length === 0) return <span className="soft">{t('members.nothing')}</span>;
  return (
    <ul className={counting.length > 2 ? 'plain small' : 'plain'}>
      {counting.map(({ credential, until }) => (
        <li key={credential}>
          {until === null
            ? t('members.untilOpen', { what: name(credential) })
            : t('members.until', { what: name(credential), day: lastDay(until) })}
        </li>
      ))}
    </ul>
  );
}

function Change({ member }: { member: Affiliation }) {
  const t = useWords(peopleWords);
  const other = member.role === 'administrator' ? 'member' : 'administrator';
  return (
    <details>
      <summary className="small">
        {t('members.change')}
        <span className="hidden-visually">: {member.personName}</span>
      </summary>
      <Form intent={`role-${member.id}`}>
        <input type="hidden" name="affiliation" value={member.id} />
        <input type="hidden" name="role" value={other} />
        <button className="button button-small" name="do" value="role">
          {t(other === 'administrator' ? 'members.makeAdministrator' : 'members.makeMember')}
        </button>
      </Form>
      <p>
        <a href={`?end=${member.id}#end`}>
          {t('members.end')}
          <span className="hidden-visually">: {member.personName}</span>
        </a>
      </p>
    </details>
  );
}

function Former({ former }: { former: Affiliation[] }) {
  const t = useWords(peopleWords);
  const { day, lastDay } = useFormats();
  return (
    <Table
      caption={t('former.title')}
      rows={former}
      keyOf={(row) => row.id}
      columns={[
        { id: 'name', title: t('members.name'), cell: (row) => <Person name={row.personName} /> },
        {
          id: 'since',
          title: t('members.since'),
          cell: (row) => (row.from === null ? null : day(row.from)),
        },
        {
          id: 'until',
          title: t('former.until'),
          cell: (row) => (row.until === null ? null : lastDay(row.until)),
        },
      ]}
    />
  );
}
