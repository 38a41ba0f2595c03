import type { Installation } from '../../installation.ts';
import type { Platform } from '../../platform/operation.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import { awarding } from './awarding.ts';
import { campaignLetters } from './campaign-letters.ts';
import { campaigns } from './campaigns.ts';
import { candidate } from './candidate.ts';
import { expiryNotices } from './expiry-notices.ts';
import { following } from './following.ts';
import { issuing } from './issuing.ts';
import { keeping } from './keeping.ts';
import { pictures } from './pictures.ts';
import { publication } from './publication.ts';
import { showing } from './showing.ts';
import { createSigning } from './signing.ts';
import { tally } from './tally.ts';
import { vendors } from './vendor.ts';

export type { Audience } from './campaigns.ts';
export type { CampaignLetter } from './campaign-letters.ts';
export type { Campaign } from './campaign-queries.ts';
export type { CredentialFilter, CredentialOrder } from './list-queries.ts';
export type { Credential } from './queries.ts';
export type { CredentialRecord, CredentialView } from './view.ts';
export type { ProgressView } from './candidate.ts';
export type { PublicVerification } from './showing.ts';

/** Credentials from their award to the picture a stranger scans: issue, keep, publish, verify, draw. */
export function credentials(
  platform: Platform,
  needs: { ledger: Ledger; programs: Programs; seal: Seal; installation: Installation },
) {
  const { ledger, programs } = needs;
  const issuers = vendors(platform, needs.seal, needs.installation);
  const issue = issuing(platform, { vendors: issuers, signing: createSigning() });
  const published = publication(platform, { vendors: issuers });
  const shown = showing(platform, { programs, vendors: issuers, publication: published });
  const rest = { ledger, programs, vendors: issuers, issuing: issue };
  return {
    ...awarding(platform, rest),
    ...keeping(platform, rest),
    ...following(platform, rest),
    ...expiryNotices(platform, rest),
    ...campaigns(platform, rest),
    ...campaignLetters(platform),
    ...published,
    verifyPublic: shown.verifyPublic,
    verifyUploaded: shown.verifyUploaded,
    ...candidate(platform, { ledger, programs, vendors: issuers, showing: shown }),
    ...tally(platform, programs),
    ...pictures(platform, { programs, vendors: issuers, showing: shown }),
  };
}

export type Credentials = ReturnType<typeof credentials>;
