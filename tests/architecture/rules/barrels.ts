import type { Rule } from './violation.ts';

/** The package entries, which pass on what others may use. */
const entries = new Set(['engine/index.ts', 'words/index.ts', 'server/index.ts']);

/** A name is imported from where it is made; only package entries pass names on. */
export const barrels: Rule = (files) =>
  files
    .filter(({ path, onlyReexports }) => onlyReexports && !entries.has(path))
    .map(({ path }) => ({
      rule: 'barrels',
      path,
      line: 1,
      message: 'passes on what other files export',
    }));
