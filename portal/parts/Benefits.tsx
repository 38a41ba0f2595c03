import { asksNothing, isPast, localText } from '@guildmark/words';
import { planningWords } from '@guildmark/words/portal/planning.ts';
import type { StandingView } from './standing-view.ts';
import { Section } from './Head.tsx';
import { useTierTitle } from './HeldStatement.tsx';
import { RequirementTree, stateOf } from './RequirementTree.tsx';
import type { StandingPage } from './standing-page.ts';
import { StateShape } from './StateMark.tsx';
import { useFormats, useWords } from './reader.ts';

type Benefit = StandingView['standing']['benefits'][number];

interface Shown {
  page: StandingPage;
  personHref: ((person: string) => string) | undefined;
}

/** The benefits of the tier the company has: open until when, or closed by what; folded away, what nobody can have any more. */
export function Benefits({ page, personHref }: Shown) {
  const t = useWords(planningWords);
  const { standing, program } = page.view;
  const { benefits } = standing;
  if (benefits.length === 0) return null;
  const past = benefits.filter(
    ({ requirement }) => requirement && isPast(program, requirement, standing.on),
  );
  const rest = benefits.filter((answer) => !past.includes(answer));
  return (
    <Section title={t('benefits.title')} note={t('benefits.note')} id="benefits">
      <List benefits={rest} page={page} personHref={personHref} />
      {past.length > 0 ? (
        <details className="others">
          <summary>{t('benefits.past', { count: past.length })}</summary>
          <List benefits={past} page={page} personHref={personHref} />
        </details>
      ) : null}
    </Section>
  );
}

function List({ benefits, page, personHref }: Shown & { benefits: Benefit[] }) {
  return (
    <ul className="tree">
      {benefits.map((answer) => (
        <li key={answer.benefit}>
          <div className="leaf">
            <div className="leaf-says">
              <StateShape
                state={stateOf({ met: answer.open, until: answer.until }, page.view.standing.on)}
              />
              <Says answer={answer} page={page} />
            </div>
          </div>
          <Clause answer={answer} page={page} personHref={personHref} />
        </li>
      ))}
    </ul>
  );
}

function Says({ answer, page }: { answer: Benefit; page: StandingPage }) {
  const t = useWords(planningWords);
  const { locale, day, lastDay } = useFormats();
  const title = useTierTitle();
  const { benefit, open, until, blocked } = answer;
  const tier = title(answer.tier);
  const text = blocked
    ? t('benefits.blocked', { tier, day: until === null ? 'none' : lastDay(until) })
    : open
      ? until === null
        ? t('benefits.open', { tier })
        : t('benefits.through', { tier, day: lastDay(until) })
      : until === null
        ? t('benefits.closed', { tier })
        : t('benefits.from', { tier, day: day(until) });
  return (
    <div>
      {localText(page.view.program.benefits[benefit]?.title ?? { en: benefit }, locale)}
      <p className="leaf-note">{text}</p>
    </div>
  );
}

/** What is asked beside the tier, where that decides; folded away where it is met. */
function Clause({ answer, page, personHref }: Shown & { answer: Benefit }) {
  const { program, names, standing } = page.view;
  const t = useWords(planningWords);
  const { requirement, blocked, open } = answer;
  if (!requirement || blocked || asksNothing(requirement)) return null;
  const tree = (
    <RequirementTree
      node={requirement}
      program={program}
      people={names}
      at={standing.on}
      personHref={personHref}
    />
  );
  if (!open) return tree;
  return (
    <details className="others">
      <summary>{t('benefits.asks')}</summary>
      {tree}
    </details>
  );
}
