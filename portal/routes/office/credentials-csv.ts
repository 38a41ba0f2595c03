import { localText } from '@guildmark/words';
import type { Route } from './+types/credentials-csv.ts';
import { doors } from '../../doors.ts';
import { credentialList } from '../../parts/credential-list.ts';
import { csvResponse } from '../../parts/csv.ts';
import { dayIn } from '../../parts/days.ts';

/** The list of credentials as it is filtered, for spreadsheets. Days are those of the program's zone. */
export async function loader(visit: Route.LoaderArgs) {
  const { locale } = visit.context.get(doors);
  const { credentials } = await credentialList(visit, 1000);
  return csvResponse(
    'credentials',
    ['holder', 'credential', 'title', 'verification_id', 'awarded', 'through', 'state', 'page'],
    credentials.map((one) => [
      one.holderName,
      one.award,
      localText(one.title, locale),
      one.verificationId,
      dayIn(one.awardedAt, one.zone),
      one.validUntil === null ? null : dayIn(one.validUntil - 1, one.zone),
      one.status,
      one.page,
    ]),
  );
}
