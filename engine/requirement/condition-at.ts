import type { Competencies, Condition } from '../program/definition/condition.ts';
import { below, partsOf } from '../program/definition/parts.ts';
import type { Program } from '../program/definition/program.ts';
import { aboutCompetency } from '../program/definition/substitute.ts';
import { askedFor, levelsIn, type Target } from './asked.ts';

function inside(
  program: Program,
  condition: Condition,
  path: string,
  wanted: string,
): Condition | null {
  if (path === wanted) return condition;
  if ('competencies' in condition) return besides(program, condition.competencies, path, wanted);
  for (const { condition: child, steps } of partsOf(condition, false)?.children ?? []) {
    const at = below(path, steps);
    if (!wanted.startsWith(at)) continue;
    const found = inside(program, child, at, wanted);
    if (found) return found;
  }
  return null;
}

/** What else is asked of a competency that counts, under its name. */
function besides(
  program: Program,
  { with: also }: Competencies,
  path: string,
  wanted: string,
): Condition | null {
  if (!also || !wanted.startsWith(`${path}.with.`)) return null;
  const [competency = ''] = wanted.slice(`${path}.with.`.length).split(/[.[]/);
  const condition = aboutCompetency(program, also, competency);
  return inside(program, condition, `${path}.with.${competency}`, wanted);
}

/** What of an organisation a path is about; null where it is about a level of a track. */
function targetAt(program: Program, [place, id = '', part, level]: string[]): Target | null {
  if (place === 'tiers') return { tier: id };
  if (place !== 'competencies') return null;
  // Whom a competency is open to is asked at each of its levels.
  return {
    competency: id,
    level: part === 'levels' ? (level ?? '') : (levelsIn(program, id)[0] ?? ''),
  };
}

/** The condition that a node of an answer is about, by the node's path; null where the text has none there. */
export function conditionAt(program: Program, path: string): Condition | null {
  const steps = path.split('.');
  const target = targetAt(program, steps);
  if (target) {
    const asked = askedFor(program, target);
    const parts = [...(asked?.achieve ?? []), ...(asked?.keep ?? []), asked?.carried];
    for (const part of parts) {
      if (!part) continue;
      const found = path.startsWith(part.path) && inside(program, part.condition, part.path, path);
      if (found) return found;
    }
    return null;
  }
  const [place, id = '', , level = ''] = steps;
  const root =
    place === 'benefits' ? `benefits.${id}.availableTo` : `tracks.${id}.levels.${level}.requires`;
  const condition =
    place === 'benefits'
      ? program.benefits[id]?.availableTo
      : program.tracks[id]?.levels[level]?.requires;
  return condition && path.startsWith(root) ? inside(program, condition, root, path) : null;
}
