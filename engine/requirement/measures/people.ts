import { plus, type Instant } from '../../kernel/instant.ts';
import type { Program } from '../../program/definition/program.ts';
import { asCounting } from '../affiliation.ts';
import type { Context } from '../context.ts';
import type { KnownFact } from '../facts.ts';
import { accepted } from '../ladder.ts';
import type { Ledger } from '../ledger.ts';
import type { Span } from '../span.ts';
import type { Measure } from './measure.ts';

type Asked = { people: { holding: string[]; atLeast: number } };

const graces = new WeakMap<Program, Map<Instant, Instant>>();

/** The end of the grace period after an expiry. Remembered, because calendar arithmetic is the dearest step. */
function endOfGrace(program: Program, expiry: Instant): Instant {
  const grace = program.renewal?.grace;
  if (!grace) return expiry;
  let known = graces.get(program);
  if (!known || known.size > 50_000) graces.set(program, (known = new Map()));
  let end = known.get(expiry);
  if (end === undefined) known.set(expiry, (end = plus(expiry, grace, program.zone)));
  return end;
}

/** Until when a credential makes its holder count. What was revoked has no grace. */
function countsUntil(credential: KnownFact, program: Program): Instant {
  if (credential.until === null) return Infinity;
  if (credential.endedBy !== undefined || !program.counting.graceCounts.choose)
    return credential.until;
  return endOfGrace(program, credential.until);
}

function spansOf(
  person: string,
  affiliations: KnownFact[],
  holding: Set<string>,
  context: Context,
) {
  const spans: Span[] = [];
  for (const fact of context.ledger.ofPerson(person, 'credential')) {
    if (!holding.has(fact.subject)) continue;
    const end = countsUntil(fact, context.program);
    for (const through of affiliations) {
      const from = Math.max(fact.from, through.from);
      const until = Math.min(end, through.until ?? Infinity);
      if (from < until) spans.push({ from, until, fact, through, person, key: person });
    }
  }
  return spans;
}

/** When whoever was ever affiliated counted with one of the given credentials. */
function spansAround(organisation: string, counting: Set<string>, context: Context): Span[] {
  const byPerson = new Map<string, KnownFact[]>();
  for (const fact of context.ledger.ofOrganisation(organisation, 'affiliation')) {
    if (fact.person === undefined) continue;
    const through = asCounting(fact, context.ledger.ofPerson(fact.person, 'affiliation'));
    const same = byPerson.get(fact.person);
    if (same) same.push(through);
    else byPerson.set(fact.person, [through]);
  }
  return [...byPerson].flatMap(([person, through]) => spansOf(person, through, counting, context));
}

/** Lists by what is asked, as long as the same facts are read under the same text. */
const shared = new WeakMap<Ledger, { program: Program; lists: Map<string, Span[]> }>();

/** How many different people, each while an affiliation is in force, hold any one of some credentials. */
export const people: Measure<Asked> = {
  subject: (asked) => asked.people.holding,
  need: (asked) => asked.people.atLeast,
  seats: true,
  spans: ({ people: { holding } }, context) => {
    const { ledger, of, program } = context;
    if ('person' in of) return [];
    // Leaves of several tiers ask for the same credentials: they share one list, and what is made of it.
    const counting = accepted(program, holding);
    const name = [of.organisation, ...[...counting].toSorted()].join(' ');
    let known = shared.get(ledger);
    if (known?.program !== program) shared.set(ledger, (known = { program, lists: new Map() }));
    let spans = known.lists.get(name);
    if (!spans) known.lists.set(name, (spans = spansAround(of.organisation, counting, context)));
    return spans;
  },
};
