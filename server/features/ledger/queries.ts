import { standingsElsewhere, type Fact, type FactKind, type FactValue } from '@guildmark/engine';
import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type Insertable,
  type Selectable,
  type SqlBool,
} from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import type { DB, Fact as FactTable } from '../../platform/schema.generated.ts';

type FactRow = Selectable<FactTable>;

/** A database row as the engine's fact: milliseconds for times, absent for null. */
function toFact(row: FactRow): Fact {
  return {
    id: row.fact_id,
    kind: row.kind as FactKind,
    ...(row.organisation_id && { organisation: row.organisation_id }),
    ...(row.person_id && { person: row.person_id }),
    subject: row.subject,
    ...(row.quantity !== null && { quantity: Number(row.quantity) }),
    ...(row.amount !== null &&
      row.currency !== null && { money: { amount: row.amount, currency: row.currency } }),
    attributes: row.attributes as Record<string, FactValue>,
    from: row.valid_from.getTime(),
    until: row.valid_until?.getTime() ?? null,
    recordedAt: row.recorded_at.getTime(),
    source: row.source,
    ...(row.names_fact_id && { names: row.names_fact_id }),
  };
}

function toRow(vendor: string, program: string, fact: Fact): Insertable<FactTable> {
  return {
    vendor_id: vendor,
    fact_id: fact.id,
    program_id: program,
    kind: fact.kind,
    organisation_id: fact.organisation ?? null,
    person_id: fact.person ?? null,
    subject: fact.subject,
    quantity: fact.quantity ?? null,
    amount: fact.money?.amount ?? null,
    currency: fact.money?.currency ?? null,
    attributes: JSON.stringify(fact.attributes ?? {}),
    valid_from: new Date(fact.from),
    valid_until: fact.until === null ? null : new Date(fact.until),
    recorded_at: new Date(fact.recordedAt),
    source: fact.source,
    names_fact_id: fact.names ?? null,
  };
}

/** Appends facts, a thousand a statement. */
export async function insertFacts(tx: Tx, vendor: string, program: string, facts: Fact[]) {
  for (let start = 0; start < facts.length; start += 1000) {
    const rows = facts.slice(start, start + 1000).map((fact) => toRow(vendor, program, fact));
    await tx.insertInto('fact').values(rows).execute();
  }
}

/** Appends facts that may be there already under their ids; answers those that were not. */
export async function insertNewFacts(
  tx: Tx,
  vendor: string,
  program: string,
  facts: Fact[],
): Promise<Fact[]> {
  if (facts.length === 0) return [];
  const rows = await tx
    .insertInto('fact')
    .values(facts.map((fact) => toRow(vendor, program, fact)))
    .onConflict((oc) => oc.doNothing())
    .returning('fact_id')
    .execute();
  const made = new Set(rows.map(({ fact_id }) => fact_id));
  return facts.filter(({ id }) => made.has(id));
}

/** Those of a program's facts that a condition chooses. */
const rowsWhere = (
  db: Database | Tx,
  vendor: string,
  program: string,
  chosen: (eb: ExpressionBuilder<DB, 'fact'>) => Expression<SqlBool>,
) =>
  db
    .selectFrom('fact')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where(chosen);

/** The same as facts, oldest recorded first. */
async function factsWhere(...chosen: Parameters<typeof rowsWhere>): Promise<Fact[]> {
  const rows = await rowsWhere(...chosen)
    .orderBy('recorded_at')
    .orderBy('fact_id')
    .execute();
  return rows.map(toFact);
}

const holdsForEveryone = (eb: ExpressionBuilder<DB, 'fact'>) =>
  eb.and([eb('organisation_id', 'is', null), eb('person_id', 'is', null)]);

/** Every fact about a person and those that hold for everyone, oldest recorded first. */
export const factsOfPerson = (db: Database | Tx, vendor: string, program: string, person: string) =>
  factsWhere(db, vendor, program, (eb) =>
    eb.or([eb('person_id', '=', person), holdsForEveryone(eb)]),
  );

/** Every fact about some people, oldest recorded first; without those that hold for everyone. */
export const factsOfPeople = (
  db: Database | Tx,
  vendor: string,
  program: string,
  people: string[],
) =>
  factsWhere(db, vendor, program, (eb) =>
    eb('person_id', '=', sql<string>`any(${people}::uuid[])`),
  );

/** The facts that hold for everyone in a program, oldest recorded first. */
export const factsOfProgram = (db: Database | Tx, vendor: string, program: string) =>
  factsWhere(db, vendor, program, holdsForEveryone);

/** Facts of some kinds that name one of some organisations or hold for everyone, with what ends and retracts them. */
export async function factsOfKinds(
  db: Database | Tx,
  vendor: string,
  program: string,
  { organisations, kinds }: { organisations: string[]; kinds: FactKind[] },
): Promise<Fact[]> {
  const all = [...kinds, 'ending', 'retraction'];
  const own = rowsWhere(db, vendor, program, (eb) =>
    eb.and([
      eb('organisation_id', '=', sql<string>`any(${organisations}::uuid[])`),
      eb('kind', 'in', all),
    ]),
  );
  // Each half has an index of its own.
  const wide = rowsWhere(db, vendor, program, (eb) =>
    eb.and([holdsForEveryone(eb), eb('kind', 'in', all)]),
  );
  const rows = await own.unionAll(wide).orderBy('recorded_at').orderBy('fact_id').execute();
  return rows.map(toFact);
}

/**
 * Every fact that can bear on an organisation, oldest recorded first: its own, those of people ever affiliated,
 * program-wide ones; and what other programs of the vendor decided about it, as standing.
 */
export async function factsAroundOrganisation(
  db: Database | Tx,
  vendor: string,
  program: string,
  organisation: string,
): Promise<Fact[]> {
  const rows = await rowsAround(db, vendor, program, organisation)
    .unionAll(rowsElsewhere(db, vendor, program, organisation))
    .orderBy('recorded_at')
    .orderBy('fact_id')
    .execute();
  const elsewhere = rows.filter(({ program_id }) => program_id !== program);
  const byProgram = Map.groupBy(elsewhere, ({ program_id }) => program_id);
  return [
    ...rows.filter(({ program_id }) => program_id === program).map(toFact),
    ...[...byProgram].flatMap(([other, found]) => standingsElsewhere(other, found.map(toFact))),
  ];
}

const rowsAround = (db: Database | Tx, vendor: string, program: string, organisation: string) =>
  rowsWhere(db, vendor, program, (eb) => {
    const everAffiliated = eb
      .selectFrom('fact as a')
      .select('a.person_id')
      .where('a.vendor_id', '=', vendor)
      .where('a.program_id', '=', program)
      .where('a.organisation_id', '=', organisation)
      .where('a.kind', '=', 'affiliation');
    // Of an array, the planner asks the index; of a subquery beside an `or`, it would read the whole table.
    return eb.or([
      eb('organisation_id', '=', organisation),
      sql<SqlBool>`person_id = any(array(${everAffiliated}))`,
      holdsForEveryone(eb),
    ]);
  });

/** What was decided about an organisation in other programs, and retracted. */
const rowsElsewhere = (db: Database | Tx, vendor: string, program: string, organisation: string) =>
  db
    .selectFrom('fact')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('program_id', 'in', (eb) =>
      eb
        .selectFrom('program')
        .select('program_id')
        .where('vendor_id', '=', vendor)
        .where('program_id', '!=', program),
    )
    .where('organisation_id', '=', organisation)
    .where('kind', 'in', ['decision', 'retraction']);

export async function findFact(
  db: Database | Tx,
  vendor: string,
  id: string,
): Promise<{ fact: Fact; program: string } | null> {
  const row = await db
    .selectFrom('fact')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('fact_id', '=', id)
    .executeTakeFirst();
  return row ? { fact: toFact(row), program: row.program_id } : null;
}

/** The organisations that these people are or were affiliated with. */
export async function organisationsOf(
  db: Database | Tx,
  vendor: string,
  program: string,
  people: string[],
): Promise<string[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('fact')
    .select('organisation_id')
    .distinct()
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('kind', '=', 'affiliation')
    .where('person_id', 'in', people)
    .execute();
  return rows.flatMap((row) => (row.organisation_id ? [row.organisation_id] : []));
}

export async function allOrganisations(db: Database | Tx, vendor: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisation')
    .select('organisation_id')
    .where('vendor_id', '=', vendor)
    .execute();
  return rows.map((row) => row.organisation_id);
}

export interface FactFilter {
  program: string;
  person?: string;
  organisation?: string;
  kind?: FactKind;
  /** Facts recorded before this one (its id), for the next page. */
  before?: string;
  limit: number;
}

/** Facts, newest recorded first. */
export async function listFacts(db: Database, vendor: string, filter: FactFilter): Promise<Fact[]> {
  const { program, person, organisation, kind, before, limit } = filter;
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .$if(person !== undefined, (q) => q.where('person_id', '=', person!))
    .$if(organisation !== undefined, (q) => q.where('organisation_id', '=', organisation!))
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind!))
    .$if(before !== undefined, (q) =>
      q.where(
        sql<boolean>`(recorded_at, fact_id) < (select recorded_at, fact_id from fact b where b.vendor_id = ${vendor} and b.fact_id = ${before!})`,
      ),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('fact_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toFact);
}

/** Whether a version of the program was ever published. */
export async function hasProgram(
  db: Database | Tx,
  vendor: string,
  program: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('program')
    .select('program_id')
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .executeTakeFirst();
  return row !== undefined;
}
