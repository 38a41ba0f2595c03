import { startOfDay, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { KnownFact } from '../requirement/facts.ts';
import { ledgerOf, type Ledger } from '../requirement/ledger.ts';
import { stateAt } from '../requirement/walk.ts';
import type { Change, Held, Verdict } from './answer.ts';
import type { Measured, Remeasure } from './course.ts';
import { decisionFact } from './decisions.ts';
import type { Holding, Reviewed } from './held.ts';
import { lookAhead } from './look-ahead.ts';
import { lossesOf } from './losses.ts';
import { scaleOfLevels, scaleOfTiers, type Scale } from './scale.ts';
import { ladderOf, measuredLevel, measuredTier, type Ladder } from './tiers.ts';

const enforced = new WeakMap<Program, Instant>();

/** The instant from which standing can be lost under a text. */
function enforcement(program: Program): Instant {
  let at = enforced.get(program);
  if (at === undefined)
    enforced.set(program, (at = startOfDay(program.dates.enforced, program.zone)));
  return at;
}

/** The tiers of a program, or the levels of one of its competencies, under review. */
export const reviewedOf = (
  program: Program,
  ledger: Ledger,
  organisation: string,
  order: string[],
  competency?: string,
): Reviewed => ({
  program,
  ...(competency !== undefined && { competency }),
  order,
  enforcedFrom: enforcement(program),
  applications: ledger
    .ofOrganisation(organisation, 'application')
    .filter(({ subject }) => subject === (competency ?? program.program)),
});

/** What is measured at an instant, and every change after it. */
const timeline = (
  ladder: Ladder,
  scale: Scale,
  at: Instant,
  [to, forecast]: [string | null, Change[]],
): Measured => ({
  measured: [{ at, to, because: [] }, ...forecast],
  losses: lossesOf(ladder, scale),
});

/** Whether what is measured depends on decisions: something must be held, or is kept where it is. */
const restsOnDecisions = ({ forest }: Ladder) => forest.rules.some(({ kind }) => kind === 'held');

/**
 * How decisions change what is measured, on the way of each competency and of the tiers; null where they do not.
 */
export function remeasuring(
  program: Program,
  known: KnownFact[],
  organisation: string,
  present: Ladder,
): Remeasure | null {
  if (!restsOnDecisions(present)) return null;
  return (decided, at) => {
    const made = decided.map((verdict, index): KnownFact => ({
      ...decisionFact(organisation, verdict),
      id: `ahead-${String(index).padStart(3, '0')}`,
      recordedAt: verdict.at,
      source: 'forecast',
    }));
    const ladder = ladderOf(program, ledgerOf([...known, ...made]), organisation);
    const { met } = stateAt(ladder.forest, at);
    const { forecast, ofCompetencies } = lookAhead(ladder, at);
    return [
      ...ladder.competencies.map((rungs, index) =>
        timeline(ladder, scaleOfLevels(rungs), at, [
          measuredLevel(rungs, met),
          ofCompetencies[index] ?? [],
        ]),
      ),
      timeline(ladder, scaleOfTiers(ladder), at, [measuredTier(ladder, met), forecast]),
    ];
  };
}

/** What is held in an answer, with the decisions to come that are about it. */
export function heldOf(program: Program, holding: Holding, forecast: Verdict[]): Held {
  const { since, phase, phaseSince, phaseUntil } = holding;
  const blocks = program.review.probation?.blocks ?? {};
  return {
    since,
    until: forecast[0]?.at ?? null,
    phase,
    phaseSince,
    phaseUntil,
    blocked: phase === 'probation' ? Object.keys(blocks) : [],
    forecast,
  };
}
