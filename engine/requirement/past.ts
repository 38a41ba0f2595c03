import type { Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { Node } from './answer.ts';
import { conditionAt } from './condition-at.ts';
import { formerEnds } from './measures/former.ts';

/**
 * Whether what is asked cannot be met any more, whatever happens: it lacks something of the older program, and the day
 * through which that counted is over.
 */
export function isPast(program: Program, node: Node, on: Instant): boolean {
  if (node.met) return false;
  const past = (child: Node) => isPast(program, child, on);
  if (node.kind === 'all') return node.children.some(past);
  if (node.kind === 'any') return node.children.every(past);
  const asked = node.kind === 'former' ? conditionAt(program, node.path) : null;
  return asked !== null && 'former' in asked && formerEnds(program, asked.former) <= on;
}
