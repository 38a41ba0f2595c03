import type { Route } from './+types/people-csv.ts';
import { csvResponse } from '../../parts/csv.ts';
import { programInForce } from '../../parts/door.ts';
import { allPeople } from '../../parts/person-list.ts';
import { dayIn } from '../../parts/days.ts';

/** The list of people as it is filtered, for spreadsheets. */
export async function loader(visit: Route.LoaderArgs) {
  const { people } = await allPeople(visit);
  const { zone } = await programInForce(visit);
  return csvResponse(
    'people',
    ['name', 'email', 'company', 'credentials', 'known_since'],
    people.map((one) => [
      one.name,
      one.email,
      one.organisation?.name ?? null,
      one.credentials,
      dayIn(one.createdAt, zone),
    ]),
  );
}
