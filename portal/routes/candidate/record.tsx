import { localText } from '@guildmark/words';
import { recordWords } from '@guildmark/words/portal/record.ts';
import type { Route } from './+types/record.ts';
import { CredentialCard } from '../../parts/CredentialCard.tsx';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Empty, Notice } from '../../parts/Notice.tsx';
import { nextStep, type NextStep } from '../../parts/next-step.ts';
import { TrackProgress } from '../../parts/TrackProgress.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { program } = await programInForce(visit);
  const progress = need(await operations.credentials.progress(actor), visit);
  const view = progress.programs.find((one) => one.program.program === program);
  const { credentials } = need(await operations.credentials.myCredentials(actor), visit);
  const { attempts } = need(await operations.exams.myAttempts(actor), visit);
  const { affiliations } = need(await operations.partners.myAffiliations(actor), visit);
  const running = attempts.find((attempt) => attempt.submittedAt === null)?.sitting ?? null;
  return {
    view,
    credentials: credentials.filter((one) => one.status !== 'superseded'),
    step: nextStep(view, running),
    counted: affiliations.some((one) => one.state === 'confirmed' || one.state === 'claimed'),
  };
}

export default function Record({ loaderData }: Route.ComponentProps) {
  const { view, credentials, step, counted } = loaderData;
  const t = useWords(recordWords);
  const waiting = step?.kind === 'agreement' ? step.award : undefined;
  return (
    <>
      <title>{t('record.title')}</title>
      <Head title={t('record.title')} lead={t('record.lead')}>
        {step ? <Step step={step} /> : null}
      </Head>
      {waiting ? <Waiting award={waiting} /> : null}
      {counted ? null : (
        <Notice>
          <p>
            <strong>{t('record.company')}</strong>
          </p>
          <p>{t('record.companyText')}</p>
          <p>
            <a href="/me/companies">{t('record.claim')}</a>
          </p>
        </Notice>
      )}
      {credentials.length > 0 ? (
        <ul className="cards first">
          {credentials.map((credential) => (
            <CredentialCard key={credential.id} credential={credential} />
          ))}
        </ul>
      ) : waiting ? null : (
        <div className="first">
          <Empty title={t('record.none')}>
            <p>{t('record.noneText')}</p>
          </Empty>
        </div>
      )}
      <Section title={t('record.tracks')} note={t('record.tracksNote')}>
        {view ? <TrackProgress view={view} /> : null}
      </Section>
    </>
  );
}

function Waiting({ award }: { award: Record<string, string> }) {
  const t = useWords(recordWords);
  const { locale } = useReader();
  return <Notice state="soon">{t('record.waits', { what: localText(award, locale) })}</Notice>;
}

function Step({ step }: { step: NextStep }) {
  const t = useWords(recordWords);
  const { locale } = useReader();
  const what = localText(step.title, locale);
  const said = {
    sitting: t('record.goOn'),
    agreement: t('record.accept'),
    course: t('record.course', { what }),
    exam: t('record.exam', { what }),
  }[step.kind];
  return (
    <a className="button button-main" href={step.href}>
      {said}
    </a>
  );
}
