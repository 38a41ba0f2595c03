import type { Instant } from '@guildmark/engine';
import type { Database, Tx } from '../../platform/operation.ts';
import { toInstant } from '../../platform/time.ts';
import { deadlineClock, deadlineOf, type ExamOfPerson } from './queries.ts';
import { isUuid } from './secrets.ts';

/** A sitting as lists show it. */
export interface SittingLine {
  sitting: string;
  program: string;
  exam: string;
  person: string;
  personName: string;
  attempt: number;
  startedAt: Instant;
  deadline: Instant;
  submittedAt: Instant | null;
  submittedBy: 'candidate' | 'deadline' | 'office' | null;
  /** Null until the result is released. */
  result: { points: number; possible: number; passed: boolean } | null;
}

export interface SittingFilter {
  program?: string;
  exam?: string;
  person?: string;
  sitting?: string;
  state?: 'open' | 'submitted';
  limit: number;
}

/** Sittings, the newest first. */
export async function listSittings(
  db: Database | Tx,
  vendor: string,
  filter: SittingFilter,
): Promise<SittingLine[]> {
  const { program, exam, person, sitting, state, limit } = filter;
  // what cannot be an id finds nothing, and must not reach the database, which would object
  if ([person, sitting].some((id) => id !== undefined && !isUuid(id))) return [];
  const rows = await db
    .selectFrom('sitting as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.vendor_id', '=', 's.vendor_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .leftJoin('result as r', (join) =>
      join
        .onRef('r.vendor_id', '=', 's.vendor_id')
        .onRef('r.sitting_id', '=', 's.sitting_id')
        .on('r.released_at', '<=', deadlineClock),
    )
    .select(['s.sitting_id', 's.program_id', 's.exam_id', 's.person_id', 'p.name', 's.attempt'])
    .select(['s.started_at', 's.submitted_at', 's.submitted_by'])
    .select(['r.points', 'r.possible', 'r.passed', deadlineOf.as('deadline')])
    .where('s.vendor_id', '=', vendor)
    .$if(program !== undefined, (q) => q.where('s.program_id', '=', program!))
    .$if(exam !== undefined, (q) => q.where('s.exam_id', '=', exam!))
    .$if(person !== undefined, (q) => q.where('s.person_id', '=', person!))
    .$if(sitting !== undefined, (q) => q.where('s.sitting_id', '=', sitting!))
    .$if(state === 'open', (q) => q.where('s.submitted_at', 'is', null))
    .$if(state === 'submitted', (q) => q.where('s.submitted_at', 'is not', null))
    .orderBy('s.started_at', 'desc')
    .orderBy('s.sitting_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    sitting: row.sitting_id,
    program: row.program_id,
    exam: row.exam_id,
    person: row.person_id,
    personName: row.name,
    attempt: row.attempt,
    startedAt: toInstant(row.started_at),
    deadline: toInstant(row.deadline),
    submittedAt: row.submitted_at && toInstant(row.submitted_at),
    submittedBy: row.submitted_by as SittingLine['submittedBy'],
    result:
      row.points === null || row.possible === null || row.passed === null
        ? null
        : { points: row.points, possible: row.possible, passed: row.passed },
  }));
}

/** Whether a granted attempt waits to be used: granted after the last start. */
export async function openGrants(db: Database | Tx, of: ExamOfPerson): Promise<number> {
  const { count } = await db
    .selectFrom('attempt_grant as g')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('g.vendor_id', '=', of.vendor)
    .where('g.program_id', '=', of.program)
    .where('g.exam_id', '=', of.exam)
    .where('g.person_id', '=', of.person)
    .where((build) =>
      build.not(
        build.exists(
          build
            .selectFrom('sitting as s')
            .select('s.sitting_id')
            .whereRef('s.vendor_id', '=', 'g.vendor_id')
            .whereRef('s.program_id', '=', 'g.program_id')
            .whereRef('s.exam_id', '=', 'g.exam_id')
            .whereRef('s.person_id', '=', 'g.person_id')
            .whereRef('s.started_at', '>=', 'g.granted_at'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether there is such a person; with `lock`, others who lock the person wait for the end of the transaction. */
export async function personExists(
  db: Database | Tx,
  vendor: string,
  person: string,
  lock: 'lock' | 'read' = 'read',
): Promise<boolean> {
  if (!isUuid(person)) return false;
  const row = await db
    .selectFrom('person')
    .select('person_id')
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .$if(lock === 'lock', (q) => q.forNoKeyUpdate())
    .executeTakeFirst();
  return row !== undefined;
}
