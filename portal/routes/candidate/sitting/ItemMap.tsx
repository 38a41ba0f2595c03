import { useState } from 'react';
import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import { useWords } from '../../../parts/reader.ts';
import { walkTo } from './map-keys.ts';
import { openPoints, type Mark, type Move } from './paper.ts';

const stateOf = (mark: Mark) =>
  mark.chosen.length > 0 ? 'answered' : mark.seen ? 'seen' : 'unseen';

/** Every question as a small button: answered, seen, not seen, flagged. Without scripts they save and go. */
export function ItemMap({
  marks,
  at,
  live,
  act,
}: {
  marks: Mark[];
  at: number;
  live: boolean;
  act: (move: Move) => void;
}) {
  const t = useWords(sittingWords);
  const { unanswered } = openPoints(marks);
  // Forty questions are one stop of the Tab key; arrows walk between them.
  const [walked, setWalked] = useState<number | null>(null);
  const stop = walked ?? at;
  const walk = (event: React.KeyboardEvent<HTMLElement>) => {
    const to = walkTo(event.key, stop, marks.length);
    if (to === null) return;
    event.preventDefault();
    setWalked(to);
    event.currentTarget.querySelectorAll('button')[to - 1]?.focus();
  };
  return (
    <nav aria-label={t('map.title')}>
      <p className="small soft map-count">
        {t('map.count', { answered: marks.length - unanswered.length, count: marks.length })}
      </p>
      <ol
        className="map"
        onKeyDown={walk}
        onFocus={({ target }) => setWalked(Number((target as unknown as HTMLButtonElement).value))}
        onBlur={() => setWalked(null)}
      >
        {marks.map((mark, index) => {
          const position = index + 1;
          const state = stateOf(mark);
          const said = [t(`map.${state}`), ...(mark.flagged ? [t('map.flagged')] : [])].join(', ');
          return (
            <li key={position}>
              <button
                name="go"
                value={position}
                className={`${state}${mark.flagged ? ' flagged' : ''}`}
                aria-current={position === at ? 'true' : undefined}
                tabIndex={live && position !== stop ? -1 : undefined}
                aria-label={t('map.open', { position, state: said })}
                {...(live && {
                  onClick: (event: React.MouseEvent) => {
                    event.preventDefault();
                    act({ move: 'go', to: position });
                  },
                })}
              >
                {position}
              </button>
            </li>
          );
        })}
      </ol>
      <Legend />
    </nav>
  );
}

function Legend() {
  const t = useWords(sittingWords);
  return (
    <ul className="map-legend">
      {(['answered', 'seen', 'unseen', 'flagged'] as const).map((state) => (
        <li key={state}>
          <span className={`legend-box ${state}`} aria-hidden="true" />
          {t(`map.${state}`)}
        </li>
      ))}
    </ul>
  );
}
