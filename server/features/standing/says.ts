import type { Naming } from '@guildmark/words';

/** How sentences call people and the company. */
export const namingOf = (
  names: Readonly<Record<string, string>>,
  { name }: { name: string },
): Naming & { organisation: string } => ({
  person: (id) => names[id] ?? id,
  organisation: name,
});
