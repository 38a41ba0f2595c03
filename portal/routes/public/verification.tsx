import { data } from 'react-router';
import { localText } from '@guildmark/words';
import { verifyWords } from '@guildmark/words/portal/verify.ts';
import type { Route } from './+types/verification.ts';
import { doors } from '../../doors.ts';
import { CheckForm } from '../../parts/CheckForm.tsx';
import { CheckList } from '../../parts/CheckList.tsx';
import { credentialFiles } from '../../parts/credential-files.ts';
import { Section } from '../../parts/Head.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Seal } from '../../parts/Seal.tsx';
import { Verdict } from '../../parts/Verdict.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

/** Whoever scans a code gets an answer, not a program. */
export const handle: PageHandle = { scripts: 'none' };

export async function loader({ params, context }: Route.LoaderArgs) {
  const { actor, operations } = context.get(doors);
  const { verificationId } = params;
  const found = await operations.credentials.verifyPublic(actor, { verificationId });
  const here = found.ok && found.value.credential.issuer.slug === params.slug;
  if (!here) return data({ verificationId, found: null }, { status: 404 });
  return data({ verificationId, found: found.value });
}

export const headers = () => ({ 'Cache-Control': 'no-store' });

export default function Verification({ loaderData }: Route.ComponentProps) {
  const { found, verificationId } = loaderData;
  const t = useWords(verifyWords);
  if (!found) {
    return (
      <>
        <title>{t('outcome.unknown')}</title>
        <div className="sheet">
          <Verdict outcome="unknown" day="">
            <p className="mono">{verificationId}</p>
          </Verdict>
        </div>
        <Section title={t('form.title')}>
          <CheckForm />
        </Section>
      </>
    );
  }
  return <Certificate found={found} />;
}

type Found = NonNullable<Route.ComponentProps['loaderData']['found']>;

/** The day that the outcome speaks of. */
function dayOf({ outcome, credential }: Found): number | null {
  if (outcome === 'revoked') return credential.revokedAt;
  if (outcome === 'not-yet-valid') return credential.validFrom;
  return outcome === 'expired' && credential.validUntil !== null ? credential.validUntil - 1 : null;
}

function Certificate({ found }: { found: Found }) {
  const { outcome, checks, credential, document } = found;
  const t = useWords(verifyWords);
  const { locale, day } = useFormats();
  const at = dayOf(found);
  const title = localText(credential.title, locale);
  return (
    <>
      <title>{`${title} – ${credential.holderName}`}</title>
      <meta name="robots" content="noindex" />
      <article className="sheet">
        <Seal of={credential.verificationId} className="sheet-seal" />
        <Verdict outcome={outcome} day={at === null ? '' : day(at)}>
          <Newer found={found} />
        </Verdict>
        <Holder credential={credential} title={title} />
      </article>
      <CheckList checks={checks} />
      <TakeAlong found={found} />
      {withdrawn(outcome) ? null : (
        <Section title={t('of.shown')}>
          <p className="prose">{localText(credential.criteria, locale)}</p>
          <p className="prose small soft remark">{t('of.photo')}</p>
        </Section>
      )}
      <Section title={t('act.signed')}>
        <details className="fold">
          <summary>{t('act.signedNote')}</summary>
          <pre className="signed" tabIndex={0}>
            {JSON.stringify(document, null, 2)}
          </pre>
        </details>
      </Section>
    </>
  );
}

function Newer({ found: { credential } }: { found: Found }) {
  const t = useWords(verifyWords);
  if (credential.supersededBy === null) return null;
  return (
    <p>
      <a href={credentialFiles(credential.issuer.slug, credential.supersededBy).page}>
        {t('of.newer')}
      </a>
    </p>
  );
}

function Holder({ credential, title }: { credential: Found['credential']; title: string }) {
  const t = useWords(verifyWords);
  const { locale, day, lastDay } = useFormats();
  const facts: [string, React.ReactNode][] = [
    [t('of.issuer'), credential.issuer.name],
    [t('of.from'), day(credential.awardedAt)],
    [t('of.until'), credential.validUntil === null ? null : lastDay(credential.validUntil)],
    [t('of.id'), <code key="id">{credential.verificationId}</code>],
  ];
  return (
    <div className="sheet-of">
      <p className="sheet-holder">
        <bdi>{credential.holderName}</bdi>
      </p>
      <p className="sheet-award">{title}</p>
      <p className="soft">
        {localText(credential.track, locale)} · {localText(credential.level, locale)}
      </p>
      <dl className="sheet-dates">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

/** What was taken back or replaced is proof of nothing any more; only the signed record of it stays. */
const withdrawn = (outcome: Found['outcome']) => outcome === 'revoked' || outcome === 'superseded';

function TakeAlong({ found: { outcome, credential } }: { found: Found }) {
  const t = useWords(verifyWords);
  const { here } = useReader();
  const files = credentialFiles(credential.issuer.slug, credential.verificationId);
  return (
    <div className="row no-print take">
      <a className="button button-main" href={here}>
        {t('act.again')}
      </a>
      <a className="button" href={files.json} download>
        {t('act.json')}
      </a>
      {withdrawn(outcome) ? null : (
        <>
          <a className="button" href={files.png} download>
            {t('act.png')}
          </a>
          <a className="button" href={files.svg} download>
            {t('act.svg')}
          </a>
          <a className="button" href={files.pdf} download>
            {t('act.pdf')}
          </a>
        </>
      )}
    </div>
  );
}
