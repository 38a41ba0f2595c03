import type { Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database } from '../../platform/operation.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';
import { deadlineClock } from './queries.ts';

/** A further attempt that was granted. */
export interface AttemptGrant {
  id: string;
  exam: string;
  reason: string;
  grantedBy: string;
  grantedAt: Instant;
}

/** The further attempts granted to a person in a program, newest first. */
export async function attemptGrantsOf(
  db: Database,
  vendor: string,
  of: { program: string; person: string },
): Promise<AttemptGrant[]> {
  const rows = await db
    .selectFrom('attempt_grant')
    .select(['attempt_grant_id', 'exam_id', 'reason', 'granted_by', 'granted_at'])
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', of.program)
    .where('person_id', '=', of.person)
    .orderBy('granted_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.attempt_grant_id,
    exam: row.exam_id,
    reason: row.reason,
    grantedBy: row.granted_by,
    grantedAt: toInstant(row.granted_at),
  }));
}

/** Someone with many attempts at an exam of which the last was not passed. */
export interface Repeated {
  person: string;
  personName: string;
  attempts: number;
  lastAt: Instant;
}

/** Who has tried an exam at least so often, lastly since an instant and without passing; the latest first. */
export async function failingRepeatedly(
  db: Database,
  vendor: string,
  of: { program: string; exam: string; least: number; since: Instant; limit: number },
): Promise<Repeated[]> {
  const rows = await db
    .selectFrom('sitting as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.vendor_id', '=', 's.vendor_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .leftJoin('result as r', (join) =>
      join.onRef('r.vendor_id', '=', 's.vendor_id').onRef('r.sitting_id', '=', 's.sitting_id'),
    )
    .select(['s.person_id as person', 'p.name as personName'])
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('attempts'))
    .select((eb) => eb.fn.max('s.started_at').as('last_at'))
    .where('s.vendor_id', '=', vendor)
    .where('s.program_id', '=', of.program)
    .where('s.exam_id', '=', of.exam)
    .groupBy(['s.person_id', 'p.name'])
    .having((eb) => eb(eb.fn.countAll(), '>=', of.least))
    .having((eb) => eb(eb.fn.max('s.started_at'), '>=', toTimestamp(of.since)))
    .having(sql<boolean>`bool_and(s.submitted_at is not null)`)
    .having(sql<boolean>`not coalesce((array_agg(r.passed order by s.started_at desc))[1], false)`)
    .orderBy('last_at', 'desc')
    .limit(of.limit)
    .execute();
  return rows.map(({ last_at, ...row }) => ({ ...row, lastAt: toInstant(last_at) }));
}

/** How many released results of each exam passed and failed since an instant. */
export async function resultsSince(
  db: Database,
  vendor: string,
  of: { program: string; since: Instant },
): Promise<{ exam: string; passed: number; failed: number }[]> {
  return db
    .selectFrom('result as r')
    .innerJoin('sitting as s', (join) =>
      join.onRef('s.vendor_id', '=', 'r.vendor_id').onRef('s.sitting_id', '=', 'r.sitting_id'),
    )
    .select('s.exam_id as exam')
    .select(sql<number>`(count(*) filter (where r.passed))::int`.as('passed'))
    .select(sql<number>`(count(*) filter (where not r.passed))::int`.as('failed'))
    .where('r.vendor_id', '=', vendor)
    .where('s.program_id', '=', of.program)
    .where('s.submitted_at', '>=', toTimestamp(of.since))
    .where('r.released_at', '<=', deadlineClock)
    .groupBy('s.exam_id')
    .orderBy('s.exam_id')
    .execute();
}
