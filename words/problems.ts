import type { Problem } from '@guildmark/engine';
import { defineWords, sentence, translator, type Locale } from './define.ts';
import { english } from './problems.en.ts';
import { russian } from './problems.ru.ts';

/** Sentences for everything that a check of a program's text finds. */
export const problemWords = defineWords(english, russian);

export interface ProblemText {
  /** `error`, `warning`, `settled` or `notice` in the reader's language. */
  severity: string;
  /** What is wrong, contradictory, silent or not acted on. */
  says: string;
  /** How to mend it; for a settled point, what was chosen and why. */
  mend: string;
}

/** A figure may be given without a reason; an answer to a question has one. */
const settledCode = (args: Record<string, string | number>): string =>
  args['because'] === 'none' ? 'settledPlain' : 'settled';

/** A problem in words. */
export function problemText(problem: Problem, locale: Locale): ProblemText {
  const { code, severity } = problem;
  const suffix = `_${locale}`;
  // What the text itself says is said in the reader's language, where it has it.
  const own = Object.entries(problem.args).flatMap(([name, value]) =>
    name.endsWith(suffix) ? [[name.slice(0, -suffix.length), value] as const] : [],
  );
  const unplaced = ['unplaced', problem.line === 0 ? 'yes' : 'no'] as const;
  // ICU cannot select on an empty text.
  const args = Object.fromEntries(
    [...Object.entries(problem.args), unplaced, ...own].map(([name, value]) => [
      name,
      value === '' ? 'none' : value,
    ]),
  );
  const mendCode = code.startsWith('notice.') ? 'mend.notice' : `mend.${code}`;
  return {
    severity: translator(problemWords, locale)(`severity.${severity}`),
    says: sentence(problemWords, locale, `says.${code}`, args),
    mend:
      severity === 'settled'
        ? sentence(problemWords, locale, settledCode(args), args)
        : sentence(problemWords, locale, mendCode, args),
  };
}
