import { beganBy, endedBy, type Presence } from '../requirement/span.ts';
import type { Step, Touch } from '../requirement/walk.ts';
import type { Cause } from './answer.ts';
import { effectsAt, type Effect } from './effects.ts';
import type { Ladder } from './tiers.ts';

/** The span that ends last, which is the one whose end ends the presence. */
const lastOf = ({ spans, until }: Presence) => spans.find((span) => span.until === until);

/** What began or ceased to count for a leaf, as a cause. */
export function causeOf(ladder: Ladder, { leaf, presence, change }: Touch, effect: Effect): Cause {
  const path = ladder.forest.rules[leaf]!.path;
  const span = change === 'gained' ? presence.spans[0] : lastOf(presence);
  if (!span) return { path, change };
  const fact = change === 'gained' ? beganBy(span) : endedBy(span);
  const person = span.person ?? span.fact.person;
  return {
    path,
    fact: fact.id,
    kind: fact.kind,
    subject: span.fact.subject,
    ...(person !== undefined && { person }),
    ...(change === 'ended' && fact === span.fact && span.grace !== undefined && { grace: true }),
    change,
    ...effect,
  };
}

const key = ({ path, person, fact, change }: Cause) => [path, person, fact, change].join('\n');

/** Causes in an order that depends on nothing but themselves. */
export const inOrder = (causes: Cause[]): Cause[] =>
  causes.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

/** Of what moved an amount, only what moved it the way in which its answer changed explains that. */
function explaining({ before, now }: Step, touched: Touch[], effects: Map<Touch, Effect>): Touch[] {
  const isAlong = (touch: Touch) => {
    const { leaf } = touch;
    return effects.get(touch)?.effect === (now[leaf] ? 'raises' : 'lowers');
  };
  const changed = touched.filter(({ leaf }) => before[leaf] !== now[leaf]);
  const explained = new Set(changed.filter(isAlong).map(({ leaf }) => leaf));
  return touched.filter((touch) => !explained.has(touch.leaf) || isAlong(touch));
}

/** Requirements with all that they refer to, by their positions. */
function withReferred({ all, forest }: Ladder, roots: readonly number[]): ReadonlySet<number> {
  const known = new Set(all);
  const found = new Set(roots);
  const open = [...roots];
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    if (known.has(position)) found.add(position);
    open.push(...forest.rules[position]!.children);
  }
  return found;
}

/**
 * What made requirements change at a step: in each of them that changed, and in those that they refer to, the facts
 * of the leaves that changed with it. Where people fill seats, one who goes may empty another seat than their own,
 * so there every person who came or went is named. `asks`: the positions of the requirements.
 */
export function causesOf(ladder: Ladder, step: Step, asks: readonly number[]): Cause[] {
  const { all: roots, forest } = ladder;
  const { before, now } = step;
  const of = withReferred(ladder, asks);
  const changed = ({ leaf }: Touch) => {
    const root = roots.find((position) => leaf <= position)!;
    if (before[root] === now[root] || !of.has(root)) return false;
    return forest.rules[leaf]!.seat || before[leaf] !== now[leaf];
  };
  const touched = step.touched.filter(changed);
  const effects = effectsAt((leaf) => forest.rules[leaf]!.gauge, { ...step, touched });
  return inOrder(
    explaining(step, touched, effects).map((touch) =>
      causeOf(ladder, touch, effects.get(touch) ?? {}),
    ),
  );
}
