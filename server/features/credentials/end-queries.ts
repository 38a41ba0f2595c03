import type { Instant } from '@guildmark/engine';
import type { Tx } from '../../platform/operation.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';

/** A credential that may end by what is released, with the end its award was recorded with. */
export interface Ending {
  id: string;
  award: string;
  validFrom: Instant;
  validUntil: Instant | null;
  recordedUntil: Instant | null;
  statusListId: string;
}

/** The credentials of some awards of a program, locked so that two writers follow one another. */
export async function credentialsOf(
  tx: Tx,
  vendor: string,
  program: string,
  awards: string[],
): Promise<Ending[]> {
  const rows = await tx
    .selectFrom('credential as c')
    .innerJoin('fact as f', (join) =>
      join.onRef('f.vendor_id', '=', 'c.vendor_id').onRef('f.fact_id', '=', 'c.fact_id'),
    )
    .select([
      'c.credential_id as id',
      'c.award',
      'c.valid_from',
      'c.valid_until',
      'f.valid_until as recorded_until',
      'c.status_list_id as statusListId',
    ])
    .where('c.vendor_id', '=', vendor)
    .where('c.program_id', '=', program)
    .where('c.award', 'in', awards)
    .orderBy('c.credential_id')
    .forNoKeyUpdate('c')
    .execute();
  return rows.map(({ id, award, valid_from, valid_until, recorded_until, statusListId }) => ({
    id,
    award,
    statusListId,
    validFrom: toInstant(valid_from),
    validUntil: valid_until && toInstant(valid_until),
    recordedUntil: recorded_until && toInstant(recorded_until),
  }));
}

/** Says until when a credential is valid; what was signed stays as it was signed. */
export async function setEnd(tx: Tx, vendor: string, id: string, until: Instant | null) {
  await tx
    .updateTable('credential')
    .set({ valid_until: until === null ? null : toTimestamp(until) })
    .where('vendor_id', '=', vendor)
    .where('credential_id', '=', id)
    .execute();
}
