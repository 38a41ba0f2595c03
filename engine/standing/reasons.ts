import type { Fact } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from '../requirement/answer.ts';
import { nodesAt } from '../requirement/evaluate.ts';
import { factsUnder } from '../requirement/derive.ts';
import type { KnownFact } from '../requirement/facts.ts';
import { ledgerOf } from '../requirement/ledger.ts';
import { walk } from '../requirement/walk.ts';
import type { Cause } from './answer.ts';
import { causesOf, inOrder } from './causes.ts';
import { missing } from './missing.ts';
import { ladderOf, reached, type Ladder } from './tiers.ts';

/** Whose standing is asked for, from which facts, and when. */
export interface Question {
  program: Program;
  facts: Fact[];
  organisation: string;
  on: Instant;
  known: Instant;
}

const leaves = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leaves);

/** The facts that would still count had they not been retracted, if those alone make the tier missing. */
function retractions(question: Question, ladder: Ladder, tier: number): Cause[] {
  const { program, facts, organisation, on, known } = question;
  if (!facts.some((fact) => fact.kind === 'retraction' && fact.recordedAt <= known)) return [];
  const all = factsUnder(program, facts, known, 'ignored');
  const standing = new Set(factsUnder(program, facts, known).map((fact) => fact.id));
  const gone = new Map<string, KnownFact>(
    all.filter((fact) => !standing.has(fact.id)).map((fact) => [fact.id, fact]),
  );
  const before = ladderOf(program, ledgerOf(all), organisation);
  const nodes = nodesAt(before.forest, before.roots, on, []);
  const met = nodes.map((node) => node.met);
  const restored = ladder.cumulative ? met.slice(0, tier + 1).every(Boolean) : met[tier];
  if (!restored) return [];
  const concerned = ladder.cumulative ? nodes.slice(0, tier + 1) : [nodes[tier]!];
  const causes = concerned.flatMap(leaves).flatMap(({ path, facts: counted }) =>
    counted.flatMap((id): Cause[] => {
      const fact = gone.get(id);
      if (!fact) return [];
      const { kind, subject, person } = fact;
      return [{ path, fact: id, kind, subject, ...(person && { person }), change: 'ended' }];
    }),
  );
  return inOrder(causes);
}

/** What last made a tier reached, or no longer reached, on the way to `on`. */
function lastChange(ladder: Ladder, tier: number, on: Instant): Cause[] {
  let causes: Cause[] = [];
  walk(ladder.forest, { after: -Infinity, upTo: on }, (step) => {
    if (reached(ladder, tier, step.before) !== reached(ladder, tier, step.now))
      causes = causesOf(ladder, step);
  });
  return causes;
}

/**
 * Why the measured tier is not the held one: for a rise, the facts that let the measured tier be reached; for
 * a fall, what was retracted, else what last ended, else (where the text itself changed) the leaves that lack.
 */
export function reasons(
  question: Question,
  ladder: Ladder,
  nodes: Node[],
  held: string | null,
  measured: string | null,
): Cause[] {
  if (held === measured) return [];
  const [from, to] = [held, measured].map((tier) => ladder.tiers.indexOf(tier ?? ''));
  if (to! > from!) return lastChange(ladder, to!, question.on);
  if (from === -1) return [];
  const retracted = retractions(question, ladder, from!);
  if (retracted.length > 0) return retracted;
  const ended = lastChange(ladder, from!, question.on);
  if (ended.length > 0) return ended;
  const concerned = ladder.cumulative ? nodes.slice(0, from! + 1) : [nodes[from!]!];
  return concerned.flatMap(missing).map(({ path }) => ({ path, change: 'ended' }));
}
