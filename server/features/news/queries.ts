import type { Instant } from '@guildmark/engine';
import type { Selectable } from 'kysely';
import type { Database, Tx } from '../../platform/operation.ts';
import type { NewsItem as NewsTable } from '../../platform/schema.generated.ts';
import type { NewsContent, NewsKind, NewsText } from './content.ts';

type Db = Database | Tx;

/** Who did something to an item, and when. */
export interface Doing {
  at: Instant;
  by: string;
}

/** An item as the office has it. */
export interface NewsItem extends NewsContent {
  id: string;
  program: string;
  /** Counts its changes: whoever changes it names the one they saw. */
  version: number;
  written: Doing;
  changed: Doing | null;
  published: Doing | null;
  withdrawn: (Doing & { reason: string }) | null;
}

const doing = (at: Date | null, by: string | null): Doing | null =>
  at && by !== null ? { at: at.getTime(), by } : null;

function toItem(row: Selectable<NewsTable>): NewsItem {
  const withdrawn = doing(row.withdrawn_at, row.withdrawn_by);
  return {
    id: row.item_id,
    program: row.program_id,
    kind: row.kind as NewsKind,
    texts: row.texts as unknown as Record<string, NewsText>,
    startsAt: row.starts_at?.getTime() ?? null,
    endsAt: row.ends_at?.getTime() ?? null,
    zone: row.zone,
    place: row.place,
    link: row.link,
    audience: { regions: row.regions, tier: row.tier, competencies: row.competencies },
    shownFrom: row.shown_from.getTime(),
    currentUntil: row.current_until?.getTime() ?? null,
    version: row.version,
    written: { at: row.written_at.getTime(), by: row.written_by },
    changed: doing(row.changed_at, row.changed_by),
    published: doing(row.published_at, row.published_by),
    withdrawn: withdrawn && { ...withdrawn, reason: row.withdraw_reason ?? '' },
  };
}

const date = (at: Instant | null) => (at === null ? null : new Date(at));

const columnsOf = (content: NewsContent) => ({
  texts: JSON.stringify(content.texts),
  starts_at: date(content.startsAt),
  ends_at: date(content.endsAt),
  zone: content.zone,
  place: content.place,
  link: content.link,
  regions: content.audience.regions,
  tier: content.audience.tier,
  competencies: content.audience.competencies,
  shown_from: new Date(content.shownFrom),
  current_until: date(content.currentUntil),
});

/** Writes a draft down. */
export async function insertItem(
  tx: Tx,
  vendor: string,
  { id, program, content, at, by }: Doing & { id: string; program: string; content: NewsContent },
): Promise<void> {
  await tx
    .insertInto('news_item')
    .values({
      vendor_id: vendor,
      item_id: id,
      program_id: program,
      kind: content.kind,
      ...columnsOf(content),
      written_at: new Date(at),
      written_by: by,
    })
    .execute();
}

/** An item by its id; null where there is none. */
export async function findItem(db: Db, vendor: string, id: string): Promise<NewsItem | null> {
  const row = await db
    .selectFrom('news_item')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('item_id', '=', id)
    .executeTakeFirst();
  return row ? toItem(row) : null;
}

/** Which version of an item is changed: the one somebody saw. */
export interface Seen {
  item: string;
  version: number;
}

/** What becomes of an item; each counts as a change, and none is made to what was withdrawn. */
export type Turn =
  | { to: 'changed'; content: NewsContent }
  | { to: 'published' }
  | { to: 'withdrawn'; reason: string };

function turned(turn: Turn, at: Date, by: string) {
  if (turn.to === 'changed') return { ...columnsOf(turn.content), changed_at: at, changed_by: by };
  if (turn.to === 'published') return { published_at: at, published_by: by };
  return { withdrawn_at: at, withdrawn_by: by, withdraw_reason: turn.reason };
}

/** Changes the version of an item that was seen; false where somebody else changed it first. */
export async function turnItem(
  tx: Tx,
  vendor: string,
  { item, version }: Seen,
  turn: Turn,
  { at, by }: Doing,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('news_item')
    .set((eb) => ({ ...turned(turn, new Date(at), by), version: eb('version', '+', 1) }))
    .where('vendor_id', '=', vendor)
    .where('item_id', '=', item)
    .where('version', '=', version)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export const newsStates = ['draft', 'published', 'withdrawn'] as const;
export type NewsState = (typeof newsStates)[number];

export interface NewsFilter {
  state?: NewsState;
  kind?: NewsKind;
  skip: number;
  limit: number;
}

/** The items of a program as the office lists them, what was written last first, and how many there are. */
export async function listItems(
  db: Db,
  vendor: string,
  program: string,
  { state, kind, skip, limit }: NewsFilter,
): Promise<{ items: NewsItem[]; total: number }> {
  const all = db
    .selectFrom('news_item')
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind!))
    .$if(state === 'withdrawn', (q) => q.where('withdrawn_at', 'is not', null))
    .$if(state === 'draft' || state === 'published', (q) =>
      q
        .where('withdrawn_at', 'is', null)
        .where('published_at', state === 'draft' ? 'is' : 'is not', null),
    );
  const { total } = await all
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await all
    .selectAll()
    .orderBy('written_at', 'desc')
    .orderBy('item_id')
    .offset(skip)
    .limit(limit)
    .execute();
  return { items: rows.map(toItem), total };
}

/** What companies may be shown at an instant, whomever it concerns. */
export async function shownItems(
  db: Db,
  vendor: string,
  program: string,
  at: Instant,
): Promise<NewsItem[]> {
  const rows = await db
    .selectFrom('news_item')
    .selectAll()
    .where('vendor_id', '=', vendor)
    .where('program_id', '=', program)
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('shown_from', '<=', new Date(at))
    .orderBy('shown_from', 'desc')
    .orderBy('item_id')
    .execute();
  return rows.map(toItem);
}
