import { competencyTitle } from '@guildmark/words';
import { planningWords } from '@guildmark/words/portal/planning.ts';
import type { CompetencyAnswer } from '@guildmark/engine';
import { Section } from './Head.tsx';
import { RequirementTree, stateOf } from './RequirementTree.tsx';
import type { StandingPage } from './standing-page.ts';
import { StateShape } from './StateMark.tsx';
import { useFormats, useNames, useWords } from './reader.ts';

interface Shown {
  page: StandingPage;
  personHref: ((person: string) => string) | undefined;
}

/** The competencies of the company, each with its level; what they ask unfolds. Nothing where the text has none. */
export function Competencies({ page, personHref }: Shown) {
  const t = useWords(planningWords);
  const { competencies } = page.view.standing;
  if (competencies.length === 0) return null;
  return (
    <Section title={t('competencies.title')} note={t('competencies.note')} id="competencies">
      {competencies.map((answer) => (
        <Competency key={answer.competency} answer={answer} page={page} personHref={personHref} />
      ))}
    </Section>
  );
}

function Competency({ answer, page, personHref }: Shown & { answer: CompetencyAnswer }) {
  const { locale } = useFormats();
  const name = useNames();
  const { program, names, standing } = page.view;
  return (
    <details className="fold">
      <summary className="tier-summary">
        <span className="serif">{competencyTitle(program, locale, answer.competency)}</span>
        <Measured answer={answer} at={standing.on} />
      </summary>
      <div className="stack">
        <Decided answer={answer} />
        {answer.levels.toReversed().map(({ level, met, until, requirement }) => (
          <div key={level}>
            <h3 className={`mark mark-${stateOf({ met, until }, standing.on)}`}>
              <StateShape state={stateOf({ met, until }, standing.on)} />
              {name(level)}
            </h3>
            <RequirementTree
              node={requirement}
              program={program}
              people={names}
              at={standing.on}
              personHref={personHref}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

/** The level that the requirements yield, and until when. */
function Measured({ answer, at }: { answer: CompetencyAnswer; at: number }) {
  const t = useWords(planningWords);
  const name = useNames();
  const { lastDay } = useFormats();
  const { measured, forecast } = answer;
  const until = forecast[0]?.at ?? null;
  const state = stateOf({ met: measured !== null, until }, at);
  const said =
    measured === null
      ? t('competencies.none')
      : until === null
        ? name(measured)
        : t('competencies.through', { level: name(measured), day: lastDay(until) });
  return (
    <span className={`mark mark-${state}`}>
      <StateShape state={state} />
      {said}
    </span>
  );
}

/** What was decided about the level, where anything was, and what changes by itself. */
function Decided({ answer }: { answer: CompetencyAnswer }) {
  const t = useWords(planningWords);
  const name = useNames();
  const { day } = useFormats();
  const { held, history, forecast } = answer;
  const said = [
    ...(history.length === 0
      ? []
      : held.level === null || held.since === null
        ? [t('competencies.heldNone')]
        : [t('competencies.held', { level: name(held.level), day: day(held.since) })]),
    ...forecast.map(({ at, to }) =>
      t('competencies.change', {
        day: day(at),
        to: to === null ? t('competencies.noLevel') : name(to),
      }),
    ),
  ];
  return said.length === 0 ? null : <p className="soft">{said.join(' ')}</p>;
}
