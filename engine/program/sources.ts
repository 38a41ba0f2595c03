import type { Problem, Severity } from '../kernel/problem.ts';
import { positionOf, type Path, type Source } from './document.ts';

/** What a rule found, before it is placed: `path` leads into the merged definition. */
export interface Finding {
  severity: Severity;
  code: string;
  args?: Problem['args'];
  path: Path;
  /** Keys beside it whose absence it explains: nothing more is said of them. */
  explains?: string[];
}

/** Where a part of the merged definition is written: everything under `at` stands in `source` under `inside`. */
export interface Mount {
  at: Path;
  source: Source;
  inside: Path;
}

/** Whether a path leads to a place or to something inside it. */
export const isUnder = (path: Path, at: Path): boolean =>
  at.length <= path.length && at.every((step, index) => String(step) === String(path[index]));

/** A path as people read it: `tracks.sales.levels.expert.requires.all[0]`. */
const pathText = (path: Path): string =>
  path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');

const indexed = new WeakMap<Mount[], { size: number; byFirst: Map<string, Mount[]> }>();

/** The mounts that a path may be under, by its first step: a folder may have many, and many problems. */
function mountsAround(path: Path, mounts: Mount[]): Mount[] {
  let index = indexed.get(mounts);
  if (index?.size !== mounts.length) {
    index = { size: mounts.length, byFirst: Map.groupBy(mounts, ({ at }) => String(at[0])) };
    indexed.set(mounts, index);
  }
  return index.byFirst.get(String(path[0])) ?? [];
}

/** The mount that a path is written in: the innermost, and of several at one place the last. */
export const mountOf = (path: Path, mounts: Mount[]): Mount | undefined =>
  mountsAround(path, mounts)
    .filter((each) => isUnder(path, each.at))
    .toReversed()
    .toSorted((one, other) => other.at.length - one.at.length)[0];

/** Kinds of people are looked at as conditions of their own, whose word stands in no text. */
const asWritten = (path: Path): Path =>
  path.filter(
    (step, index) =>
      step !== 'people' || path[index - 2] !== 'including' || typeof path[index - 1] !== 'number',
  );

/** Gives a finding its file, line and column. What is written nowhere is said to be missing in `program.yaml`. */
export function place(finding: Finding, mounts: Mount[]): Problem {
  const path = asWritten(finding.path);
  const mount = mountOf(path, mounts);
  const position = mount
    ? positionOf(mount.source, [...mount.inside, ...path.slice(mount.at.length)])
    : { line: 0, column: 0 };
  return {
    severity: finding.severity,
    code: finding.code,
    args: finding.args ?? {},
    file: mount?.source.file ?? 'program.yaml',
    ...position,
    path: pathText(path),
  };
}

/** By file, then line, then column: the order in which someone mends them. */
const byPlace = (one: Problem, other: Problem): number =>
  (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
  one.line - other.line ||
  one.column - other.column;

/** Each problem once, in the order in which someone mends them: what aliases repeat is written once. */
export function listed(problems: Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.toSorted(byPlace).filter(({ file, line, column, code, path, args }) => {
    const place = line === 0 ? path : `${line}:${column}`;
    const text = JSON.stringify([file, place, code, args]);
    return said.size !== said.add(text).size;
  });
}
