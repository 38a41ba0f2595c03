import type { DomainScore, Form, Instant, Sitting } from '@guildmark/engine';
import { sql, type RawBuilder } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';
import { isUuid } from './secrets.ts';

/** A sitting with its frozen form; the form never leaves the server as it is. */
export interface SittingRecord {
  id: string;
  program: string;
  version: string;
  exam: string;
  person: string;
  attempt: number;
  locale: string;
  form: Form;
  state: Sitting;
}

/** What a sitting earned. */
export interface ResultRecord {
  points: number;
  possible: number;
  /** Basis points. */
  passMark: number;
  passed: boolean;
  domains: DomainScore[];
  scoredAt: Instant;
  releasedAt: Instant;
}

/** What is stored of one position. */
export interface ResponseRecord {
  position: number;
  chosen: number[];
  flagged: boolean;
  number: number;
}

/** One exam of one person. */
export interface ExamOfPerson {
  vendor: string;
  program: string;
  exam: string;
  person: string;
}

const interval = (milliseconds: number): RawBuilder<string> =>
  sql<string>`${`${milliseconds} milliseconds`}::interval`;

/** The clock of deadlines, cut to milliseconds so that it compares exactly with instants. */
export const deadlineClock = sql<Date>`date_trunc('milliseconds', guildmark_now())`;

const allowanceMs = sql<number>`(extract(epoch from s.allowance) * 1000)::bigint`;
const grantedMs = sql<number>`(select coalesce(extract(epoch from sum(g.amount)) * 1000, 0)::bigint
  from time_grant g where g.vendor_id = s.vendor_id and g.sitting_id = s.sitting_id)`;
export const deadlineOf = sql<Date>`s.started_at + s.allowance + (select coalesce(sum(g.amount), interval '0')
  from time_grant g where g.vendor_id = s.vendor_id and g.sitting_id = s.sitting_id)`;

/** A sitting; with `lock`, saves, leases and submissions of it wait for the end of the transaction. */
export async function findSitting(
  db: Database | Tx,
  vendor: string,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<SittingRecord | null> {
  if (!isUuid(id)) return null;
  if (lock === 'lock') {
    // A lock taken in the reading statement itself would read grants of before the wait.
    await db
      .selectFrom('sitting')
      .select('sitting_id')
      .where('vendor_id', '=', vendor)
      .where('sitting_id', '=', id)
      .forUpdate()
      .execute();
  }
  const row = await db
    .selectFrom('sitting as s')
    .selectAll('s')
    .select([allowanceMs.as('allowance_ms'), grantedMs.as('granted_ms')])
    .where('s.vendor_id', '=', vendor)
    .where('s.sitting_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const submittedAt = row.submitted_at && toInstant(row.submitted_at);
  return {
    id: row.sitting_id,
    program: row.program_id,
    version: row.version,
    exam: row.exam_id,
    person: row.person_id,
    attempt: row.attempt,
    locale: row.locale,
    form: row.form as unknown as Form,
    state: {
      startedAt: toInstant(row.started_at),
      allowance: row.allowance_ms,
      granted: row.granted_ms,
      submitted:
        submittedAt === null
          ? null
          : {
              at: submittedAt,
              by: row.submitted_by as NonNullable<Sitting['submitted']>['by'],
            },
      lease: row.lease_id === null ? null : { id: row.lease_id, number: row.lease_number },
    },
  };
}

/** Starts a sitting now by the clock of deadlines; false where another start of the same attempt was faster. */
export async function insertSitting(
  tx: Tx,
  vendor: string,
  sitting: Omit<SittingRecord, 'state'> & { seed: string; allowance: number },
): Promise<boolean> {
  const done = await tx
    .insertInto('sitting')
    .values({
      vendor_id: vendor,
      sitting_id: sitting.id,
      program_id: sitting.program,
      version: sitting.version,
      exam_id: sitting.exam,
      person_id: sitting.person,
      attempt: sitting.attempt,
      locale: sitting.locale,
      seed: sitting.seed,
      form: JSON.stringify(sitting.form),
      started_at: deadlineClock,
      allowance: interval(sitting.allowance),
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** The open sitting of a person in an exam, due or not. */
export async function openSittingId(db: Database | Tx, of: ExamOfPerson): Promise<string | null> {
  const row = await db
    .selectFrom('sitting')
    .select('sitting_id')
    .where('vendor_id', '=', of.vendor)
    .where('program_id', '=', of.program)
    .where('exam_id', '=', of.exam)
    .where('person_id', '=', of.person)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return row?.sitting_id ?? null;
}

export async function setLease(
  tx: Tx,
  vendor: string,
  sitting: string,
  lease: { id: string; number: number },
): Promise<void> {
  await tx
    .updateTable('sitting')
    .set({ lease_id: lease.id, lease_number: lease.number })
    .where('vendor_id', '=', vendor)
    .where('sitting_id', '=', sitting)
    .execute();
}

export async function setSubmitted(
  tx: Tx,
  vendor: string,
  sitting: string,
  submitted: NonNullable<Sitting['submitted']>,
): Promise<void> {
  await tx
    .updateTable('sitting')
    .set({ submitted_at: toTimestamp(submitted.at), submitted_by: submitted.by })
    .where('vendor_id', '=', vendor)
    .where('sitting_id', '=', sitting)
    .execute();
}

/** Open sittings whose deadline has passed, the longest overdue first; of everyone or of one person. */
export async function dueSittings(
  db: Database | Tx,
  of: { vendor?: string; person?: string; limit: number },
): Promise<{ vendor: string; sitting: string }[]> {
  const rows = await db
    .selectFrom('sitting as s')
    .select(['s.vendor_id', 's.sitting_id'])
    .where('s.submitted_at', 'is', null)
    .where(sql<boolean>`${deadlineOf} <= ${deadlineClock}`)
    .$if(of.vendor !== undefined, (q) => q.where('s.vendor_id', '=', of.vendor!))
    .$if(of.person !== undefined, (q) => q.where('s.person_id', '=', of.person!))
    .orderBy('s.started_at')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({ vendor: row.vendor_id, sitting: row.sitting_id }));
}

export async function responsesOf(
  db: Database | Tx,
  vendor: string,
  sitting: string,
): Promise<ResponseRecord[]> {
  return db
    .selectFrom('response')
    .select(['position', 'chosen', 'flagged', 'number'])
    .where('vendor_id', '=', vendor)
    .where('sitting_id', '=', sitting)
    .orderBy('position')
    .execute();
}

export async function insertResult(
  tx: Tx,
  vendor: string,
  sitting: string,
  result: Omit<ResultRecord, 'scoredAt' | 'releasedAt'>,
): Promise<void> {
  await tx
    .insertInto('result')
    .values({
      vendor_id: vendor,
      sitting_id: sitting,
      points: result.points,
      possible: result.possible,
      pass_mark: result.passMark,
      passed: result.passed,
      domains: JSON.stringify(result.domains),
      scored_at: deadlineClock,
      released_at: deadlineClock,
    })
    .execute();
}

/** The result of a sitting once it is released; null before. */
export async function releasedResult(
  db: Database | Tx,
  vendor: string,
  sitting: string,
): Promise<ResultRecord | null> {
  const row = await db
    .selectFrom('result')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('sitting_id', '=', sitting)
    .where('released_at', '<=', deadlineClock)
    .executeTakeFirst();
  return row
    ? {
        points: row.points,
        possible: row.possible,
        passMark: row.pass_mark,
        passed: row.passed,
        domains: row.domains as unknown as DomainScore[],
        scoredAt: toInstant(row.scored_at),
        releasedAt: toInstant(row.released_at),
      }
    : null;
}
