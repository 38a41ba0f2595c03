import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { TierAnswer } from '@guildmark/engine';
import { Section } from './Head.tsx';
import { HeldStatement, useTierTitle } from './HeldStatement.tsx';
import { Benefits } from './Benefits.tsx';
import { Competencies } from './Competencies.tsx';
import { HistorySection } from './HistorySection.tsx';
import { Ladder } from './Ladder.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OwnPlaces } from './OwnPlaces.tsx';
import { PlanSection } from './PlanSection.tsx';
import { Replay, ReplayBanner } from './Replay.tsx';
import { RequirementTree, stateOf } from './RequirementTree.tsx';
import { StandingChart } from './StandingChart.tsx';
import type { StandingPage } from './standing-page.ts';
import { StateShape } from './StateMark.tsx';
import { TierShape } from './TierMark.tsx';
import { Timeline } from './Timeline.tsx';
import { WhatIfSection } from './WhatIfSection.tsx';
import { useFormats, useReader, useWords } from './reader.ts';

/** The whole standing of an organisation; the same sheet for the company, the office and the printer. */
export function StandingSheet({
  page,
  own,
  personHref,
}: {
  page: StandingPage;
  /** The reader belongs to the organisation. */
  own: boolean;
  personHref?: (person: string) => string;
}) {
  const { standing, names, replayed } = page.view;
  const t = useWords(standingPageWords);
  const title = useTierTitle();
  return (
    <>
      <ReplayBanner page={page} />
      <HeldStatement page={page} />
      <Ladder standing={standing} here={replayed ? 'hereThen' : own ? 'here' : 'hereOther'} />
      <Competencies page={page} personHref={personHref} />
      <Benefits page={page} personHref={personHref} />
      {standing.next ? (
        <Section
          title={t('next.title', { tier: title(standing.next.tier) })}
          note={t('next.note', { count: standing.next.missing.length })}
        >
          <NextSteps page={page} />
        </Section>
      ) : null}
      <PlanSection page={page} />
      <Section title={t('tree.title')} note={t('tree.note')}>
        <Trees page={page} personHref={personHref} />
      </Section>
      <OwnPlaces page={page} />
      <WhatIfSection page={page} />
      <Section title={t('record.title')} note={t('record.note')}>
        <div className="stack">
          {standing.history.length > 0 ? <StandingChart standing={standing} /> : null}
          {standing.history.length > 0 ? null : <p className="soft">{t('record.none')}</p>}
          <Timeline standing={standing} people={names} replayed={replayed} />
        </div>
      </Section>
      <HistorySection page={page} />
      <Replay page={page} />
      <Colophon page={page} />
    </>
  );
}

/** The tiers that matter now are open: the held one and the next; the rest unfold. */
function Trees({
  page,
  personHref,
}: {
  page: StandingPage;
  personHref: ((person: string) => string) | undefined;
}) {
  const { standing, program } = page.view;
  const at = standing.tiers.findIndex((one) => one.tier === standing.held.tier);
  return standing.tiers.toReversed().map((answer) => {
    const index = standing.tiers.indexOf(answer);
    return (
      <details key={answer.tier} className="fold" open={index === at || index === at + 1}>
        <TierSummary answer={answer} at={standing.on} />
        {answer.requirement.children.length === 0 && answer.requirement.kind === 'all' ? (
          <Nothing />
        ) : (
          <RequirementTree
            node={answer.requirement}
            program={program}
            people={page.view.names}
            at={standing.on}
            personHref={personHref}
          />
        )}
      </details>
    );
  });
}

function Nothing() {
  const t = useWords(standingPageWords);
  return <p className="soft">{t('tree.nothing')}</p>;
}

function TierSummary({ answer, at }: { answer: TierAnswer; at: number }) {
  const t = useWords(standingPageWords);
  const title = useTierTitle();
  const { lastDay } = useFormats();
  const state = stateOf(answer, at);
  return (
    <summary className="tier-summary">
      <TierShape tier={answer.tier} />
      <span className="serif">{title(answer.tier)}</span>
      <span className={`mark mark-${state}`}>
        <StateShape state={state} />
        {answer.met && answer.until !== null
          ? t('tree.until', { day: lastDay(answer.until) })
          : t(answer.met ? 'tree.met' : 'tree.missing')}
      </span>
    </summary>
  );
}

function Colophon({ page }: { page: StandingPage }) {
  const t = useWords(standingPageWords);
  const { program } = useReader();
  const { moment } = useFormats();
  const { standing } = page.view;
  return (
    <p className="small soft colophon">
      {t('replay.made', {
        moment: moment(standing.on),
        program: program?.title ?? '',
        version: standing.version,
      })}
    </p>
  );
}
