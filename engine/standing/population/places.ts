/** For each code of a subject, the columns that want it: those of code `c` from `starts[c]` to `starts[c + 1]`. */
export interface Places {
  starts: Int32Array;
  targets: Int32Array;
}

/** Places by code; `wanted` says of each column which subjects it wants, null: any. */
export function placesOf(
  subjects: readonly string[],
  wanted: readonly (readonly string[] | null)[],
): Places {
  const sets = wanted.map((list) => list && new Set(list));
  const starts = new Int32Array(subjects.length + 1);
  const targets: number[] = [];
  for (const [code, subject] of subjects.entries()) {
    for (const [column, set] of sets.entries()) if (!set || set.has(subject)) targets.push(column);
    starts[code + 1] = targets.length;
  }
  return { starts, targets: Int32Array.from(targets) };
}
