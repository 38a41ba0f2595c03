import type { Condition, Node, Program } from '@guildmark/engine';
import { conditionAt } from '@guildmark/engine/requirement/condition-at.ts';

/** The condition of the text that a node answers; null for what the engine made of several parts of the text. */
export const conditionOf = (
  program: Program,
  { kind, path }: Pick<Node, 'kind' | 'path'>,
): Condition | null => (kind === 'competency' ? null : conditionAt(program, path));
