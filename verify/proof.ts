import { createHash, verify } from 'node:crypto';
import { decodeMultibase } from './base58.ts';
import { listed } from './credential.ts';
import type { KeyKind, PublicKey } from './keys.ts';
import { canonize } from './linked-data.ts';

/** A proof as it stands in a document; everything in it but the value is signed as well. */
export interface Proof {
  type: string;
  cryptosuite?: string;
  created?: string;
  expires?: string;
  verificationMethod: string;
  proofPurpose: string;
  proofValue: string;
  [more: string]: unknown;
}

export type Suite = 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019' | 'Ed25519Signature2020';

/** The kinds of key that each suite may be used with. */
const keysOf: Record<Suite, KeyKind[]> = {
  'eddsa-rdfc-2022': ['Ed25519'],
  'ecdsa-rdfc-2019': ['P-256', 'P-384'],
  Ed25519Signature2020: ['Ed25519'],
};

/** The suite of a proof; null where we cannot check it (chains of proofs included). */
export function suiteOf(proof: Partial<Proof>): Suite | null {
  if (proof['previousProof'] !== undefined) return null;
  const name = proof.type === 'DataIntegrityProof' ? proof.cryptosuite : proof.type;
  return name !== undefined && Object.hasOwn(keysOf, name) ? (name as Suite) : null;
}

const dataIntegrityContext = 'https://w3id.org/security/data-integrity/v2';

/** The contexts that define the terms of a proof. */
const proofContexts = new Set<unknown>([
  'https://www.w3.org/ns/credentials/v2',
  dataIntegrityContext,
  'https://w3id.org/security/data-integrity/v1',
]);

/** The proof without its value, as the document that is canonicalised beside the credential. */
export function proofOptions(context: unknown, proof: Proof): object {
  const { proofValue: _, ...options } = proof;
  const contexts = listed(context);
  const complete =
    proof.type !== 'DataIntegrityProof' || contexts.some((each) => proofContexts.has(each));
  return { ...options, '@context': complete ? context : [...contexts, dataIntegrityContext] };
}

const sha = (algorithm: string, text: string) => createHash(algorithm).update(text).digest();

/** What is signed: the hash of the canonical proof options, then that of the canonical document. */
export function signedBytes(options: string, document: string, algorithm = 'sha256'): Buffer {
  return Buffer.concat([sha(algorithm, options), sha(algorithm, document)]);
}

/**
 * Whether a proof holds for a document (given as its canonical N-Quads without proofs) under a key.
 * Throws what canonize throws where the proof itself has terms that nothing defines.
 */
export async function proofHolds(
  context: unknown,
  canonical: string,
  proof: Proof,
  { kind, key }: PublicKey,
): Promise<boolean> {
  const suite = suiteOf(proof);
  if (!suite || !keysOf[suite].includes(kind)) return false;
  const value = decodeMultibase(proof.proofValue);
  if (!value) return false;
  const options = await canonize(proofOptions(context, proof));
  const algorithm = kind === 'P-384' ? 'sha384' : 'sha256';
  const bytes = signedBytes(options, canonical, algorithm);
  return kind === 'Ed25519'
    ? verify(null, bytes, key, value)
    : verify(algorithm, bytes, { key, dsaEncoding: 'ieee-p1363' }, value);
}
