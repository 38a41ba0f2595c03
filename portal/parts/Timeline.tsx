import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { Decision, Standing, Verdict } from '@guildmark/engine';
import { TierShape } from './TierMark.tsx';
import { whySentence } from './standing-speech.ts';
import { useFormats, useNames, useReader, useWords } from './reader.ts';

/** What will change and what was decided, latest first, with today between them. */
export function Timeline({
  standing,
  people,
  replayed,
}: {
  standing: Standing;
  people: Record<string, string>;
  /** The day in the middle is one of the past. */
  replayed: boolean;
}) {
  const t = useWords(standingPageWords);
  const { shortDay } = useFormats();
  const coming = standing.held.forecast.toSorted((a, b) => b.at - a.at);
  const past = standing.history.toSorted((a, b) => b.at - a.at);
  return (
    <ol className="record">
      {coming.map((change) => (
        <Future key={`${change.at} ${change.act}`} change={change} people={people} />
      ))}
      <li className="record-today">
        <span className="record-when">{shortDay(standing.on)}</span>
        <span className="record-line">
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <rect width="12" height="12" fill="currentcolor" />
          </svg>
        </span>
        <div className="record-what">
          <p>{t(replayed ? 'record.thatDay' : 'record.today')}</p>
          {coming.length === 0 ? <p>{t('record.noFuture')}</p> : null}
        </div>
      </li>
      {past.map((decision) => (
        <Past key={decision.fact} decision={decision} people={people} />
      ))}
    </ol>
  );
}

function useTelling(people: Record<string, string>) {
  const { locale, list } = useFormats();
  const { program } = useReader();
  const t = useWords(standingPageWords);
  const telling = { locale, people, name: useNames(), list };
  const title = (tier: string | null) =>
    program?.tiers.find((one) => one.id === tier)?.title ?? t('now.nothing');
  return { t, title, why: (change: Verdict | Decision) => whySentence(change, telling) };
}

/** The last day of a notice or a probation. */
function useEnd() {
  const { lastDay } = useFormats();
  return ({ until }: Verdict | Decision): string => (until === null ? 'none' : lastDay(until));
}

function Future({ change, people }: { change: Verdict; people: Record<string, string> }) {
  const { t, title, why } = useTelling(people);
  const { shortDay } = useFormats();
  const end = useEnd()(change);
  const { act, to } = change;
  const said =
    act === 'promotion' || act === 'demotion'
      ? to === null
        ? t('record.futureNothing')
        : t('record.future', { to: title(to) })
      : t(`record.futureActs.${act}`, { end });
  return (
    <li className="record-future">
      <span className="record-when">{shortDay(change.at)}</span>
      <span className="record-line">
        <TierShape tier={change.to} size={16} />
      </span>
      <div className="record-what">
        <p>{said}</p>
        <p>{t('record.because', { why: why(change) })}</p>
      </div>
    </li>
  );
}

function Past({ decision, people }: { decision: Decision; people: Record<string, string> }) {
  const { t, title, why } = useTelling(people);
  const { shortDay } = useFormats();
  const end = useEnd()(decision);
  const { act, to } = decision;
  const said =
    act === 'demotion' && to === null
      ? t('record.toNothing')
      : t(`record.${act}`, { to: title(to), end });
  return (
    <li>
      <span className="record-when">{shortDay(decision.at)}</span>
      <span className="record-line">
        <TierShape tier={decision.to} size={16} />
      </span>
      <div className="record-what">
        <p>
          <strong>{said}</strong>
        </p>
        <p>
          {t('record.because', { why: why(decision) })}{' '}
          {shortDay(decision.recordedAt) === shortDay(decision.at)
            ? null
            : t('record.recorded', { day: shortDay(decision.recordedAt) })}
        </p>
      </div>
    </li>
  );
}
