import { startOfDayIn } from './days.ts';
import { readForm, settle } from './answer.ts';
import { personalDoors, programInForce, type Visit } from './door.ts';

/** What the office records and grants for one person; the form's intent says which. */
export async function actOnPerson(visit: Visit, person: string) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const { exams } = operations;
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
  };
  if (!Object.hasOwn(acts, intent)) throw new Response(null, { status: 400 });
  const done = await acts[intent as keyof typeof acts]();
  return settle<unknown>(done, { intent, typed }, `/office/people/${person}`);
}
