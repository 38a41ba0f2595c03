import type { Instant } from '@guildmark/engine';
import { toTimestamp } from '../../platform/time.ts';
import { joined, toCredential, type Credential, type Db } from './queries.ts';
import { containing } from '../../platform/text.ts';

export interface CredentialFilter {
  /** Part of a name, of a mail address or of a verification id. */
  search?: string;
  program?: string;
  award?: string;
  person?: string;
  state?: 'valid' | 'expired' | 'revoked' | 'superseded';
  /** Only those that run out within so many days. */
  endsWithin?: number;
  sort?: CredentialOrder;
  limit: number;
}

const orders = {
  holder: ['c.holder_name', 'asc'],
  '-holder': ['c.holder_name', 'desc'],
  awarded: ['c.awarded_at', 'asc'],
  '-awarded': ['c.awarded_at', 'desc'],
  until: ['c.valid_until', 'asc'],
  '-until': ['c.valid_until', 'desc'],
} as const;

/** An order of a list of credentials: a column, `-` for the highest first. */
export type CredentialOrder = keyof typeof orders;

const day = 24 * 60 * 60 * 1000;

function matching(db: Db, vendor: string, filter: CredentialFilter, at: Instant) {
  const { search, program, award, person, state, endsWithin } = filter;
  const now = toTimestamp(at);
  const pattern = containing(search?.trim());
  return joined(db, vendor)
    .$if(pattern !== '%%', (q) =>
      q.where((eb) =>
        eb.or([
          eb('c.holder_name', 'ilike', pattern),
          eb('c.verification_id', 'ilike', pattern),
          eb.exists(
            eb
              .selectFrom('person as p')
              .whereRef('p.vendor_id', '=', 'c.vendor_id')
              .whereRef('p.person_id', '=', 'c.person_id')
              .where((p) => p.or([p('p.name', 'ilike', pattern), p('p.email', 'ilike', pattern)])),
          ),
        ]),
      ),
    )
    .$if(program !== undefined, (q) => q.where('c.program_id', '=', program ?? ''))
    .$if(award !== undefined, (q) => q.where('c.award', '=', award ?? ''))
    .$if(person !== undefined, (q) => q.where('c.person_id', '=', person ?? ''))
    .$if(state === 'revoked', (q) => q.where('r.revoked_at', 'is not', null))
    .$if(state === 'superseded', (q) => q.where('n.credential_id', 'is not', null))
    .$if(state === 'valid' || state === 'expired', (q) =>
      q.where('r.revoked_at', 'is', null).where('n.credential_id', 'is', null),
    )
    .$if(state === 'valid', (q) =>
      q.where((eb) => eb.or([eb('c.valid_until', 'is', null), eb('c.valid_until', '>', now)])),
    )
    .$if(state === 'expired', (q) => q.where('c.valid_until', '<=', now))
    .$if(endsWithin !== undefined, (q) =>
      q
        .where('c.valid_until', '>', now)
        .where('c.valid_until', '<', toTimestamp(at + (endsWithin ?? 0) * day)),
    );
}

/** Credentials as the office looks for them, the newest first unless another order is asked for. */
export async function listCredentials(
  db: Db,
  vendor: string,
  filter: CredentialFilter,
  at: Instant,
): Promise<Credential[]> {
  const [column, direction] = orders[filter.sort ?? '-awarded'];
  const rows = await matching(db, vendor, filter, at)
    .orderBy(column, direction)
    .orderBy('c.credential_id', direction)
    .limit(filter.limit)
    .execute();
  return rows.map(toCredential);
}

/** How many credentials a filter finds, whatever its limit. */
export async function countCredentials(
  db: Db,
  vendor: string,
  filter: CredentialFilter,
  at: Instant,
): Promise<number> {
  const { count } = await matching(db, vendor, filter, at)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
