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
import { lossesOf } from './losses.ts';
import { missing } from './missing.ts';
import type { Scale } from './scale.ts';
import { ladderOf, type Ladder } from './tiers.ts';

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

/** The facts that would still count had they not been retracted, if those alone make requirements missing. */
function retractions(question: Question, roots: number[]): Cause[] {
  const { program, facts, organisation, on, known } = question;
  if (!facts.some((fact) => fact.kind === 'retraction' && fact.recordedAt <= known)) return [];
  const all = factsUnder(program, facts, known, 'ignored');
  const standing = new Set(factsUnder(program, facts, known).map((fact) => fact.id));
  const gone = new Map<string, KnownFact>(
    all.filter((fact) => !standing.has(fact.id)).map((fact) => [fact.id, fact]),
  );
  // The same text makes the same list of rules, whatever the facts.
  const before = ladderOf(program, ledgerOf(all), organisation);
  const nodes = nodesAt(before.forest, roots, on, []);
  if (!nodes.every(({ met }) => met)) return [];
  const causes = nodes.flatMap(leaves).flatMap(({ path, facts: counted }) =>
    counted.flatMap((id): Cause[] => {
      const fact = gone.get(id);
      if (!fact) return [];
      const { kind, subject, person } = fact;
      return [{ path, fact: id, kind, subject, ...(person && { person }), change: 'ended' }];
    }),
  );
  return inOrder(causes);
}

/** What last let requirements be met together, on the way to `on`. */
function lastChange(ladder: Ladder, roots: number[], on: Instant): Cause[] {
  let causes: Cause[] = [];
  const met = (state: readonly boolean[]) => roots.every((root) => state[root]);
  walk(ladder.forest, { after: -Infinity, upTo: on }, (step) => {
    if (!met(step.before) && met(step.now)) causes = causesOf(ladder, step, roots);
  });
  return causes;
}

/**
 * Why the measured level is not the held one: for a rise, the facts that let the measured level be reached; for
 * a fall, what was retracted, else what was lost since and not made good, else (where the text itself changed) the leaves that lack.
 * `nodes`: the answers by the positions of their requirements.
 */
export function reasons(
  question: Question,
  ladder: Ladder,
  scale: Scale,
  nodes: ReadonlyMap<number, Node>,
  { held, measured }: { held: string | null; measured: string | null },
): Cause[] {
  if (held === measured) return [];
  const { levels, asks } = scale;
  const [from, to] = [held, measured].map((level) => levels.indexOf(level ?? ''));
  if (to! > from!) return lastChange(ladder, asks[to!]!, question.on);
  const lost = asks[from!];
  if (!lost) return [];
  const retracted = retractions(question, lost);
  if (retracted.length > 0) return retracted;
  const lacking = lost
    .map((root) => nodes.get(root)!)
    .flatMap(missing)
    .map(({ path }): Cause => ({ path, change: 'ended' }));
  const { on } = question;
  return lossesOf(ladder, scale)(held, on, { because: lacking, on });
}
