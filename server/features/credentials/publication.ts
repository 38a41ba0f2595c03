import { ok, refuse, type Result } from '@guildmark/engine';
import type { DidDocument } from '../../../verify/dids.ts';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import { addresses } from './design.ts';
import * as queries from './queries.ts';
import { secure } from './secure.ts';
import { statusListDocument } from './status-list.ts';
import * as status from './status-queries.ts';
import type { Vendors } from './vendor.ts';
import { isUuid } from '../../platform/text.ts';

/** What anyone may fetch to check a credential: who the issuer is, and which credentials it took back. */
export function publication(platform: Platform, needs: { vendors: Vendors }) {
  const { db } = platform;

  /** Signs and publishes every list that has changed since it last was; answers how many. */
  async function publishStatusLists(actor: Actor): Promise<number> {
    const stale = await status.staleLists(db, actor.vendor, platform.clock());
    const vendor = await needs.vendors.vendorOf(db, actor.vendor);
    for (const list of stale) {
      await db.transaction().execute((tx) => publishIn(tx, vendor, list, true));
    }
    return stale.length;
  }

  /** The row's lock makes the signed list hold exactly what is committed when it is published. */
  async function publishIn(tx: Tx, vendor: queries.Vendor, id: string, afresh = false) {
    const list = await status.findList(tx, vendor.id, id, true);
    if (!list) return null;
    if (list.document && !afresh) return list.document;
    const at = platform.clock();
    const unsigned = statusListDocument({
      issuer: vendor.did,
      address: addresses(vendor).list(id),
      size: list.size,
      set: await status.setBits(tx, vendor.id, id, at),
      at,
    });
    const document = await secure(unsigned, await needs.vendors.signerOf(tx, vendor), at);
    await status.savePublished(tx, vendor.id, id, document, at);
    return document;
  }

  /** The signed list; one that has just changed is published on the spot. */
  async function statusList(input: {
    vendor: string;
    list: string;
  }): Promise<Result<{ document: Record<string, unknown> }>> {
    const vendor = await queries.findVendor(db, { slug: input.vendor });
    if (!vendor || !isUuid(input.list)) return refuse('status_list.not_found');
    const list = await status.findList(db, vendor.id, input.list);
    if (!list) return refuse('status_list.not_found');
    const document =
      list.document ?? (await db.transaction().execute((tx) => publishIn(tx, vendor, list.id)));
    return document ? ok({ document }) : refuse('status_list.not_found');
  }

  /** The DID document of a vendor, by its slug. */
  async function issuerDocument(input: {
    vendor: string;
  }): Promise<Result<{ document: DidDocument }>> {
    const vendor = await queries.findVendor(db, { slug: input.vendor });
    if (!vendor) return refuse('vendor.not_found');
    // a vendor that has signed nothing yet gets its key now: whoever asks must find it from the first day
    await needs.vendors.signerOf(db, vendor);
    return ok({ document: await needs.vendors.didDocumentOf(db, vendor) });
  }

  /** Whether this process can sign: its secret opens the key that the actor's vendor signs with. */
  const canSign = async (actor: Actor): Promise<boolean> =>
    needs.vendors.keyOpens(db, await needs.vendors.vendorOf(db, actor.vendor));

  return { publishStatusLists, statusList, issuerDocument, canSign };
}

export type Publication = ReturnType<typeof publication>;
