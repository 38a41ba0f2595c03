import { isBody } from './body.ts';
import type { Path } from './document.ts';
import { mostSuggestions } from './nearest.ts';
import { valueAt } from './shown.ts';
import { isUnder, type Finding } from './sources.ts';

/**
 * The findings with those put together that come from one line at a wrong depth: a key with nothing under it whose
 * lines stand beside it, or a key one step too far in or out that is missing where it belongs.
 */
export function byDepth(value: unknown, found: Finding[]): Finding[] {
  return otherDepth(value, emptyBefore(value, found));
}

/** `b:` with nothing under it, and after it keys that cannot stand there: they were meant to be under it. */
function emptyBefore(value: unknown, found: Finding[]): Finding[] {
  let rest = found;
  for (const finding of found.slice(0, mostSuggestions)) {
    const { path } = finding;
    if (path.length === 0 || valueAt(value, path) !== null || !rest.includes(finding)) continue;
    const [around, key] = [path.slice(0, -1), String(path.at(-1))];
    const keys = keysAt(value, around);
    const after = keys.slice(keys.indexOf(key) + 1).map((each) => [...around, each]);
    const follows = (each: Finding): boolean => after.some((at) => isUnder(each.path, at));
    if (!rest.some(follows)) continue;
    const told: Finding = { severity: 'error', code: 'yaml.empty', args: { key }, path };
    rest = rest.flatMap((each) => {
      if (each === finding) return [told];
      const missing = each.code === 'schema.missing' && each.path.at(-1) === key;
      return follows(each) || missing ? [] : [each];
    });
  }
  return rest;
}

/** A key that is missing at one depth and stands, where it cannot be read, one step further in or out. */
function otherDepth(value: unknown, found: Finding[]): Finding[] {
  let rest = found;
  for (const absent of found.slice(0, mostSuggestions)) {
    if (absent.path.length === 0 || valueAt(value, absent.path) !== undefined) continue;
    const [around, key] = [absent.path.slice(0, -1), String(absent.path.at(-1))];
    const told = further(value, around, key) ?? sooner(value, around, key);
    if (!told || !rest.some((each) => each !== absent && isUnder(each.path, told.path))) continue;
    rest = rest.flatMap((each) =>
      each === absent ? [told] : isUnder(each.path, told.path) ? [] : [each],
    );
  }
  return rest;
}

/** The key as the last one in a map that stands beside where it is missing. */
function further(value: unknown, around: Path, key: string): Finding | null {
  const under = keysAt(value, around).find(
    (each) => keysAt(value, [...around, each]).at(-1) === key,
  );
  return under === undefined
    ? null
    : {
        severity: 'error',
        code: 'schema.too_deep',
        args: { key, under },
        path: [...around, under, key],
      };
}

/** The key right after the map in which it is missing. */
function sooner(value: unknown, around: Path, key: string): Finding | null {
  const [outside, under] = [around.slice(0, -1), String(around.at(-1) ?? '')];
  const keys = keysAt(value, outside);
  return around.length === 0 || keys[keys.indexOf(under) + 1] !== key
    ? null
    : {
        severity: 'error',
        code: 'schema.too_shallow',
        args: { key, under },
        path: [...outside, key],
      };
}

function keysAt(value: unknown, path: Path): string[] {
  const here = valueAt(value, path);
  return isBody(here) ? Object.keys(here) : [];
}
