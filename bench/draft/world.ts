import pg from 'pg';
import { newId } from '../../server/platform/ids.ts';

/** Companies, people and facts of the bundled program in a migrated database: ten people a company, two credentials each. */

const peopleEach = 10;

/** What the facts of a company are made of, as one statement each. */
const statements = [
  `insert into organisation (vendor_id, organisation_id, slug, name, region, country, created_at)
   select $1, gen_random_uuid(), 'company-' || n, 'Company ' || lpad(n::text, 7, '0'), 'EMEA', 'DE', now() - interval '3 years'
   from generate_series(1, $2::int) n`,
  `insert into person (vendor_id, person_id, name, email, created_at)
   select $1, gen_random_uuid(), 'Person ' || n, 'person-' || n || '@example.org', now() - interval '3 years'
   from generate_series(1, $2::int * ${peopleEach}) n`,
  `create temporary table seat as
   select o.organisation_id, p.person_id, p.n
   from (select organisation_id, row_number() over () - 1 as n from organisation where vendor_id = $1 and $2::int > 0) o
   join (select person_id, row_number() over () - 1 as n from person where vendor_id = $1) p on p.n / ${peopleEach} = o.n`,
  `insert into fact (vendor_id, fact_id, program_id, kind, organisation_id, person_id, subject, valid_from, recorded_at, source)
   select $1, gen_random_uuid(), $3, 'affiliation', organisation_id, person_id, 'member', now() - interval '2 years', now() - interval '2 years', 'bench'
   from seat where $2::int > 0`,
  `insert into fact (vendor_id, fact_id, program_id, kind, person_id, subject, valid_from, valid_until, recorded_at, source)
   select $1, gen_random_uuid(), $3, 'credential', person_id,
          (array['sales-associate', 'technical-associate', 'sales-professional', 'technical-professional', 'sales-expert', 'technical-expert'])
            [1 + floor(6 * random() ^ (1 + n % 3))::int],
          now() - random() * interval '700 days', now() + random() * interval '500 days', now() - interval '700 days', 'bench'
   from seat, generate_series(1, 2) where $2::int > 0 and n % 4 < 3`,
  `insert into fact (vendor_id, fact_id, program_id, kind, organisation_id, subject, quantity, amount, currency, valid_from, recorded_at, source)
   select $1, gen_random_uuid(), $3, 'deal', organisation_id, 'relay', 1, 1000 + floor(random() * 50000), 'EUR',
          now() - random() * interval '700 days', now() - interval '700 days', 'bench'
   from organisation, generate_series(1, 3) where vendor_id = $1 and $2::int > 0`,
];

/** Fills an empty database and answers the vendor; with a few facts ended, as in any real ledger. */
export async function fill(url: string, program: string, companies: number): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const vendor = newId();
  await client.query('select setseed(0.5)');
  await client.query(
    `insert into vendor (vendor_id, slug, name, origin, did, created_at) values ($1, 'bench', 'Bench', 'http://bench', 'did:web:bench', now())`,
    [vendor],
  );
  await client.query(
    'insert into program (vendor_id, program_id, created_at) values ($1, $2, now())',
    [vendor, program],
  );
  for (const text of statements)
    await client.query(text, parametersOf(text, vendor, companies, program));
  await client.query(
    `insert into fact (vendor_id, fact_id, program_id, kind, person_id, subject, valid_from, recorded_at, source, names_fact_id)
     select vendor_id, gen_random_uuid(), program_id, 'ending', person_id, subject, now() - interval '10 days', now() - interval '10 days', 'bench', fact_id
     from fact where vendor_id = $1 and kind = 'credential' and random() < 0.02`,
    [vendor],
  );
  for (const table of ['fact', 'organisation', 'person'])
    await client.query(`vacuum analyze ${table}`);
  await client.end();
  return vendor;
}

const parametersOf = (text: string, ...all: [string, number, string]) =>
  all.slice(0, text.includes('$3') ? 3 : 2);

/** One more fact of a company, as one that arrives while a draft is written. */
export async function oneMore(url: string, vendor: string, program: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into fact (vendor_id, fact_id, program_id, kind, organisation_id, subject, quantity, valid_from, recorded_at, source)
     select $1, gen_random_uuid(), $2, 'deal', organisation_id, 'relay', 1, now(), now(), 'bench'
     from organisation where vendor_id = $1 limit 1`,
    [vendor, program],
  );
  await client.end();
}
