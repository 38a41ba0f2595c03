import type { Fact } from '../kernel/fact.ts';
import { actOf, inEffect, moves } from '../requirement/decision.ts';

/** Whether a decision says which tier is held from then on. */
const placesTier = (fact: Fact): boolean =>
  fact.kind === 'decision' &&
  fact.person === undefined &&
  (fact.attributes?.['competency'] ?? null) === null &&
  moves.has(actOf(fact));

/** The tier held after a decision; empty where none is. */
function tierAfter(fact: Fact): string {
  if (actOf(fact) === 'termination') return '';
  const { to } = fact.attributes ?? {};
  return to === undefined ? fact.subject : typeof to === 'string' ? to : '';
}

/** That one fact ends another, as soon as the one that ends it is known. */
const ending = (ended: Fact, by: Fact, id: string): Fact => ({
  id,
  kind: 'ending',
  ...(ended.organisation !== undefined && { organisation: ended.organisation }),
  subject: ended.subject,
  from: by.from,
  until: null,
  recordedAt: by.recordedAt,
  source: by.source,
  names: ended.id,
});

/** By the id of a fact: the ids of those that follow from it, and fall where it is retracted. */
type Follows = Map<string, string[]>;

/** From each decision on its tier is held; each ends with the next one that is known and stands. */
function heldBy(program: string, decisions: readonly Fact[], doubted: ReadonlySet<string>) {
  const made: Fact[] = [];
  const follows: Follows = new Map(decisions.map(({ id }) => [id, [id]]));
  for (const [index, decision] of decisions.entries()) {
    const tier = tierAfter(decision);
    if (tier === '') continue;
    const { id, organisation, from, recordedAt, source } = decision;
    const of = organisation === undefined ? {} : { organisation };
    const dated = { from, until: null, recordedAt, source };
    const held: Fact = {
      id,
      kind: 'standing',
      ...of,
      subject: program,
      attributes: { tier },
      ...dated,
    };
    made.push(held);
    // A later decision ends it too where those between them may be unknown, or retracted.
    let sure = Infinity;
    for (const next of decisions.slice(index + 1)) {
      if (next.recordedAt >= sure) continue;
      const name = `${id} until ${next.id}`;
      made.push(ending(held, next, name));
      follows.get(next.id)!.push(name);
      if (!doubted.has(next.id)) sure = next.recordedAt;
    }
  }
  return { made, follows };
}

/** What retractions of decisions, and of such retractions, retract of what follows from them. */
function retracted(retractions: readonly Fact[], follows: Follows): Fact[] {
  const made: Fact[] = [];
  let open = retractions;
  for (;;) {
    const ready = open.filter(({ names }) => follows.has(names ?? ''));
    if (ready.length === 0) return made;
    for (const retraction of ready) {
      const names = follows.get(retraction.names!)!;
      const copies = names.map((name) => ({
        ...retraction,
        id: `${retraction.id} of ${name}`,
        names: name,
      }));
      made.push(...copies);
      follows.set(
        retraction.id,
        copies.map(({ id }) => id),
      );
    }
    open = open.filter((each) => !ready.includes(each));
  }
}

/**
 * What one program decided about an organisation, as facts that another program reads: from each decision on it
 * has the tier that was decided, until the next one. `facts` are the decisions of the program `program` about it and
 * what retracts them; each answer carries the dates of what it follows from, so that whatever day is asked about
 * from whatever was known, what holds is what was decided.
 */
export function standingsElsewhere(program: string, facts: readonly Fact[]): Fact[] {
  const decisions = facts.filter(placesTier).toSorted(inEffect);
  const retractions = facts.filter(({ kind }) => kind === 'retraction');
  const doubted = new Set(retractions.flatMap(({ names }) => names ?? []));
  const { made, follows } = heldBy(program, decisions, doubted);
  return [...made, ...retracted(retractions, follows)];
}
