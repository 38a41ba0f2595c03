import type { Rule } from './violation.ts';

/** What the engine offers is described where it is made. */
export const docstrings: Rule = (files) =>
  files
    .filter(({ path, isTest }) => path.startsWith('engine/') && !isTest)
    .flatMap((file) =>
      file.exportedFunctions
        .filter(({ documented }) => !documented)
        .map(({ name, line }) => ({
          rule: 'docstrings',
          path: file.path,
          line,
          message: `${name} has no description`,
        })),
    );
