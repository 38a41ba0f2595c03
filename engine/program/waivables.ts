import { conditionsIn, requirementsOf } from './checks/rule.ts';
import type { Program } from './definition/program.ts';
import type { Text } from './definition/values.ts';

/** What a text lets the office waive, by name; the title is null where the text gives none. */
export function waivablesOf(program: Program): { name: string; title: Text | null }[] {
  const found = new Map<string, Text | null>();
  for (const { condition, path } of requirementsOf(program))
    for (const { condition: each } of conditionsIn(condition, path)) {
      if (!('waivable' in each)) continue;
      const { name, title } = each.waivable;
      found.set(name, found.get(name) ?? title ?? null);
    }
  return [...found].map(([name, title]) => ({ name, title }));
}
