import type { Instant } from '@guildmark/engine';
import type { Selectable } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import type { Score } from '../../platform/schema.generated.ts';
import { toInstant, toTimestamp } from '../../platform/time.ts';

/** A score of an exam that was taken elsewhere. */
export interface ScoreLine {
  program: string;
  exam: string;
  takenAt: Instant;
  postedAt: Instant;
  passed: boolean;
  points: { reached: number; possible: number } | null;
  source: string;
  reference: string;
}

/** Keeps a score; false where it was posted before. */
export async function insertScore(
  tx: Tx,
  vendor: string,
  score: ScoreLine & { id: string; person: string; postedBy: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('score')
    .values({
      vendor_id: vendor,
      score_id: score.id,
      program_id: score.program,
      exam_id: score.exam,
      person_id: score.person,
      source: score.source,
      reference: score.reference,
      taken_at: toTimestamp(score.takenAt),
      passed: score.passed,
      points: score.points?.reached ?? null,
      possible: score.points?.possible ?? null,
      posted_at: toTimestamp(score.postedAt),
      posted_by: score.postedBy,
    })
    .onConflict((conflict) => conflict.constraint('score_posted_once').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

/** The scores of a person, the latest exam first. */
export async function scoresOf(db: Database, vendor: string, person: string): Promise<ScoreLine[]> {
  const rows = await db
    .selectFrom('score')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('person_id', '=', person)
    .orderBy('taken_at', 'desc')
    .orderBy('score_id', 'desc')
    .execute();
  return rows.map(toLine);
}

/** The scores of a program that were posted last, with whose they are. */
export async function latestScores(
  db: Database,
  vendor: string,
  program: string,
  limit: number,
): Promise<(ScoreLine & { person: string; name: string })[]> {
  const rows = await db
    .selectFrom('score as s')
    .innerJoin('person as p', (j) =>
      j.onRef('p.vendor_id', '=', 's.vendor_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .selectAll('s')
    .select('p.name')
    .where('s.vendor_id', '=', vendor)
    .where('s.program_id', '=', program)
    .orderBy('s.posted_at', 'desc')
    .orderBy('s.score_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toLine(row), person: row.person_id, name: row.name }));
}

const toLine = (row: Selectable<Score>): ScoreLine => ({
  program: row.program_id,
  exam: row.exam_id,
  takenAt: toInstant(row.taken_at),
  postedAt: toInstant(row.posted_at),
  passed: row.passed,
  points:
    row.points === null || row.possible === null
      ? null
      : { reached: row.points, possible: row.possible },
  source: row.source,
  reference: row.reference,
});
