import type { Result } from '@guildmark/engine';
import type { Typed } from './answer.ts';
import { need, personalDoors, programInForce, type Visit } from './door.ts';
import { atItsField, readScore } from './score-typed.ts';

/** What became of a score that was posted. */
export const outcomes = ['posted', 'invited', 'known'] as const;
export type Outcome = (typeof outcomes)[number];

const latest = 25;

/** The exams of which scores are posted, and the scores that were posted lately. */
export async function scorePage(visit: Visit) {
  const { actor, operations } = personalDoors(visit);
  const program = await programInForce(visit);
  const { scores } = need(
    await operations.exams.latestScores(actor, { program: program.program, limit: latest }),
    visit,
  );
  const done = new URL(visit.request.url).searchParams.get('done');
  return {
    exams: Object.entries(program.exams).flatMap(([id, { taken, title }]) =>
      taken === 'elsewhere' ? [{ id, title }] : [],
    ),
    opensRecords: program.choices.unknownCandidate?.choose === 'account',
    scores,
    mayPost: ['administrator', 'certification-administrator'].some((role) =>
      actor.office.some((held) => held === role),
    ),
    done: outcomes.find((each) => each === done) ?? null,
  };
}

export type ScorePage = Awaited<ReturnType<typeof scorePage>>;

/** Posts the score that was typed; a refusal names the field that it is about. */
export async function postScore(visit: Visit, typed: Typed): Promise<Result<Outcome>> {
  const { actor, operations } = personalDoors(visit);
  const { program, zone } = await programInForce(visit);
  const read = readScore(typed, zone);
  if (!read.ok) return read;
  const { source, score } = read.value;
  const posted = await operations.exams.postScores(actor, { program, source, scores: [score] });
  if (!posted.ok) return { ok: false, refusal: atItsField(posted.refusal) };
  const { known, invited } = posted.value;
  return { ok: true, value: known > 0 ? 'known' : invited > 0 ? 'invited' : 'posted' };
}
