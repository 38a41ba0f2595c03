import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import { factsUnder } from '../requirement/derive.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import type { Cause, Standing, Verdict } from './answer.ts';
import { exchanged, type Exchange } from './benefits.ts';
import { actFor, decisionsAhead, tierOnceDecided } from './decide.ts';
import { decisionFact } from './decisions.ts';
import { openBenefits } from './open-benefits.ts';
import { reasons } from './reasons.ts';
import { scaleOfTiers } from './scale.ts';
import { idleAmong, standingBy, unreadAmong, type Idle, type Unread } from './idle.ts';
import { leafShifts, type LeafShift } from './leaf-shifts.ts';
import { lastsUntil } from './risk.ts';
import { suppose, type Supposed, type Supposing, type Supposition } from './supposition.ts';
import { ladderOf } from './tiers.ts';
import type { UnderVersions } from './under-versions.ts';

/** What is different between two standings of one organisation. */
export interface Shift {
  /** The tier it has, with the decision that is due taken; where nothing was ever decided, the one measured before counts as held. */
  tier: { before: string | null; after: string | null };
  act: 'promotion' | 'demotion' | null;
  /** What the requirements yield, which the reviews of the text may follow later. */
  measured: { before: string | null; after: string | null };
  /** Why the tier is another, or else why the requirements yield another. */
  because: Cause[];
  /** The decisions by which the reviews will settle what is supposed, and would not take without it; in time. */
  ahead: Verdict[];
  /** Until when that tier lasts if nothing more happens; null: without end. */
  until: { before: Instant | null; after: Instant | null };
  /** Competencies whose measured level is another. */
  competencies: { competency: string; before: string | null; after: string | null }[];
  /** Benefits that are open with that tier and were not, and those that are open no longer. */
  benefits: Exchange;
  leaves: LeafShift[];
  /** The next tier and what is missing for it. */
  next: { before: Standing['next']; after: Standing['next'] };
}

/** What would be if something happened: the same question, answered without it and with it. */
export interface WhatIf extends Supposing {
  /** Both are foretold under each version that will apply: with what is supposed, other ones may. */
  before: Standing;
  after: Standing;
  /** The text that applies with what is supposed, and those that will. */
  under: Omit<UnderVersions, 'standing'>;
  shift: Shift;
  /** Of what is supposed, all that changes nothing, alone or with the rest. */
  idle: Idle[];
  /** Of what is supposed, all that a measure means and is made without, with the reason. */
  unread: Unread[];
}

/** Until when the tier lasts: the fall that waits for a date, or where it is only just due the first change of what is measured. */
function untilOf(standing: Standing): Instant | null {
  const stays = tierOnceDecided(standing) === standing.held.tier;
  return stays ? lastsUntil(standing.held) : (standing.forecast[0]?.at ?? null);
}

const asHeld = 'what-if:held-';

/**
 * Promotions to what is measured before, where no decision is on record: without them nothing is held, and no
 * review could take it away.
 */
function takenAsHeld({ organisation, on, known }: Supposed, before: Standing): Fact[] {
  const { history, measured, competencies } = before;
  if (history.length > 0 || competencies.some((each) => each.history.length > 0)) return [];
  const levels = [
    ...competencies.map((each) => ({ to: each.measured, competency: each.competency })),
    { to: measured },
  ];
  return levels
    .filter(({ to }) => to !== null)
    .map((level, index) => {
      const rise = { act: 'promotion', at: on, from: null, until: null } as const;
      const fact = decisionFact(organisation, {
        ...rise,
        ...level,
        measured: level.to,
        because: [],
      });
      const recordedAt = Math.min(on, known);
      return { ...fact, id: `${asHeld}${index + 1}`, recordedAt, source: 'what-if' };
    });
}

/** What is only taken as held is the cause of nothing. */
const isSupposed = ({ fact }: Cause): boolean => !fact?.startsWith(asHeld);

interface Reviewed {
  held: Standing['held'] | Standing['competencies'][number]['held'];
  level: string | null;
  measured: string | null;
}

/** The tiers and every competency, each with what is held and what is measured. */
const laddersOf = ({ held, measured, competencies }: Standing): Reviewed[] => [
  ...competencies.map((each) => ({
    held: each.held,
    level: each.held.level,
    measured: each.measured,
  })),
  { held, level: held.tier, measured },
];

/** The decisions up to the one that moves the level or lets it be, where what is held is not yet what is measured. */
function settling({ held, level, measured }: Reviewed, on: Instant): Verdict[] {
  const { forecast, phase } = held;
  const now = forecast.reduce((has, { at, to }) => (at <= on ? to : has), level);
  if (now === measured && phase !== 'noticed' && phase !== 'probation') return [];
  const last = forecast.findIndex(({ at, act }) => settles.has(act) && at >= on);
  return last < 0 ? forecast : forecast.slice(0, last + 1);
}

const settles: ReadonlySet<Verdict['act']> = new Set([
  'promotion',
  'demotion',
  'termination',
  'notice-withdrawn',
  'probation-ended',
]);

/** The decisions that what is supposed brings; what it moves at once is told as the tier that is another. */
function aheadOf(before: Standing, after: Standing): Verdict[] {
  const name = ({ competency, act, at, from, to, until }: Verdict) =>
    JSON.stringify([competency, act, at, from, to, until]);
  const without = new Set(decisionsAhead(before).map(name));
  return laddersOf(after)
    .flatMap((ladder) => settling(ladder, after.on))
    .filter((verdict) => !without.has(name(verdict)))
    .map((verdict) => ({ ...verdict, because: verdict.because.filter(isSupposed) }))
    .toSorted((a, b) => a.at - b.at);
}

/** The benefits that are open with that tier, without what a probation closes. */
const openTo = ({ program, facts, organisation, on, known }: Supposed, standing: Standing) =>
  openBenefits(program, facts, organisation, { on, known, tier: tierOnceDecided(standing) })
    .filter(({ benefit, open }) => open && !standing.held.blocked.includes(benefit))
    .map(({ benefit }) => benefit);

function shiftOf(
  given: Supposed,
  question: Supposed,
  before: Standing,
  after: Standing,
): Omit<Shift, 'next'> {
  const tier = { before: tierOnceDecided(before), after: tierOnceDecided(after) };
  const measured = { before: before.measured, after: after.measured };
  const { program, facts, organisation, known } = question;
  const ladder = ladderOf(program, ledgerOf(factsUnder(program, facts, known)), organisation);
  const trees = new Map(
    after.tiers.map(({ requirement }, index) => [ladder.roots[index]!, requirement]),
  );
  const act = actFor(ladder.tiers, tier.before, tier.after);
  const moved = act === null ? measured : tier;
  return {
    tier,
    act,
    measured,
    because: reasons(question, ladder, scaleOfTiers(ladder), trees, {
      held: moved.before,
      measured: moved.after,
    }).filter(isSupposed),
    ahead: aheadOf(before, after),
    until: { before: untilOf(before), after: untilOf(after) },
    competencies: after.competencies.flatMap(({ competency, measured: is }) => {
      const other = before.competencies.find((each) => each.competency === competency);
      const was = other?.measured ?? null;
      return was === is ? [] : [{ competency, before: was, after: is }];
    }),
    benefits: exchanged(openTo(given, before), openTo(question, after)),
    leaves: leafShifts(before, after),
  };
}

/**
 * What would change for an organisation if something happened at `on`. `facts` are all facts about it and its
 * people, and about everyone whom a supposition names. Nothing is written anywhere; the hypothetical facts are
 * part of the answer. Refused (`what_if.*`) where a supposition names what is not there.
 */
export function whatIf(given: Supposed, suppositions: Supposition[]): Result<WhatIf> {
  const supposing = suppose(given, suppositions);
  if (!supposing.ok) return supposing;
  const { facts } = given;
  const at = (all: Fact[]) => standingBy(given, all);
  const { standing: before } = at(facts);
  const { standing: after, ...under } = at([...facts, ...supposing.value.facts]);
  const held = takenAsHeld(given, before);
  const without = { ...given, facts: [...facts, ...held] };
  const all = [...without.facts, ...supposing.value.facts];
  const question = { ...given, program: under.program, facts: all };
  const [has, then] =
    held.length === 0 ? [before, after] : [at(without.facts).standing, at(all).standing];
  const next = { before: before.next, after: after.next };
  return ok({
    ...supposing.value,
    before,
    after,
    under,
    shift: { ...shiftOf(without, question, has, then), next },
    idle: idleAmong(without, suppositions, then),
    unread: unreadAmong(without, suppositions, then),
  });
}
