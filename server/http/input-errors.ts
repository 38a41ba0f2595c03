import { requestWords, sentence, type Locale } from '@guildmark/words';
import type { z } from 'zod';

/** One input that could not be used: a JSON path and what is wrong there. */
export interface InputError {
  path: string;
  message: string;
}

/** Every place that a schema refused, told in the reader's language. */
export const inputErrors = (error: z.ZodError, locale: Locale): InputError[] =>
  error.issues.map((issue) => {
    const { key, args } = said(issue);
    return { path: issue.path.join('.'), message: sentence(requestWords, locale, key, args) };
  });

interface Said {
  key: string;
  args?: Record<string, string | number>;
}

function said(issue: z.core.$ZodIssue): Said {
  switch (issue.code) {
    case 'invalid_type':
      return { key: 'input.type', args: { expected: issue.expected } };
    case 'unrecognized_keys':
      return {
        key: 'input.unknown',
        args: { names: issue.keys.join(', '), count: issue.keys.length },
      };
    case 'invalid_value':
      return { key: 'input.value', args: { values: issue.values.map(String).join(', ') } };
    case 'invalid_format':
      return { key: 'input.format', args: { format: issue.format } };
    case 'too_small':
      return { key: 'input.least', args: { of: issue.origin, limit: Number(issue.minimum) } };
    case 'too_big':
      return { key: 'input.most', args: { of: issue.origin, limit: Number(issue.maximum) } };
    case 'invalid_union':
      // of several shapes one key says which is meant
      if ('options' in issue && issue.options && issue.options.length > 0)
        return { key: 'input.value', args: { values: issue.options.map(String).join(', ') } };
      return named(issue);
    case 'custom':
      return named(issue);
    default:
      return { key: 'input.other' };
  }
}

/** A schema of ours names its sentence as its message. */
const named = ({ message }: { message: string }): Said =>
  known(message) ? { key: `input.${message}` } : { key: 'input.other' };

const known = (name: string): boolean => Object.hasOwn(requestWords.en.input, name);
