import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database } from '../../platform/operation.ts';
import { toTimestamp } from '../../platform/time.ts';

/** Credentials in force at an instant, and how many of them end before each of the given instants. */
export async function countInForce(
  db: Database,
  vendor: string,
  of: { program: string; at: Instant; ends: Instant[] },
): Promise<{ inForce: number; before: number[] }> {
  const at = toTimestamp(of.at);
  const ends = of.ends.map(
    (end) => sql<number>`(count(*) filter (where c.valid_until < ${toTimestamp(end)}))::int`,
  );
  const row = await db
    .selectFrom('credential as c')
    .select(sql<number>`count(*)::int`.as('inForce'))
    .select(sql<number[]>`array[${sql.join(ends)}]`.as('before'))
    .where('c.vendor_id', '=', vendor)
    .where('c.program_id', '=', of.program)
    .where('c.valid_from', '<=', at)
    .where((eb) => eb.or([eb('c.valid_until', 'is', null), eb('c.valid_until', '>', at)]))
    .where(
      sql<boolean>`not exists (select from revocation r
        where r.vendor_id = c.vendor_id and r.credential_id = c.credential_id)`,
    )
    .where(
      sql<boolean>`not exists (select from credential n
        where n.vendor_id = c.vendor_id and n.supersedes = c.credential_id)`,
    )
    .executeTakeFirstOrThrow();
  return row;
}
