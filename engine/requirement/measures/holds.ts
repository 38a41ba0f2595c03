import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';
import { ownFacts } from './own.ts';

/**
 * The subject holds any one of some credentials. Exactly these: a higher level or a grace period counts for
 * people of an organisation, not as a prerequisite.
 */
export const holds: Measure<{ holds: string[] }> = ({ holds: ids }, context) => ({
  subject: ids,
  need: 1,
  spans: ownFacts(context, 'credential')
    .filter(({ subject }) => ids.includes(subject))
    .map((fact) => spanOf(fact, 'held')),
});
