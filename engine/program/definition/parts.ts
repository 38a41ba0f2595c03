import type { Condition, ForEach, ForSome } from './condition.ts';
import { substitute } from './substitute.ts';
import { windowOf } from './window-of.ts';

/** The words that combine conditions. */
export type GroupKind =
  | 'all'
  | 'any'
  | 'atLeast'
  | 'not'
  | 'steps'
  | 'when'
  | 'forEach'
  | 'forSome'
  | 'waivable';

/** One of several conditions that a condition is made of, and where it stands below it. */
export interface Part {
  condition: Condition;
  steps: readonly (string | number)[];
}

/** A condition that is made of others, and how many of them must hold. */
export interface Parts {
  kind: GroupKind;
  /** How many must hold; none for `not`. */
  need: number;
  children: Part[];
  /** Of people of several kinds with seats of their own: how many people are asked for in all. */
  whole?: number;
}

const listed = (of: Condition[], ...steps: string[]): Part[] =>
  of.map((condition, index) => ({ condition, steps: [...steps, index] }));

type People = Extract<Condition, { people: unknown }>['people'];

/**
 * People of several kinds: all of them together, and then each kind. Where a person fills one seat only, the
 * kinds have seats of their own and the rest is for anyone.
 */
function kinds({ including = [], ...whole }: People, oneSeat: boolean): Parts {
  const ofKinds = including.reduce((sum, { atLeast }) => sum + atLeast, 0);
  const { atLeast } = whole;
  const rest = oneSeat && typeof atLeast === 'number' ? Math.max(0, atLeast - ofKinds) : atLeast;
  const { where, distinct } = whole;
  const same = { where, distinct, ...windowOf(whole) };
  return {
    kind: 'all',
    need: including.length + 1,
    ...(oneSeat && typeof atLeast === 'number' && { whole: atLeast }),
    children: [
      { condition: { people: { ...whole, atLeast: rest } }, steps: ['people'] },
      ...including.map((kind, index) => ({
        condition: { people: { ...same, ...kind } },
        steps: ['people', 'including', index],
      })),
    ],
  };
}

/** Whether something of that name is a member of the set. */
function member(set: ForEach, name: string): Condition {
  const { by, value, atLeast, of: kind, subject, where, line } = set;
  const chosen = { of: kind, subject, where, line, ...windowOf(set) };
  const of =
    by === 'subject'
      ? { ...chosen, subject: [name] }
      : { ...chosen, where: { ...chosen.where, [by]: name } };
  if (value !== undefined) return { sum: { ...of, value, atLeast } };
  const whole = Math.min(1_000_000, Math.max(1, Math.ceil(Number(atLeast.figure))));
  return { count: { ...of, atLeast: whole } };
}

const membersOf = new WeakMap<ForSome, Part[]>();

/** What is asked of each member: made once, because sets in sets would be made anew for every member of the outer. */
function members(set: ForSome): Part[] {
  let made = membersOf.get(set);
  if (!made) {
    made = set.members.map((member, index) => ({
      condition: substitute(set.requires, { $member: member }),
      steps: ['forSome', 'members', index],
    }));
    membersOf.set(set, made);
  }
  return made;
}

/**
 * The conditions that a condition is made of, in the order of an answer's children; null for a measure.
 * `oneSeat`: whether a person fills only one seat of a requirement.
 */
export function partsOf(condition: Condition, oneSeat: boolean): Parts | null {
  if ('all' in condition)
    return { kind: 'all', need: condition.all.length, children: listed(condition.all, 'all') };
  if ('any' in condition) return { kind: 'any', need: 1, children: listed(condition.any, 'any') };
  if ('atLeast' in condition) {
    const { n, of } = condition.atLeast;
    return { kind: 'atLeast', need: n, children: listed(of, 'atLeast', 'of') };
  }
  if ('not' in condition)
    return { kind: 'not', need: 0, children: [{ condition: condition.not, steps: ['not'] }] };
  if ('steps' in condition)
    return {
      kind: 'steps',
      need: condition.steps.length,
      children: listed(condition.steps, 'steps'),
    };
  if ('when' in condition) {
    const { is, requires } = condition.when;
    // Either it is not the case, or what is asked for it holds.
    return {
      kind: 'when',
      need: 1,
      children: [
        { condition: { not: is }, steps: ['when', 'is'] },
        { condition: requires, steps: ['when', 'requires'] },
      ],
    };
  }
  if ('waivable' in condition) {
    const { name, requires, exemptWhile } = condition.waivable;
    // What is asked for comes first, then what sets it aside.
    return {
      kind: 'waivable',
      need: 1,
      children: [
        { condition: requires, steps: ['waivable', 'requires'] },
        { condition: { waived: name }, steps: ['waivable', 'name'] },
        ...(exemptWhile ? [{ condition: exemptWhile, steps: ['waivable', 'exemptWhile'] }] : []),
      ],
    };
  }
  if ('forEach' in condition) {
    const cases = Object.entries(condition.forEach.requires);
    return {
      kind: 'forEach',
      need: cases.length,
      children: cases.map(([name, requires]) => ({
        condition: { when: { is: member(condition.forEach, name), requires } },
        steps: ['forEach', 'requires', name],
      })),
    };
  }
  if ('forSome' in condition) {
    const { forSome } = condition;
    return { kind: 'forSome', need: forSome.atLeast, children: members(forSome) };
  }
  if ('people' in condition && condition.people.including) return kinds(condition.people, oneSeat);
  return null;
}

/** A path continued: `tiers.gold.requires` and `['all', 0]` make `tiers.gold.requires.all[0]`. */
export const below = (path: string, steps: readonly (string | number)[]): string =>
  steps.reduce<string>(
    (so, step) => (typeof step === 'number' ? `${so}[${step}]` : `${so}.${step}`),
    path,
  );
