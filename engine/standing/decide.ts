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

/** A text, and the instant from which it applies to an organisation. */
export interface Applied {
  program: Program;
  from: Instant;
}

/** The part of a stretch in which each text applies, up to the instant before the next one does. */
function partsOf(texts: readonly Applied[], { after, on, known }: Stretch) {
  return texts.flatMap(({ program, from }, index): { program: Program; part: Stretch }[] => {
    const next = texts[index + 1]?.from ?? Infinity;
    const part = {
      after: Math.max(after, from),
      on: Math.min(on, next - 1),
      // Under a text that no longer applies, only what was known then was ever decided upon.
      known: next <= on ? next - 1 : known,
    };
    return part.after <= part.on ? [{ program, part }] : [];
  });
}

/**
 * Every decision that fell due in a stretch of time, in order, each with the instant at which it takes effect and
 * under the text that applied then: the same ones as if someone had looked at every moment, from what was known at
 * that moment. `texts` follow one another, the first of them from its `from` on. Where `after` is `on`, only that
 * instant is looked at.
 */
export function decisionsDueUnder(
  texts: readonly Applied[],
  facts: Fact[],
  organisation: string,
  stretch: Stretch,
): Verdict[] {
  const verdicts: Verdict[] = [];
  const made: Fact[] = [];
  const add = (verdict: Verdict, recordedAt: Instant) => {
    verdicts.push(verdict);
    const id = `due-${made.length}`;
    made.push({ ...decisionFact(organisation, verdict), id, recordedAt, source: 'due' });
  };
  for (const { program, part } of partsOf(texts, stretch)) {
    const { after, on, known } = part;
    let from = after;
    const times = after === on ? [] : learnt(facts, part);
    for (const until of times) {
      const all = made.length > 0 ? [...facts, ...made] : facts;
      const standing = standingOf(program, all, organisation, { on: from, known: from });
      for (const verdict of decisionsAhead(standing)) if (verdict.at < until) add(verdict, from);
      from = until;
    }
    const last = standingOf(program, [...facts, ...made], organisation, { on, known });
    for (const verdict of decisionsAhead(last)) if (verdict.at <= on) add(verdict, from);
  }
  return verdicts;
}

/** The decisions that fell due in a stretch of time in which one text applied throughout. */
export const decisionsDue = (
  program: Program,
  facts: Fact[],
  organisation: string,
  stretch: Stretch,
): Verdict[] => decisionsDueUnder([{ program, from: -Infinity }], facts, organisation, stretch);
