import type { Fact } from '../kernel/fact.ts';
import { startOfDay, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from '../requirement/answer.ts';
import { factsUnder } from '../requirement/derive.ts';
import { nodesAt } from '../requirement/evaluate.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import type { Standing } from './answer.ts';
import { competencyAnswers } from './competencies.ts';
import { actFor } from './decide.ts';
import { decisionsUntil, fold } from './decisions.ts';
import { lookAhead } from './look-ahead.ts';
import { missing } from './missing.ts';
import { reasons, type Question } from './reasons.ts';
import { ladderOf, measuredTier, reached, type Ladder } from './tiers.ts';

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

/** When a decision on the held tier falls due if nothing more happens: at `on` where it already is. */
function heldUntil(standing: Omit<Standing, 'held'>, tier: string | null): Instant | null {
  const { on, measured, enforcedFrom, forecast } = standing;
  const order = standing.tiers.map((answer) => answer.tier);
  const steps = [{ at: on, to: measured }, ...forecast];
  for (const [index, { at, to }] of steps.entries()) {
    const act = actFor(order, tier, to);
    if (act === 'promotion') return at;
    const due = act === 'demotion' ? Math.max(at, enforcedFrom) : Infinity;
    if (due < (steps[index + 1]?.at ?? Infinity)) return due;
  }
  return null;
}

const enforced = new WeakMap<Program, Instant>();

function enforcement(program: Program): Instant {
  let at = enforced.get(program);
  if (at === undefined)
    enforced.set(program, (at = startOfDay(program.dates.enforced, program.zone)));
  return at;
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
  const ledger = ledgerOf(factsUnder(program, facts, known));
  const ladder = ladderOf(program, ledger, organisation);
  const ahead = lookAhead(ladder, on);
  const { tierUntil, forecast } = ahead;
  const all = nodesAt(ladder.forest, ladder.all, on, ahead.until);
  const byRoot = new Map(ladder.all.map((root, index) => [root, all[index]!]));
  const nodes = ladder.roots.map((root) => byRoot.get(root)!);
  const met: boolean[] = [];
  for (const [index, root] of ladder.roots.entries()) met[root] = nodes[index]!.met;
  const measured = measuredTier(ladder, met);
  const history = decisionsUntil(ledger, organisation, on);
  const { tier, since } = fold(history);
  const answer: Omit<Standing, 'held'> = {
    program: program.program,
    version: program.version,
    organisation,
    on,
    known,
    measured,
    because: reasons(question, ladder, nodes, tier, measured),
    enforcedFrom: enforcement(program),
    tiers: ladder.tiers.map((id, index) => ({
      tier: id,
      met: reached(ladder, index, met),
      until: tierUntil[index] ?? null,
      requirement: nodes[index]!,
    })),
    competencies: competencyAnswers(ladder, ahead, byRoot, { ledger, organisation, on }),
    history,
    forecast,
    next: nextTier(ladder, nodes, tier, measured),
  };
  return { ...answer, held: { tier, since, until: heldUntil(answer, tier) } };
}
