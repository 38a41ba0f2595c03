import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import { useWords } from '../../../parts/reader.ts';
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
  return (
    <nav aria-label={t('map.title')}>
      <p className="small soft map-count">
        {t('map.count', { answered: marks.length - unanswered.length, count: marks.length })}
      </p>
      <ol className="map">
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
