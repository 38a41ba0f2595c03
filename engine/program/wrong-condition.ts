import type { z } from 'zod';
import { conditionWords } from './definition/condition.ts';
import type { Path } from './document.ts';
import { meant } from './meant.ts';
import { alternatives, keysAt, schemasAt } from './shape.ts';
import { shown, typeName } from './shown.ts';
import type { Finding } from './sources.ts';

/** `completed basics` as `completed: basics`; '' where it does not begin with a word of conditions. */
function withColon(text: string): string {
  const [, first = '', rest = ''] = /^(\S+)\s+(\S+)$/.exec(text) ?? [];
  const word = first === '' ? '' : meant(first, conditionWords);
  return word === '' ? '' : `${word}: ${rest}`;
}

/** What is wrong with a condition as a whole; null where its word is one, and only its inside may be wrong. */
export function wrongCondition(schema: z.ZodType, found: unknown, path: Path): Finding | null {
  const wrong = (code: string, args: Finding['args'], at: Path = path): Finding => ({
    severity: 'error',
    code,
    args: { expected: conditionWords.join(', '), ...args },
    path: at,
  });
  if (found === null || typeof found !== 'object' || Array.isArray(found))
    return wrong('condition.no_map', {
      found: typeName(found),
      text: shown(found),
      suggestion: typeof found === 'string' ? withColon(found) : '',
    });
  const keys = Object.keys(found);
  if (keys.length > 1) {
    const word = wordOf(schema, keys, path);
    const beside = keys.filter((key) => key !== word);
    return word === null
      ? wrong('condition.several_words', { found: keys.join(', ') })
      : wrong('condition.beside', besides(word, beside), [...path, beside[0] ?? '']);
  }
  const [word = ''] = keys;
  if (word === '') return wrong('condition.no_map', { found: 'nothing', text: '', suggestion: '' });
  if (conditionWords.includes(word)) return null;
  const suggestion = meant(word, conditionWords);
  return wrong('condition.expected', { found: word, suggestion }, [...path, word]);
}

/** The word of a condition under which everything that stands beside it belongs: `points` beside `categories`. */
const wordOf = (schema: z.ZodType, keys: string[], path: Path): string | null =>
  keys.find((word) => {
    const inside = conditionWords.includes(word) ? keysAt(schema, [...path, word]) : [];
    return keys.every((key) => key === word || inside.includes(key));
  }) ?? null;

const besides = (word: string, keys: string[]) => ({
  word,
  keys: keys.join(', '),
  count: keys.length,
});

/** Whether a condition may stand at a place of the schema. */
export function isCondition(schema: z.ZodType, path: Path): boolean {
  const keys = new Set(
    schemasAt(schema, path)
      .flatMap(alternatives)
      .flatMap((each) => keysAt(each, [])),
  );
  return keys.has('all') && keys.has('atLeast');
}
