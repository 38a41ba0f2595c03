import { explainSimulation, type Comparing, type Line, type Naming } from '@guildmark/words';
import type { DraftEffect } from './draft-answer.ts';

/** How sentences call people and the company. */
export const namingOf = (
  names: Readonly<Record<string, string>>,
  { name }: { name: string },
): Naming & { organisation: string } => ({
  person: (id) => names[id] ?? id,
  organisation: name,
});

/** What a new text does to everyone, in sentences: of those who move, the ones that the answer tells about. */
export function effectLines(effect: DraftEffect, comparing: Comparing): Line[] {
  const { effects, sums, counted, moving, at } = effect;
  if (!sums) return [];
  const names = new Map(effects.map(({ organisation, name }) => [organisation, name]));
  const movers = effects.map(({ clause, ...move }) => ({ ...move, because: clause }));
  const told = { ...sums, counted, moving, movers, on: at };
  return explainSimulation(told, comparing, (id) => names.get(id) ?? id);
}
