import { sql } from 'kysely';
import { APIError } from 'better-auth/api';
import type { Database } from '../../platform/operation.ts';

const windowMinutes = 15;
/** Failures within one window: for one account from one address, and for one address over all accounts. */
const limits = { account: 8, address: 100 };

const subjectsOf = (email: string, address: string) => [
  { subject: `account ${email} ${address}`, limit: limits.account },
  { subject: `address ${address}`, limit: limits.address },
];

/** Counts failed sign-ins in the database, so that every process counts together. */
export function signInAttempts(db: Database, vendor: string) {
  return {
    /** Throws 429 `access.too_many_attempts` when one of the limits is reached. */
    async admit(email: string, address: string): Promise<void> {
      const counted = await failures(
        db,
        vendor,
        subjectsOf(email, address).map((s) => s.subject),
      );
      const full = subjectsOf(email, address).some(
        ({ subject, limit }) => (counted.get(subject) ?? 0) >= limit,
      );
      if (full) throw new APIError('TOO_MANY_REQUESTS', { code: 'access.too_many_attempts' });
    },
    async failed(email: string, address: string): Promise<void> {
      for (const { subject } of subjectsOf(email, address)) await countFailure(db, vendor, subject);
    },
    async succeeded(email: string, address: string): Promise<void> {
      const [account] = subjectsOf(email, address);
      await db
        .deleteFrom('sign_in_failure')
        .where('vendor_id', '=', vendor)
        .where('subject', '=', account!.subject)
        .execute();
    },
  };
}

export type Attempts = ReturnType<typeof signInAttempts>;
export { windowMinutes };

async function failures(db: Database, vendor: string, subjects: string[]) {
  const rows = await db
    .selectFrom('sign_in_failure')
    .select(['subject', 'failures'])
    .where('vendor_id', '=', vendor)
    .where('subject', 'in', subjects)
    .where('window_from', '>', sql<Date>`guildmark_now() - make_interval(mins => ${windowMinutes})`)
    .execute();
  return new Map(rows.map((row) => [row.subject, row.failures]));
}

async function countFailure(db: Database, vendor: string, subject: string): Promise<void> {
  await sql`
    insert into sign_in_failure as f values (${vendor}, ${subject}, guildmark_now(), 1)
    on conflict (vendor_id, subject) do update set
      failures = case when f.window_from > guildmark_now() - make_interval(mins => ${windowMinutes})
                      then f.failures + 1 else 1 end,
      window_from = case when f.window_from > guildmark_now() - make_interval(mins => ${windowMinutes})
                         then f.window_from else guildmark_now() end`.execute(db);
}
