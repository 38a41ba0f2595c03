import type { Condition } from '../program/definition/condition.ts';
import { below, partsOf } from '../program/definition/parts.ts';
import type { Program } from '../program/definition/program.ts';
import { askedFor, type Target } from './asked.ts';

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

/** What of an organisation a path is about; null where it is about a level of a track. */
function targetAt([place, id = '', , level = '']: string[]): Target | null {
  if (place === 'tiers') return { tier: id };
  return place === 'competencies' ? { competency: id, level } : null;
}

/** The condition that a node of an answer is about, by the node's path; null where the text has none there. */
export function conditionAt(program: Program, path: string): Condition | null {
  const steps = path.split('.');
  const target = targetAt(steps);
  if (target) {
    const asked = askedFor(program, target);
    const parts = [...(asked?.achieve ?? []), ...(asked?.keep ?? []), asked?.carried];
    for (const part of parts) {
      if (!part) continue;
      const found = path.startsWith(part.path) && inside(part.condition, part.path, path);
      if (found) return found;
    }
    return null;
  }
  const [, id = '', , level = ''] = steps;
  const root = `tracks.${id}.levels.${level}.requires`;
  const condition = program.tracks[id]?.levels[level]?.requires;
  return condition && path.startsWith(root) ? inside(condition, root, path) : null;
}
