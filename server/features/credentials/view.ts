import {
  credentialStatus,
  renewalPeriods,
  type CredentialStatus,
  type Instant,
  type Program,
} from '@guildmark/engine';
import { addresses, levelTitle, placeOf } from './design.ts';
import { linkedInAddress } from './linkedin.ts';
import type { Credential, Vendor } from './queries.ts';

type Text = Record<string, string>;

/** A credential as pages and the API show it. Texts are in every language of the program. */
export interface CredentialView {
  id: string;
  verificationId: string;
  program: string;
  programTitle: Text;
  award: string;
  title: Text;
  criteria: Text;
  track: Text;
  level: Text;
  issuer: { name: string; slug: string; did: string };
  person: string;
  holderName: string;
  status: CredentialStatus;
  awardedAt: Instant;
  validFrom: Instant;
  validUntil: Instant | null;
  revokedAt: Instant | null;
  /** Verification id of the credential that replaced this one. */
  supersededBy: string | null;
  zone: string;
  /** Address of the public page. */
  page: string;
  /** Opens LinkedIn's form for adding it to a profile. */
  linkedIn: string;
}

/** What only the holder and the office see beside it. */
export interface CredentialRecord extends CredentialView {
  reissueReason: string | null;
  revocation: { at: Instant; by: string; reason: string } | null;
}

/** A credential with the words of its program's version and its status at an instant. */
export function viewOf(
  credential: Credential,
  program: Program,
  vendor: Vendor,
  at: Instant,
): CredentialView {
  const { track, level, definition } = placeOf(program, credential.award);
  const page = addresses(vendor).page(credential.verificationId);
  return {
    id: credential.id,
    verificationId: credential.verificationId,
    program: program.program,
    programTitle: program.title,
    award: credential.award,
    title: definition.title,
    criteria: definition.criteria,
    track: program.tracks[track]?.title ?? {},
    level: levelTitle(program, level),
    issuer: { name: vendor.name, slug: vendor.slug, did: vendor.did },
    person: credential.person,
    holderName: credential.holderName,
    status: statusOf(credential, program, at),
    awardedAt: credential.awardedAt,
    validFrom: credential.validFrom,
    validUntil: credential.validUntil,
    revokedAt: credential.revoked?.at ?? null,
    supersededBy: credential.supersededBy?.verificationId ?? null,
    zone: program.zone,
    page,
    linkedIn: linkedInAddress({
      name: definition.title['en'] ?? Object.values(definition.title)[0] ?? '',
      organisation: vendor.name,
      issued: credential.validFrom,
      expires: credential.validUntil,
      zone: program.zone,
      page,
      id: credential.verificationId,
    }),
  };
}

function statusOf(credential: Credential, program: Program, at: Instant): CredentialStatus {
  const { validFrom, validUntil, revoked, supersededBy } = credential;
  const state = { validFrom, validUntil, revokedAt: revoked?.at ?? null };
  const issued = { ...state, supersededBy: supersededBy?.id ?? null };
  return credentialStatus(issued, at, renewalPeriods(program), program.zone);
}

/** The view with what is not for the public. */
export const recordOf = (view: CredentialView, credential: Credential): CredentialRecord => ({
  ...view,
  reissueReason: credential.reason,
  revocation: credential.revoked,
});
