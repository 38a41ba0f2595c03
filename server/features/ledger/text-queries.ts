import type { Instant, Program } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';

/** Those of some ids that are sources of the mapping table of any version of a program's text. */
export async function sourcesOfTransitions(
  db: Database | Tx,
  vendor: string,
  program: string,
  ids: string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct id from program_version v, unnest(${ids}::text[]) as id
    where v.vendor_id = ${vendor} and v.program_id = ${program}
      and (v.definition->'transition'->'sources')::jsonb ? id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

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
