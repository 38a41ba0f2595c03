import type { Instant, Program } from '@guildmark/engine';
import type { Database, Tx } from '../../platform/operation.ts';

/** A published text and the instant from which on it applies. */
export interface AppliedText {
  program: string;
  definition: Program;
  effective: Instant;
}

/** The published texts of some programs. */
export async function textsOf(
  db: Database | Tx,
  vendor: string,
  programs: string[],
): Promise<AppliedText[]> {
  if (programs.length === 0) return [];
  const rows = await db
    .selectFrom('program_version')
    .select(['program_id', 'definition', 'effective_from'])
    .where('vendor_id', '=', vendor)
    .where('program_id', 'in', programs)
    .execute();
  return rows.map((row) => ({
    program: row.program_id,
    definition: row.definition as unknown as Program,
    effective: row.effective_from.getTime(),
  }));
}
