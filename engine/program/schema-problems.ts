import type { z } from 'zod';
import { conditionWords } from './definition/condition.ts';
import type { Path } from './document.ts';
import { mostSuggestions, nearest } from './nearest.ts';
import { alternatives, keysAt, schemasAt } from './shape.ts';
import type { Finding } from './sources.ts';

type Issue = z.core.$ZodIssue;
type Args = Record<string, string | number>;

/** What the schema found wrong with `value`, said in codes that people can act on. */
export function schemaFindings(schema: z.ZodType, value: unknown, issues: Issue[]): Finding[] {
  return issues.flatMap((issue) => findings(schema, value, issue, []));
}

function findings(schema: z.ZodType, value: unknown, issue: Issue, base: Path): Finding[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const found = valueAt(value, path);
  const one = (code: string, args: Args = {}, at: Path = path): Finding[] => [
    { severity: 'error', code, args, path: at },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.flatMap((key, index) =>
        one(...unknownKey(known, key, index < mostSuggestions), [...path, key]),
      );
    }
    case 'invalid_type':
      if (found === undefined) return one(...missing(path), path);
      return typeof found === 'number' && isPercent(schema, path)
        ? one('schema.percent', { found: String(found), suggestion: percentOf(found) })
        : one('schema.wrong_type', { expected: issue.expected, found: typeName(found) });
    case 'invalid_value':
      return one('schema.wrong_value', {
        found: shown(found),
        expected: issue.values.map(String).join(', '),
        suggestion: nearest(shown(found), issue.values.map(String)),
      });
    case 'invalid_format':
      return one('schema.format', { format: issue.message, found: shown(found) });
    case 'invalid_key':
      return one('schema.format', { format: keyFormat(issue), found: String(path.at(-1)) });
    case 'too_small':
      return one('schema.too_small', { minimum: Number(issue.minimum), of: issue.origin });
    case 'too_big':
      return one('schema.too_big', { maximum: Number(issue.maximum), of: issue.origin });
    case 'invalid_union':
      return union(schema, value, issue, path);
    case 'custom':
      return one('schema.format', { format: issue.message, found: shown(found) });
    default:
      return one('schema.wrong_value', { found: shown(found), expected: '', suggestion: '' });
  }
}

/** A union's noise reduced to the one branch that was meant, or to the list of what may stand there. */
function union(
  schema: z.ZodType,
  value: unknown,
  issue: Issue & { code: 'invalid_union' },
  path: Path,
): Finding[] {
  const found = valueAt(value, path);
  if (isCondition(schema, path)) {
    const wrong = wrongCondition(found, path);
    if (wrong) return [wrong];
  }
  const branches = (issue.errors as Issue[][]).filter((branch) => branch.every(fitsInside));
  const meant = branches.toSorted((one, other) => one.length - other.length)[0];
  if (meant) return meant.flatMap((each) => findings(schema, value, each, path));
  const format = (issue.errors as Issue[][]).flat().find((each) => each.code === 'invalid_format');
  if (format) return findings(schema, value, { ...format, path: [] }, path);
  const expected = (issue.errors as Issue[][])
    .flat()
    .flatMap((each) => (each.code === 'invalid_type' ? [each.expected] : []));
  return [
    {
      severity: 'error',
      code: found === undefined ? missing(path)[0] : 'schema.wrong_type',
      args: {
        key: String(path.at(-1) ?? ''),
        expected: [...new Set(expected)].join(', '),
        found: typeName(found),
      },
      path,
    },
  ];
}

/** A branch was meant when it has nothing against the value as a whole, only against something inside it. */
const fitsInside = (issue: Issue): boolean =>
  issue.path.length > 0 && !(issue.code === 'invalid_type' && issue.message.endsWith('undefined'));

function wrongCondition(found: unknown, path: Path): Finding | null {
  const args = { expected: conditionWords.join(', ') };
  const keys: string[] =
    found !== null && typeof found === 'object' && !Array.isArray(found) ? Object.keys(found) : [];
  if (keys.length > 1) {
    return {
      severity: 'error',
      code: 'condition.several_words',
      args: { ...args, found: keys.join(', ') },
      path,
    };
  }
  const [word = ''] = keys;
  if (conditionWords.includes(word)) return null;
  const suggestion = nearest(word, conditionWords);
  return {
    severity: 'error',
    code: 'condition.expected',
    args: { ...args, found: word || shown(found), suggestion },
    path: word ? [...path, word] : path,
  };
}

function isCondition(schema: z.ZodType, path: Path): boolean {
  const keys = new Set(
    schemasAt(schema, path)
      .flatMap(alternatives)
      .flatMap((each) => keysAt(each, [])),
  );
  return keys.has('all') && keys.has('atLeast');
}

const isPercent = (schema: z.ZodType, path: Path): boolean =>
  schemasAt(schema, path).some(
    (each) => each.safeParse('50%').success && !each.safeParse('x').success,
  );

/** What someone who wrote a bare number most likely means by it. */
const percentOf = (number: number): string => {
  const share = number > 0 && number <= 1 ? number * 100 : number;
  return `${Math.round(share * 100) / 100}%`;
};

function unknownKey(known: string[], key: string, suggests: boolean): [string, Args] {
  const suggestion = suggests ? nearest(key, known) : '';
  return ['schema.unknown_key', { key, suggestion, expected: known.join(', ') }];
}

/** Switches without which a program has no meaning: their absence is a conflict left open, not a slip. */
const openSwitches: Record<string, [code: string, requirement: string]> = {
  'counting.onePersonFills': ['conflict.seats', 'R150'],
  'counting.higherLevelCounts': ['silence.higher_level', 'R150'],
  'counting.graceCounts': ['silence.grace_counts', 'R135'],
  'counting.tiersCumulative': ['silence.tiers_cumulative', 'R123'],
  'review.demotions': ['silence.demotions', 'R123'],
  'review.promotions': ['silence.promotions', 'R123'],
};

function missing(path: Path): [string, Args] {
  const open = openSwitches[path.join('.')];
  if (!open) return ['schema.missing', { key: String(path.at(-1) ?? '') }];
  const [code, requirement] = open;
  return [code, { requirement, switch: path.join('.'), chosen: '', because: '' }];
}

const keyFormat = (issue: Issue & { code: 'invalid_key' }): string =>
  issue.issues.map((each) => each.message)[0] ?? 'id';

/** The value that a path leads to; undefined where it leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

function typeName(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
