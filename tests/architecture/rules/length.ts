import type { Rule } from './violation.ts';

const limit = 300;

/** Longer files, each with the reason why cutting it would make it worse. */
const exceptions: Record<string, string> = {
  'words/portal/record.ts': 'the sentences of one area in two languages, read by key',
};

/** A source file fits a reader's head; tests may be long tables. */
export const length: Rule = (files) =>
  files
    .filter(({ path, lines, isTest }) => !isTest && lines > limit && !(path in exceptions))
    .map(({ path, lines }) => ({
      rule: 'length',
      path,
      line: limit + 1,
      message: `${lines} lines; cut it, or name it in length.ts with the reason`,
    }));
