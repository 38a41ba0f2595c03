import { data, redirect } from 'react-router';
import type { Program, Refusal, Result } from '@guildmark/engine';
import { doors } from '../doors.ts';
import { withQuery } from './address.ts';
import { programChoice } from './program-choice.ts';
import type { Visit } from './visit.ts';

export type { Visit };

/** The value of an operation that a page cannot do without; a refusal becomes sign-in, 403, 404 or 422. */
export function need<T>(result: Result<T>, { request }: Visit): T {
  if (result.ok) return result.value;
  throw answerTo(result.refusal, request);
}

function answerTo(refusal: Refusal, request: Request) {
  const url = new URL(request.url);
  const back = encodeURIComponent(url.pathname + url.search);
  if (refusal.code === 'access.sign_in') return redirect(`/sign-in?back=${back}`);
  const status = refusal.code.endsWith('not_found')
    ? 404
    : refusal.code.startsWith('access.')
      ? 403
      : 422;
  return data(refusal, { status });
}

/** The doors for a page that needs a signed-in person; anyone else is sent to sign in and comes back. */
export function personalDoors(visit: Visit) {
  const open = visit.context.get(doors);
  const { actor } = open;
  if (actor.kind !== 'person') throw answerTo({ code: 'access.sign_in' }, visit.request);
  return { ...open, actor };
}

/** The program that a page is about; elsewhere before the first one is published. */
export async function programInForce(visit: Visit): Promise<Program> {
  const { program } = await programChoice(visit);
  // before the first program is published two pages say so: the office's tells how to publish one
  if (!program) {
    const { actor } = visit.context.get(doors);
    const inOffice = actor.kind === 'person' && actor.office.length > 0;
    throw redirect(inOffice ? '/office/program' : '/');
  }
  return program;
}

/** An address of ours that goes on with the program that the present address names. */
export function keepingProgram({ request }: Visit, address: string): string {
  const program = new URL(request.url).searchParams.get('program');
  return program === null ? address : withQuery(address, 'program', program);
}
