import { endOfDayIn } from './days.ts';
import { need, personalDoors, programInForce, type Visit } from './door.ts';

/** Rows that are added with each "more". */
const page = 100;
const most = 1000;

/** Which holders the address asks for. */
function askedIn(visit: Visit, zone: string) {
  const query = new URL(visit.request.url).searchParams;
  const day = query.get('until') ?? '';
  const end = day === '' ? null : endOfDayIn(day, zone);
  return {
    awards: query.getAll('award'),
    day,
    noDay: day !== '' && end === null,
    // A validity ends with the first instant that no longer counts.
    endingBy: end === null ? null : end + 1,
    shown: Math.min(Math.max(Number(query.get('shown')) || page, page), most),
  };
}

/** Whom the campaign reaches that the address asks for; without any credential in it, only the choice. */
export async function campaignChoice(visit: Visit) {
  const { actor, operations } = personalDoors(visit);
  const { program, zone } = await programInForce(visit);
  const { credentials } = operations;
  const { replaced } = need(await credentials.listCampaigns(actor, { program }), visit);
  const { awards, day, noDay, endingBy, shown } = askedIn(visit, zone);
  const known = awards.filter((id) => replaced.some(({ award }) => award === id));
  const audience =
    known.length === 0 || noDay
      ? null
      : need(
          await credentials.campaignAudience(actor, {
            program,
            awards: known,
            endingBy,
            limit: shown,
          }),
          visit,
        );
  return {
    replaced,
    audience,
    asked: { awards: known, day, noDay },
    maySend: maySend(actor),
    more: audience && audience.people > shown && shown < most ? shown + page : null,
  };
}

export type CampaignChoice = Awaited<ReturnType<typeof campaignChoice>>;

/** Starts the campaign that the address asks for, to those who were seen. */
export async function startCampaign(visit: Visit, seen: string) {
  const { actor, operations } = personalDoors(visit);
  const { program, zone } = await programInForce(visit);
  const { awards, endingBy } = askedIn(visit, zone);
  return operations.credentials.startCampaign(actor, { program, awards, endingBy, seen });
}

/** Whether somebody may start and stop campaigns. */
export const maySend = ({ office }: { office: string[] }): boolean =>
  ['administrator', 'certification-administrator', 'program-manager'].some((role) =>
    office.includes(role),
  );
