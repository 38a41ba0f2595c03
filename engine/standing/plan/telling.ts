import { plus, type Instant } from '../../kernel/instant.ts';
import { findLevel } from '../../credential/level.ts';
import type { Program } from '../../program/definition/program.ts';
import type { Joining, PlannedAction } from './answer.ts';
import type { Deeds, Step } from './step.ts';
import type { Trial } from './trial.ts';

/** A step of a plan, and how often it is done. */
export interface Done {
  step: Step;
  times: number;
}

/** The steps that are done, in their order, by how often each is. */
export const stepsDone = ({ steps }: Deeds, counts: readonly number[]): Done[] =>
  steps.flatMap((step) => (counts[step.id]! > 0 ? [{ step, times: counts[step.id]! }] : []));

/** Hundredths as an amount with its currency. */
export const priceOf = (hundredths: number, currency: string) => {
  const rest = hundredths % 100;
  const whole = String((hundredths - rest) / 100);
  return { amount: rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`, currency };
};

/** The requirement that each step serves: of the highest tier that it serves, else of the level it leads to. */
export function pathsOf(
  program: Program,
  { forest, entriesAt }: Trial,
  unmet: ReadonlySet<number>,
  done: Done[],
) {
  const direct = new Map<number, number>();
  for (const leaf of [...entriesAt.keys()].toSorted((a, b) => a - b)) {
    if (!unmet.has(leaf)) continue;
    for (const { owners, backing } of entriesAt.get(leaf)!)
      if (!backing) for (const owner of owners) direct.set(owner, leaf);
  }
  return ({ id, person }: Step): string => {
    const leaf = direct.get(id);
    if (leaf !== undefined) return forest.rules[leaf]!.path;
    const next = done.find(
      ({ step }) => step.id > id && step.person === person && step.deed === 'earns',
    );
    const level = next && findLevel(program, next.step.subject);
    return level ? `tracks.${level.track}.levels.${level.level}.requires` : '';
  };
}

const rank = ({ deed }: PlannedAction) => (deed === 'hires' ? 0 : deed === 'adds' ? 2 : 1);

/** Steps as a list to act on: the same thing done by several people is one line. */
export function linesOf(
  done: Done[],
  currency: string,
  pathOf: (step: Step) => string,
): PlannedAction[] {
  const groups = Map.groupBy(
    done,
    ({ step: { deed, subject, about, level, action, open } }) =>
      `${deed} ${subject} ${about} ${level} ${action} ${open}`,
  );
  const lines = [...groups.values()].map((same): PlannedAction => {
    const { deed, subject, about, level, action, takes, price, open } = same[0]!.step;
    const count = same.reduce((sum, { times }) => sum + times, 0);
    const people = same.flatMap(({ step }) => (step.person === null ? [] : [step]));
    return {
      action,
      deed,
      subject,
      about,
      level,
      count,
      who: people.flatMap(({ person, newcomer }) => (newcomer ? [] : [person!])).toSorted(),
      newcomers: deed === 'hires' ? 0 : people.filter(({ newcomer }) => newcomer).length,
      each: open ? null : priceOf(price, currency),
      cost: open ? null : priceOf(price * count, currency),
      takes,
      path: pathOf(same[0]!.step),
    };
  });
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

/** Everyone who joins, by what they do then. */
export function joiningOf(done: Done[]): Joining[] {
  const newcomers = done.flatMap(({ step }) => (step.newcomer ? [step] : []));
  const each = [...Map.groupBy(newcomers, ({ person }) => person).values()].map((own) =>
    own.flatMap(({ deed, subject }) => (deed === 'hires' ? [] : [subject])),
  );
  return [...Map.groupBy(each, (subjects) => subjects.join(' ')).values()]
    .map((same) => ({ count: same.length, subjects: same[0]! }))
    .toSorted((a, b) => b.subjects.length - a.subjects.length);
}

/** When each of the steps is done if everyone begins on the day and does one thing after the other. */
export function endsOf({ zone }: Program, on: Instant, done: Done[]): Instant[] {
  const ends = new Map<string, Instant>();
  return done.map(({ step }) => {
    // What the company adds several times goes on side by side.
    const who = step.person ?? step.name;
    const begins = ends.get(who) ?? on;
    const end = step.takes ? plus(begins, step.takes, zone) : begins;
    ends.set(who, end);
    return end;
  });
}

/** When all of them are done. */
export const readyAt = (program: Program, on: Instant, done: Done[]): Instant =>
  Math.max(on, ...endsOf(program, on, done));
