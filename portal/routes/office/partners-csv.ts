import type { Route } from './+types/partners-csv.ts';
import { csvResponse } from '../../parts/csv.ts';
import { programInForce, personalDoors } from '../../parts/door.ts';
import { partnerList } from '../../parts/partner-list.ts';
import { dayIn } from '../../parts/days.ts';

/** The list of partners as it is filtered, for spreadsheets. Days are those of the program's zone. */
export async function loader(visit: Route.LoaderArgs) {
  personalDoors(visit);
  const { rows } = await partnerList(visit);
  const { zone } = await programInForce(visit);
  const day = (at: number | null) => (at === null ? null : dayIn(at, zone));
  return csvResponse(
    'partners',
    ['company', 'address', 'tier', 'region', 'country', 'since', 'loses_on', 'people', 'missing'],
    rows.map((row) => [
      row.name,
      row.slug,
      row.tier,
      row.region,
      row.country,
      day(row.since),
      day(row.losesAt),
      row.people,
      row.missing,
    ]),
  );
}
