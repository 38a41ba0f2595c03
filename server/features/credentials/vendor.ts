import type { Installation } from '../../installation.ts';
import type { Database, Platform, Tx } from '../../platform/operation.ts';
import type { Seal } from '../../platform/seal.ts';
import { createSigningKey, openSigner, type Signer } from '../../platform/signer.ts';
import { didDocument } from './issuer.ts';
import * as queries from './queries.ts';
import * as status from './status-queries.ts';

export type { Vendor } from './queries.ts';

/** Who issues: the vendors of this installation, with their names, addresses and keys. */
export function vendors(platform: Platform, seal: Seal, installation: Installation) {
  const signers = new Map<string, Signer>();

  /** The active signer of a vendor; its first key is made when it is first needed. */
  async function signerOf(db: Database | Tx, vendor: queries.Vendor): Promise<Signer> {
    const key = (await activeKey(db, vendor.id)) ?? (await makeKey(db, vendor));
    const known = signers.get(key.id);
    if (known) return known;
    const signer = openSigner(vendor.did, key.sealed, seal);
    signers.set(key.id, signer);
    return signer;
  }

  /** Whether our secret opens the active key of a vendor; the first key is made where there is none. */
  async function keyOpens(db: Database, vendor: queries.Vendor): Promise<boolean> {
    const key = (await activeKey(db, vendor.id)) ?? (await makeKey(db, vendor));
    try {
      signers.set(key.id, openSigner(vendor.did, key.sealed, seal));
      return true;
    } catch {
      return false;
    }
  }

  const activeKey = async (db: Database | Tx, vendor: string) =>
    (await status.keysOf(db, vendor)).find((key) => !key.retired);

  async function makeKey(db: Database | Tx, vendor: queries.Vendor): Promise<status.KeyRow> {
    const { publicMultibase, sealed } = createSigningKey(seal);
    const key = { multibase: publicMultibase, sealed, at: platform.clock() };
    await status.insertKey(db, vendor.id, key);
    const active = await activeKey(db, vendor.id);
    if (!active) throw new Error(`vendor ${vendor.slug} has no signing key`);
    return active;
  }

  /** The DID document of a vendor. */
  async function didDocumentOf(db: Database | Tx, vendor: queries.Vendor) {
    const keys = await status.keysOf(db, vendor.id);
    const offered = keys.map((key) => ({ key: key.multibase, retired: key.retired }));
    return didDocument(vendor.did, offered);
  }

  /** The vendor of an actor. */
  async function vendorOf(db: Database | Tx, id: string): Promise<queries.Vendor> {
    const { vendor: own, ...rest } = installation;
    const vendor = id === own ? { id, ...rest } : await queries.findVendor(db, { id });
    if (!vendor) throw new Error(`no vendor ${id}`);
    return vendor;
  }

  return { signerOf, keyOpens, didDocumentOf, vendorOf };
}

export type Vendors = ReturnType<typeof vendors>;
