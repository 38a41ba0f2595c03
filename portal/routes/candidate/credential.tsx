import { localText } from '@guildmark/words';
import { recordWords } from '@guildmark/words/portal/record.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import { verifyWords } from '@guildmark/words/portal/verify.ts';
import type { Route } from './+types/credential.ts';
import { CredentialDownloads } from '../../parts/CredentialDownloads.tsx';
import { credentialFiles } from '../../parts/credential-files.ts';
import { CredentialHistory } from '../../parts/CredentialHistory.tsx';
import { useCredentialState } from '../../parts/credential-state.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { ExpiryNotices } from '../../parts/ExpiryNotices.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Pairs } from '../../parts/Pairs.tsx';
import { Seal } from '../../parts/Seal.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { credentials } = operations;
  const asked = { credential: visit.params.id };
  const found = need(await credentials.credential(actor, asked), visit);
  return { ...found, notices: need(await credentials.noticesOfCredential(actor, asked), visit) };
}

export default function CredentialPage({ loaderData }: Route.ComponentProps) {
  const { credential, history, notices } = loaderData;
  const t = useWords(recordWords);
  const { locale } = useReader();
  const { day } = useFormats();
  const title = localText(credential.title, locale);
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        lead={t('credential.lead', { day: day(credential.awardedAt) })}
        crumbs={[{ href: '/me', label: t('record.title') }]}
      />
      <article className="sheet">
        <Seal of={credential.verificationId} className="sheet-seal" />
        <Facts credential={credential} />
      </article>
      <Share credential={credential} />
      <ExpiryNotices notices={notices} />
      {history.length > 0 ? (
        <Section title={t('credential.history')}>
          <CredentialHistory history={history} />
        </Section>
      ) : null}
    </>
  );
}

type Credential = Route.ComponentProps['loaderData']['credential'];

function Facts({ credential }: { credential: Credential }) {
  const t = useWords(recordWords);
  const { locale } = useReader();
  const { day } = useFormats();
  const { state, said } = useCredentialState()(credential);
  const { revocation } = credential;
  return (
    <div className="stack">
      <div className="sheet-person">
        <p className="sheet-holder">
          <bdi>{credential.holderName}</bdi>
        </p>
        <p className="soft">
          {localText(credential.track, locale)} · {localText(credential.level, locale)}
        </p>
        <p>
          <StateMark state={state}>{said}</StateMark>
        </p>
        {revocation ? (
          <p>{t('credential.revoked', { day: day(revocation.at), reason: revocation.reason })}</p>
        ) : null}
      </div>
      <p className="prose">{localText(credential.criteria, locale)}</p>
      <Pairs of={[[t('credential.id'), <code key="id">{credential.verificationId}</code>]]} />
      <p className="small soft">{t('credential.wrongName')}</p>
    </div>
  );
}

function Share({ credential }: { credential: Credential }) {
  const t = useWords(recordWords);
  const act = useWords(verifyWords);
  const shell = useWords(shellWords);
  const files = credentialFiles(credential.issuer.slug, credential.verificationId);
  // What was taken back or replaced is shown to nobody; its signed record stays.
  const withdrawn = credential.status === 'revoked' || credential.status === 'superseded';
  return (
    <Section title={t('credential.share')}>
      <div className="stack">
        <p className="prose">
          {t('credential.publicText')}
          <br />
          <a href={files.page}>{credential.page}</a>{' '}
          <button
            type="button"
            className="link-button small"
            data-copy={credential.page}
            data-copied={shell('copied')}
            hidden
          >
            {shell('copy')}
          </button>
        </p>
        <p className="row">
          {withdrawn ? null : (
            <a className="button button-main" href={credential.linkedIn} rel="external noopener">
              {act('act.linkedin')}
            </a>
          )}
          <CredentialDownloads files={files} withdrawn={withdrawn} />
        </p>
      </div>
    </Section>
  );
}
