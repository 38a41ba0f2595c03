import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Standing, Verdict } from './answer.ts';
import { decisionFact } from './decisions.ts';
import { standingOf } from './standing.ts';

/** The decisions to come on an organisation's competencies and tier, in the order in which they fall due. */
export const decisionsAhead = ({ held, competencies }: Standing): Verdict[] =>
  [...competencies.flatMap((each) => each.held.forecast), ...held.forecast].toSorted(
    (a, b) => a.at - b.at,
  );

/** The decision that is due on a standing at its date, or null; one after the other, of those on competencies first. */
export function decide(standing: Standing): Verdict | null {
  const [first] = decisionsAhead(standing);
  return first && first.at <= standing.on ? first : null;
}

/** The tier that an organisation has once everything is decided that is due at the standing's date. */
export const tierOnceDecided = ({ held, on }: Standing): string | null =>
  held.forecast.reduce((tier, { at, to }) => (at <= on ? to : tier), held.tier);

/** Whether going from one level to another is a rise or a fall in their order; null where they are one. */
export function actFor(
  order: readonly string[],
  from: string | null,
  to: string | null,
): 'promotion' | 'demotion' | null {
  if (from === to) return null;
  return order.indexOf(to ?? '') > order.indexOf(from ?? '') ? 'promotion' : 'demotion';
}

/** The instants at which something more became known in a stretch of time, its end included. */
function learnt(facts: Fact[], { after, on, known }: Stretch): Instant[] {
  const times = new Set<Instant>();
  for (const { recordedAt } of facts)
    if (recordedAt > after && recordedAt < on && recordedAt <= known) times.add(recordedAt);
  return [...times].toSorted((a, b) => a - b).concat(on);
}

/** A stretch of time `[after, on]`, looked at from what was known at `known`. */
export interface Stretch {
  after: Instant;
  on: Instant;
  known: Instant;
}

/**
 * Every decision that fell due in a stretch of time, in order, each with the instant at which it takes effect:
 * the same ones as if someone had looked at every moment, from what was known at that moment. Where `after` is
 * `on`, only that instant is looked at.
 */
export function decisionsDue(
  program: Program,
  facts: Fact[],
  organisation: string,
  stretch: Stretch,
): Verdict[] {
  const { after, on, known } = stretch;
  const verdicts: Verdict[] = [];
  const made: Fact[] = [];
  let from = after;
  const add = (verdict: Verdict) => {
    verdicts.push(verdict);
    const id = `due-${made.length}`;
    made.push({ ...decisionFact(organisation, verdict), id, recordedAt: from, source: 'due' });
  };
  const times = after === on ? [] : learnt(facts, stretch);
  for (const until of times) {
    const all = made.length > 0 ? [...facts, ...made] : facts;
    const standing = standingOf(program, all, organisation, { on: from, known: from });
    for (const verdict of decisionsAhead(standing)) if (verdict.at < until) add(verdict);
    from = until;
  }
  const last = standingOf(program, [...facts, ...made], organisation, { on, known });
  for (const verdict of decisionsAhead(last)) if (verdict.at <= on) add(verdict);
  return verdicts;
}
