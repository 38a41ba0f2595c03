import { localText } from '@guildmark/words';
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

/** The benefits of the tier the company has: open until when, or closed by what. Nothing where there are none. */
export function Benefits({ page, personHref }: Shown) {
  const t = useWords(planningWords);
  const { benefits } = page.view.standing;
  if (benefits.length === 0) return null;
  return (
    <Section title={t('benefits.title')} note={t('benefits.note')} id="benefits">
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
    </Section>
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

/** What is asked beside the tier, where that decides. */
function Clause({ answer, page, personHref }: Shown & { answer: Benefit }) {
  const { program, names, standing } = page.view;
  const { requirement, blocked } = answer;
  if (!requirement || blocked) return null;
  return (
    <RequirementTree
      node={requirement}
      program={program}
      people={names}
      at={standing.on}
      personHref={personHref}
    />
  );
}
