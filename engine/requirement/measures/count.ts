import type { FactKind } from '../../kernel/fact.ts';
import { plus, type Duration } from '../../kernel/instant.ts';
import type { Context } from '../context.ts';
import type { KnownFact } from '../facts.ts';
import { spanOf } from '../span.ts';
import type { Measure } from './measure.ts';

interface Asked {
  count: {
    of: 'deal' | 'implementation' | 'reference' | 'survey' | 'validation' | 'event';
    subject?: string | undefined;
    where?: Record<string, string | number | boolean> | undefined;
    atLeast: number;
    within?: Duration | undefined;
  };
}

/** The subject's facts and those that hold for everyone. */
function candidates({ ledger, of }: Context, kind: FactKind): readonly KnownFact[] {
  const own =
    'person' in of
      ? ledger.ofPerson(of.person, kind)
      : ledger.ofOrganisation(of.organisation, kind);
  return [...own, ...ledger.programWide(kind)];
}

const matches = (fact: KnownFact, { subject, where }: Asked['count']) =>
  (subject === undefined || fact.subject === subject) &&
  Object.entries(where ?? {}).every(([name, value]) => fact.attributes?.[name] === value);

/** How many dated facts there are; with `within`, each counts for that long from its date. */
export const count: Measure<Asked> = {
  subject: ({ count: { of, subject } }) => (subject === undefined ? [of] : [of, subject]),
  need: (asked) => asked.count.atLeast,
  spans: (asked, context) => {
    const { of, within } = asked.count;
    return candidates(context, of)
      .filter((fact) => matches(fact, asked.count))
      .map((fact) =>
        spanOf(fact, fact.id, within && plus(fact.from, within, context.program.zone)),
      );
  },
};
