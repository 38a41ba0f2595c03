import { recordWords } from '@guildmark/words/portal/record.ts';
import type { Instant } from '@guildmark/engine';
import { StateMark, type State } from './StateMark.tsx';
import { useFormats, useWords } from './reader.ts';

const states: Record<'claimed' | 'confirmed' | 'declined' | 'ended', State> = {
  claimed: 'soon',
  confirmed: 'met',
  declined: 'missing',
  ended: 'unknown',
};

/** How a person and a company stand to each other, with its day. */
export function AffiliationState({
  affiliation,
}: {
  affiliation: {
    state: keyof typeof states;
    claimedAt: Instant;
    from: Instant | null;
    until: Instant | null;
  };
}) {
  const t = useWords(recordWords);
  const { day, lastDay } = useFormats();
  const { state, claimedAt, from, until } = affiliation;
  const at = { claimed: claimedAt, confirmed: from, declined: null, ended: until }[state];
  return (
    <StateMark state={states[state]}>
      {t(`companies.states.${state}`, {
        day: at === null ? '' : state === 'ended' ? lastDay(at) : day(at),
      })}
    </StateMark>
  );
}
