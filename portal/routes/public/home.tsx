import { localText } from '@guildmark/words';
import { publicWords } from '@guildmark/words/portal/public.ts';
import type { Route } from './+types/home.ts';
import { doors } from '../../doors.ts';
import { isolated } from '../../parts/isolated.ts';
import { tiersOf } from '../../parts/program-view.ts';
import { digestOf } from '../../parts/reader-of.ts';
import { Seal } from '../../parts/Seal.tsx';
import { TierTable } from '../../parts/TierTable.tsx';
import { AroundProgram, useReader, useWords } from '../../parts/reader.ts';
import { CheckForm } from '../../parts/CheckForm.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Head.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { actor, operations, locale } = context.get(doors);
  const inForce = await operations.programs.current(actor);
  return {
    programs: inForce.map(({ program }) => ({
      digest: digestOf(program, locale),
      summary: localText(program.summary, locale),
      tiers: tiersOf(program, locale),
    })),
  };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { vendor, program, person } = useReader();
  const { programs } = loaderData;
  const t = useWords(publicWords);
  return (
    <>
      <title>{`${vendor} – ${t('home.title')}`}</title>
      <div className="hero">
        <div className="stack">
          <h1>{t('home.title')}</h1>
          <p className="statement-lead prose">{t('home.lead', { vendor })}</p>
          <p className="row">
            {person ? null : (
              <a className="button button-main" href="/sign-up">
                {t('home.start')}
              </a>
            )}
            {program ? (
              <a className="button" href={`/programs/${program.id}`}>
                {t('home.read')}
              </a>
            ) : null}
          </p>
        </div>
        <Seal of={`${vendor} ${program?.id ?? ''}`} className="hero-seal" />
      </div>
      <Steps />
      {programs.length > 0 ? (
        programs.map((one) => (
          <Section
            key={one.digest.id}
            title={t('home.tiers', { program: one.digest.title })}
            note={one.summary}
          >
            <div className="stack">
              <AroundProgram value={one.digest}>
                <TierTable tiers={one.tiers} />
              </AroundProgram>
              {programs.length > 1 ? (
                <p>
                  <a href={`/programs/${one.digest.id}`}>
                    {t('home.readOne', { program: isolated(one.digest.title) })}
                  </a>
                </p>
              ) : null}
            </div>
          </Section>
        ))
      ) : (
        <Empty title={t('home.none')}>
          <p>{t('home.noneText')}</p>
        </Empty>
      )}
      <Section title={t('home.check')} note={t('home.checkLead')}>
        <CheckForm />
      </Section>
    </>
  );
}

function Steps() {
  const t = useWords(publicWords);
  const steps = ['learn', 'hold', 'count'] as const;
  return (
    <Section title={t('home.how')}>
      <ol className="columns steps">
        {steps.map((step) => (
          <li key={step} className="stack-close">
            <h3 className="step-title">{t(`home.steps.${step}`)}</h3>
            <p>{t(`home.steps.${step}Text`)}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
