import type { Program } from '../program/definition/program.ts';
import type { Level } from '../program/definition/track.ts';

/** A level with its place in the program. */
export interface PlacedLevel {
  track: string;
  level: string;
  definition: Level;
}

/** Every level of every track, tracks in the order of the text and levels from low to high. */
export function allLevels(program: Program): PlacedLevel[] {
  return Object.entries(program.tracks).flatMap(([track, { levels }]) =>
    program.levels.flatMap(({ id }) => {
      const definition = levels[id];
      return definition ? [{ track, level: id, definition }] : [];
    }),
  );
}

/** The level that awards a credential, by the credential's id; null where none does. */
export const findLevel = (program: Program, award: string): PlacedLevel | null =>
  allLevels(program).find(({ definition }) => definition.credential === award) ?? null;
