import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import { factsUnder } from '../requirement/derive.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import type { Change, Decision, Phase, Verdict } from './answer.ts';
import { decisionsAhead } from './decide.ts';
import { decisionFact, decisionsUntil } from './decisions.ts';
import { fold } from './held.ts';
import type { Reign } from './reigns.ts';
import { standingOf } from './standing.ts';

/** A decision of a stretch of time on what is held, on record or as the reviews of the text would take it. */
export interface HeldChange extends Change, Pick<Decision, 'act' | 'until'> {
  /** The competency that it is about; null where it is the tier. */
  competency: string | null;
  /** The version in force; null before the first one. */
  version: string | null;
  /** Whether it is on record; else it falls due and nothing on record says that it was taken. */
  recorded: boolean;
}

/** What an organisation held through a stretch of time, by its decisions. */
export interface HeldHistory {
  /** The tier held at the beginning, since when, and the phase of it. */
  start: { tier: string | null; since: Instant | null; phase: Phase };
  decisions: HeldChange[];
}

interface Asked {
  facts: Fact[];
  organisation: string;
  from: Instant;
  to: Instant;
  known: Instant;
}

const versionAt = (reigns: Reign[], at: Instant): string | null =>
  reigns.findLast((reign) => reign.from <= at)?.program.version ?? null;

const inTime = (a: HeldChange, b: HeldChange) => a.at - b.at;

/** The competencies that decisions on record are about, and null for the tier. */
const decidedOn = (facts: readonly Fact[]): (string | null)[] => [
  ...new Set([
    ...facts.flatMap(({ kind, attributes }) => {
      const competency = kind === 'decision' ? attributes?.['competency'] : undefined;
      return typeof competency === 'string' ? [competency] : [];
    }),
    null,
  ]),
];

/** The decisions of the stretch that are on record. */
function onRecord(reigns: Reign[], { facts, organisation, from, to, known }: Asked) {
  const [first] = reigns;
  if (!first) return { start: fold([]), decisions: [] };
  const ledger = ledgerOf(factsUnder(first.program, facts, known));
  const until = (on: Instant, competency: string | null) =>
    decisionsUntil(ledger, organisation, on, competency ?? undefined);
  const decisions = decidedOn(facts).flatMap((competency) =>
    until(to, competency)
      .filter(({ at }) => at > from)
      .map(({ act, at, from: was, to: is, until: end, because }): HeldChange => ({
        act,
        at,
        from: was,
        to: is,
        until: end,
        because,
        competency,
        version: versionAt(reigns, at),
        recorded: true,
      })),
  );
  return { start: fold(until(from, null)), decisions: decisions.toSorted(inTime) };
}

const foretold = (
  { act, at, from, to, until, because, competency }: Verdict,
  version: string,
): HeldChange => ({
  act,
  at,
  from,
  to,
  until,
  because,
  version,
  competency: competency ?? null,
  recorded: false,
});

/** What the reviews of each text would decide from an instant on, each on what was decided before. */
function falling(reigns: Reign[], asked: Asked, after: Instant): HeldChange[] {
  const { facts, organisation, to, known } = asked;
  const made: Fact[] = [];
  return reigns.flatMap(({ program, from, until }): HeldChange[] => {
    if (until <= after) return [];
    const on = Math.max(from, after);
    const all = [...facts, ...made];
    const due = decisionsAhead(standingOf(program, all, organisation, { on, known }));
    return due
      .filter(({ at }) => at <= to && at < until)
      .map((verdict) => {
        const fact = decisionFact(organisation, verdict);
        const recordedAt = Math.min(known, verdict.at);
        made.push({ ...fact, id: `due-${made.length}`, recordedAt, source: 'replay' });
        return foretold(verdict, program.version);
      });
  });
}

/**
 * What an organisation held through a stretch of time under the texts in force: the decisions on record, and
 * after the last of them what the reviews of the text would decide, each on its day.
 */
export function heldThrough(reigns: Reign[], asked: Asked): HeldHistory {
  const { start, decisions } = onRecord(reigns, asked);
  const last = decisions.at(-1)?.at ?? asked.from;
  return {
    start: { tier: start.level, since: start.since, phase: start.phase },
    decisions: [...decisions, ...falling(reigns, asked, last)],
  };
}
