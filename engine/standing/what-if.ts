import type { Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Node } from '../requirement/answer.ts';
import { factsUnder } from '../requirement/derive.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import type { Fact } from '../kernel/fact.ts';
import type { Cause, Standing, Verdict } from './answer.ts';
import { exchanged, type Exchange } from './benefits.ts';
import { actFor, tierOnceDecided } from './decide.ts';
import { decisionFact } from './decisions.ts';
import { openBenefits } from './open-benefits.ts';
import { reasons, scaleOfTiers } from './reasons.ts';
import { lastsUntil } from './risk.ts';
import { standingOf } from './standing.ts';
import { suppose, type Supposed, type Supposing, type Supposition } from './supposition.ts';
import { ladderOf } from './tiers.ts';

/** A measure whose answer is another after than before: what there is, whether it is enough, or until when. */
export interface LeafShift {
  path: string;
  before: Node;
  after: Node;
}

/** What is different between two standings of one organisation under one text. */
export interface Shift {
  /** The tier it has, with the decision that is due taken; where nothing was ever decided, the measured one is taken for decided. */
  tier: { before: string | null; after: string | null };
  act: 'promotion' | 'demotion' | null;
  because: Cause[];
  /** Until when that tier lasts if nothing more happens; null: without end. */
  until: { before: Instant | null; after: Instant | null };
  /** The decisions that the reviews of the text will take then and would not take otherwise, the first one first. */
  ahead: Verdict[];
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
  before: Standing;
  after: Standing;
  shift: Shift;
}

/** The tier that an organisation has once what is due is decided. */
function tierOf(standing: Standing): string | null {
  if (standing.history.length === 0) return standing.measured;
  return tierOnceDecided(standing);
}

/** Until when that tier lasts: the first change of what is measured, or the fall that waits for a date. */
function untilOf(standing: Standing): Instant | null {
  const stays = standing.history.length > 0 && tierOf(standing) === standing.held.tier;
  return stays ? lastsUntil(standing.held) : (standing.forecast[0]?.at ?? null);
}

/** The benefits that are open with that tier, without what a probation closes. */
const openTo = ({ program, facts, organisation, on, known }: Supposed, standing: Standing) =>
  openBenefits(program, facts, organisation, { on, known, tier: tierOf(standing) })
    .filter(({ benefit, open }) => open && !standing.held.blocked.includes(benefit))
    .map(({ benefit }) => benefit);

/** What is asked of a competency is asked in its own requirement. */
function leaves(node: Node): Node[] {
  if (node.kind === 'competency') return [];
  return node.children.length === 0 ? [node] : node.children.flatMap(leaves);
}

/** The measures of every competency and tier, each once, though tiers may rest on those of competencies. */
function leavesOf({ tiers, competencies }: Standing): Map<string, Node> {
  const asked = [...competencies.flatMap((each) => each.levels), ...tiers];
  return new Map(
    asked.flatMap(({ requirement }) => leaves(requirement)).map((leaf) => [leaf.path, leaf]),
  );
}

const said = ({ met, have, need, amounts, until }: Node) =>
  JSON.stringify([met, have, need, amounts?.have, amounts?.need, amounts?.sample?.have, until]);

function leafShifts(before: Standing, after: Standing): LeafShift[] {
  const later = leavesOf(after);
  return [...leavesOf(before).values()].flatMap((leaf): LeafShift[] => {
    const then = later.get(leaf.path);
    if (!then || said(leaf) === said(then)) return [];
    return [{ path: leaf.path, before: leaf, after: then }];
  });
}

/** Where nothing was ever decided: that what is measured had been, so that the reviews of the text have something to go by. */
function asDecided(
  { facts, organisation, on, known }: Supposed,
  { history, measured }: Standing,
): Fact[] {
  if (history.length > 0 || measured === null) return facts;
  const verdict = {
    act: 'promotion' as const,
    at: on,
    from: null,
    to: measured,
    until: null,
    measured,
    because: [],
  };
  const taken = decisionFact(organisation, verdict);
  return [
    ...facts,
    { ...taken, id: 'what-if: decided', recordedAt: Math.min(on, known), source: 'what-if' },
  ];
}

const verdictsOf = ({ held, competencies }: Standing): Verdict[] =>
  [
    ...held.forecast,
    ...competencies.flatMap((each) =>
      each.held.forecast.map((verdict) => ({ ...verdict, competency: each.competency })),
    ),
  ].toSorted((a, b) => a.at - b.at);

/** What will be decided after and not before; what is decided on the day is the change itself. */
function decidedAhead(before: Standing, after: Standing): Verdict[] {
  // Who holds more falls from higher, but by the same decision on the same day.
  const name = ({ act, at, from, to, competency }: Verdict) =>
    JSON.stringify([act, at, from === to ? null : to, competency]);
  const known = new Set(verdictsOf(before).map(name));
  return verdictsOf(after).filter(
    (verdict) =>
      !known.has(name(verdict)) && (verdict.at > after.on || verdict.from === verdict.to),
  );
}

function shiftOf(given: Supposed, question: Supposed, before: Standing, after: Standing): Shift {
  const tier = { before: tierOf(before), after: tierOf(after) };
  const { program, facts, organisation, known } = question;
  const ladder = ladderOf(program, ledgerOf(factsUnder(program, facts, known)), organisation);
  const trees = new Map(
    after.tiers.map(({ requirement }, index) => [ladder.roots[index]!, requirement]),
  );
  return {
    tier,
    act: actFor(ladder.tiers, tier.before, tier.after),
    because: reasons(question, ladder, scaleOfTiers(ladder), trees, {
      held: tier.before,
      measured: tier.after,
    }),
    until: { before: untilOf(before), after: untilOf(after) },
    ahead: decidedAhead(before, after),
    competencies: after.competencies.flatMap(({ competency, measured }, index) => {
      const was = before.competencies[index]?.measured ?? null;
      return was === measured ? [] : [{ competency, before: was, after: measured }];
    }),
    benefits: exchanged(openTo(given, before), openTo(question, after)),
    leaves: leafShifts(before, after),
    next: { before: before.next, after: after.next },
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
  const { program, facts, organisation, on, known } = given;
  const all = [...facts, ...supposing.value.facts];
  const before = standingOf(program, facts, organisation, { on, known });
  const after = standingOf(program, all, organisation, { on, known });
  const decided = asDecided(given, before);
  const then = [...decided, ...supposing.value.facts];
  const [from, to] = [decided, then].map((some) =>
    some === facts ? before : standingOf(program, some, organisation, { on, known }),
  );
  const shift = shiftOf({ ...given, facts: decided }, { ...given, facts: then }, from!, to!);
  return ok({ ...supposing.value, before, after, shift });
}
