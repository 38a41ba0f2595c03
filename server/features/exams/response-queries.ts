import { CompiledQuery } from 'kysely';
import type { Database } from '../../platform/operation.ts';
import type { SaveAnswer, SaveRequest } from './writer.ts';

/*
 * One statement, so one transaction: whether a request may save is decided on rows locked against submission, in the
 * same snapshot that writes. A sitting is locked FOR SHARE, which lets other saves pass and makes a submission wait.
 * Rows are locked and written in key order, so processes cannot deadlock. Every change is written, a late older one
 * as what is there already: only so does `returning` say what is stored.
 */
const saveStatement = `
with request as (
  select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[]) as r (request, vendor_id, sitting_id, lease_id)
), clock as materialized (
  select date_trunc('milliseconds', guildmark_now()) as at
), held as materialized (
  select s.vendor_id, s.sitting_id, s.lease_id,
    s.submitted_at is null and clock.at < s.started_at + s.allowance + coalesce((
      select sum(g.amount) from time_grant g where g.vendor_id = s.vendor_id and g.sitting_id = s.sitting_id
    ), interval '0') as open
  from clock, sitting s
  where (s.vendor_id, s.sitting_id) in (select vendor_id, sitting_id from request)
  order by s.vendor_id, s.sitting_id
  for share of s
), decided as materialized (
  select r.request, r.vendor_id, r.sitting_id,
    case
      when h.sitting_id is null then 'unknown'
      when not h.open then 'closed'
      when h.lease_id is distinct from r.lease_id then 'stale'
      else 'saved'
    end as outcome
  from request r left join held h using (vendor_id, sitting_id)
), stored as (
  insert into response as kept (vendor_id, sitting_id, position, chosen, flagged, number, saved_at)
  select distinct on (d.vendor_id, d.sitting_id, c.position)
    d.vendor_id, d.sitting_id, c.position, c.chosen::smallint[], c.flagged, c.number, clock.at
  from unnest($5::int[], $6::int[], $7::text[], $8::boolean[], $9::bigint[])
    as c (request, position, chosen, flagged, number)
  join decided d on d.request = c.request and d.outcome = 'saved'
  cross join clock
  order by d.vendor_id, d.sitting_id, c.position, c.number desc
  on conflict (vendor_id, sitting_id, position) do update set
    chosen = case when kept.number < excluded.number then excluded.chosen else kept.chosen end,
    flagged = case when kept.number < excluded.number then excluded.flagged else kept.flagged end,
    saved_at = case when kept.number < excluded.number then excluded.saved_at else kept.saved_at end,
    number = greatest(kept.number, excluded.number)
  returning sitting_id, position, number
)
select request, outcome, null as sitting_id, null as position, null as number from decided
union all
select null, null, sitting_id, position, number from stored`;

interface Row {
  request: number | null;
  outcome: SaveAnswer['outcome'] | null;
  sitting_id: string | null;
  position: number | null;
  number: number | null;
}

/** An array literal; every part is a number, a UUID or a quoted list of digits, so nothing needs escaping. */
const literal = (parts: readonly (string | number | boolean)[]) => `{${parts.join(',')}}`;

function parameters(requests: SaveRequest[]): string[] {
  const changes = requests.flatMap((request, index) =>
    request.changes.map((change) => ({ index, change })),
  );
  return [
    literal(requests.keys().toArray()),
    literal(requests.map(({ vendor }) => vendor)),
    literal(requests.map(({ sitting }) => sitting)),
    literal(requests.map(({ lease }) => lease)),
    literal(changes.map(({ index }) => index)),
    literal(changes.map(({ change }) => change.position)),
    literal(changes.map(({ change }) => `"{${change.chosen.join(',')}}"`)),
    literal(changes.map(({ change }) => change.flagged)),
    literal(changes.map(({ change }) => change.number)),
  ];
}

function answers(requests: SaveRequest[], rows: Row[]): SaveAnswer[] {
  const outcomes = new Map<number, SaveAnswer['outcome']>();
  const numbers = new Map<string, number>();
  for (const row of rows) {
    if (row.request !== null && row.outcome !== null) outcomes.set(row.request, row.outcome);
    else numbers.set(`${row.sitting_id} ${row.position}`, row.number!);
  }
  return requests.map(({ sitting, changes }, index) => {
    const outcome = outcomes.get(index) ?? 'unknown';
    if (outcome !== 'saved') return { outcome };
    const positions = [...new Set(changes.map((change) => change.position))];
    return {
      outcome,
      saved: positions.map((position) => ({
        position,
        number: numbers.get(`${sitting} ${position}`)!,
      })),
    };
  });
}

/** Writes a batch in one transaction; resolves after its commit with an answer for each request, in order. */
export async function writeResponses(db: Database, requests: SaveRequest[]): Promise<SaveAnswer[]> {
  const query = CompiledQuery.raw(saveStatement, parameters(requests));
  const { rows } = await db.executeQuery(query);
  return answers(requests, rows as Row[]);
}
