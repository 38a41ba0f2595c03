import { accessWords } from '@guildmark/words';
import { officeWords } from '@guildmark/words/portal/office.ts';
import type { OfficeRole } from '@guildmark/server';
import type { Route } from './+types/roles.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Person } from '../../parts/Person.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useWords } from '../../parts/reader.ts';

const roles = [
  'administrator',
  'program-manager',
  'content-developer',
  'certification-administrator',
  'partner-manager',
] as const satisfies OfficeRole[];

const asRole = (text: string | undefined): OfficeRole =>
  roles.find((role) => role === text) ?? 'content-developer';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { members } = need(await operations.access.listOffice(actor), visit);
  return { members, mayGrant: actor.office.includes('administrator') };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const input = { person: typed['person'] ?? '', role: asRole(typed['role']) };
  const done =
    intent === 'grant'
      ? await operations.access.grantRole(actor, input)
      : await operations.access.withdrawRole(actor, input);
  return settle(done, { intent, typed }, '/office/roles');
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Roles({ loaderData }: Route.ComponentProps) {
  const t = useWords(officeWords);
  const { members, mayGrant } = loaderData;
  return (
    <>
      <title>{t('roles.title')}</title>
      <Head title={t('roles.title')} lead={t('roles.lead')} />
      {members.length > 0 ? (
        <Members loaded={loaderData} />
      ) : (
        <p className="soft">{t('roles.none')}</p>
      )}
      {mayGrant ? <Grant /> : null}
    </>
  );
}

function Members({ loaded: { members, mayGrant } }: { loaded: Loaded }) {
  const t = useWords(officeWords);
  const access = useWords(accessWords);
  const { day } = useFormats();
  return (
    <Table
      caption={t('roles.title')}
      rows={members}
      keyOf={(member) => member.person}
      columns={[
        {
          id: 'name',
          title: t('roles.name'),
          cell: (member) => (
            <Person
              name={member.name}
              note={member.email}
              href={`/office/people/${member.person}`}
            />
          ),
        },
        {
          id: 'held',
          title: t('roles.held'),
          cell: (member) => (
            <ul className="plain">
              {member.roles.map(({ role, grantedAt }) => (
                <li key={role} className="row">
                  <span>
                    <strong>{access(`role.${role}`)}</strong>{' '}
                    <span className="small soft">{t('roles.since', { day: day(grantedAt) })}</span>
                  </span>
                  {mayGrant ? <Withdraw person={member.person} role={role} /> : null}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function Withdraw({ person, role }: { person: string; role: OfficeRole }) {
  const t = useWords(officeWords);
  const access = useWords(accessWords);
  return (
    <Form intent={`withdraw-${person}-${role}`} className="inline">
      <input type="hidden" name="person" value={person} />
      <button className="button button-small" name="role" value={role}>
        {t('roles.withdraw')}
        <span className="hidden-visually">: {access(`role.${role}`)}</span>
      </button>
    </Form>
  );
}

function Grant() {
  const t = useWords(officeWords);
  const access = useWords(accessWords);
  return (
    <Section title={t('roles.grant')}>
      <Form intent="grant">
        <Field
          name="person"
          type="email"
          label={t('roles.person')}
          hint={t('roles.personHint')}
          required
        />
        <Select
          name="role"
          label={t('roles.role')}
          options={roles.map((role) => ({
            value: role,
            label: `${access(`role.${role}`)} – ${t(`roles.can.${role}`)}`,
          }))}
        />
        <button className="button button-main">{t('roles.grantButton')}</button>
      </Form>
    </Section>
  );
}
