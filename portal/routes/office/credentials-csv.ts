import type { Route } from './+types/credentials-csv.ts';
import { csvResponse } from '../../parts/csv.ts';
import { dayIn } from '../../parts/days.ts';
import { issuedList } from '../../parts/issued-list.ts';

/** The list of credentials as it is filtered, for spreadsheets. */
export async function loader(visit: Route.LoaderArgs) {
  const { credentials } = await issuedList(visit);
  return csvResponse(
    'credentials',
    ['credential', 'holder', 'state', 'awarded', 'valid_through', 'verification_id', 'page'],
    credentials.map((one) => [
      one.award,
      one.holderName,
      one.status,
      dayIn(one.awardedAt, one.zone),
      one.validUntil === null ? null : dayIn(one.validUntil - 1, one.zone),
      one.verificationId,
      one.page,
    ]),
  );
}
