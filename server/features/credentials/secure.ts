import type { Instant } from '@guildmark/engine';
import { encode58 } from '../../../verify/base58.ts';
import { canonize } from '../../../verify/linked-data.ts';
import { proofOptions, signedBytes, type Proof } from '../../../verify/proof.ts';
import type { Signer } from '../../platform/signer.ts';

type Document = Record<string, unknown>;

/** A timestamp to the second, as proofs and validity periods carry it; never later than the instant. */
export const timestampOf = (instant: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .round({ smallestUnit: 'second', roundingMode: 'floor' })
    .toString();

/** The proof of a document before it has a value. */
export const emptyProof = (method: string, created: string): Proof => ({
  type: 'DataIntegrityProof',
  created,
  verificationMethod: method,
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
  proofValue: '',
});

/** The document with its proof, from the canonical forms of both. */
export function withProof(
  document: Document,
  proof: Proof,
  signer: Signer,
  canonical: { document: string; options: string },
): Document {
  const signature = signer.sign(signedBytes(canonical.options, canonical.document));
  return { ...document, proof: [{ ...proof, proofValue: `z${encode58(signature)}` }] };
}

/** Signs any document by eddsa-rdfc-2022 through the JSON-LD library: slow (about 6 ms), for what has no template. */
export async function secure(document: Document, signer: Signer, at: Instant): Promise<Document> {
  const proof = emptyProof(signer.verificationMethod, timestampOf(at));
  const options = await canonize(proofOptions(document['@context'], proof));
  return withProof(document, proof, signer, { document: await canonize(document), options });
}
