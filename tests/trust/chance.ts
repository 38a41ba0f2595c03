import type { Random } from '@guildmark/engine';

/** One of several, every one equally likely. */
export const oneOf = <T>({ int }: Random, list: readonly T[]): T => list[int(list.length)]!;

/** True once in so many times. */
export const oneIn = ({ int }: Random, times: number): boolean => int(times) === 0;

/** Between some and so many, made one by one. */
export const several = <T>(
  { int }: Random,
  least: number,
  most: number,
  make: (index: number) => T,
): T[] => Array.from({ length: least + int(most - least + 1) }, (_, index) => make(index));

/** Some of a list, at least `least`, in the order of the list. */
export function someOf<T>(chance: Random, list: readonly T[], least: number, most: number): T[] {
  const count = Math.min(list.length, least + chance.int(most - least + 1));
  const taken = new Set(chance.shuffle([...list.keys()]).slice(0, count));
  return list.filter((_, index) => taken.has(index));
}
