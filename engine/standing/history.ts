import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { knownFacts } from '../requirement/facts.ts';
import type { Change, Standing } from './answer.ts';
import type { Clause } from './clause.ts';
import { heldThrough, type HeldHistory } from './held-history.ts';
import { reigns } from './reigns.ts';
import { moveBetween } from './simulate.ts';
import { standingOf } from './standing.ts';

/** A dated change of the measured tier, or of the level of a competency. */
export interface Foreseen extends Change {
  /** The competency whose level changes; null where it is the tier. */
  competency: string | null;
}

/** A change that a text has yielded. */
export interface HistoryChange extends Foreseen {
  /** The version of the text. */
  version: string;
  /** A new text took effect at that instant. */
  newText: boolean;
  /** The clause that made it so where a new text did; null where facts did, or no single clause. */
  clause: (Clause & { tier: string | null; level: string | null }) | null;
}

/** What texts would have yielded for an organisation through a stretch of time. */
export interface History {
  organisation: string;
  from: Instant;
  to: Instant;
  /** The tier at `from`, and the version that yields it; null where no text was in effect yet. */
  start: { tier: string | null; version: string | null };
  /** What the requirements yielded. */
  changes: HistoryChange[];
  /** What was held, by decisions. */
  held: HeldHistory;
}

/** The changes that a standing foresees up to and including an instant, of its tier and its competencies, in time. */
export function foreseen({ forecast, competencies }: Standing, until: Instant): Foreseen[] {
  const all = [
    ...forecast.map((change): Foreseen => ({ ...change, competency: null })),
    ...competencies.flatMap((each) =>
      each.forecast.map((change): Foreseen => ({ ...change, competency: each.competency })),
    ),
  ];
  return all.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
}

/** The tier (under null) and the level of every competency. */
type Has = Map<string | null, string | null>;

const hasIn = ({ measured, competencies }: Standing): Has =>
  new Map([
    [null, measured],
    ...competencies.map((each) => [each.competency, each.measured] as const),
  ]);

/** What changes where a text takes effect: by facts of that instant, or by the text itself. */
function onNewText(
  has: Has,
  old: { program: Program; standing: Standing } | null,
  standing: Standing,
  after: Program,
  before: Standing | null,
): HistoryChange[] {
  const [at, version] = [standing.on, standing.version];
  const now = hasIn(standing);
  const texts = old && { before: old.program, after };
  const move = texts && before && moveBetween(texts, before, standing);
  const byFacts = old ? foreseen(old.standing, at).filter((change) => change.at === at) : [];
  return [...new Set([...has.keys(), ...now.keys()])].flatMap((competency): HistoryChange[] => {
    const [from, to] = [has.get(competency) ?? null, now.get(competency) ?? null];
    if (from === to) return [];
    const facts = byFacts.find((change) => change.competency === competency);
    const change = { at, from, to, because: facts?.because ?? [], competency, version };
    if (facts?.to === to) return [{ ...change, clause: null, newText: false }];
    const level = move?.competencies.find((each) => each.competency === competency)?.because;
    const because = competency === null ? move?.because : level;
    const clause = because ? { tier: null, level: null, ...because } : null;
    return [{ ...change, clause, newText: true }];
  });
}

/**
 * What was held, and the dated history of what texts yielded, from `from` up to and including `to`, every change with its
 * causes, each text from the day on which it applies to the organisation until the next one does. What was known is one instant for
 * all of it, so a fact that was recorded late counts from the day it is about.
 */
export function replay(
  programs: Program[],
  facts: Fact[],
  organisation: string,
  { from, to, known }: { from: Instant; to: Instant; known: Instant },
): History {
  const at = (program: Program, on: Instant) =>
    standingOf(program, facts, organisation, { on, known });
  const terms = knownFacts(facts, known);
  const changes: HistoryChange[] = [];
  const start: History['start'] = { tier: null, version: null };
  let has: Has = new Map();
  let old: { program: Program; standing: Standing } | null = null;
  const texts = reigns(programs, terms, organisation, { from, to });
  for (const { program, from: begins, until } of texts) {
    const standing = at(program, begins);
    if (!old && begins === from)
      Object.assign(start, { tier: standing.measured, version: program.version });
    else {
      const before = old && at(old.program, begins);
      changes.push(...onNewText(has, old, standing, program, before));
    }
    has = hasIn(standing);
    for (const change of foreseen(standing, Math.min(to, until - 1))) {
      changes.push({ ...change, version: program.version, clause: null, newText: false });
      has.set(change.competency, change.to);
    }
    old = { program, standing };
  }
  const held = heldThrough(texts, { facts, organisation, from, to, known });
  return { organisation, from, to, start, changes, held };
}
