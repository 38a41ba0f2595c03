import { competencyTitle } from '@guildmark/words';
import { planningWords } from '@guildmark/words/portal/planning.ts';
import type { CompetencyAnswer } from '@guildmark/engine';
import { progressOf, reachOf, waitingOf } from './competency-state.ts';
import { Section } from './Head.tsx';
import { competencyAnchor } from './requirement.ts';
import { RequirementTree, stateOf } from './RequirementTree.tsx';
import type { StandingPage } from './standing-page.ts';
import { StateMark, StateShape } from './StateMark.tsx';
import { useFormats, useNames, useWords } from './reader.ts';

interface Shown {
  page: StandingPage;
  personHref: ((person: string) => string) | undefined;
}

/**
 * The competencies of the company: first those with a level, then those it may earn, at last those it may not.
 * What each asks unfolds. Nothing where the text has none.
 */
export function Competencies({ page, personHref }: Shown) {
  const t = useWords(planningWords);
  const { standing, program } = page.view;
  const { competencies } = standing;
  if (competencies.length === 0) return null;
  const by = Object.groupBy(competencies, (answer) => reachOf(program, answer));
  const { held = [], open = [], closed = [], announced = [] } = by;
  const shown = { page, personHref };
  const several = (answers: CompetencyAnswer[]) =>
    answers.map((answer) => <Competency key={answer.competency} answer={answer} {...shown} />);
  return (
    <Section
      title={t('competencies.title')}
      note={t('competencies.count', { have: held.length, all: competencies.length })}
      id="competencies"
    >
      {held.length > 0 ? (
        several(held)
      ) : (
        <p className="soft remark">
          {t(open.length > 0 ? 'competencies.begin' : 'competencies.nothingOpen')}
        </p>
      )}
      {open.length > 0 ? (
        <details className="fold" open={held.length === 0}>
          <summary className="tier-summary">
            {t('competencies.open', { count: open.length })}
          </summary>
          <div>{several(open)}</div>
        </details>
      ) : null}
      <NotOpen answers={closed} why={t('competencies.closed', { count: closed.length })}>
        <p className="soft">{t('competencies.closedText')}</p>
        {several(closed)}
      </NotOpen>
      <NotOpen answers={announced} why={t('competencies.announced', { count: announced.length })}>
        <p>
          <Names answers={announced} page={page} />
        </p>
      </NotOpen>
    </Section>
  );
}

function NotOpen({
  answers,
  why,
  children,
}: {
  answers: CompetencyAnswer[];
  why: string;
  children: React.ReactNode;
}) {
  if (answers.length === 0) return null;
  return (
    <details className="fold">
      <summary className="tier-summary">{why}</summary>
      <div>{children}</div>
    </details>
  );
}

function Names({ answers, page }: { answers: CompetencyAnswer[]; page: StandingPage }) {
  const { locale, list } = useFormats();
  return list(answers.map((one) => competencyTitle(page.view.program, locale, one.competency)));
}

function Competency({ answer, page, personHref }: Shown & { answer: CompetencyAnswer }) {
  const { locale } = useFormats();
  const name = useNames();
  const { program, names, standing } = page.view;
  return (
    <details className="fold">
      <summary className="tier-summary">
        <span className="serif">{competencyTitle(program, locale, answer.competency)}</span>
        <Wait answer={answer} />
        <Measured answer={answer} page={page} />
      </summary>
      {/* Inside, so that a link to it unfolds it. */}
      <div className="stack" id={competencyAnchor(answer.competency)}>
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

/** What waits: for the vendor's word, or for the company. */
function Wait({ answer }: { answer: CompetencyAnswer }) {
  const t = useWords(planningWords);
  const name = useNames();
  const waiting = waitingOf(answer);
  if (!waiting) return null;
  return (
    <StateMark state="soon">
      {t(`competencies.${waiting.what}`, { level: name(waiting.level) })}
    </StateMark>
  );
}

/** The level that the requirements yield, and until when. */
function Measured({ answer, page }: { answer: CompetencyAnswer; page: StandingPage }) {
  const t = useWords(planningWords);
  const name = useNames();
  const { lastDay } = useFormats();
  const { measured, held, forecast } = answer;
  if (measured === null && held.level === null) return <Progress answer={answer} page={page} />;
  const until = forecast[0]?.at ?? null;
  const state = stateOf({ met: measured !== null, until }, page.view.standing.on);
  const said =
    measured === null
      ? t('competencies.lost', { level: name(held.level ?? '') })
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

/** How far the company is on its way to the first level; nothing where it may not go there. */
function Progress({ answer, page }: { answer: CompetencyAnswer; page: StandingPage }) {
  const t = useWords(planningWords);
  const name = useNames();
  const progress = progressOf(answer);
  if (!progress || reachOf(page.view.program, answer) !== 'open') return null;
  const { level, have, need } = progress;
  return (
    <span className="mark soft">
      {t('competencies.progress', { level: name(level), have, need })}
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
