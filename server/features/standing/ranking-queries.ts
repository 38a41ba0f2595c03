import type { FactKind, Instant } from '@guildmark/engine';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';

/** Which ranking: its name, and from when on it holds. */
export interface MakingKey {
  vendor: string;
  program: string;
  name: string;
  from: Instant;
}

/** A ranking being made, or made. */
export interface Making {
  /** Everything recorded by then is in it. */
  known: Instant;
  /** The last organisation that was counted, and how many were. */
  countedTo: string | null;
  counted: number;
  /** When its facts were recorded last; null: not yet. */
  madeAt: Instant | null;
  underWay: boolean;
}

/** By group: the companies, each with what it has as an exact text. */
export type PartEntries = Record<string, [organisation: string, amount: string][]>;

const keyed = ({ vendor, program, name, from }: MakingKey) => ({
  vendor_id: vendor,
  program_id: program,
  name,
  holds_from: new Date(from),
});

/** When rankings of a program hold from that have been made, by name. */
export async function madeFrom(
  db: Database | Tx,
  vendor: string,
  program: string,
  names: string[],
): Promise<Map<string, Instant[]>> {
  const rows = await db
    .selectFrom('ranking_making')
    .select(['name', 'holds_from'])
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('name', 'in', names)
    .where('made_at', 'is not', null)
    .execute();
  const byName = Map.groupBy(rows, ({ name }) => name);
  return new Map(
    [...byName].map(([name, found]) => [name, found.map((row) => row.holds_from.getTime())]),
  );
}

/** Begins the making of a ranking; where it has begun, or was made, nothing happens. */
export async function begin(
  tx: Database | Tx,
  key: MakingKey,
  { at, version, known }: { at: Instant; version: string; known: Instant },
) {
  await tx
    .insertInto('ranking_making')
    .values({ ...keyed(key), looks_at: new Date(at), version, known_at: new Date(known) })
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** The state of a making, which nobody else carries on while the transaction lasts. */
export async function lock(tx: Tx, key: MakingKey): Promise<Making> {
  const row = await tx
    .selectFrom('ranking_making')
    .select(['known_at', 'counted_to', 'counted', 'made_at', 'under_way'])
    .where((eb) => eb.and(keyed(key)))
    .forUpdate()
    .executeTakeFirstOrThrow();
  return {
    known: row.known_at.getTime(),
    countedTo: row.counted_to,
    counted: row.counted,
    madeAt: row.made_at?.getTime() ?? null,
    underWay: row.under_way,
  };
}

/** Makes a ranking afresh from all that is known by now. */
export async function beginAgain(tx: Tx, key: MakingKey, known: Instant) {
  await tx
    .updateTable('ranking_making')
    .set({ known_at: new Date(known), counted_to: null, counted: 0, under_way: true })
    .where((eb) => eb.and(keyed(key)))
    .execute();
}

/** Keeps what some organisations bring in, and how far the making is. */
export async function keepPart(
  tx: Tx,
  key: MakingKey,
  part: { entries: PartEntries; countedTo: string; before: number; counted: number },
) {
  const { entries, countedTo, before, counted } = part;
  await tx
    .insertInto('ranking_part')
    .values({ ...keyed(key), part: before, entries: JSON.stringify(entries) })
    .execute();
  await tx
    .updateTable('ranking_making')
    .set({ counted_to: countedTo, counted: before + counted })
    .where((eb) => eb.and(keyed(key)))
    .execute();
}

/** What all organisations bring in, part by part. */
export async function parts(tx: Tx, key: MakingKey): Promise<PartEntries[]> {
  const rows = await tx
    .selectFrom('ranking_part')
    .select('entries')
    .where((eb) => eb.and(keyed(key)))
    .orderBy('part')
    .execute();
  return rows.map(({ entries }) => entries as unknown as PartEntries);
}

/** The making has come to its end. */
export async function finish(tx: Tx, key: MakingKey, at: Instant) {
  await tx
    .deleteFrom('ranking_part')
    .where((eb) => eb.and(keyed(key)))
    .execute();
  await tx
    .updateTable('ranking_making')
    .set({ made_at: new Date(at), under_way: false })
    .where((eb) => eb.and(keyed(key)))
    .execute();
}

/** The next organisations after one, in the order of their ids, with the instants at which they came. */
export async function organisationsAfter(
  db: Database | Tx,
  vendor: string,
  { after, known, limit }: { after: string | null; known: Instant; limit: number },
): Promise<{ id: string; since: Instant }[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['organisation_id', 'created_at'])
    .where('vendor_id', '=', vendor)
    .where('created_at', '<=', new Date(known))
    .$if(after !== null, (q) => q.where('organisation_id', '>', after))
    .orderBy('organisation_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.organisation_id, since: row.created_at.getTime() }));
}

/** Whether facts of some kinds that hold by an instant were recorded after another one. */
export async function isLate(
  db: Database | Tx,
  key: Pick<MakingKey, 'vendor' | 'program'>,
  { kinds, by, after }: { kinds: FactKind[]; by: Instant; after: Instant },
): Promise<boolean> {
  const row = await db
    .selectFrom('event')
    .select('event_id')
    .where('vendor_id', '=', key.vendor)
    .where('kind', '=', 'facts.recorded')
    .where('at', '>', new Date(after))
    .where(sql<boolean>`payload->>'program' = ${key.program}`)
    .where(sql<boolean>`(payload->>'earliest')::bigint <= ${by}`)
    .where(sql<boolean>`payload->'kinds' ?| ${[...kinds, 'ending', 'retraction']}::text[]`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
