import type { Instant } from '../../kernel/instant.ts';
import { nodesAt } from '../../requirement/evaluate.ts';
import type { Rule } from '../../requirement/rule.ts';
import type { LaterAction } from './answer.ts';
import { weightOf, type Deeds, type Step } from './step.ts';
import type { Question } from '../reasons.ts';
import { forestAfter } from './at-its-end.ts';
import { endsOf, linesOf } from './telling.ts';
import type { Later, Trial } from './trial.ts';

/** The leaves for which more of what counts can be of use: below a `not` it never is. */
function wanted(rules: readonly Rule[], roots: number[]): Set<number> {
  const found = new Set(roots);
  for (const position of found) {
    const { kind, children } = rules[position]!;
    if (kind !== 'not') for (const child of children) found.add(child);
  }
  return found;
}

/** The last of the steps that it takes: whoever joins does so for what they do then. */
function lastOf({ steps }: Deeds, { owners }: Later): Step {
  const all = owners.map((id) => steps[id]!);
  return all.findLast(({ deed }) => deed !== 'hires') ?? all[0]!;
}

interface Candidate {
  step: Step;
  leaf: number;
  /** The steps that it takes. */
  owners: number[];
}

/** Each action once for each requirement that it would serve later, unless it costs too much. */
function candidates(
  deeds: Deeds,
  { later, entriesAt }: Trial,
  leaves: ReadonlySet<number>,
  below: number,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const each of later) {
    const { leaf, owners } = each;
    const step = lastOf(deeds, each);
    if (!leaves.has(leaf) || weightOf(step) >= below) continue;
    if (entriesAt.get(leaf)?.some((entry) => entry.owners.includes(step.id))) continue;
    const { deed, subject, about, level, action } = step;
    const name = [leaf, deed, subject, about, level, action].join(' ');
    if (!found.has(name)) found.set(name, { step, leaf, owners });
  }
  return [...found.values()];
}

/** From when on each of them counts, where all begin on the day. */
function beginnings(question: Question, deeds: Deeds, all: Candidate[], begins: Instant) {
  const { program } = question;
  const ids = new Set(all.flatMap(({ owners }) => owners));
  const done = deeds.steps.filter(({ id }) => ids.has(id)).map((step) => ({ step, times: 1 }));
  const { rules } = forestAfter(question, done, endsOf(program, begins, done));
  return all.map(({ step, leaf }): Instant => {
    const facts = new Set(step.facts(1).map(({ id }) => id));
    const spans = rules[leaf]!.presences.flatMap((presence) => presence.spans);
    const own = spans.filter(
      ({ fact, through }) => facts.has(fact.id) || (through && facts.has(through.id)),
    );
    return Math.min(...own.map(({ from }) => from));
  });
}

/**
 * What would serve requirements that are not met on the day, and counts for them only from a later one on, the
 * soonest first. What costs as much as the whole plan is left out.
 */
export function laterActions(
  question: Question,
  deeds: Deeds,
  trial: Trial,
  { roots, unmet, begins }: { roots: number[]; unmet: ReadonlySet<number>; begins: Instant },
  below: number,
): LaterAction[] {
  const { program, on } = question;
  const { forest } = trial;
  const leaves = wanted(forest.rules, roots).intersection(unmet);
  const all = candidates(deeds, trial, leaves, below);
  if (all.length === 0) return [];
  const from = beginnings(question, deeds, all, begins);
  return all
    .flatMap(({ step, leaf }, index): LaterAction[] => {
      if (from[index] === Infinity) return [];
      const [requirement] = nodesAt(forest, [leaf], on, []);
      const { path } = forest.rules[leaf]!;
      const lines = linesOf([{ step, times: 1 }], program.currency, () => path);
      return lines.map((line) => ({ ...line, from: from[index]!, requirement: requirement! }));
    })
    .toSorted((a, b) => a.from - b.from);
}
