import type { z } from 'zod';
import type { Path } from './document.ts';
import { isBody } from './body.ts';
import { formAt, repaired } from './form.ts';
import { meant } from './meant.ts';
import { mostSuggestions } from './nearest.ts';
import { keysAt, schemasAt } from './shape.ts';
import { shown, typeName, valueAt } from './shown.ts';
import { periodsMeant, slipAt } from './slips.ts';
import type { Finding } from './sources.ts';
import { isCondition, wrongCondition } from './wrong-condition.ts';
import { belongsBeside, belongsInto, belongsUnder, kindMeant } from './wrong-map.ts';

type Issue = z.core.$ZodIssue;
type Args = Record<string, string | number>;

/** What the schema found wrong with `value`, said in codes that people can act on. */
export function schemaFindings(schema: z.ZodType, value: unknown, issues: Issue[]): Finding[] {
  return issues.flatMap((issue) => findings(schema, value, issue, []));
}

/** The findings without what is missing only because its name is misspelt: the right name is said there. */
export function withoutEchoes(found: Finding[]): Finding[] {
  const at = (path: Path, key: unknown) => JSON.stringify([...path.slice(0, -1), key]);
  const meantHere = new Set(
    found.flatMap(({ code, path, args, explains = [] }) =>
      (code === 'schema.unknown_key' ? [args?.['suggestion']] : explains).map((key) =>
        at(path, key),
      ),
    ),
  );
  return found.filter(
    ({ code, path }) => code !== 'schema.missing' || !meantHere.has(at(path, path.at(-1))),
  );
}

/** `among`: the keys that may stand there, where of several kinds of map one was meant. */
function findings(
  schema: z.ZodType,
  value: unknown,
  issue: Issue,
  base: Path,
  among?: string[],
): Finding[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const found = valueAt(value, path);
  const one = (code: string, args: Args = {}, at: Path = path): Finding[] => [
    { severity: 'error', code, args, path: at },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = (issue.path.length === 0 && among) || keysAt(schema, path);
      const written = Object.keys(Object(found) as object);
      const list = belongsInto(schema, path, found);
      if (list !== null) {
        const args = { key: issue.keys.join(', '), under: list, beside: '' };
        const suggestion = `${list}: [${shown(found)}]`;
        const at = [...path, issue.keys[0] ?? ''];
        return one('schema.under', { ...args, suggestion }, at).map((each) => ({
          ...each,
          explains: [list],
        }));
      }
      const free = known.filter((key) => !written.includes(key));
      return issue.keys.flatMap((key, index) => {
        const told = index < mostSuggestions ? { written, free } : null;
        return unknownKey(schema, value, [...path, key], known, told);
      });
    }
    case 'invalid_type':
      return wrongType(schema, value, path, issue.expected);
    case 'invalid_value':
      if (found === undefined) return one(...missing(path));
      return found === null
        ? one('schema.empty', { expected: issue.values.map(String).join(', ') })
        : one('schema.wrong_value', {
            found: shown(found),
            expected: issue.values.map(String).join(', '),
            suggestion: meant(shown(found), issue.values.map(String)),
          });
    case 'invalid_format':
    case 'custom':
      return wrongFormat(schema, found, issue.message, path);
    case 'invalid_key':
      return one('schema.format', {
        format: keyFormat(issue),
        found: String(path.at(-1)),
        suggestion: '',
      });
    case 'too_small':
      return one('schema.too_small', { minimum: Number(issue.minimum), of: issue.origin });
    case 'too_big':
      return one('schema.too_big', { maximum: Number(issue.maximum), of: issue.origin });
    case 'invalid_union':
      return union(schema, value, issue, path);
    default:
      return one('schema.wrong_value', { found: shown(found), expected: '', suggestion: '' });
  }
}

/**
 * A key that has no meaning where it stands: a slip that is known, a near word, or what belongs under another key.
 * `suggests`: the keys that stand beside it and those that still may; null where nothing is suggested any more.
 */
function unknownKey(
  schema: z.ZodType,
  value: unknown,
  at: Path,
  known: string[],
  suggests: { written: string[]; free: string[] } | null,
): Finding[] {
  const [path, key] = [at.slice(0, -1), String(at.at(-1))];
  const slip = slipAt(value, path, key, known);
  if (slip) return [{ severity: 'error', path: at, ...slip }];
  const found = valueAt(value, at);
  const under = suggests ? belongsBeside(schema, value, at) : null;
  if (under !== null)
    return [{ severity: 'error', code: 'schema.too_deep', args: { key, under }, path: at }];
  const suggestion = suggests ? meant(key, suggests.free) : '';
  const places =
    suggests && suggestion === ''
      ? belongsUnder(schema, path, { [key]: found }, suggests.written)
      : [];
  const [place] = places;
  // Where it could belong under several keys, only the writer knows which.
  if (place && places.every(({ under }) => under === place.under)) {
    const text = `${place.under}: { ${key}: ${shown(found)} }`;
    const args = { key, under: place.under, beside: '', suggestion: text };
    return [{ severity: 'error', code: 'schema.under', args, path: at, explains: [place.under] }];
  }
  const args = { key, suggestion, expected: known.join(', ') };
  return [{ severity: 'error', code: 'schema.unknown_key', args, path: at }];
}

/** A map that is none of those that may stand at a place: what the one that was meant lacks, or where its keys belong. */
function wrongMap(schema: z.ZodType, value: unknown, path: Path): Finding[] {
  const found = valueAt(value, path);
  if (!isBody(found)) return [];
  const kind = kindMeant(schema, path, found);
  if (kind) return kind.issues.flatMap((each) => findings(schema, value, each, path, kind.keys));
  const [place] = belongsUnder(schema, path, found);
  if (!place) return [];
  const [key = ''] = Object.keys(found);
  const args = { key, under: place.under, beside: place.beside.join(', '), suggestion: '' };
  return [{ severity: 'error', code: 'schema.under', args, path: [...path, key] }];
}

/** A value of a kind that cannot stand there, or none at all. */
function wrongType(schema: z.ZodType, value: unknown, path: Path, expected: string): Finding[] {
  const found = valueAt(value, path);
  const one = (code: string, args: Args): Finding[] => [{ severity: 'error', code, args, path }];
  if (found === undefined) return one(...missing(path));
  if (found === null) return one('schema.empty', { expected: '' });
  if (typeof found === 'number' && isPercent(schema, path))
    return one('schema.percent', { found: String(found), suggestion: percentOf(found) });
  const { form, suggestion, keys } = formAt(schema, path, found, {
    currency: shown(valueAt(value, ['currency'])),
    locales: valueAt(value, ['locales']),
  });
  const text = shown(found);
  return one('schema.wrong_type', {
    expected,
    found: typeName(found),
    text,
    form,
    suggestion,
    keys,
  });
}

/** A text or number of the right kind that is not written as it has to be. */
function wrongFormat(schema: z.ZodType, found: unknown, format: string, path: Path): Finding[] {
  const periods = format === 'duration' && typeof found === 'string' ? periodsMeant(found) : '';
  if (periods !== '' && keysAt(schema, path.slice(0, -1)).includes('during'))
    return [
      {
        severity: 'error',
        code: 'schema.periods',
        args: { found: shown(found), suggestion: `during: ${periods}` },
        path,
      },
    ];
  const negative = format === 'figure' && typeof found === 'number' && found < 0;
  const suggestion = typeof found === 'string' ? repaired(schema, path, found) : '';
  return [
    {
      severity: 'error',
      code: 'schema.format',
      args: { format: negative ? 'positive' : format, found: shown(found), suggestion },
      path,
    },
  ];
}

/** Everything that the branches of a union have against a value, those of unions inside it among them. */
const against = ({ errors }: Issue & { code: 'invalid_union' }): Issue[] =>
  (errors as Issue[][])
    .flat()
    .flatMap((each) =>
      each.code === 'invalid_union' && each.path.length === 0 ? against(each) : [each],
    );

/** A union's noise reduced to the one branch that was meant, or to the list of what may stand there. */
function union(
  schema: z.ZodType,
  value: unknown,
  issue: Issue & { code: 'invalid_union' },
  path: Path,
): Finding[] {
  const found = valueAt(value, path);
  if (isCondition(schema, path)) {
    const wrong =
      found === undefined || found === null ? null : wrongCondition(schema, found, path);
    if (wrong) return [wrong];
  }
  const branches = (issue.errors as Issue[][]).filter((branch) => branch.every(fitsInside));
  const nearest = branches.toSorted((one, other) => one.length - other.length)[0];
  if (nearest) return nearest.flatMap((each) => findings(schema, value, each, path));
  const map = wrongMap(schema, value, path);
  if (map.length > 0) return map;
  const all = against(issue);
  const quoted = typeof found === 'string' && formAt(schema, path, found).form === 'instead';
  const format = all.find(
    ({ code }) => (code === 'invalid_format' || code === 'custom') && !quoted,
  );
  if (format) return wrongFormat(schema, found, format.message, path);
  const words = all.flatMap((each) =>
    each.code === 'invalid_value' && each.path.length === 0 ? each.values.map(String) : [],
  );
  const word = typeof found === 'string' ? meant(found, words) : '';
  if (word !== '')
    return [
      {
        severity: 'error',
        code: 'schema.wrong_value',
        args: { found: shown(found), expected: words.join(', '), suggestion: word },
        path,
      },
    ];
  const expected = all.find((each) => each.code === 'invalid_type');
  return wrongType(schema, value, path, expected?.expected ?? 'object');
}

/** A branch was meant when it has nothing against the value as a whole, only against something inside it. */
const fitsInside = (issue: Issue): boolean =>
  issue.path.length > 0 &&
  // What is missing right here says that another branch was meant; what is missing further inside does not.
  !(
    issue.path.length === 1 &&
    issue.code === 'invalid_type' &&
    issue.message.endsWith('undefined')
  );

const isPercent = (schema: z.ZodType, path: Path): boolean =>
  schemasAt(schema, path).some(
    (each) => each.safeParse('50%').success && !each.safeParse('x').success,
  );

/** What someone who wrote a bare number most likely means by it. */
const percentOf = (number: number): string => {
  const share = number > 0 && number <= 1 ? number * 100 : number;
  return `${Math.round(share * 100) / 100}%`;
};

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
