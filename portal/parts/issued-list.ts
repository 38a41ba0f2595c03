import { need, personalDoors, type Visit } from './door.ts';

const states = ['valid', 'expired', 'revoked', 'superseded'] as const;
const mostCredentials = 500;

/** Credentials as `?search=`, `?award=` and `?state=` ask for them. */
export async function issuedList(visit: Visit) {
  const { actor, operations } = personalDoors(visit);
  const query = new URL(visit.request.url).searchParams;
  const search = query.get('search')?.trim() ?? '';
  const award = query.get('award') ?? '';
  const state = states.find((one) => one === query.get('state'));
  const { credentials } = need(
    await operations.credentials.list(actor, {
      limit: mostCredentials,
      ...(search && { search }),
      ...(award && { award }),
      ...(state && { state }),
    }),
    visit,
  );
  return { credentials, asked: { search, award, state: state ?? '' } };
}
