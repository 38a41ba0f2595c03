import {
  awardTermsOf,
  collector,
  countsDeeds,
  factsUnder,
  hasTies,
  knownFacts,
  standingsElsewhere,
  termsOf,
  type Columns,
  type Fact,
  type KnownFact,
  type Program,
} from '@guildmark/engine';
import type pg from 'pg';
import { copyOut } from '../../platform/copy.ts';
import { copiedColumns, factReader, keyOf } from './fact-rows.ts';

/** Every fact of a program, read in one go for the population; a row at a time, so that none is kept but in columns. */

/** What is on record of a program at one moment. Facts are only ever added: as many are the same ones. */
export interface OnRecord {
  facts: number;
  organisations: number;
  /** Decisions of the vendor's other programs, and what retracts them. */
  elsewhere: number;
}

/** Whose facts are read. */
export interface Scope {
  vendor: string;
  program: string;
}

const known = Number.MAX_SAFE_INTEGER;

/** What says which tier a company has in a program. */
const decides = `organisation_id is not null and kind in ('decision', 'retraction')`;

/** How much there is of a program, to tell whether what was read is still all of it. */
export async function onRecord(client: pg.ClientBase, scope: Scope): Promise<OnRecord> {
  const { rows } = await client.query<OnRecord>(
    `select (select count(*) from fact where vendor_id = $1 and program_id = $2)::int as facts,
            (select count(*) from organisation where vendor_id = $1)::int as organisations,
            (select count(*) from fact where vendor_id = $1 and program_id <> $2 and ${decides})::int as elsewhere`,
    [scope.vendor, scope.program],
  );
  return rows[0]!;
}

/** COPY takes no parameters. */
const ofProgram = (client: pg.PoolClient, { vendor, program }: Scope): string =>
  `vendor_id = ${client.escapeLiteral(vendor)} and program_id = ${client.escapeLiteral(program)}`;

/** The vendor's companies by name. */
export async function companies(client: pg.ClientBase, vendor: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select organisation_id as id from organisation where vendor_id = $1 order by name, organisation_id',
    [vendor],
  );
  return rows.map(({ id }) => id);
}

/**
 * The columns of all facts that are known of a program, under the terms of awards of a text, and of the standings that
 * companies have in the vendor's other programs. `told` hears now and then how many were read.
 */
export async function readColumns(
  client: pg.PoolClient,
  { vendor, program }: Scope,
  text: Program,
  organisations: readonly string[],
  told: (read: number) => void,
): Promise<Columns> {
  const all = collector(organisations, countsDeeds(text));
  const terms = awardTermsOf(text);
  const where = ofProgram(client, { vendor, program });
  const order = terms === '' ? '' : ' order by coalesce(person_id, organisation_id) nulls first';
  const ids = await named(client, where);
  const keys = new Set([...ids].map(keyOf));
  const settling = terms === '' ? aside() : byHolder(text);
  const fact = factReader((kind, key) => terms !== '' || hasTies(kind) || keys.has(key));
  let read = 0;
  await copyOut(
    client,
    `(select ${copiedColumns} from fact where ${where}${order})`,
    (buffer, at) => {
      if (++read % 1000 === 0) told(read);
      const next = fact(buffer, at);
      const isActed = next.names !== undefined || (next.id !== '' && ids.has(next.id));
      // What is neither ended nor retracted, and what no text makes anything of, is known as it was recorded.
      if (terms === '' && !isActed) all.take(next);
      else for (const settled of settling.next(next)) all.take(settled);
    },
  );
  for (const settled of settling.end()) all.take(settled);
  for (const standing of await standings(client, { vendor, program })) all.take(standing);
  return all.columns(termsOf(text));
}

/** What the other programs decided about each company, as standing: what is read around a single one as well. */
async function standings(client: pg.PoolClient, { vendor, program }: Scope): Promise<KnownFact[]> {
  const { rows } = await client.query<{ id: string }>(
    'select program_id as id from program where vendor_id = $1 and program_id <> $2',
    [vendor, program],
  );
  const made: KnownFact[] = [];
  for (const { id } of rows) {
    const where = ofProgram(client, { vendor, program: id });
    const fact = factReader(() => true);
    const decisions: Fact[] = [];
    await copyOut(
      client,
      `(select ${copiedColumns} from fact where ${where} and ${decides})`,
      (buffer, at) => void decisions.push(fact(buffer, at)),
    );
    const own = Map.groupBy(decisions, ({ organisation }) => organisation);
    for (const facts of own.values())
      made.push(...knownFacts(standingsElsewhere(id, facts), known));
  }
  return made;
}

/** Turns what is recorded, fact by fact, into what is known. */
interface Settling {
  next: (fact: Fact) => KnownFact[];
  end: () => KnownFact[];
}

/** Ids of facts that others end or retract. */
async function named(client: pg.PoolClient, where: string): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct names_fact_id as id from fact where ${where} and names_fact_id is not null`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** What is ended or retracted is put aside with what does it. */
function aside(): Settling {
  const facts: Fact[] = [];
  return {
    next: (fact) => {
      facts.push(fact);
      return [];
    },
    end: () => knownFacts(facts, known),
  };
}

/** Where a text makes more of awards than was recorded, it does so holder by holder; what holds for all comes first. */
function byHolder(text: Program): Settling {
  const wide: Fact[] = [];
  let own: Fact[] = [];
  const holderOf = ({ person, organisation }: Fact) => person ?? organisation;
  const settled = (): KnownFact[] => {
    const [first] = own;
    if (!first) return [];
    const isWide = holderOf(first) === undefined;
    const facts = isWide ? own : [...wide, ...own];
    const about = factsUnder(text, facts, known);
    if (isWide) wide.push(...own);
    own = [];
    return isWide ? about : about.filter((fact) => holderOf(fact) !== undefined);
  };
  return {
    next: (fact) => {
      const before = own.length > 0 && holderOf(own[0]!) !== holderOf(fact) ? settled() : [];
      own.push(fact);
      return before;
    },
    end: settled,
  };
}
