import type { Fact } from '../../kernel/fact.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Node } from '../../requirement/answer.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { nodesAt } from '../../requirement/evaluate.ts';
import { ledgerOf } from '../../requirement/ledger.ts';
import { endedBy, type Presence } from '../../requirement/span.ts';
import { stateAt, type Forest } from '../../requirement/walk.ts';
import type { Question } from '../reasons.ts';
import { ladderOf } from '../tiers.ts';
import type { RunsOut } from './answer.ts';
import { termsOf } from './collector.ts';
import { endsOf, readyAt, type Done } from './telling.ts';
import { metWith } from './trial.ts';

/** What is to be done for some requirements, and what is left open. */
interface Way {
  roots: number[];
  done: Done[];
  /** When its steps begin: on the day, or before it. */
  begins: Instant;
  /** What is left open, as it would have to be. */
  open: ReadonlyMap<number, boolean>;
}

/** What would be on record once everything is done, each step on its day; without days on that of the search. */
export function factsDone(question: Question, done: Done[], days?: Instant[]): Fact[] {
  const lasts = termsOf(question);
  return done.flatMap(({ step, times }, index) => {
    const all = Array.from({ length: times }, (_, copy) => step.facts(copy + 1)).flat();
    const from = days?.[index];
    if (from === undefined) return all;
    return all.map((fact) => ({
      ...fact,
      from,
      ...(fact.until !== null && { until: lasts(fact.subject, from) }),
    }));
  });
}

/** The requirements with the steps done, each on its day. */
export function forestAfter(question: Question, done: Done[], days?: Instant[]): Forest {
  const { program, facts, organisation, known } = question;
  const all = [...facts, ...factsDone(question, done, days)];
  return ladderOf(program, ledgerOf(factsUnder(program, all, known)), organisation).forest;
}

/** The lowest requirements whose ceasing to be met made the given ones cease. */
function ceased(
  { rules }: Forest,
  roots: number[],
  before: readonly boolean[],
  after: readonly boolean[],
): number[] {
  const found = new Set<number>();
  const look = (position: number): void => {
    if (!before[position] || after[position]) return;
    const { kind, children } = rules[position]!;
    if (kind === 'not' || children.length === 0) found.add(position);
    else children.forEach(look);
  };
  roots.forEach(look);
  return [...found].toSorted((a, b) => a - b);
}

/** What counts on the day and has ceased to when everything is done. */
function endedIn(list: Presence[], on: Instant, end: Instant): RunsOut['ended'] {
  const lasting = new Set(
    list.filter(({ from, until }) => from <= end && end < until).map(({ key }) => key),
  );
  return list
    .filter(({ key, from, until }) => from <= on && on < until && until <= end && !lasting.has(key))
    .flatMap(({ person, spans, until }) => {
      const fact = endedBy(spans.find((span) => span.until === until)!);
      return fact.source === 'plan' ? [] : [{ person: person ?? null, fact: fact.id, until }];
    })
    .toSorted((a, b) => a.until - b.until || (a.fact < b.fact ? -1 : 1));
}

/** A node without the people and facts that are on record only in the plan. */
const onRecord = (node: Node, planned: ReadonlySet<string>): Node => ({
  ...node,
  who: node.who.filter(({ fact }) => !planned.has(fact)),
  facts: node.facts.filter((id) => !planned.has(id)),
  children: node.children.map((child) => onRecord(child, planned)),
});

/**
 * Whether a plan that is enough on the day still is when the last of its steps is done, each step counted from the
 * day on which it is done; and if not, what has run out by then.
 */
export function atItsEnd(question: Question, way: Way): { holds: boolean; runsOut: RunsOut[] } {
  const { program, on } = question;
  const { done, open, roots, begins } = way;
  const end = Math.max(on, readyAt(program, begins, done));
  if (end === begins) return { holds: true, runsOut: [] };
  const forest = forestAfter(question, done, endsOf(program, begins, done));
  const after = metWith(forest, stateAt(forest, end), open);
  if (roots.every((root) => after[root])) return { holds: true, runsOut: [] };
  const atOnce = forestAfter(question, done);
  const before = metWith(atOnce, stateAt(atOnce, on), open);
  const positions = ceased(forest, roots, before, after);
  const planned = new Set(factsDone(question, done).map(({ id }) => id));
  const nodes = nodesAt(forest, positions, end, []).map((node) => onRecord(node, planned));
  return {
    holds: false,
    runsOut: nodes.map((requirement, index) => ({
      path: requirement.path,
      requirement,
      ended: endedIn(forest.rules[positions[index]!]!.presences, on, end),
    })),
  };
}
