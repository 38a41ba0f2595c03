import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from '../requirement/answer.ts';
import { factsUnder } from '../requirement/derive.ts';
import { nodesAt } from '../requirement/evaluate.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import type { Standing } from './answer.ts';
import { competenciesOf } from './competencies.ts';
import { decideAhead } from './course.ts';
import { decisionsUntil } from './decisions.ts';
import { fold } from './held.ts';
import { lookAhead } from './look-ahead.ts';
import { lossesOf } from './losses.ts';
import { missing } from './missing.ts';
import { benefitsHeld } from './open-benefits.ts';
import { reasons, type Question } from './reasons.ts';
import { scaleOfTiers } from './scale.ts';
import { ladderOf, measuredTier, reached, type Ladder } from './tiers.ts';
import { heldOf, remeasuring, reviewedOf } from './ways.ts';

/** The lowest tier above both the held and the measured one, and what is missing for it. */
function nextTier(
  ladder: Ladder,
  nodes: Node[],
  ...has: [held: string | null, measured: string | null]
): Standing['next'] {
  const index = Math.max(...has.map((tier) => ladder.tiers.indexOf(tier ?? ''))) + 1;
  const tier = ladder.tiers[index];
  if (tier === undefined) return null;
  const concerned = ladder.cumulative ? nodes.slice(0, index + 1) : [nodes[index]!];
  return { tier, missing: concerned.flatMap(missing) };
}

/**
 * The standing of an organisation `on` a date, from the facts known at `known`. `facts` are all facts about
 * the organisation and its people, past and present, in any order; what was recorded after `known` does not
 * matter, so any day can be replayed.
 */
export function standingOf(
  program: Program,
  facts: Fact[],
  organisation: string,
  { on, known }: { on: Instant; known: Instant },
): Standing {
  const question: Question = { program, facts, organisation, on, known };
  const all = factsUnder(program, facts, known);
  const ledger = ledgerOf(all);
  const ladder = ladderOf(program, ledger, organisation);
  const ahead = lookAhead(ladder, on);
  const answers = nodesAt(ladder.forest, ladder.all, on, ahead.until);
  const byRoot = new Map(ladder.all.map((root, index) => [root, answers[index]!]));
  const nodes = ladder.roots.map((root) => byRoot.get(root)!);
  const met: boolean[] = [];
  for (const [index, root] of ladder.roots.entries()) met[root] = nodes[index]!.met;
  const measured = measuredTier(ladder, met);
  const history = decisionsUntil(ledger, organisation, on);
  const holding = fold(history);
  const tier = holding.level;
  const scale = scaleOfTiers(ladder);
  const because = reasons(question, ladder, scale, byRoot, { held: tier, measured });
  const competencies = competenciesOf(question, ladder, ledger, ahead, byRoot);
  const reviewed = reviewedOf(program, ledger, organisation, ladder.tiers);
  const way = {
    reviewed,
    holding,
    measured: [{ at: on, to: measured, because }, ...ahead.forecast],
    losses: lossesOf(ladder, scale),
  };
  const verdicts = decideAhead(
    [...competencies.map((each) => each.way), way],
    remeasuring(program, all, organisation, ladder),
  );
  const about = (competency?: string) =>
    verdicts.filter((verdict) => verdict.competency === competency);
  const held = { tier, ...heldOf(program, holding, about()) };
  const isDecided = history.length > 0;
  return {
    program: program.program,
    version: program.version,
    organisation,
    on,
    known,
    measured,
    because,
    enforcedFrom: reviewed.enforcedFrom,
    held,
    tiers: ladder.tiers.map((id, index) => ({
      tier: id,
      met: reached(ladder, index, met),
      until: ahead.tierUntil[index] ?? null,
      requirement: nodes[index]!,
    })),
    competencies: competencies.map(({ answer, holding: has }) => ({
      ...answer,
      held: { level: has.level, ...heldOf(program, has, about(answer.competency)) },
    })),
    benefits: benefitsHeld(program, ledger, organisation, on, {
      tier: isDecided ? tier : measured,
      // What is due on the day itself is taken as decided where nothing was.
      coming: held.forecast.filter(({ at }) => isDecided || at > on),
      blocked: held.blocked,
      blockedUntil: held.phaseUntil,
    }),
    history,
    forecast: ahead.forecast,
    next: nextTier(ladder, nodes, tier, measured),
  };
}
