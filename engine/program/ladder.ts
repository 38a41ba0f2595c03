import type { Program } from './definition/program.ts';
import { deedsAsked, type Who } from './definition/who.ts';

/** Where a credential stands: its track and how high, counted from the lowest level of the program. */
export interface Rung {
  credential: string;
  track: string;
  height: number;
}

const ladders = new WeakMap<Program, Map<string, Rung>>();

/** Every credential of a program by its id. */
export function rungs(program: Program): Map<string, Rung> {
  let known = ladders.get(program);
  if (known) return known;
  const height = new Map(program.levels.map((level, index) => [level.id, index]));
  known = new Map();
  for (const [track, { levels }] of Object.entries(program.tracks))
    for (const [level, { credential }] of Object.entries(levels))
      known.set(credential, { credential, track, height: height.get(level) ?? -1 });
  ladders.set(program, known);
  return known;
}

/**
 * The credentials that count where `asked` are asked for: themselves and, where the program says so, every
 * higher level of the same track.
 */
export function accepted(program: Program, asked: readonly string[]): Set<string> {
  const all = new Set(asked);
  if (!program.counting.higherLevelCounts.choose) return all;
  const ladder = rungs(program);
  for (const credential of asked) {
    const low = ladder.get(credential);
    for (const rung of ladder.values())
      if (low && rung.track === low.track && rung.height > low.height) all.add(rung.credential);
  }
  return all;
}

/**
 * What each accepted credential counts as where `asked` are asked for: itself where it is named, and else the
 * highest of the named ones below it in its track. So nobody's higher level is another credential beside the one
 * that it counts for.
 */
export function countsAs(program: Program, asked: readonly string[]): Map<string, string> {
  const ladder = rungs(program);
  const named = asked
    .flatMap((credential) => ladder.get(credential) ?? [])
    .toSorted((a, b) => b.height - a.height);
  return new Map(
    [...accepted(program, asked)].map((credential) => {
      const rung = ladder.get(credential);
      const below = named.find(
        ({ track, height }) => track === rung?.track && height < rung.height,
      );
      return [credential, asked.includes(credential) ? credential : below!.credential];
    }),
  );
}

/** What everything that makes people count counts as: credentials as {@link countsAs} says, what people did as itself. */
export const marksOf = (program: Program, who: Who): Map<string, string> =>
  new Map([
    ...countsAs(program, who.holding),
    ...deedsAsked(who).map((deed): [string, string] => [deed, deed]),
  ]);
