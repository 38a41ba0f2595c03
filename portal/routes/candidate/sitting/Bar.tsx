import { useEffect, useState } from 'react';
import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import { StateShape } from '../../../parts/StateMark.tsx';
import { useWords } from '../../../parts/reader.ts';
import { prefer, preference } from './door.ts';
import type { SaveState } from './queue.ts';
import { clockFace } from './use-clock.ts';
import type { Sitting } from './use-sitting.ts';

/** The line above the question: which exam, what is saved, how long. */
export function Bar({
  title,
  sitting,
  live,
}: {
  title: string;
  sitting: Pick<Sitting, 'saving' | 'clock'>;
  /** Scripts run: until then the page is a plain form. */
  live: boolean;
}) {
  return (
    <header className="sitting-bar">
      <p className="sitting-title">{title}</p>
      <Saved state={sitting.saving} live={live} />
      <Clock clock={sitting.clock} live={live} />
    </header>
  );
}

function Saved({ state, live }: { state: SaveState; live: boolean }) {
  const t = useWords(sittingWords);
  const trying = state === 'trying' || state === 'signed-out';
  const said = {
    saved: t('saved.all'),
    sending: t('saved.sending'),
    trying: t('saved.trying'),
    'signed-out': t('saved.signedOut'),
    lost: '',
    closed: '',
  }[state];
  return (
    <p className={trying ? 'saved saved-trying' : 'saved'} role="status">
      {live && said ? <StateShape state={trying ? 'soon' : 'met'} size={14} /> : null}
      {live ? said : t('saved.plain')}
    </p>
  );
}

function Clock({ clock, live }: { clock: Sitting['clock']; live: boolean }) {
  const t = useWords(sittingWords);
  const [hidden, setHidden] = useState(false);
  useEffect(() => setHidden(preference('clock') === 'hidden'), []);
  const toggle = () => {
    prefer('clock', hidden ? 'shown' : 'hidden');
    setHidden(!hidden);
  };
  return (
    <div className="clock">
      {hidden ? (
        <span className="small soft">{t('clock.hidden')}</span>
      ) : (
        <span>
          <span className="small soft">{t('clock.left')} </span>
          <span className="clock-time" role="timer" aria-live="off" suppressHydrationWarning>
            {clockFace(clock.now)}
          </span>
        </span>
      )}
      {live ? (
        <button type="button" className="link-button small" onClick={toggle}>
          {t(hidden ? 'clock.show' : 'clock.hide')}
        </button>
      ) : null}
      {clock.added > 0 ? (
        <span className="small" role="status">
          {t('clock.more', { count: clock.added })}
        </span>
      ) : null}
      <span className="hidden-visually" role="status">
        {clock.announcement === null ? '' : t('clock.announce', { count: clock.announcement })}
      </span>
    </div>
  );
}
