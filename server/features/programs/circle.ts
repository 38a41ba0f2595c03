import { programsElsewhere, type Program } from '@guildmark/engine';

/**
 * The way on which a program goes by its own standing, through others; null where there is none. `named` has by
 * program those whose standings it goes by.
 */
export function circle(
  program: string,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): string[] | null {
  const seen = new Set<string>();
  const open: string[][] = [[program]];
  for (let way = open.shift(); way; way = open.shift())
    for (const next of named.get(way.at(-1)!) ?? []) {
      if (next === program) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      open.push([...way, next]);
    }
  return null;
}

/** What a text and those of its program that are alive go by. */
export const elsewhereIn = (program: Program, named: ReadonlyMap<string, ReadonlySet<string>>) =>
  new Set([...(named.get(program.program) ?? []), ...programsElsewhere(program).keys()]);
