import { accessWords } from '@guildmark/words';
import { deskWords } from '@guildmark/words/portal/desk.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/roles.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { authorNames, useAuthors } from '../../parts/authors.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Field, TextArea } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Person } from '../../parts/Person.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useWords } from '../../parts/reader.ts';

const roles = [
  'administrator',
  'program-manager',
  'content-developer',
  'certification-administrator',
  'partner-manager',
] as const;
type Role = (typeof roles)[number];

const roleOf = (text: string | null | undefined): Role | undefined =>
  roles.find((role) => role === text);

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { members } = need(await operations.access.listOffice(actor), visit);
  const rows = members.flatMap(({ person, name, email, roles: held }) =>
    held.map((one) => ({ person, name, email, ...one, others: held.length - 1 })),
  );
  const query = new URL(visit.request.url).searchParams;
  const asked = rows.find(
    (row) => row.person === query.get('person') && row.role === query.get('withdraw'),
  );
  const administrators = rows.filter((row) => row.role === 'administrator').length;
  return {
    rows,
    me: actor.person,
    mayGrant: actor.office.includes('administrator'),
    lastOne: administrators === 1,
    withdrawing: asked ?? null,
    others: members.find((one) => one.person === asked?.person)?.roles.map((one) => one.role) ?? [],
    authors: await authorNames(
      visit,
      rows.map((row) => row.grantedBy),
    ),
  };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const role = roleOf(typed['role']) ?? 'content-developer';
  const person = typed['person'] ?? '';
  const done =
    intent === 'withdraw'
      ? await operations.access.withdrawRole(actor, { person, role, reason: typed['reason'] ?? '' })
      : await operations.access.grantRole(actor, { person, role });
  return settle(done, { intent, typed }, '/office/roles');
}

type Loaded = Route.ComponentProps['loaderData'];
type Row = Loaded['rows'][number];

export default function Roles({ loaderData }: Route.ComponentProps) {
  const t = useWords(deskWords);
  const { mayGrant, withdrawing } = loaderData;
  return (
    <>
      <title>{t('roles.title')}</title>
      <Head
        title={t('roles.title')}
        lead={t('roles.lead')}
        {...(withdrawing && { crumbs: [{ href: '/office/roles', label: t('roles.title') }] })}
      >
        {mayGrant && !withdrawing ? (
          <a className="button" href="#grant">
            {t('roles.grant')}
          </a>
        ) : null}
      </Head>
      {withdrawing && mayGrant ? (
        <Withdraw row={withdrawing} loaded={loaderData} />
      ) : (
        <>
          <Members loaded={loaderData} />
          {mayGrant ? <Grant /> : <p className="soft section">{t('roles.readOnly')}</p>}
        </>
      )}
    </>
  );
}

function Members({ loaded }: { loaded: Loaded }) {
  const t = useWords(deskWords);
  const access = useWords(accessWords);
  const { shortDay } = useFormats();
  const who = useAuthors(loaded.authors);
  const acts = {
    id: 'act',
    title: t('roles.act'),
    cell: (row: Row) =>
      row.role === 'administrator' && loaded.lastOne ? (
        <span className="soft">{t('roles.last')}</span>
      ) : (
        <a href={`?withdraw=${row.role}&person=${row.person}`}>
          {t('roles.withdraw')}
          <span className="hidden-visually">{`: ${access(`role.${row.role}`)}, ${row.name}`}</span>
        </a>
      ),
  };
  return (
    <Table
      caption={t('roles.title')}
      rows={loaded.rows}
      keyOf={(row) => `${row.person} ${row.role}`}
      columns={[
        {
          id: 'name',
          title: t('roles.name'),
          cell: (row) => (
            <Person
              name={row.name}
              note={row.person === loaded.me ? `${row.email} (${t('roles.you')})` : row.email}
              href={`/office/people/${row.person}`}
            />
          ),
        },
        {
          id: 'role',
          title: t('roles.role'),
          cell: (row) => (
            <div>
              <strong>{access(`role.${row.role}`)}</strong>
              <br />
              <span className="small soft">{t(`roles.can.${row.role}`)}</span>
            </div>
          ),
        },
        {
          id: 'since',
          title: t('roles.since'),
          cell: (row) => <span className="nowrap">{shortDay(row.grantedAt)}</span>,
        },
        {
          id: 'by',
          title: t('roles.by'),
          cell: (row) => <span className="nowrap">{who(row.grantedBy)}</span>,
        },
        ...(loaded.mayGrant ? [acts] : []),
      ]}
    />
  );
}

function Withdraw({ row, loaded }: { row: Row; loaded: Loaded }) {
  const t = useWords(deskWords);
  const access = useWords(accessWords);
  const shell = useWords(shellWords);
  const { list } = useFormats();
  const { name, role, person } = row;
  const stays = loaded.others.filter((one) => one !== role).map((one) => access(`role.${one}`));
  const last = role === 'administrator' && loaded.lastOne;
  return (
    <section className="stack">
      <h2>{t('roles.withdrawTitle', { role: access(`role.${role}`), name })}</h2>
      <Notice state="missing">
        {last ? (
          <p>{t('roles.lastHint')}</p>
        ) : (
          <>
            <p>{t('roles.withdrawText', { name })}</p>
            <p>
              {stays.length > 0
                ? t('roles.withdrawLeaves', { roles: list(stays) })
                : t('roles.withdrawAll')}
            </p>
            {person === loaded.me ? <p>{t('roles.withdrawSelf')}</p> : null}
          </>
        )}
      </Notice>
      <Form intent="withdraw">
        <input type="hidden" name="person" value={person} />
        <input type="hidden" name="role" value={role} />
        {last ? null : (
          <TextArea
            name="reason"
            label={shell('form.reason')}
            hint={shell('form.reasonHint')}
            rows={2}
            required
          />
        )}
        <p className="row">
          {last ? null : (
            <button className="button button-grave">{t('roles.withdrawButton')}</button>
          )}
          <a href="/office/roles">{t('roles.keep')}</a>
        </p>
      </Form>
    </section>
  );
}

function Grant() {
  const t = useWords(deskWords);
  const access = useWords(accessWords);
  return (
    <Section title={t('roles.grant')} id="grant">
      <Form intent="grant">
        <Field
          name="person"
          type="email"
          label={t('roles.person')}
          hint={t('roles.personHint')}
          required
        />
        <fieldset className="stack-close">
          <legend>{t('roles.role')}</legend>
          {roles.map((role) => (
            <label key={role} className="check">
              <input type="radio" name="role" value={role} required />
              <span>
                {access(`role.${role}`)}
                <br />
                <span className="field-hint">{t(`roles.can.${role}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <button className="button button-main">{t('roles.grantButton')}</button>
      </Form>
    </Section>
  );
}
