import { doors } from '../doors.ts';
import type { Visit } from './door.ts';

/** Where a person begins who asked for no page: the office, the company they administer, or their own record. */
export async function landingOf({ context }: Visit): Promise<string> {
  const { actor, operations } = context.get(doors);
  if (actor.kind === 'person' && actor.office.length > 0) return '/office';
  const mine = await operations.partners.myAffiliations(actor);
  const company = mine.ok
    ? mine.value.affiliations.find(
        (one) => one.state === 'confirmed' && one.role === 'administrator',
      )
    : undefined;
  return company ? `/companies/${company.organisationSlug}` : '/me';
}
