import { useEffect, useState } from 'react';
import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { useWords } from '../../../parts/reader.ts';
import { prefer, preference } from './door.ts';
import { Item } from './Item.tsx';
import { ItemMap } from './ItemMap.tsx';
import type { Mark, Move, SittingView } from './paper.ts';
import { useKeys } from './use-keys.ts';
import type { Sitting } from './use-sitting.ts';

const none: Mark = { chosen: [], flagged: false, seen: false };

/** The question on the screen with what belongs to it: the answers, the moves, the map, the keys. */
export function Paper({
  view,
  sitting,
  live,
}: {
  view: SittingView;
  sitting: Sitting;
  live: boolean;
}) {
  const { paper, act, saving, clock } = sitting;
  const t = useWords(sittingWords);
  const [keys, setKeys] = useKeyChoice();
  useKeys(live && keys && saving !== 'lost', paper.at, act);
  useEffect(() => {
    history.replaceState(history.state, '', `?q=${paper.at}`);
    document.title = t('title', {
      exam: document.title.split(',')[0] ?? '',
      position: paper.at,
      count: view.questions,
    });
  }, [paper.at, t, view.questions]);
  const position = view.positions[paper.at - 1];
  if (!position) return null;
  if (saving === 'lost') return <Lost />;
  return (
    <form
      method="post"
      className="sitting-body"
      onSubmit={live ? (event) => event.preventDefault() : undefined}
    >
      {/* Enter goes on, whichever button stands first. */}
      <button name="go" value="next" hidden tabIndex={-1} />
      <input type="hidden" name="q" value={paper.at} readOnly />
      <div>
        {clock.now <= 0 ? <Notice state="soon">{t('clock.over')}</Notice> : null}
        <Item
          key={live ? 'live' : position.position}
          position={position}
          mark={paper.marks[paper.at - 1] ?? none}
          count={view.questions}
          language={view.locale}
          live={live}
          act={act}
        />
        <Moves sitting={sitting} live={live} last={paper.at === view.questions} />
      </div>
      <aside className="stack">
        <ItemMap marks={paper.marks} at={paper.at} live={live} act={act} />
        <Review sitting={sitting} live={live} />
        {live ? <Keys on={keys} set={setKeys} /> : null}
      </aside>
    </form>
  );
}

function Moves({ sitting, live, last }: { sitting: Sitting; live: boolean; last: boolean }) {
  const { paper, act } = sitting;
  const t = useWords(sittingWords);
  const mark = paper.marks[paper.at - 1] ?? none;
  const go = (move: Move) => (live ? { type: 'button' as const, onClick: () => act(move) } : {});
  return (
    <>
      <div className="item-moves">
        <button
          className="button"
          name="go"
          value="previous"
          disabled={paper.at === 1}
          {...go({ move: 'go', to: paper.at - 1 })}
        >
          <span className="arrow" aria-hidden="true">
            ←
          </span>{' '}
          {t('previous')}
        </button>
        <button
          className="button"
          name="go"
          value="flag"
          aria-pressed={mark.flagged}
          {...go({ move: 'flag' })}
        >
          <FlagShape on={mark.flagged} /> {t('flag')}
        </button>
        <button
          className="button button-main"
          name="go"
          value="next"
          disabled={last}
          {...go({ move: 'go', to: paper.at + 1 })}
        >
          {t('next')}{' '}
          <span className="arrow" aria-hidden="true">
            →
          </span>
        </button>
      </div>
      {mark.chosen.length > 0 ? (
        <p className="item-clear">
          <button className="link-button small" name="go" value="clear" {...go({ move: 'clear' })}>
            {t('clear')}
          </button>
        </p>
      ) : null}
    </>
  );
}

function FlagShape({ on }: { on: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path
        d="M2 1v12M2 2h9l-2.2 3L11 8H2"
        fill={on ? 'currentcolor' : 'none'}
        stroke="currentcolor"
        strokeWidth="1.5"
      />
    </svg>
  );
}

/** To the page before handing in; with scripts the last answers are sent first, for a moment. */
function Review({ sitting, live }: { sitting: Sitting; live: boolean }) {
  const t = useWords(sittingWords);
  const leave = async () => {
    const queue = sitting.queue.current;
    const moment = new Promise((resolve) => setTimeout(resolve, 2_000));
    if (queue) await Promise.race([queue.drained(), moment]);
    location.assign('?q=hand-in');
  };
  return (
    <p>
      <button
        className="button"
        name="go"
        value="hand-in"
        {...(live && { type: 'button' as const, onClick: () => void leave() })}
      >
        {t('review')}
      </button>
    </p>
  );
}

function Lost() {
  const t = useWords(sittingWords);
  return (
    <div className="sitting-body">
      <div className="stack" role="alert">
        <h1>{t('lost.title')}</h1>
        <p>{t('lost.text')}</p>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          {t('lost.here')}
        </button>
      </div>
    </div>
  );
}

function useKeyChoice(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(preference('keys') !== 'off'), []);
  return [
    on,
    (next) => {
      prefer('keys', next ? 'on' : 'off');
      setOn(next);
    },
  ];
}

function Keys({ on, set }: { on: boolean; set: (on: boolean) => void }) {
  const t = useWords(sittingWords);
  return (
    <details className="keys-block">
      <summary className="small">{t('keys.title')}</summary>
      <dl className="keys">
        <dt>
          <kbd>1</kbd>–<kbd>9</kbd>
        </dt>
        <dd>{t('keys.digits')}</dd>
        <dt>
          <kbd>←</kbd> <kbd>→</kbd>
        </dt>
        <dd>{t('keys.arrows')}</dd>
        <dt>
          <kbd>F</kbd>
        </dt>
        <dd>{t('keys.flag')}</dd>
      </dl>
      <label className="check small">
        <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
        {t('keys.use')}
      </label>
    </details>
  );
}
