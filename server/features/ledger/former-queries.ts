import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';

/**
 * Those of some credentials that are awarded nowhere here: in some version of a program's text they are sources of the
 * mapping table, or closed.
 */
export async function formerCredentials(
  db: Database | Tx,
  vendor: string,
  program: string,
  ids: string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select distinct id from program_version v, unnest(${ids}::text[]) as id
    where v.vendor_id = ${vendor} and v.program_id = ${program}
      and ((v.definition->'transition'->'sources')::jsonb ? id
        or jsonb_path_exists(v.definition::jsonb,
          '$.tracks.*.levels.*?(@.credential == $id && @.closed == true)', jsonb_build_object('id', id)))`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}
