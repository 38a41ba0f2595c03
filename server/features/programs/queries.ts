import type { BankItem, Instant, ItemText, Program } from '@guildmark/engine';
import type { Database, Tx } from '../../platform/operation.ts';

/** Files of a program's folder by path: the source of truth of a version. */
export type Sources = Record<string, string>;

export interface VersionRow {
  program: string;
  version: string;
  publishedAt: Instant;
  effectiveFrom: Instant;
  enforcedFrom: Instant;
  publishedBy: string;
}

const columns = [
  'program_id',
  'version',
  'published_at',
  'effective_from',
  'enforced_from',
  'published_by',
] as const;

interface Row {
  program_id: string;
  version: string;
  published_at: Date;
  effective_from: Date;
  enforced_from: Date;
  published_by: string;
}

const toVersion = (row: Row): VersionRow => ({
  program: row.program_id,
  version: row.version,
  publishedAt: row.published_at.getTime(),
  effectiveFrom: row.effective_from.getTime(),
  enforcedFrom: row.enforced_from.getTime(),
  publishedBy: row.published_by,
});

/** The versions of one program or of all, newest effective date first. */
export async function versions(
  db: Database | Tx,
  vendor: string,
  program?: string,
): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('program_version')
    .select(columns)
    .where('vendor_id', '=', vendor)
    .$if(program !== undefined, (q) => q.where('program_id', '=', program!))
    .orderBy('program_id')
    .orderBy('effective_from', 'desc')
    .execute();
  return rows.map(toVersion);
}

export async function definition(
  db: Database | Tx,
  vendor: string,
  program: string,
  version: string,
): Promise<Program> {
  const row = await db
    .selectFrom('program_version')
    .select('definition')
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return row.definition as unknown as Program;
}

export async function sources(
  db: Database | Tx,
  vendor: string,
  program: string,
  version: string,
): Promise<Sources | null> {
  const row = await db
    .selectFrom('program_version')
    .select('sources')
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? (row.sources as Sources) : null;
}

/** The item bank of one exam, keys and rationales included: never hand it to a candidate. */
export async function bank(
  db: Database | Tx,
  vendor: string,
  program: string,
  version: string,
  exam: string,
): Promise<BankItem[]> {
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('version', '=', version)
    .where('exam_id', '=', exam)
    .orderBy('item_id')
    .execute();
  return rows.map(
    (row) =>
      ({
        ...(row.texts as Record<string, ItemText>),
        id: row.item_id,
        state: row.state,
        key: row.key,
        domain: row.domain,
      }) as unknown as BankItem,
  );
}

/** Lets one text of a vendor be published after the other: each is held against those before it. */
export async function lockPrograms(tx: Tx, vendor: string) {
  await tx
    .selectFrom('vendor')
    .select('vendor_id')
    .where('vendor_id', '=', vendor)
    .forNoKeyUpdate()
    .execute();
}

export async function insertVersion(
  tx: Tx,
  vendor: string,
  version: VersionRow & { sources: Sources; definition: Program; createdAt: Instant },
): Promise<boolean> {
  await tx
    .insertInto('program')
    .values({
      vendor_id: vendor,
      program_id: version.program,
      created_at: new Date(version.createdAt),
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const done = await tx
    .insertInto('program_version')
    .values({
      vendor_id: vendor,
      program_id: version.program,
      version: version.version,
      published_at: new Date(version.publishedAt),
      effective_from: new Date(version.effectiveFrom),
      enforced_from: new Date(version.enforcedFrom),
      sources: JSON.stringify(version.sources),
      definition: JSON.stringify(version.definition),
      published_by: version.publishedBy,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function insertBanks(
  tx: Tx,
  key: { vendor: string; program: string; version: string },
  banks: Record<string, BankItem[]>,
) {
  for (const [exam, items] of Object.entries(banks)) {
    if (items.length === 0) continue;
    const rows = items.map(({ id, state, key: right, domain, ...texts }) => ({
      vendor_id: key.vendor,
      program_id: key.program,
      version: key.version,
      exam_id: exam,
      item_id: id,
      domain,
      state,
      key: right,
      texts: JSON.stringify(texts),
    }));
    await tx.insertInto('item').values(rows).execute();
  }
}
