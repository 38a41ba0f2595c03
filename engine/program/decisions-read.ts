import type { Fact } from '../kernel/fact.ts';
import type { Program } from './definition/program.ts';
import { nearest } from './nearest.ts';

/** A decision on a competency that gives none of its levels: it would be read as one on the tier, or as nothing. */
export interface UnreadDecision {
  /** What stands where the level is wanted; '' where nothing does. */
  found: string;
  /** The levels that the competency has. */
  levels: string[];
  /** The nearest of them, or ''. */
  suggestion: string;
}

/** Whether a decision on a competency cannot be read; null for all others, and for other facts. */
export function unreadDecision(
  program: Program,
  { kind, subject, attributes }: Pick<Fact, 'kind' | 'subject' | 'attributes'>,
): UnreadDecision | null {
  if (kind !== 'decision' || !Object.hasOwn(program.competencies, subject)) return null;
  if (program.tiers.some(({ id }) => id === subject)) return null;
  const told = attributes?.['level'];
  const recorded = attributes?.['competency'] !== undefined;
  const given = told ?? (recorded ? attributes?.['to'] : undefined);
  // What was lost leaves no level.
  if (recorded && (given === undefined || given === null || given === '')) return null;
  const found = String(given ?? '');
  const levels = Object.keys(program.competencies[subject]!.levels);
  return levels.includes(found) ? null : { found, levels, suggestion: nearest(found, levels) };
}
