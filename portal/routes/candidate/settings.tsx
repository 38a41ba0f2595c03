import { redirect } from 'react-router';
import { recordWords } from '@guildmark/words/portal/record.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/settings.ts';
import { readForm, refused, settle } from '../../parts/answer.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const saved = new URL(visit.request.url).searchParams.has('saved');
  const { keys } = need(await operations.access.listApiKeys(actor), visit);
  return { keys, saved };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const settled = { intent, typed };
  const { access } = operations;
  if (intent === 'key') {
    const made = await access.createApiKey(actor, { name: typed['keyName'] ?? '' });
    // The refusal speaks of `name`; on this page that is another field.
    if (!made.ok) return refused(intent, { ...made.refusal, field: 'keyName' }, typed);
    return { key: made.value.key };
  }
  if (intent === 'revoke') {
    const ended = await access.revokeApiKey(actor, { id: typed['id'] ?? '' });
    return settle(ended, settled, '/me/settings');
  }
  const renamed = await access.renameMyself(actor, { name: typed['name'] ?? '' });
  if (!renamed.ok) return refused(intent, renamed.refusal, typed);
  return saveLocale(visit, typed['locale'] ?? 'en');
}

/** The person's language is also this browser's. */
async function saveLocale(visit: Route.ActionArgs, wanted: string) {
  const { actor, operations } = personalDoors(visit);
  const { locale } = need(await operations.access.setLocale(actor, { locale: wanted }), visit);
  const cookie = `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
  return redirect('/me/settings?saved', { headers: { 'Set-Cookie': cookie } });
}

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(recordWords);
  const made = actionData && 'key' in actionData ? actionData.key : null;
  return (
    <>
      <title>{t('settings.title')}</title>
      <Head title={t('settings.title')} />
      {loaderData.saved ? <Notice state="met">{t('settings.saved')}</Notice> : null}
      <Myself />
      <Section title={t('settings.keys')} note={t('settings.keysNote')}>
        <div className="stack">
          {made ? <NewKey made={made} /> : null}
          <Keys keys={loaderData.keys} />
          <Form intent="key" className="form-line check-form">
            <Field name="keyName" label={t('settings.keyName')} required />
            <button className="button">{t('settings.keyMake')}</button>
          </Form>
          <p className="small">
            <a href="/developers">{t('settings.apiDocs')}</a>
          </p>
        </div>
      </Section>
    </>
  );
}

function Myself() {
  const t = useWords(recordWords);
  const shell = useWords(shellWords);
  const { person, locale } = useReader();
  return (
    <section className="first">
      <Form intent="myself">
        <Field
          name="name"
          label={t('settings.name')}
          hint={t('settings.nameHint')}
          defaultValue={person?.name}
          required
          autoComplete="name"
        />
        <p>
          <strong>{t('settings.email')}</strong>
          <br />
          {person?.email}
          <br />
          <span className="small soft">{t('settings.emailNote')}</span>
        </p>
        <Select
          name="locale"
          label={t('settings.language')}
          defaultValue={locale}
          options={[
            { value: 'en', label: 'English' },
            { value: 'ru', label: 'Русский' },
          ]}
        />
        <button className="button button-main">{shell('form.save')}</button>
      </Form>
    </section>
  );
}

function NewKey({ made }: { made: string }) {
  const t = useWords(recordWords);
  const shell = useWords(shellWords);
  return (
    <Notice state="met">
      <p>{t('settings.keyMade')}</p>
      <p>
        <code className="key">{made}</code>{' '}
        <button
          type="button"
          className="link-button small"
          data-copy={made}
          data-copied={shell('copied')}
          hidden
        >
          {shell('copy')}
        </button>
      </p>
    </Notice>
  );
}

type Key = Route.ComponentProps['loaderData']['keys'][number];

function Keys({ keys }: { keys: Key[] }) {
  const t = useWords(recordWords);
  const { day } = useFormats();
  if (keys.length === 0) return <p className="soft">{t('settings.keyNone')}</p>;
  return (
    <Table
      caption={t('settings.keys')}
      rows={keys}
      keyOf={(key) => key.id}
      columns={[
        { id: 'name', title: t('settings.keyName'), cell: (key) => key.name },
        {
          id: 'start',
          title: t('settings.keyBegins'),
          cell: (key) => <code>{key.start}…</code>,
        },
        { id: 'since', title: t('settings.keySince'), cell: (key) => day(key.createdAt) },
        {
          id: 'end',
          title: '',
          cell: (key) => (
            <Form intent="revoke" className="inline">
              <button className="button button-small button-grave" name="id" value={key.id}>
                {t('settings.keyEnd')}
                <span className="hidden-visually">: {key.name}</span>
              </button>
            </Form>
          ),
        },
      ]}
    />
  );
}
