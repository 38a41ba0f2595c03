import { eligibility, knownFacts, type Result } from '@guildmark/engine';
import type { Database, Tx } from '../../platform/operation.ts';
import { databaseNow } from '../../platform/time.ts';
import { listSittings, openGrants } from './list-queries.ts';
import type { ExamInForce, Needs } from './needs.ts';
import type { ExamOfPerson } from './queries.ts';

/** Whose candidacy it is. */
type Candidate = Pick<ExamOfPerson, 'vendor' | 'person'>;

export const examOfPerson = (actor: Candidate, { program, exam }: ExamInForce): ExamOfPerson => ({
  vendor: actor.vendor,
  program: program.program,
  exam: exam.exam,
  person: actor.person,
});

/** More attempts than anyone makes; the list is read whole because every attempt has its number. */
const allAttempts = 10_000;

/** Whether a person may start an exam now and as which attempt, from what is stored. */
export async function mayStart(
  db: Database | Tx,
  ledger: Needs['ledger'],
  actor: Candidate,
  { program, exam }: ExamInForce,
): Promise<Result<{ attempt: number }>> {
  const of = { program: program.program, exam: exam.exam, person: actor.person };
  const sittings = await listSittings(db, actor.vendor, { ...of, limit: allAttempts });
  const facts = await ledger.factsOfPerson(db, actor.vendor, of.program, actor.person);
  const passes = knownFacts(facts, Number.MAX_SAFE_INTEGER).filter(
    (fact) => fact.kind === 'pass' && fact.subject === exam.exam,
  );
  return eligibility({
    exam,
    program,
    attempts: sittings.map(({ startedAt, submittedAt }) => ({ startedAt, endedAt: submittedAt })),
    passes,
    grants: await openGrants(db, { vendor: actor.vendor, ...of }),
    at: await databaseNow(db),
  });
}
