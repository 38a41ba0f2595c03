import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { TierAnswer } from '@guildmark/engine';
import { Section } from './Head.tsx';
import { Ladder } from './Ladder.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Replay, ReplayBanner } from './Replay.tsx';
import { RequirementTree, stateOf } from './RequirementTree.tsx';
import { StandingChart } from './StandingChart.tsx';
import type { StandingPage } from './standing-page.ts';
import { whySentence } from './standing-speech.ts';
import { StateShape } from './StateMark.tsx';
import { TierShape } from './TierMark.tsx';
import { Timeline } from './Timeline.tsx';
import { useFormats, useNames, useReader, useWords } from './reader.ts';

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
      <Verdict page={page} />
      <Ladder standing={standing} here={replayed ? 'hereThen' : own ? 'here' : 'hereOther'} />
      {standing.next ? (
        <Section
          title={t('next.title', { tier: title(standing.next.tier) })}
          note={t('next.note', { count: standing.next.missing.length })}
        >
          <NextSteps page={page} />
        </Section>
      ) : null}
      <Section title={t('tree.title')} note={t('tree.note')}>
        <Trees page={page} personHref={personHref} />
      </Section>
      <Section title={t('record.title')} note={t('record.note')}>
        <div className="stack">
          {standing.history.length > 0 ? <StandingChart standing={standing} /> : null}
          {standing.history.length > 0 ? null : <p className="soft">{t('record.none')}</p>}
          <Timeline standing={standing} people={names} replayed={replayed} />
        </div>
      </Section>
      <Replay page={page} />
      <Colophon page={page} />
    </>
  );
}

/** The title of a tier by id, or the words for having none. */
export function useTierTitle() {
  const { program } = useReader();
  const t = useWords(standingPageWords);
  return (tier: string | null): string =>
    program?.tiers.find((one) => one.id === tier)?.title ?? tier ?? t('now.nothing');
}

function Verdict({ page }: { page: StandingPage }) {
  const { held, measured, forecast, on } = page.view.standing;
  const t = useWords(standingPageWords);
  const { locale, day, lastDay, list } = useFormats();
  const name = useNames();
  const title = useTierTitle();
  const telling = { locale, list, name, people: page.view.names };
  const next = forecast.find((change) => change.at >= (held.until ?? Infinity)) ?? forecast[0];
  const ends =
    held.until === null
      ? t('now.forever')
      : next && held.until > on
        ? t('now.until', {
            day: lastDay(held.until),
            next: title(next.to),
            why: whySentence(next, telling),
          })
        : t('now.pending', { measured: title(measured), day: day(held.until) });
  return (
    <div className="verdict-line stack-close">
      <p className="statement">
        {held.tier === null || held.since === null
          ? t('now.none')
          : t('now.since', { tier: title(held.tier), day: day(held.since) })}
      </p>
      {held.tier === null ? null : <p className="statement-lead prose">{ends}</p>}
    </div>
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
    const text = program.tiers.find((tier) => tier.id === answer.tier);
    return (
      <details key={answer.tier} className="fold" open={index === at || index === at + 1}>
        <TierSummary answer={answer} at={standing.on} />
        {answer.requirement.children.length === 0 && answer.requirement.kind === 'all' ? (
          <Nothing />
        ) : (
          <RequirementTree
            node={answer.requirement}
            condition={text?.requires}
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
