import type { Instant } from '../kernel/instant.ts';
import { isGroup, type Rule } from './rule.ts';
import { seat, type Active, type Seating } from './seats.ts';
import type { Presence } from './span.ts';

/** Compiled requirements that are walked through time together, each with its own seats. */
export interface Forest {
  rules: Rule[];
  seatings: Seating[];
}

/** What every rule yields at one instant, by position. */
export interface State {
  have: number[];
  met: boolean[];
  active: Active;
}

/** Something that began or ceased to count for a leaf. */
export interface Touch {
  leaf: number;
  presence: Presence;
  change: 'gained' | 'ended';
}

/** An instant at which at least one rule is met that was not, or is no longer. */
export interface Step {
  at: Instant;
  before: readonly boolean[];
  now: readonly boolean[];
  touched: Touch[];
}

function settleGroups(rules: Rule[], have: number[], met: boolean[]) {
  for (const [position, rule] of rules.entries()) {
    if (!isGroup(rule)) continue;
    let children = 0;
    for (const child of rule.children) if (met[child]) children++;
    have[position] = children;
    met[position] = rule.kind === 'not' ? children === 0 : children >= rule.need;
  }
}

/** What the rules yield for what counts. With `reserves`, a surplus of people shows in `have`. */
function settle({ rules, seatings }: Forest, active: Active) {
  const have = active.map((keys) => keys.size);
  const met = rules.map((rule, position) => have[position]! >= rule.need);
  settleGroups(rules, have, met);
  if (seatings.length === 0) return { have, met };
  for (const seating of seatings)
    for (const [leaf, who] of seat(rules, seating, active, met, false)) {
      have[leaf] = who.length;
      met[leaf] = who.length >= rules[leaf]!.need;
    }
  settleGroups(rules, have, met);
  return { have, met };
}

function activeAt(rules: Rule[], at: Instant): Map<string, Presence>[] {
  return rules.map((rule) => {
    const keys = new Map<string, Presence>();
    for (const presence of rule.presences)
      if (presence.from <= at && at < presence.until) keys.set(presence.key, presence);
    return keys;
  });
}

/** What every rule yields at one instant. */
export function stateAt(forest: Forest, at: Instant): State {
  const active = activeAt(forest.rules, at);
  return { active, ...settle(forest, active) };
}

/** Beginnings and ends of presences in `(after, upTo]`, in time. */
function touches(rules: Rule[], after: Instant, upTo: Instant): (Touch & { at: Instant })[] {
  const found: (Touch & { at: Instant })[] = [];
  for (const [leaf, rule] of rules.entries())
    for (const presence of rule.presences) {
      const { from, until } = presence;
      if (from > after && from <= upTo) found.push({ at: from, leaf, presence, change: 'gained' });
      if (until > after && until <= upTo && until !== Infinity)
        found.push({ at: until, leaf, presence, change: 'ended' });
    }
  return found.toSorted((a, b) => a.at - b.at);
}

function apply(active: Map<string, Presence>[], { leaf, presence, change }: Touch) {
  if (change === 'gained') active[leaf]!.set(presence.key, presence);
  else active[leaf]!.delete(presence.key);
}

/**
 * Walks from one instant (not included) to another (included) and visits every instant at which some rule
 * changes. Nothing changes in between: the only instants looked at are those at which something begins or
 * ends, and they are all looked at, so the answers are exact for `not` and for facts of the future as well.
 */
export function walk(
  forest: Forest,
  { after, upTo }: { after: Instant; upTo: Instant },
  visit: (step: Step) => void,
): void {
  const active = activeAt(forest.rules, after);
  let { have, met } = settle(forest, active);
  const all = touches(forest.rules, after, upTo);
  for (let index = 0; index < all.length;) {
    const { at } = all[index]!;
    const touched: Touch[] = [];
    for (; all[index]?.at === at; index++) {
      apply(active, all[index]!);
      touched.push(all[index]!);
    }
    if (forest.seatings.length === 0 && !moves(forest.rules, have, active, touched)) continue;
    const settled = settle(forest, active);
    const before = met;
    ({ have, met } = settled);
    if (met.some((now, position) => now !== before[position]))
      visit({ at, before, now: met, touched });
  }
}

/** Whether a touched leaf crosses what it needs; where none does, no rule can change. Keeps `have` in step. */
function moves(rules: Rule[], have: number[], active: Active, touched: Touch[]): boolean {
  let crossed = false;
  for (const { leaf } of touched) {
    const { need } = rules[leaf]!;
    const now = active[leaf]!.size;
    if (have[leaf]! >= need !== now >= need) crossed = true;
    have[leaf] = now;
  }
  return crossed;
}
