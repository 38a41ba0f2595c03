import type { Refusal, Result } from '@guildmark/engine';
import type { PostedScore } from '@guildmark/server';
import type { Typed } from './answer.ts';
import { startOfDayIn } from './days.ts';

const longestSource = 100;
const longestReference = 200;
const mostPoints = 100_000;

const wrong = (code: string, field: string, most?: number): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code: `score_entry.${code}`, field, ...(most !== undefined && { args: { most } }) },
});

/** The score that was typed into the form, as it is posted; else what is wrong, at its field. */
export function readScore(
  typed: Typed,
  zone: string,
): Result<{ source: string; score: PostedScore }> {
  const { exam = '', email = '', name = '', locale, result, source = '', reference = '' } = typed;
  const takenAt = startOfDayIn(typed['takenAt'] ?? '', zone);
  const points = readPoints(typed);
  if (result !== 'passed' && result !== 'failed') return wrong('no_result', 'result');
  if (takenAt === null) return wrong('no_day', 'takenAt');
  if (points === null) return wrong('no_points', 'reached');
  if (source === '' || source.length > longestSource)
    return wrong('no_source', 'source', longestSource);
  if (reference === '' || reference.length > longestReference)
    return wrong('no_reference', 'reference', longestReference);
  const passed = result === 'passed';
  const score = { exam, email, name, locale, passed, takenAt, reference, ...points };
  return { ok: true, value: { source, score } };
}

/** Both numbers or neither; null where they are none. */
function readPoints({ reached = '', possible = '' }: Typed) {
  if (reached === '' && possible === '') return {};
  const whole = (text: string) => /^\d+$/.test(text) && Number(text) <= mostPoints;
  if (!whole(reached) || !whole(possible) || Number(possible) === 0) return null;
  return { points: { reached: Number(reached), possible: Number(possible) } };
}

const fields: Record<string, string> = {
  exam_unknown: 'exam',
  exam_here: 'exam',
  in_future: 'takenAt',
  points: 'reached',
  person_unknown: 'email',
};

/** The refusal of the only score that was posted, at the field of the form that it is about. */
export function atItsField(refusal: Refusal): Refusal {
  const { because } = refusal.args ?? {};
  if (typeof because === 'string')
    return {
      ...refusal,
      code: because,
      field: because.startsWith('access.email') ? 'email' : 'name',
    };
  const [area, code = ''] = refusal.code.split('.');
  const field = area === 'score' ? fields[code] : undefined;
  return field ? { code: `score_entry.${code}`, field } : refusal;
}
