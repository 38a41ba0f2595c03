import type { Competencies, Condition, Leaf } from '../program/definition/condition.ts';
import { below, partsOf } from '../program/definition/parts.ts';
import { aboutCompetency, countedIn } from '../program/definition/substitute.ts';
import { isGroupKind, type Node } from './answer.ts';
import { askedFor, levelsIn, type AskedPart, type Target } from './asked.ts';
import type { Context } from './context.ts';
import type { Gauge } from './gauge.ts';
import { kindOf, measure } from './measures/all.ts';
import {
  keysPerPerson,
  kindsSitApart,
  scopeBelow,
  scopeOfAll,
  seated,
  type Scope,
} from './scope.ts';
import { presences, type Presence, type Span } from './span.ts';

/**
 * A requirement made ready for any date: its nodes in one list, children before parents, each leaf with the
 * stretches of time in which something counts for it.
 */
export interface Rule {
  kind: Node['kind'];
  path: string;
  subject: string[];
  /** The condition that a leaf measures, and over what; null for groups. */
  leaf: Leaf | null;
  context: Context | null;
  need: number;
  /** Positions of the children in the list of rules. */
  children: number[];
  presences: Presence[];
  /** What moves the amount asked for, and counts for nothing itself. */
  backing: Presence[];
  /** What is meant and cannot contribute, while it would count. */
  leftOut: Span[];
  /** How what counts makes an amount; without one, it is the number of keys. */
  gauge: Gauge | null;
  /** A leaf whose people fill seats. Under a `not` nobody sits: there everyone counts. */
  seat: boolean;
  /** Within which part of the requirement a person fills one seat; '': in all of it. */
  scope: string;
  /** How many keys one person may have on this leaf. */
  keysPerPerson: number;
  /** Of people of several kinds with seats of their own: how many people are asked for in all. */
  whole?: number;
  /** It stands for another requirement of the same list, whose parts and seats are not its own. */
  refers: boolean;
}

/** Whether a rule combines others instead of measuring something itself. */
export const isGroup = ({ kind }: Pick<Rule, 'kind'>): boolean => isGroupKind(kind);

const group = (kind: Node['kind'], path: string, need: number, children: number[]): Rule => ({
  kind,
  path,
  subject: [],
  leaf: null,
  context: null,
  need,
  children,
  presences: [],
  backing: [],
  leftOut: [],
  gauge: null,
  seat: false,
  scope: '',
  keysPerPerson: 1,
  refers: false,
});

function leafRule(leaf: Leaf, context: Context, path: string, scope: Scope): Rule {
  const measured = measure(leaf, context, path);
  const { subject, need, spans, backing = [], leftOut = [], gauge = null, seats } = measured;
  const seat = seats === true && scope !== null;
  return {
    kind: kindOf(leaf),
    path,
    subject,
    leaf,
    context,
    need,
    children: [],
    presences: presences(seat ? seated(spans, context, scope) : spans),
    backing: backing.length === 0 ? [] : presences(backing),
    leftOut,
    gauge,
    seat,
    scope: seat ? scope : '',
    keysPerPerson: seat && 'people' in leaf ? keysPerPerson(leaf.people, context) : 1,
    refers: false,
  };
}

/** Rules of one requirement. Sets inside sets grow without end: a check refuses them long before, and what is beyond is met by nothing. */
const mostRules = 10_000;
/** Rules of all requirements together: competencies that all count all others make as many as their square. */
const mostInAll = 200_000;
/** How many requirements may refer to the next one: more than a check lets competencies have levels. */
const deepest = 600;

/** Appends a condition's rules to `into` and returns the position of its root. */
export function compile(condition: Condition, context: Context, into: Rule[]): number {
  const begun = into.length;

  const add = (asked: Condition, path: string, scope: Scope, negated: boolean): number => {
    if (into.length - begun >= mostRules || into.length >= mostInAll)
      return into.push(group('any', path, 1, [])) - 1;
    if ('competencies' in asked)
      return several(asked.competencies, path, context, into, (also, at) =>
        add(also, at, scope, negated),
      );
    const parts = partsOf(asked, kindsSitApart(context, scope, negated));
    if (!parts)
      return into.push(leafRule(asked as Leaf, context, path, negated ? null : scope)) - 1;
    const inside = negated || parts.kind === 'not';
    const children = parts.children.map((part) =>
      add(
        part.condition,
        below(path, part.steps),
        scopeBelow(asked, path, part, scope, context),
        inside,
      ),
    );
    const made = group(parts.kind, path, parts.need, children);
    const { whole } = parts;
    return into.push(whole === undefined ? made : { ...made, whole }) - 1;
  };

  return add(condition, context.path, scopeOfAll(context), false);
}

/** A number of competencies: one child for each that may count, standing for its requirement. */
function several(
  asked: Competencies,
  path: string,
  context: Context,
  into: Rule[],
  add: (also: Condition, path: string) => number,
): number {
  const { program } = context;
  const children = countedIn(program, asked).flatMap((competency): number[] => {
    const levels = levelsIn(program, competency);
    const enough = levels.slice(levels.indexOf(asked.level));
    if (!levels.includes(asked.level) || into.length >= mostInAll) return [];
    const has = reference(competency, enough, context, into);
    if (!asked.with) return [has];
    const also = aboutCompetency(program, asked.with, competency);
    const both = [has, add(also, `${path}.with.${competency}`)];
    return [into.push(group('all', `${path}.${competency}`, 2, both)) - 1];
  });
  return into.push(group('competencies', path, asked.atLeast, children)) - 1;
}

/** Tiers and benefits may see competencies as decided; what a competency itself asks for is measured like all it asks. */
const seesDecided = ({ program: { counting }, path }: Context): boolean =>
  counting.competenciesCount?.choose === 'held' && !path.startsWith('competencies.');

/** A rule that is met while a competency is at one of some levels. */
function reference(competency: string, levels: string[], context: Context, into: Rule[]): number {
  const path = `competencies.${competency}.levels.${levels[0] ?? ''}`;
  if (seesDecided(context)) {
    const held = leafRule({ held: { competency, level: levels } }, context, path, null);
    return into.push({ ...held, subject: [competency] }) - 1;
  }
  const children = levels.map((level) => requirementOf({ competency, level }, context, into));
  const refers = { ...group('competency', path, 1, children), refers: true };
  return into.push({ ...refers, subject: [competency] }) - 1;
}

interface Compiled {
  /** Where the requirement of a target stands; -1 while it is being compiled. */
  places: Map<string, number>;
  /** How many requirements are being compiled, each for the one before it. */
  depth: number;
}
const compiled = new WeakMap<Rule[], Compiled>();

const nameOf = (target: Target) =>
  'tier' in target ? `tier ${target.tier}` : `${target.competency} ${target.level}`;

/**
 * Where the requirement of a tier or of a level of a competency stands in the list; it is appended where it is
 * not there yet. What refers to itself, or to others without end, which a check refuses, is met by nothing.
 */
export function requirementOf(target: Target, context: Context, into: Rule[]): number {
  let known = compiled.get(into);
  if (!known) compiled.set(into, (known = { places: new Map(), depth: 0 }));
  const name = nameOf(target);
  const there = known.places.get(name) ?? (known.depth < deepest ? undefined : -1);
  if (there !== undefined) return there < 0 ? into.push(group('any', name, 1, [])) - 1 : there;
  known.places.set(name, -1);
  known.depth += 1;
  const position = append(target, context, into);
  known.depth -= 1;
  known.places.set(name, position);
  return position;
}

function append(target: Target, context: Context, into: Rule[]): number {
  const asked = askedFor(context.program, target);
  if (!asked) return into.push(group('any', nameOf(target), 1, [])) - 1;
  const { path, achieve, keep, carried, announced } = asked;
  if (announced) return into.push(group('announced', path, 1, [])) - 1;
  const all = (parts: AskedPart[], kind: 'achieved' | 'kept'): number => {
    const places = parts.map((part) =>
      compile(part.condition, { ...context, path: part.path }, into),
    );
    if (places.length === 1) return places[0]!;
    return into.push(group(kind, `${path}.${kind}`, places.length, places)) - 1;
  };
  // What it refers to comes first, so that the rules of one requirement lie together.
  for (const other of referredIn([...achieve, ...(keep ?? [])], context))
    requirementOf(other, context, into);
  const achieved = all(achieve, 'achieved');
  const ways = [achieved, ...(keep ? [all(keep, 'kept')] : [])];
  if (carried) {
    ways.push(compile(carried.condition, { ...context, path: carried.path }, into));
    return into.push(group('ways', path, 1, ways)) - 1;
  }
  return keep ? into.push(group('maintained', path, 1, ways)) - 1 : achieved;
}

function referredIn(parts: AskedPart[], { program }: Context): Target[] {
  const found: Target[] = [];
  const look = (condition: Condition) => {
    if ('competencies' in condition) {
      const { level, with: also } = condition.competencies;
      for (const competency of countedIn(program, condition.competencies)) {
        const levels = levelsIn(program, competency);
        for (const each of levels.slice(Math.max(0, levels.indexOf(level))))
          found.push({ competency, level: each });
      }
      if (also) look(also);
    }
    // Its members differ in attributes, not in what they refer to.
    if ('forSome' in condition) return look(condition.forSome.requires);
    for (const part of partsOf(condition, false)?.children ?? []) look(part.condition);
  };
  for (const { condition } of parts) look(condition);
  return found;
}
