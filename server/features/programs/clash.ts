import { refuse } from '@guildmark/engine';
import type { VersionRow } from './queries.ts';

/** Why a version could not be written: its number is taken, or another one takes effect on the same day. */
export function clash(all: VersionRow[], row: VersionRow) {
  const { version, effectiveFrom } = row;
  const other = all.find((one) => one.effectiveFrom === effectiveFrom)?.version ?? version;
  return all.some((one) => one.version === version)
    ? refuse('program.version_exists', { version })
    : refuse('program.day_taken', { version: other });
}
