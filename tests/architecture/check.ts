import { readTree } from './source.ts';
import { barrels } from './rules/barrels.ts';
import { clock } from './rules/clock.ts';
import { cycles } from './rules/cycles.ts';
import { directions } from './rules/directions.ts';
import { docstrings } from './rules/docstrings.ts';
import { jsx } from './rules/jsx.ts';
import { length } from './rules/length.ts';
import { purity } from './rules/purity.ts';
import type { Rule, Violation } from './rules/violation.ts';

/** By the name that a violation carries. */
export const rules: Record<string, Rule> = {
  barrels,
  clock,
  cycles,
  directions,
  docstrings,
  jsx,
  length,
  purity,
};

/** Holds the tree under `root` against every rule. */
export function checkArchitecture(root: string): Violation[] {
  const files = readTree(root);
  return Object.values(rules).flatMap((rule) => rule(files));
}

/** One line a violation, as a terminal can open it. */
export const describe = ({ path, line, rule, message }: Violation) =>
  `${path}:${line} ${rule}: ${message}`;
