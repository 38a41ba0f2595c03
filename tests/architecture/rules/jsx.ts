import type { Rule } from './violation.ts';

/** Pages are the portal's: the server runs from source and Node strips types only. */
export const jsx: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.tsx') && !path.startsWith('portal/'))
    .map(({ path }) => ({ rule: 'jsx', path, line: 1, message: '.tsx outside the portal' }));
