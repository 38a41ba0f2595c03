import type { Condition } from '../program/definition/condition.ts';
import { below, partsOf } from '../program/definition/parts.ts';
import type { Program } from '../program/definition/program.ts';

function inside(condition: Condition, path: string, wanted: string): Condition | null {
  if (path === wanted) return condition;
  for (const { condition: child, steps } of partsOf(condition, false)?.children ?? []) {
    const at = below(path, steps);
    if (!wanted.startsWith(at)) continue;
    const found = inside(child, at, wanted);
    if (found) return found;
  }
  return null;
}

/** The condition that a node of an answer is about, by the node's path; null where the text has none there. */
export function conditionAt(program: Program, path: string): Condition | null {
  const [place = '', id = '', , level = ''] = path.split('.');
  const root = (condition: Condition | undefined, at: string) =>
    condition && path.startsWith(at) ? inside(condition, at, path) : null;
  if (place === 'tiers') {
    const tier = program.tiers.find((each) => each.id === id);
    return root(tier?.requires, `tiers.${id}.requires`);
  }
  const asked = program.tracks[id]?.levels[level]?.requires;
  return root(asked, `tracks.${id}.levels.${level}.requires`);
}
