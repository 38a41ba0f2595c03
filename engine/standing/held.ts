import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { moves, type Act } from '../requirement/decision.ts';
import type { Cause, Decision, Phase, Verdict } from './answer.ts';
import type { Losses } from './losses.ts';
import { deadline, nextReview } from './review.ts';

/**
 * A ladder of levels under the reviews of its program: the tiers, or the levels of a competency. Probation and
 * termination are the company's, so they follow from its tier alone.
 */
export interface Reviewed {
  program: Program;
  /** The competency; none for the tiers. */
  competency?: string;
  /** Level ids from low to high. */
  order: string[];
  /** From when something can be lost. */
  enforcedFrom: Instant;
  /** When an application to be taken in (again) is in force. */
  applications: { from: Instant; until: Instant | null }[];
}

/** What an organisation holds after its decisions. */
export interface Holding {
  level: string | null;
  /** Since when without a break. */
  since: Instant | null;
  phase: Phase;
  /** The stretch of a notice or a probation; since when it is regular or terminated. */
  phaseSince: Instant | null;
  phaseUntil: Instant | null;
}

/** A measured level that begins at an instant, and why. */
export interface Measuring {
  at: Instant;
  to: string | null;
  because: Cause[];
  /** When what is held began to be missed, where that was before. */
  since?: Instant;
}

type Step = Pick<Verdict, 'act' | 'at' | 'to' | 'until'>;

const phases: Record<Act, Phase> = {
  promotion: 'regular',
  demotion: 'regular',
  notice: 'noticed',
  'notice-withdrawn': 'regular',
  probation: 'probation',
  'probation-ended': 'regular',
  termination: 'terminated',
};

/** Nothing has been decided yet. */
export const undecided: Holding = {
  level: null,
  since: null,
  phase: 'regular',
  phaseSince: null,
  phaseUntil: null,
};

/** What is held after one more decision. Only a promotion, a demotion and a termination move the level. */
function after(holding: Holding, { act, at, to, until }: Step): Holding {
  const level = act === 'termination' ? null : moves.has(act) ? to : holding.level;
  const phase = phases[act];
  const goesOn = phase === holding.phase && phase === 'regular';
  return {
    level,
    since: level === holding.level ? holding.since : at,
    phase,
    phaseSince: goesOn ? (holding.phaseSince ?? at) : at,
    phaseUntil: phase === 'noticed' || phase === 'probation' ? until : null,
  };
}

/** What is held after all decisions of a ladder, which are in order. */
export const fold = (history: Decision[]): Holding => history.reduce(after, undecided);

const rankIn = ({ order }: Reviewed, level: string | null) => order.indexOf(level ?? '');

/** When the time to mend is over that began at `at`. */
const mendedBy = ({ program }: Reviewed, at: Instant) =>
  deadline(program, at, program.review.notice, program.review.remediation);

/** A fall that nothing holds up any more: probation where the program has one, else the lower level. */
function fall(
  { program, competency }: Reviewed,
  at: Instant,
  { level }: Holding,
  to: string | null,
): Step {
  const { probation } = program.review;
  if (!probation || competency !== undefined) return { act: 'demotion', at, to, until: null };
  const until = probation.lasts ? deadline(program, at, probation.lasts.choose) : null;
  return { act: 'probation', at, to: level, until };
}

/** What a shortfall leads to that is there at `at` and not yet announced. */
function shortfall(reviewed: Reviewed, holding: Holding, to: string | null, at: Instant): Step {
  const { program, enforcedFrom } = reviewed;
  const { demotions, notice, remediation, noticeGiven } = program.review;
  const from = Math.max(at, enforcedFrom);
  const review = (instant: Instant) => nextReview(program, demotions, instant);
  if (!notice && !remediation) return fall(reviewed, review(from), holding, to);
  const early = noticeGiven?.choose === 'at-once';
  const given = early ? from : review(from);
  const mended = mendedBy(reviewed, given);
  const until = early ? review(mended) : mended;
  // Where the calendar ends there is no review that could be waited for.
  return {
    act: 'notice',
    at: given,
    to: holding.level,
    until: until === Infinity ? mended : until,
  };
}

/** What ends a notice or a probation: being mended at once, or its time. */
function ending(reviewed: Reviewed, holding: Holding, to: string | null, at: Instant): Step | null {
  const { phase, phaseSince, phaseUntil, level } = holding;
  const { program, enforcedFrom } = reviewed;
  const noticed = phase === 'noticed';
  if (rankIn(reviewed, to) >= rankIn(reviewed, level))
    return { act: noticed ? 'notice-withdrawn' : 'probation-ended', at, to: level, until: null };
  const over = phaseUntil ?? (noticed ? mendedBy(reviewed, phaseSince ?? at) : null);
  if (over === null) return null;
  const when = Math.max(at, over, enforcedFrom);
  if (noticed) return fall(reviewed, when, holding, to);
  return program.review.probation?.leadsTo === 'termination'
    ? { act: 'termination', at: when, to: null, until: null }
    : { act: 'demotion', at: when, to, until: null };
}

/** The way back after a termination: at a review of promotions while an application made since is in force. */
function readmission(
  reviewed: Reviewed,
  { phaseSince }: Holding,
  to: string,
  at: Instant,
): Step | null {
  const { program, applications } = reviewed;
  const { promotions, readmission: way } = program.review;
  const rise = (when: Instant): Step => ({ act: 'promotion', at: when, to, until: null });
  if (way?.choose === 'when-met') return rise(nextReview(program, promotions, at));
  const times = applications
    .filter(({ from }) => from > (phaseSince ?? -Infinity))
    .flatMap(({ from, until }) => {
      const when = nextReview(program, promotions, Math.max(at, from));
      return when < (until ?? Infinity) ? [when] : [];
    });
  return times.length === 0 ? null : rise(Math.min(...times));
}

/** The next decision while `to` stays what is measured, not before `at`; null where none is to come. */
function next(reviewed: Reviewed, holding: Holding, to: string | null, at: Instant): Step | null {
  const { program } = reviewed;
  const { phase, level } = holding;
  if (phase === 'noticed' || phase === 'probation') return ending(reviewed, holding, to, at);
  const rise = rankIn(reviewed, to) - rankIn(reviewed, level);
  if (rise === 0) return null;
  if (rise < 0) return shortfall(reviewed, holding, to, at);
  if (phase === 'terminated') return to === null ? null : readmission(reviewed, holding, to, at);
  const when = nextReview(program, program.review.promotions, at);
  return { act: 'promotion', at: when, to, until: null };
}

/** A ladder on its way through time: what is held, and what is measured from now on. */
export interface Way {
  reviewed: Reviewed;
  holding: Holding;
  measured: readonly Measuring[];
  /** Why a level is missed, by what this was measured from. */
  losses?: Losses;
}

const sideOf = ({ reviewed, holding }: Way, to: string | null) =>
  Math.sign(rankIn(reviewed, to) - rankIn(reviewed, holding.level));

/** Since when what is held is missed at an instant; undefined where that began before the way does. */
function missedSince(way: Way, at: Instant): Instant | undefined {
  const until = way.measured.filter((each) => each.at <= at);
  const index = until.findLastIndex(({ to }) => sideOf(way, to) >= 0);
  return index < 0 ? until[0]?.since : until[index + 1]?.at;
}

/** A decision on a way with its causes: of a fall, where time passed since it began, all that it is for by then. */
export function explained(way: Way, verdict: Verdict): Verdict {
  const { losses, holding, measured } = way;
  const { at, because } = verdict;
  const on = measured[0]!.at;
  const since = missedSince(way, at);
  if (!losses || at === (since ?? on) || sideOf(way, verdict.measured) >= 0) return verdict;
  const miss = { because, on, ...(since !== undefined && { since }) };
  return { ...verdict, because: losses(holding.level, at, miss) };
}

/** The first decision on a way, at the instant at which it falls due, for what came first; null where none is to come. */
export function firstVerdict(way: Way): Verdict | null {
  const { reviewed, holding, measured } = way;
  const { competency } = reviewed;
  let because: Cause[] = [];
  let side = 0;
  for (const [index, { at, to, because: causes }] of measured.entries()) {
    const now = sideOf(way, to);
    // A further rise changes why the new level is reached; all that a fall is for is asked when it falls due.
    if (index === 0 || now !== side || now > 0) because = causes;
    side = now;
    const step = next(reviewed, holding, to, at);
    if (!step || step.at >= (measured[index + 1]?.at ?? Infinity)) continue;
    const about = competency === undefined ? {} : { competency };
    return { ...step, ...about, from: holding.level, measured: to, because };
  }
  return null;
}

/** The same way after a decision on it. */
export function onward(way: Way, verdict: Verdict): Way {
  const { holding, measured } = way;
  const { at, measured: to, because } = verdict;
  const held = after(holding, verdict);
  const turned = sideOf({ ...way, holding: held }, to) !== sideOf(way, to);
  const since = turned ? undefined : missedSince(way, at);
  const now: Measuring = {
    at,
    to,
    because: turned ? [] : because,
    ...(since !== undefined && { since }),
  };
  return {
    ...way,
    holding: held,
    measured: [now, ...measured.filter((each) => each.at > at)],
  };
}
