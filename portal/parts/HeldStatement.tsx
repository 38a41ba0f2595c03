import { localText } from '@guildmark/words';
import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { StandingPage } from './standing-page.ts';
import { lastsUntil, whySentence } from './standing-speech.ts';
import { useFormats, useNames, useReader, useWords } from './reader.ts';

/** The title of a tier by id, or the words for having none. */
export function useTierTitle() {
  const { program } = useReader();
  const t = useWords(standingPageWords);
  return (tier: string | null): string =>
    program?.tiers.find((one) => one.id === tier)?.title ?? tier ?? t('now.nothing');
}

/** A title inside a sentence begins small, unless it begins with an abbreviation. */
const withinSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title;

/** What an organisation has in one statement, and below it how long, or under which notice or probation. */
export function HeldStatement({ page }: { page: StandingPage }) {
  const { nextVersionAt, standing } = page.view;
  const { held, on, version } = standing;
  const t = useWords(standingPageWords);
  const { day } = useFormats();
  const title = useTierTitle();
  const rest = useRest(page);
  const statement =
    held.phase === 'terminated'
      ? t('now.terminated', { day: day(held.phaseSince ?? on) })
      : held.tier === null || held.since === null
        ? t('now.none')
        : t('now.since', { tier: title(held.tier), day: day(held.since) });
  return (
    <div className="verdict-line stack-close">
      <p className="statement">{statement}</p>
      {rest === null ? null : <p className="statement-lead prose">{rest}</p>}
      {nextVersionAt === null ? null : (
        <p className="prose">{t('now.nextVersion', { version, day: day(nextVersionAt) })}</p>
      )}
    </div>
  );
}

function useRest(page: StandingPage): string | null {
  const { standing, program, names } = page.view;
  const { held, measured, on } = standing;
  const t = useWords(standingPageWords);
  const { locale, day, lastDay, list } = useFormats();
  const title = useTierTitle();
  const name = useNames();
  const telling = { locale, list, name, people: names };
  const [next] = held.forecast;
  const lasts = lastsUntil(held);
  const moves = held.forecast.find(({ from, to }) => from !== to);
  const why = (change: typeof next) => (change ? whySentence(change, telling) : '');
  if (held.phase === 'terminated')
    return program.review.readmission?.choose === 'by-application' ? t('now.reapply') : null;
  if (held.tier === null) return null;
  const since = day(held.phaseSince ?? on);
  if (held.phase === 'noticed') {
    const end = lastDay(held.phaseUntil ?? on);
    const lost = lasts === null ? 'none' : day(lasts);
    const reason = whySentence(
      { at: on, from: held.tier, to: measured, because: standing.because, act: 'notice' },
      telling,
    );
    return t('now.noticed', { since, end, lost, tier: title(held.tier), why: reason });
  }
  if (held.phase === 'probation') {
    const { blocks = {}, leadsTo = 'demotion' } = program.review.probation ?? {};
    const end = held.phaseUntil === null ? 'none' : lastDay(held.phaseUntil);
    const closed = held.blocked.map((id) =>
      withinSentence(localText(blocks[id] ?? { en: id }, locale)),
    );
    const said = t('now.probation', { since, end, leadsTo, measured: title(measured) });
    return closed.length === 0 ? said : `${said} ${t('now.closed', { what: list(closed) })}`;
  }
  if (!next) return t('now.forever');
  if (held.tier !== measured)
    return t('now.pending', { measured: title(measured), day: day(next.at) });
  if (next.act === 'notice' || next.act === 'probation')
    return t('now.soon', { day: day(next.at), act: next.act, why: why(next) });
  if (!moves || lasts === null) return t('now.forever');
  return t('now.until', { day: lastDay(lasts), next: title(moves.to), why: why(moves) });
}
