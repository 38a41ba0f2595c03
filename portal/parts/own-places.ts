import { explainPlace } from '@guildmark/words';
import { doors } from '../doors.ts';
import type { Visit } from './door.ts';
import { said, type Said } from './said.ts';
import type { StandingView } from './standing-view.ts';

/** Loads the places of a company in the latest rankings; none for a day of the past. */
export async function ownPlaces(
  visit: Visit,
  { organisation, standing, replayed }: StandingView,
): Promise<Said[]> {
  if (replayed) return [];
  const { actor, operations, locale } = visit.context.get(doors);
  const of = { organisation: organisation.id, program: standing.program };
  const found = await operations.standing.placesOf(actor, of);
  if (!found.ok) return [];
  return said(found.value.places.flatMap((own) => explainPlace(own, own.program, locale)));
}
