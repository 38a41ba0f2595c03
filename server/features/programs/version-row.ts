import { startOfDay, type Instant, type Program } from '@guildmark/engine';
import type { Actor } from '../../platform/operation.ts';
import { authorOf } from '../access/may.ts';
import type { VersionRow } from './queries.ts';

/** A text as it is kept when it is published: when it begins and binds, in the zone of the program, and who did it. */
export function versionRow(program: Program, actor: Actor, publishedAt: Instant): VersionRow {
  const { zone, dates } = program;
  return {
    program: program.program,
    version: program.version,
    publishedAt,
    effectiveFrom: startOfDay(dates.effective, zone),
    enforcedFrom: startOfDay(dates.enforced, zone),
    publishedBy: authorOf(actor),
  };
}
