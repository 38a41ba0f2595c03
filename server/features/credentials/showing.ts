import { ok, refuse, type Instant, type Result } from '@guildmark/engine';
import { readUpload } from '../../../verify/upload.ts';
import { failed, outcomeOf, passed, type Check, type Outcome } from '../../../verify/outcome.ts';
import { internet } from '../../../verify/surroundings.ts';
import { instantOf } from '../../../verify/validity.ts';
import {
  verifyCredential,
  type Surroundings,
  type VerifiedCredential,
} from '../../../verify/verify.ts';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Programs } from '../programs/programs.ts';
import { addresses } from './design.ts';
import type { Publication } from './publication.ts';
import * as queries from './queries.ts';
import type { Vendors } from './vendor.ts';
import { viewOf, type CredentialView } from './view.ts';

export interface ShowingNeeds {
  programs: Programs;
  vendors: Vendors;
  publication: Publication;
}

/** Everything the public page shows of a credential. */
export interface PublicVerification {
  outcome: Outcome;
  checks: Check[];
  credential: CredentialView;
  document: Record<string, unknown>;
}

/** Checks credentials for anyone who asks: our own by their id, any other by its document. */
export function showing(platform: Platform, needs: ShowingNeeds) {
  const { db } = platform;

  /** A credential of ours with its view; the id or the verification id finds it. */
  async function found(vendorId: string, key: string) {
    const credential = await queries.findCredential(db, vendorId, key);
    if (!credential) return null;
    const vendor = await needs.vendors.vendorOf(db, vendorId);
    const { program, version } = credential;
    const published = await needs.programs.programVersion(vendorId, program, version);
    if (!published) throw new Error(`version ${version} of ${program} is gone`);
    const view = viewOf(credential, published.program, vendor, platform.clock());
    return { credential, vendor, program: published.program, view };
  }

  /**
   * Checks one of our credentials by the id printed on it: the stored document from the ground up, and its
   * state as the database has it at this moment.
   */
  async function verifyPublic(
    actor: Actor,
    input: { verificationId: string },
  ): Promise<Result<PublicVerification>> {
    const own = await found(actor.vendor, input.verificationId);
    if (!own) return refuse('credential.not_found');
    const { credential, vendor, view } = own;
    const around = { ...locally(vendor), fetchStatusList: () => unasked };
    const { checks } = await verifyCredential(credential.document, around);
    const now = platform.clock();
    const all = checks.map((check) => (check.id === 'status' ? statusOf(credential, now) : check));
    return ok({
      outcome: outcomeOf(all),
      checks: all,
      credential: view,
      document: credential.document,
    });
  }

  /** Checks any Open Badges 3.0 credential that somebody brings, as JSON, token or baked picture. */
  async function verifyUploaded(
    actor: Actor,
    input: { bytes: Uint8Array },
  ): Promise<Result<VerifiedCredential & { own: CredentialView | null }>> {
    const upload = readUpload(input.bytes);
    if ('unreadable' in upload) return refuse(upload.unreadable, {}, 'document');
    const vendor = await needs.vendors.vendorOf(db, actor.vendor);
    const answer = await verifyCredential(upload.document, locally(vendor));
    const own = await ownOf(actor, vendor, answer);
    if (!own) return ok({ ...answer, own: null });
    // the list has one bit for both; only we know that a re-issue set it
    const checks = answer.checks.map((check) =>
      check.id === 'status' && check.result === 'failed'
        ? statusOf(own.credential, platform.clock())
        : check,
    );
    return ok({ ...answer, checks, outcome: outcomeOf(checks), own: own.view });
  }

  /** The credential of ours that a genuine document is; null for another issuer's. */
  async function ownOf(actor: Actor, vendor: queries.Vendor, answer: VerifiedCredential) {
    const { claims, checks } = answer;
    const proven = checks.some((check) => check.id === 'proof' && check.result === 'passed');
    const prefix = `${addresses(vendor).pages}/`;
    if (!proven || claims?.issuer.id !== vendor.did || !claims.id?.startsWith(prefix)) return null;
    return found(actor.vendor, claims.id.slice(prefix.length));
  }

  /** Issuers and lists of this installation come from the database; all others from the internet, guarded. */
  function locally(vendor: queries.Vendor): Surroundings {
    const around = internet(platform.clock());
    const lists = `${addresses(vendor).lists}/`;
    return {
      now: around.now,
      resolveDid: async (did) =>
        did === vendor.did
          ? { found: await needs.vendors.didDocumentOf(db, vendor) }
          : around.resolveDid(did),
      fetchStatusList: async (address) => {
        if (!address.startsWith(lists)) return around.fetchStatusList(address);
        const list = address.slice(lists.length);
        const answer = await needs.publication.statusList({ vendor: vendor.slug, list });
        return answer.ok ? { found: answer.value.document } : { missing: 'answer.status' };
      },
    };
  }

  return { verifyPublic, verifyUploaded, found };
}

export type Showing = ReturnType<typeof showing>;

/** The list is not asked where the database answers. */
const unasked = Promise.resolve({ missing: 'unasked' });

/** Whether the signed dates of a document have an end that has come. */
function saysItEnds({ validUntil }: Record<string, unknown>, now: Instant): boolean {
  const end = typeof validUntil === 'string' ? instantOf(validUntil) : null;
  return end !== null && end <= now;
}

/** What the database says about a credential of ours at this moment. */
function statusOf(credential: queries.Credential, now: Instant): Check {
  const { revoked, supersededBy, validUntil, document } = credential;
  if (revoked) return failed('status', 'status.revoked', { at: revoked.at });
  if (supersededBy)
    return failed('status', 'status.superseded', { by: supersededBy.verificationId });
  // An end that is signed is what the check of the dates speaks of.
  if (validUntil !== null && validUntil <= now && !saysItEnds(document, now))
    return failed('status', 'status.ended', { until: validUntil });
  return passed('status', 'status.clear');
}
