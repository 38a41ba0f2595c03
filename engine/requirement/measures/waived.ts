import type { Instant } from '../../kernel/instant.ts';
import type { KnownFact } from '../facts.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/** When an event first begins that is not over as the waiver begins; Infinity where it has not been announced. */
function eventBegins(events: readonly KnownFact[], name: string, waiver: KnownFact): Instant {
  const begins = events
    .filter(({ subject, until }) => subject === name && (until === null || until > waiver.from))
    .map(({ from }) => from);
  return Math.min(Infinity, ...begins);
}

/**
 * A waiver of that name has been granted: from its day to its end, or until the event begins that it names,
 * whichever is first.
 */
export const waived: Measure<{ waived: string }> = ({ waived: name }, context) => {
  const events = context.ledger.programWide('event');
  return {
    subject: [name],
    need: 1,
    spans: ownFacts(context, 'waiver')
      .filter(({ subject }) => subject === name)
      .map((fact) => {
        const event = fact.attributes?.['untilEvent'];
        const ends = typeof event === 'string' ? eventBegins(events, event, fact) : Infinity;
        return spanOf(fact, 'waived', ends);
      }),
  };
};
