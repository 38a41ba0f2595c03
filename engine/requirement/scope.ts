import type { Filling } from '../program/definition/choices.ts';
import type { Condition } from '../program/definition/condition.ts';
import type { Part } from '../program/definition/parts.ts';
import { below } from '../program/definition/parts.ts';
import type { Program } from '../program/definition/program.ts';
import { deedsAsked, markOf, type Who } from '../program/definition/who.ts';
import type { Context } from './context.ts';
import { rungs } from '../program/ladder.ts';
import type { Span } from './span.ts';

/**
 * Within what a person fills one seat: the path of a part of the requirement, or '' for all of it. Null: people
 * count wherever they fit, as they do under a `not`.
 */
export type Scope = string | null;

const fillingIn = ({ program }: Pick<Context, 'program'>): Filling =>
  program.counting.onePersonFills.choose;

/** The scope of a requirement before any of its parts is entered. */
export const scopeOfAll = (context: Context): Scope =>
  fillingIn(context) === 'every-seat' || fillingIn(context) === 'one-seat-per-requirement'
    ? null
    : '';

/** Whether kinds of people are to be different people here. */
export const kindsSitApart = (context: Context, scope: Scope, negated: boolean): boolean =>
  !negated && (scope !== null || fillingIn(context) === 'one-seat-per-requirement');

/** The scope of a part of a condition that stands at a path and has a scope itself. */
export function scopeBelow(
  asked: Condition,
  path: string,
  part: Part,
  scope: Scope,
  context: Context,
): Scope {
  const filling = fillingIn(context);
  if ('people' in asked && filling === 'one-seat-per-requirement') return path;
  if ('steps' in asked && filling === 'one-seat-per-step') return below(path, part.steps);
  return scope;
}

/** The key that counts once where a person fills one seat within something. */
export const seatKey = (person: string, within: string): string =>
  within === '' ? person : `${person} ${within}`;

/** What a key of a seat names beside the person: the track of the credential, none for what they did, or the scope. */
export function withinOf(program: Program, scope: string): (mark: string) => string {
  if (fillingIn({ program }) !== 'one-seat-per-track') return () => scope;
  const ladder = rungs(program);
  return (mark) => ladder.get(mark)?.track ?? '';
}

/** What counts for a leaf on which people sit, under keys that count once. */
export function seated(spans: Span[], context: Context, scope: string): Span[] {
  // The same list where a key is the person alone: what is made of it is shared.
  if (scope === '' && fillingIn(context) !== 'one-seat-per-track') return spans;
  const within = withinOf(context.program, scope);
  return spans.map((span) => ({ ...span, key: seatKey(span.key, within(markOf(span.fact))) }));
}

/** How many keys one person can have on a leaf: as many as it names tracks where each has its own seats. */
export function keysPerPerson(who: Who, context: Context): number {
  if (fillingIn(context) !== 'one-seat-per-track') return 1;
  const marks = [...who.holding, ...deedsAsked(who)];
  return Math.max(1, new Set(marks.map(withinOf(context.program, ''))).size);
}
