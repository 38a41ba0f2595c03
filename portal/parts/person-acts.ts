import { startOfDayIn } from './days.ts';
import { readForm, settle } from './answer.ts';
import { personalDoors, programInForce, type Visit } from './door.ts';

/** Where on the page the outcome of each act stands. */
const places = {
  completion: 'courses',
  assessment: 'courses',
  attempt: 'exams',
  accommodation: 'time',
  withdraw: 'time',
  retract: 'facts',
};

/** What the office records, grants and corrects for one person; the form's `do` says which. */
export async function actOnPerson(visit: Visit, person: string) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const { exams, ledger } = operations;
  const { zone } = await programInForce(visit);
  const at = startOfDayIn(typed['at'] ?? '', zone) ?? undefined;
  const reason = typed['reason'] ?? '';
  const acts = {
    completion: () => exams.recordCompletion(actor, { person, course: typed['course'] ?? '', at }),
    assessment: () =>
      exams.recordAssessment(actor, {
        person,
        assessment: typed['assessment'] ?? '',
        points: Number(typed['points']),
        at,
      }),
    attempt: () => exams.grantAttempt(actor, { person, exam: typed['exam'] ?? '', reason }),
    accommodation: () =>
      exams.setAccommodation(actor, {
        person,
        extraPercent: Number(typed['extraPercent']),
        reason,
      }),
    withdraw: () => exams.withdrawAccommodation(actor, { person }),
    retract: () => ledger.retract(actor, { fact: typed['fact'] ?? '', reason }),
  };
  const act = (typed['do'] ?? intent) as keyof typeof acts;
  if (!Object.hasOwn(acts, act)) throw new Response(null, { status: 400 });
  return settle<unknown>(
    await acts[act](),
    { intent, typed },
    `/office/people/${person}#${places[act]}`,
  );
}
