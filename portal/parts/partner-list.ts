import { doors } from '../doors.ts';
import { need, programInForce, type Visit } from './door.ts';
import { ordered } from './order.ts';

const riskDays = 90;

/** Partners as `?search=`, `?tier=`, `?region=`, `?needs=` and `?sort=` ask for them. */
export async function partnerList(visit: Visit) {
  const { actor, operations } = visit.context.get(doors);
  const program = await programInForce(visit);
  const query = new URL(visit.request.url).searchParams;
  const asked = {
    search: query.get('search')?.trim() ?? '',
    tier: query.get('tier') ?? '',
    region: query.get('region') ?? '',
    needs: query.get('needs') ?? '',
    sort: query.get('sort') ?? '',
  };
  const { rows: all } = need(
    await operations.standing.ladder(actor, { program: program.program, search: asked.search }),
    visit,
  );
  const risky = await slugsAtRisk(visit, program.program);
  const unattended = asked.needs === 'administrator' ? await slugsUnattended(visit) : null;
  const rows = all.filter(
    (row) =>
      (asked.tier === '' || (row.tier ?? 'none') === asked.tier) &&
      (asked.region === '' || row.region === asked.region) &&
      (asked.needs !== 'reserve' || risky.has(row.slug)) &&
      (asked.needs !== 'warned' || isWarned(row)) &&
      (unattended === null || unattended.has(row.slug)),
  );
  const rank = (tier: string | null) => program.tiers.findIndex((one) => one.id === tier);
  return {
    asked,
    risky: [...risky],
    regions: [...new Set(all.map((row) => row.region))].toSorted((a, b) => a.localeCompare(b)),
    rows: ordered(rows, asked.sort, {
      company: (row) => row.name,
      tier: (row) => rank(row.tier),
      region: (row) => row.region,
      since: (row) => row.since,
      loses: (row) => row.losesAt,
      people: (row) => row.people,
      missing: (row) => row.missing,
    }),
  };
}

/** Under notice or on probation: what is missing has to be mended by a day. */
export const isWarned = ({ phase }: { phase: string | null }): boolean =>
  phase === 'noticed' || phase === 'probation';

async function slugsAtRisk(visit: Visit, program: string): Promise<Set<string>> {
  const { actor, operations } = visit.context.get(doors);
  const { risks } = need(
    await operations.standing.atRisk(actor, { program, days: riskDays }),
    visit,
  );
  return new Set(risks.map((risk) => risk.slug));
}

async function slugsUnattended(visit: Visit): Promise<Set<string>> {
  const { actor, operations } = visit.context.get(doors);
  const { organisations } = need(await operations.partners.withoutAdministrator(actor), visit);
  return new Set(organisations.map((one) => one.slug));
}
