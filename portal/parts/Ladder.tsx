import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { Standing, TierAnswer } from '@guildmark/engine';
import { StateShape } from './StateMark.tsx';
import { lastsUntil } from './standing-speech.ts';
import { TierShape } from './TierMark.tsx';
import { useFormats, useReader, useWords } from './reader.ts';

/** How the held rung is called: by its own people, by others, on a day of the past. */
export type Here = 'here' | 'hereOther' | 'hereThen';

type Place = 'below' | 'held' | 'next' | 'above';

/** How many of the requirement's own parts are met; a single leaf is one part, and some of several are so many. */
function partsMet({ requirement }: TierAnswer): { have: number; need: number } {
  const { children, met, kind, have, need } = requirement;
  if (kind === 'competencies') return { have: Math.min(have, need), need };
  if (children.length === 0) return { have: Number(met), need: 1 };
  return { have: children.filter((child) => child.met).length, need: children.length };
}

/** The rungs of the ladder, the held one marked, each with how far it is met. */
export function Ladder({ standing, here }: { standing: Standing; here: Here }) {
  const t = useWords(standingPageWords);
  const at = standing.tiers.findIndex((one) => one.tier === standing.held.tier);
  return (
    <ol className={`ladder ladder-${standing.tiers.length}`} aria-label={t('ladder.title')}>
      {standing.tiers.map((answer, index) => {
        const place: Place =
          index === at ? 'held' : index < at ? 'below' : index === at + 1 ? 'next' : 'above';
        return <Rung key={answer.tier} {...{ answer, index, place, standing, here }} />;
      })}
    </ol>
  );
}

function Rung({
  answer,
  index,
  place,
  standing,
  here,
}: {
  answer: TierAnswer;
  index: number;
  place: Place;
  standing: Standing;
  here: Here;
}) {
  const t = useWords(standingPageWords);
  const { program } = useReader();
  const tier = program?.tiers.find((one) => one.id === answer.tier);
  const { have, need } = partsMet(answer);
  return (
    <li
      className={`rung rung-${index + 1} rung-${place} metal-${tier?.metal ?? 'slate'}`}
      aria-current={place === 'held' ? 'step' : undefined}
    >
      <span className="rung-name">
        <TierShape tier={answer.tier} size={20} />
        {tier?.title ?? answer.tier}
      </span>
      {place === 'held' ? <Held held={standing.held} here={here} /> : null}
      <span className="mark">
        <StateShape state={answer.met ? 'met' : 'missing'} size={14} />
        {answer.met
          ? t('ladder.met')
          : t(answer.requirement.kind === 'competencies' ? 'ladder.ofCompetencies' : 'ladder.of', {
              have,
              need,
            })}
      </span>
    </li>
  );
}

function Held({ held, here }: { held: Standing['held']; here: Here }) {
  const t = useWords(standingPageWords);
  const { shortDay } = useFormats();
  const until = lastsUntil(held);
  return (
    <>
      <span className="rung-here">{t(`ladder.${here}`)}</span>
      {held.since === null ? null : <span>{t('ladder.since', { day: shortDay(held.since) })}</span>}
      <span>
        {until === null ? t('ladder.noEnd') : t('ladder.through', { day: shortDay(until - 1) })}
      </span>
      {held.phase === 'noticed' || held.phase === 'probation' ? (
        <strong>{t(`ladder.${held.phase}`)}</strong>
      ) : null}
    </>
  );
}
