import { redirect } from 'react-router';
import { localText } from '@guildmark/words';
import { deskWords } from '@guildmark/words/portal/desk.ts';
import type { Route } from './+types/credential.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { authorNames, useAuthors } from '../../parts/authors.ts';
import { CheckList } from '../../parts/CheckList.tsx';
import { CredentialDownloads } from '../../parts/CredentialDownloads.tsx';
import { credentialFiles } from '../../parts/credential-files.ts';
import { useCredentialState } from '../../parts/credential-state.ts';
import { CredentialHistory } from '../../parts/CredentialHistory.tsx';
import { need, personalDoors } from '../../parts/door.ts';
import { EffectList } from '../../parts/EffectList.tsx';
import { Field, TextArea } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Pairs } from '../../parts/Pairs.tsx';
import { Seal } from '../../parts/Seal.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const asked = { credential: visit.params.id };
  const { credential, history } = need(
    await operations.credentials.credential(actor, asked),
    visit,
  );
  const { verificationId } = credential;
  // a verification id finds it as well; the address that stays is the one with the id
  if (credential.id !== visit.params.id) throw redirect(`/office/credentials/${credential.id}`);
  const checked = await operations.credentials.verifyPublic(actor, { verificationId });
  const over = credential.revokedAt !== null || credential.supersededBy !== null;
  const may = actor.office.some(
    (role) => role === 'administrator' || role === 'certification-administrator',
  );
  const told = over || !may ? null : await operations.standing.effectOfRevoking(actor, asked);
  return {
    credential,
    history,
    checked: need(checked, visit),
    over,
    may,
    effects: told === null ? [] : need(told, visit).effects,
    authors: await authorNames(visit, credential.revocation ? [credential.revocation.by] : []),
  };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const credential = visit.params.id;
  const reason = typed['reason'] ?? '';
  const done =
    intent === 'revoke'
      ? await operations.credentials.revoke(actor, { credential, reason })
      : await operations.credentials.reissue(actor, {
          credential,
          holderName: typed['holderName'] ?? '',
          reason,
        });
  return settle(done, { intent, typed }, ({ credential: { id } }) => `/office/credentials/${id}`);
}

type Loaded = Route.ComponentProps['loaderData'];

export default function CredentialPage({ loaderData }: Route.ComponentProps) {
  const { credential, history, over, may } = loaderData;
  const t = useWords(deskWords);
  const { locale } = useReader();
  const title = localText(credential.title, locale);
  return (
    <>
      <title>{`${title} – ${credential.holderName}`}</title>
      <Head
        title={title}
        lead={<bdi>{credential.holderName}</bdi>}
        crumbs={[{ href: '/office/credentials', label: t('credentials.title') }]}
      />
      <Sheet loaded={loaderData} />
      <Signed loaded={loaderData} />
      {history.length > 0 ? (
        <Section title={t('credential.history')}>
          <CredentialHistory history={history} />
        </Section>
      ) : null}
      {over ? (
        <p className="section soft">{t('credential.over')}</p>
      ) : may ? (
        <div className="columns section">
          <Again loaded={loaderData} />
          <Revoke loaded={loaderData} />
        </div>
      ) : (
        <p className="section soft">{t('credential.readOnly')}</p>
      )}
    </>
  );
}

function Sheet({ loaded: { credential, authors } }: { loaded: Loaded }) {
  const t = useWords(deskWords);
  const { locale, day, lastDay } = useFormats();
  const { state, said } = useCredentialState()(credential);
  const who = useAuthors(authors);
  const { revocation, validFrom, validUntil, supersededBy } = credential;
  const from = day(validFrom);
  return (
    <article className="sheet sheet-desk">
      <Seal of={credential.verificationId} className="sheet-seal" />
      <div className="stack">
        <p>
          <StateMark state={state}>{said}</StateMark>
        </p>
        {revocation ? (
          <p>{t('credential.revoked', { who: who(revocation.by), reason: revocation.reason })}</p>
        ) : null}
        {supersededBy ? (
          <p>
            <a href={`/office/credentials/${supersededBy}`}>
              {t('credential.newer', { id: supersededBy })}
            </a>
          </p>
        ) : null}
        <Pairs
          of={[
            [
              t('credential.holder'),
              <a key="holder" href={`/office/people/${credential.person}`}>
                <bdi>{credential.holderName}</bdi>
              </a>,
            ],
            [
              t('credentials.award'),
              `${localText(credential.track, locale)} · ${localText(credential.level, locale)}`,
            ],
            [t('credentials.awarded'), day(credential.awardedAt)],
            [
              t('credential.validity'),
              validUntil === null
                ? t('credential.from', { day: from })
                : t('credential.fromThrough', { from, through: lastDay(validUntil) }),
            ],
            [t('credentials.id'), <code key="id">{credential.verificationId}</code>],
            [
              t('credential.issue'),
              credential.reissueReason
                ? t('credential.reissue', { reason: credential.reissueReason })
                : t('credential.first'),
            ],
          ]}
        />
        <Take credential={credential} />
      </div>
    </article>
  );
}

function Take({ credential }: { credential: Loaded['credential'] }) {
  const t = useWords(deskWords);
  const files = credentialFiles(credential.issuer.slug, credential.verificationId);
  return (
    <p className="row no-print">
      <a className="button" href={files.page}>
        {t('credential.public')}
      </a>
      <CredentialDownloads files={files} />
    </p>
  );
}

function Signed({ loaded: { checked } }: { loaded: Loaded }) {
  const t = useWords(deskWords);
  return (
    <>
      <CheckList checks={checked.checks} />
      <Section title={t('credential.signed')} note={t('credential.signedNote')}>
        <details className="fold">
          <summary>{t('credential.signedShow')}</summary>
          <pre className="signed" tabIndex={0}>
            {JSON.stringify(checked.document, null, 2)}
          </pre>
        </details>
      </Section>
    </>
  );
}

function Again({ loaded: { credential } }: { loaded: Loaded }) {
  const t = useWords(deskWords);
  const shell = useWords(shellWords);
  return (
    <section className="stack-close" aria-labelledby="again">
      <h2 id="again">{t('credential.again')}</h2>
      <p>{t('credential.againText')}</p>
      <Form intent="reissue">
        <Field
          name="holderName"
          label={t('credential.holderName')}
          defaultValue={credential.holderName}
          required
        />
        <TextArea
          name="reason"
          label={shell('form.reason')}
          hint={t('credential.reasonHint')}
          rows={2}
          required
        />
        <button className="button">{t('credential.againButton')}</button>
      </Form>
    </section>
  );
}

function Revoke({ loaded: { credential, effects } }: { loaded: Loaded }) {
  const t = useWords(deskWords);
  const shell = useWords(shellWords);
  const { locale } = useReader();
  const harm = effects.some((effect) => effect.from !== effect.to);
  return (
    <section className="stack-close" aria-labelledby="revoke">
      <h2 id="revoke">{t('credential.revoke')}</h2>
      <p>{t('credential.revokeText')}</p>
      <Notice state={harm ? 'missing' : effects.length > 0 ? 'soon' : undefined}>
        <h3>{t('credential.effect')}</h3>
        {effects.length > 0 ? (
          <EffectList effects={effects} />
        ) : (
          <p>{t('credential.effectNone')}</p>
        )}
      </Notice>
      <Form intent="revoke">
        <TextArea
          name="reason"
          label={shell('form.reason')}
          hint={t('credential.reasonHint')}
          rows={2}
          required
        />
        <button className="button button-grave">
          {t('credential.revokeButton', {
            title: localText(credential.title, locale),
            holder: credential.holderName,
          })}
        </button>
      </Form>
    </section>
  );
}
