/**
 * What a check found in a program's text.
 * `error`: the program cannot be used. `warning`: it can, and is probably not meant so.
 * `settled`: the sources contradict one another or are silent, and a switch in the text decides it.
 * `notice`: the text says it and this version does not act on it yet.
 */
export type Severity = 'error' | 'warning' | 'settled' | 'notice';

/** One problem of a program's text: where it stands, what it is (a code with arguments) and so how to mend it. */
export interface Problem {
  severity: Severity;
  /** Stable code, e.g. `reference.unknown`; its sentence and its remedy are in the words package. */
  code: string;
  args: Record<string, string | number>;
  /** The file, relative to the program's folder. */
  file: string;
  /** One-based; 0 where the problem is that something is absent altogether. */
  line: number;
  column: number;
  /** Path inside the merged definition, e.g. `tracks.sales.levels.foundation.requires`. */
  path: string;
}
