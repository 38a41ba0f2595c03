import { sql } from 'kysely';
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
  return rows.map(textOf);
}

const textOf = (row: {
  program_id: string;
  definition: unknown;
  effective_from: Date;
}): AppliedText => ({
  program: row.program_id,
  definition: row.definition as Program,
  effective: row.effective_from.getTime(),
});

/** The published texts of a program that apply at an instant or later, in the order in which they apply. */
export async function textsFrom(
  db: Database | Tx,
  vendor: string,
  program: string,
  at: Instant,
): Promise<AppliedText[]> {
  const rows = await db
    .selectFrom('program_version')
    .select(['program_id', 'definition', 'effective_from'])
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where(
      'effective_from',
      '>=',
      sql<Date>`coalesce((select max(v.effective_from) from program_version v
        where v.vendor_id = ${vendor} and v.program_id = ${program}
          and v.effective_from <= ${new Date(at)}), '-infinity')`,
    )
    .orderBy('effective_from')
    .execute();
  return rows.map(textOf);
}
