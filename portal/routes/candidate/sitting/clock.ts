import type { Route } from './+types/clock.ts';
import { doors } from '../../../doors.ts';

/** The deadline of a sitting as it is now: grants may have moved it since the page was loaded. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { actor, operations } = context.get(doors);
  const found = await operations.exams.sittingClock(actor, { sitting: params.id });
  if (!found.ok) return Response.json(found.refusal, { status: 404 });
  return Response.json(found.value, { headers: { 'Cache-Control': 'no-store' } });
}
