import type { Database, Platform } from './platform/operation.ts';

/** The vendor that this installation serves, as it was fixed at the first start. */
export interface Installation {
  vendor: string;
  slug: string;
  name: string;
  /** Public origin without a trailing slash; part of every address that was ever printed on a badge. */
  origin: string;
  did: string;
}

/** did:web of a vendor at an origin: the port is part of it, percent-encoded. */
export function didOf(origin: string, slug: string): string {
  const { hostname, port } = new URL(origin);
  const host = port ? `${hostname}%3A${port}` : hostname;
  return `did:web:${host}:vendors:${slug}`;
}

/**
 * The installation's vendor, made at the first start. Later starts get what was fixed then,
 * whatever they ask for: addresses on badges must not move.
 */
export async function ensureInstallation(
  platform: Pick<Platform, 'db' | 'clock' | 'newId'>,
  wanted: { slug: string; name: string; origin: string },
): Promise<Installation> {
  const { db } = platform;
  const found = await installed(db);
  if (found) return found;
  await db
    .insertInto('vendor')
    .values({
      vendor_id: platform.newId(),
      slug: wanted.slug,
      name: wanted.name,
      origin: wanted.origin,
      did: didOf(wanted.origin, wanted.slug),
      created_at: new Date(platform.clock()),
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return (await installed(db))!;
}

/** What the first start fixed; null before it. */
export async function installed(db: Database): Promise<Installation | null> {
  const row = await db
    .selectFrom('vendor')
    .selectAll()
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { vendor_id: vendor, slug, name, origin, did } = row;
  return { vendor, slug, name, origin, did };
}
