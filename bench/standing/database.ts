import pg from 'pg';
import { copyIn, copyOut, int32At } from '../../server/platform/copy.ts';
import type { Gathered } from '@guildmark/engine';
import { euros, gathered, type BenchRows } from './rows.ts';
import type { Level, Thresholds } from './text.ts';
import { competencies, dayMilliseconds, today, type World } from './world.ts';

const schema = `
create table affiliation (person int4 primary key, organisation int4 not null, from_day int4 not null);
create table credential (person int4 not null, code int2 not null, from_day int4 not null, until_day int4 not null);
create table deal (organisation int4 not null, product int2 not null, cents int8 not null, from_day int4 not null);
create table ask (level int2, competency int2, people int4, cents int8, deals int4, primary key (level, competency));
create table standing (organisation int4 primary key, tier int2 not null);
create table standing_by_sql (organisation int4 primary key, tier int2 not null);
create table fact (id int8 generated always as identity primary key, organisation int4 not null, product int2 not null, cents int8 not null, from_day int4 not null);
`;

const askedIn = (place: number, { people, cents, deals }: Level) =>
  Array.from(
    { length: competencies },
    (_, competency) => `(${place}, ${competency}, ${people}, ${cents}, ${deals})`,
  );

/** Two connections, because one server process copies out what another does not. */
export interface Connections {
  one: pg.Client;
  two: pg.Client;
  close: () => Promise<void>;
}

/** Opens both; the tables are made and filled, which is not measured. */
export async function filled(
  url: string,
  world: World,
  { principal, expert }: Thresholds,
): Promise<Connections> {
  const [one, two] = [
    new pg.Client({ connectionString: url }),
    new pg.Client({ connectionString: url }),
  ];
  for (const client of [one, two]) {
    client.on('error', () => {});
    await client.connect();
  }
  await one.query(schema);
  await one.query(
    `insert into ask values ${[...askedIn(0, principal), ...askedIn(1, expert)].join(', ')}`,
  );
  const { people, credentials, deals } = world;
  await copyIn(one, 'affiliation', people.organisation.length, [
    { bytes: 4, value: (row) => row },
    { bytes: 4, value: (row) => people.organisation[row]! },
    { bytes: 4, value: (row) => people.fromDay[row]! },
  ]);
  await copyIn(one, 'credential', credentials.person.length, [
    { bytes: 4, value: (row) => credentials.person[row]! },
    { bytes: 2, value: (row) => credentials.code[row]! },
    { bytes: 4, value: (row) => credentials.fromDay[row]! },
    { bytes: 4, value: (row) => credentials.untilDay[row]! },
  ]);
  await copyIn(one, 'deal', deals.organisation.length, [
    { bytes: 4, value: (row) => deals.organisation[row]! },
    { bytes: 2, value: (row) => deals.product[row]! },
    { bytes: 8, value: (row) => deals.cents[row]! },
    { bytes: 4, value: (row) => deals.fromDay[row]! },
  ]);
  for (const table of ['affiliation', 'credential', 'deal'])
    await one.query(`vacuum analyze ${table}`);
  await one.query('checkpoint');
  return { one, two, close: async () => void (await Promise.all([one.end(), two.end()])) };
}

/** The first places of both columns of some rows. */
const owned = (owner: Int32Array, subject: Int32Array, rows: number) => ({
  owner: owner.subarray(0, rows),
  subject: subject.subarray(0, rows),
});

/** Bits that hold the code of a credential. */
const codeBits = 5;

/** Person and code come as one number: a second field costs the server more than putting them together. */
async function readCredentials(client: pg.Client, most: number): Promise<BenchRows['credentials']> {
  const [owner, subject] = [new Int32Array(most), new Int32Array(most)];
  let next = 0;
  const rows = await copyOut(
    client,
    `(select person << ${codeBits} | code from credential where from_day <= ${today} and ${today} < until_day)`,
    (buffer, at) => {
      const both = int32At(buffer, at + 4);
      owner[next] = both >>> codeBits;
      subject[next++] = both & ((1 << codeBits) - 1);
    },
  );
  return owned(owner, subject, rows);
}

async function readAffiliations(
  client: pg.Client,
  most: number,
): Promise<BenchRows['affiliations']> {
  const [owner, subject] = [new Int32Array(most), new Int32Array(most)];
  let next = 0;
  const rows = await copyOut(
    client,
    `(select organisation, person from affiliation where from_day <= ${today})`,
    (buffer, at) => {
      owner[next] = int32At(buffer, at + 4);
      subject[next++] = int32At(buffer, at + 12);
    },
  );
  return owned(owner, subject, rows);
}

async function readDeals(client: pg.Client, most: number): Promise<BenchRows['deals']> {
  const [owner, subject] = [new Int32Array(most), new Int32Array(most)];
  const [from, amount] = [new Float64Array(most), new Float64Array(most)];
  let next = 0;
  const rows = await copyOut(
    client,
    `(select organisation, product, cents, from_day from deal where from_day <= ${today} and ${today} < from_day + 365)`,
    (buffer, at) => {
      owner[next] = int32At(buffer, at + 4);
      subject[next] = buffer.readInt16BE(at + 12);
      amount[next] = int32At(buffer, at + 18) * 2 ** 32 + buffer.readUInt32BE(at + 22);
      from[next++] = int32At(buffer, at + 30) * dayMilliseconds;
    },
  );
  const money = { ...euros(rows), amount: amount.subarray(0, rows) };
  return { ...owned(owner, subject, rows), from: from.subarray(0, rows), money };
}

/**
 * Reads what counts on the day, by the conditions of the SQL below: what has begun and is not over, of deals those of
 * the last 365 days. Of what holds, no date is read: it holds.
 */
export async function loaded({ one, two }: Connections, like: World): Promise<Gathered> {
  const [credentials, [affiliations, deals]] = await Promise.all([
    readCredentials(one, like.credentials.person.length),
    readAffiliations(two, like.people.organisation.length).then(
      async (read) => [read, await readDeals(two, like.deals.organisation.length)] as const,
    ),
  ]);
  return gathered(like, { affiliations, credentials, deals });
}

/** Writes a tier for everyone in the place of what stood there. */
export async function saved({ one }: Connections, measured: Int8Array): Promise<void> {
  await one.query('begin');
  await one.query('truncate standing');
  await copyIn(one, 'standing', measured.length, [
    { bytes: 4, value: (row) => row },
    { bytes: 2, value: (row) => measured[row]! },
  ]);
  await one.query('commit');
}

const tierQuery = (organisations: number, experts: number) => `
with held as (
  select a.organisation, c.code / 2 as competency, count(distinct c.person) as people,
         count(distinct c.person) filter (where c.code % 2 = 1) as top
  from credential c join affiliation a using (person)
  where c.from_day <= ${today} and ${today} < c.until_day
  group by a.organisation, c.code / 2
), sold as (
  select organisation, product as competency, sum(cents) as cents, count(*) as deals
  from deal where from_day <= ${today} and ${today} < from_day + 365
  group by organisation, product
), levels as (
  select h.organisation,
         h.people >= p.people and s.cents >= p.cents and s.deals >= p.deals as principal,
         h.people >= p.people and s.cents >= p.cents and s.deals >= p.deals
           and h.top >= e.people and s.cents >= e.cents and s.deals >= e.deals as expert
  from held h join sold s using (organisation, competency)
  join ask p on p.level = 0 and p.competency = h.competency
  join ask e on e.level = 1 and e.competency = h.competency
), counted as (
  select organisation, count(*) filter (where principal) as principals,
         count(*) filter (where expert) as experts
  from levels group by organisation
)
select o as organisation,
       (case when coalesce(principals, 0) < 1 then 0 when experts < 1 then 1
             when experts < ${experts} then 2 else 3 end)::int2 as tier
from generate_series(0, ${organisations - 1}) o left join counted on counted.organisation = o`;

/** The tiers by one hand-written, set-based query, left in a table of the database. */
export async function bySql({ one }: Connections, organisations: number, experts: number) {
  await one.query(
    `begin; truncate standing_by_sql; insert into standing_by_sql ${tierQuery(organisations, experts)}; commit`,
  );
}

/** The same without keeping the answer: the query alone, its rows counted. */
export async function sqlAlone({ one }: Connections, organisations: number, experts: number) {
  await one.query(
    `select count(*), sum(tier) from (${tierQuery(organisations, experts)}) as answer`,
  );
}

/** What the query left. */
export async function sqlAnswer({ one }: Connections, organisations: number): Promise<Int8Array> {
  const measured = new Int8Array(organisations);
  await copyOut(one, 'standing_by_sql', (buffer, at) => {
    measured[int32At(buffer, at + 4)] = buffer.readInt16BE(at + 12);
  });
  return measured;
}

/** One fact and the tier that follows, in one statement and so in one commit. */
export async function commitFact(
  { two }: Connections,
  fact: { organisation: number; product: number; cents: number },
  tier: number,
) {
  await two.query({
    name: 'fact',
    text: `with written as (
             insert into fact (organisation, product, cents, from_day) values ($1, $2, $3, ${today})
           )
           insert into standing (organisation, tier) values ($1, $4)
           on conflict (organisation) do update set tier = excluded.tier`,
    values: [fact.organisation, fact.product, fact.cents, tier],
  });
}
