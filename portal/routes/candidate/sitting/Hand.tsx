import { useState } from 'react';
import { sittingWords } from '@guildmark/words/portal/sitting.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { useWords } from '../../../parts/reader.ts';
import { openPoints } from './paper.ts';
import type { Sitting } from './use-sitting.ts';

/** The page before handing in: what has no answer, what is flagged, and the one button. */
export function Hand({ title, sitting }: { title: string; sitting: Sitting }) {
  const t = useWords(sittingWords);
  const { unanswered, flagged } = openPoints(sitting.paper.marks);
  const [waiting, setWaiting] = useState(false);
  // What is not acknowledged is sent first: handing in closes the paper.
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    const queue = sitting.queue.current;
    if (!queue || queue.isEmpty()) return;
    event.preventDefault();
    const form = event.currentTarget;
    setWaiting(true);
    queue.nudge();
    void queue.drained().then(() => form.submit());
  };
  return (
    <div className="stack prose">
      <h1>{t('hand.title', { exam: title })}</h1>
      <p>{t('hand.lead')}</p>
      {unanswered.length === 0 ? (
        <Notice state="met">{t('hand.all')}</Notice>
      ) : (
        <Notice state="soon">
          <p>{t('hand.open', { count: unanswered.length })}</p>
          <Links positions={unanswered} />
        </Notice>
      )}
      {flagged.length > 0 ? (
        <Notice>
          <p>{t('hand.flagged', { count: flagged.length })}</p>
          <Links positions={flagged} />
        </Notice>
      ) : null}
      {waiting ? <p role="status">{t('hand.waiting')}</p> : null}
      <form method="post" className="row" onSubmit={submit}>
        <input type="hidden" name="intent" value="hand-in" />
        <button className="button button-main">{t('hand.now')}</button>
        <a className="button" href="?q=1">
          {t('hand.back')}
        </a>
      </form>
    </div>
  );
}

function Links({ positions }: { positions: number[] }) {
  const t = useWords(sittingWords);
  return (
    <ul className="map hand-map">
      {positions.map((position) => (
        <li key={position}>
          <a href={`?q=${position}`} aria-label={t('hand.go', { position })}>
            {position}
          </a>
        </li>
      ))}
    </ul>
  );
}
