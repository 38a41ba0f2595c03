import type { Instant } from '../kernel/instant.ts';
import type { Condition } from '../program/definition/condition.ts';
import { seatingOf } from './alternatives.ts';
import { leftOutReasons, type Amounts, type Counted, type LeftOut, type Node } from './answer.ts';
import type { Context } from './context.ts';
import { isDeclared } from './declared.ts';
import { amountsOf } from './gauge.ts';
import { isOfWhole } from './measures/quantity.ts';
import { compile, isGroup, type Rule } from './rule.ts';
import { seat } from './seats.ts';
import { elsewhereIn } from './seated-elsewhere.ts';
import { carrying, type Presence, type Span } from './span.ts';
import { toldOfAmounts, valuesSaid, valuesUnread } from './told.ts';
import { stateAt, walk, type Forest, type State } from './walk.ts';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const ends = (until: Instant | null) => until ?? Infinity;
const orNull = (instant: Instant) => (instant === Infinity ? null : instant);

/** The grace in which a person counts at an instant, or will at the end. */
function graceIn(
  { until }: Presence,
  { grace, until: ends }: Span,
  at: Instant,
): Pick<Counted, 'grace'> {
  if (grace === undefined || (at < grace && ends < until)) return {};
  return { grace: { since: grace, begun: grace <= at } };
}

function counted(list: Presence[], at: Instant): Counted[] {
  return list
    .flatMap((presence): Counted[] => {
      const span = carrying(presence, at);
      if (presence.person === undefined || !span) return [];
      const until = orNull(presence.until);
      return [
        { person: presence.person, fact: span.fact.id, until, ...graceIn(presence, span, at) },
      ];
    })
    .toSorted((a, b) => {
      const [first, second] = [ends(a.until), ends(b.until)];
      if (first !== second) return first - second;
      return byText(a.person, b.person) || byText(a.fact, b.fact);
    });
}

/** Ids of the facts that make presences count, affiliations included. */
function factIds(list: Presence[], at: Instant): string[] {
  const ids = new Set<string>();
  for (const presence of list) {
    const span = carrying(presence, at);
    if (!span) continue;
    ids.add(span.fact.id);
    if (span.through) ids.add(span.through.id);
  }
  return [...ids].toSorted(byText);
}

/** Leaves that ask how much of a whole is so. */
const partial: ReadonlySet<Node['kind']> = new Set(['share', 'every', 'retention']);

/** Of the facts of a leaf that asks for a part of a whole, those that are not in the part. */
function apartIn(
  { kind }: Rule,
  [part, whole]: [part: Presence[], whole: Presence[]],
  at: Instant,
): Pick<Node, 'apart'> {
  if (!partial.has(kind)) return {};
  const inside = new Set(factIds(part, at));
  const apart = factIds(
    whole.filter(({ label }) => isOfWhole(label)),
    at,
  ).filter((id) => !inside.has(id));
  return apart.length === 0 ? {} : { apart };
}

/** Who counts for each leaf: everyone there is, or, where people fill seats, those who sit there. */
function counting(forest: Forest, state: State): Presence[][] {
  const lists = state.active.map((keys) => [...keys.values()]);
  for (const seating of forest.seatings)
    for (const [leaf, who] of seat(forest.rules, seating, state)) lists[leaf] = who;
  return lists;
}

/** Whether some of what counts at an instant is declared by the company itself and checked by nobody. */
const restsOnDeclared = (list: Presence[], at: Instant): boolean =>
  list.some(({ spans }) =>
    spans.some(
      ({ from, until, fact, through }) =>
        from <= at && at < until && (isDeclared(fact) || isDeclared(through)),
    ),
  );

/** What an amount is made without at an instant: each fact once, by reason. */
function leftOutAt({ leftOut }: Rule, at: Instant): LeftOut[] {
  if (leftOut.length === 0) return [];
  const now = leftOut.filter(({ from, until }) => from <= at && at < until);
  return leftOutReasons.flatMap((reason) => {
    const ids = now.filter((span) => span.leftOut === reason).map(({ fact }) => fact.id);
    const facts = [...new Set(ids)].toSorted(byText);
    return facts.length === 0 ? [] : [{ reason, count: facts.length, facts }];
  });
}

function amountsAt(rule: Rule, pools: State['pools'][number] | undefined, at: Instant) {
  const { gauge, leaf, context } = rule;
  if (!gauge || !pools || !leaf || !context) return null;
  const leftOut = leftOutAt(rule, at);
  const amounts: Amounts = {
    ...amountsOf(gauge, gauge.read(pools)),
    ...toldOfAmounts(leaf, context, pools),
  };
  return leftOut.length === 0 ? amounts : { ...amounts, leftOut };
}

/** What the company is, where that is what a leaf asks about, and what of it the text cannot read. */
function saidIn({ leaf, context }: Rule, at: Instant): Pick<Node, 'said' | 'unread'> {
  if (!leaf || !context) return {};
  const said = valuesSaid(leaf, context, at);
  const unread = valuesUnread(leaf, context, at);
  return { ...(said.length > 0 && { said }), ...(unread.length > 0 && { unread }) };
}

/** The waiver that is in force at an instant, as whoever granted it gave its reason. */
function waiverIn([presence]: Presence[], at: Instant): Pick<Node, 'waiver'> {
  const attributes = presence && carrying(presence, at)?.fact.attributes;
  if (!attributes) return {};
  const { reason, untilEvent } = attributes;
  return {
    waiver: {
      reason: String(reason ?? ''),
      ...(typeof untilEvent === 'string' && { untilEvent }),
    },
  };
}

function node(
  forest: Forest,
  position: number,
  state: State,
  lists: Presence[][],
  at: Instant,
  until: readonly (Instant | null)[],
): Node {
  const rule: Rule = forest.rules[position]!;
  const list = lists[position]!;
  const measured = amountsAt(rule, state.pools[position], at);
  const amounts = measured && rule.seat ? { ...measured, have: String(list.length) } : measured;
  const moved = [...(state.pools[position]?.values() ?? [])].flatMap(({ members }) => [...members]);
  return {
    path: rule.path,
    kind: rule.kind,
    met: state.met[position]!,
    have: isGroup(rule) || (amounts && !rule.seat) ? state.have[position]! : list.length,
    need: Number.isFinite(state.need[position]) ? state.need[position]! : 0,
    ...(amounts && { amounts }),
    ...(rule.kind === 'waived' && waiverIn(list, at)),
    ...saidIn(rule, at),
    ...(restsOnDeclared([...list, ...moved], at) && { declared: true }),
    subject: rule.subject,
    who: counted(list, at),
    ...elsewhereIn(forest, position, state, lists, at),
    ...(rule.whole !== undefined && { whole: rule.whole }),
    facts: factIds(moved.length > 0 ? [...list, ...moved] : list, at),
    ...apartIn(rule, [list, moved], at),
    until: until[position] ?? null,
    children: rule.refers
      ? []
      : rule.children.map((child) => node(forest, child, state, lists, at, until)),
  };
}

/** The requirements that others of the list refer to: they seat their own people. */
const referredRoots = (rules: Rule[]): number[] =>
  rules.flatMap(({ refers, children }) => (refers ? children : []));

/** Compiles requirements into one forest; the answer's roots are their positions. */
export function plant(requirements: { condition: Condition; context: Context }[]): {
  forest: Forest;
  roots: number[];
} {
  const rules: Rule[] = [];
  const roots = requirements.map(({ condition, context }) => compile(condition, context, rules));
  return { forest: forestOf(rules, roots), roots };
}

/** What requirements that stand in one list need to be walked through time; `roots` in ascending order. */
export function forestOf(rules: Rule[], roots: readonly number[]): Forest {
  const own = [...new Set([...referredRoots(rules), ...roots])].toSorted((a, b) => a - b);
  const seatings = own.flatMap((root) => seatingOf(rules, root) ?? []);
  const groups = [...rules.keys()].filter((position) => isGroup(rules[position]!));
  return { rules, groups, seatings, staged: rules.some(({ refers }) => refers) };
}

/** The trees of a forest as they stand at an instant, with the `until` of every rule by position. */
export function nodesAt(
  forest: Forest,
  roots: number[],
  at: Instant,
  until: readonly (Instant | null)[],
): Node[] {
  const state = stateAt(forest, at);
  const lists = counting(forest, state);
  return roots.map((root) => node(forest, root, state, lists, at, until));
}

/** Remembers, while walking on from a date, when each rule changes for the first time. */
export function firstChanges(rules: Rule[]) {
  const until: (Instant | null)[] = rules.map(() => null);
  const note = (at: Instant, before: readonly boolean[], now: readonly boolean[]) => {
    for (let position = 0; position < until.length; position++)
      if (until[position] === null && before[position] !== now[position]) until[position] = at;
  };
  return { until, note };
}

/**
 * Evaluates a requirement over known facts at an instant: whether it is met, by what and by whom, and until
 * when each part holds if nothing more happens.
 */
export function evaluate(condition: Condition, context: Context, at: Instant): Node {
  const { forest, roots } = plant([{ condition, context }]);
  const { until, note } = firstChanges(forest.rules);
  walk(forest, { after: at, upTo: Infinity }, ({ at: when, before, now }) =>
    note(when, before, now),
  );
  return nodesAt(forest, roots, at, until)[0]!;
}
