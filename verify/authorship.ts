import { z } from 'zod';
import { listed } from './credential.ts';
import { assertionKey, type DidDocument } from './dids.ts';
import { failed, passed, unknown, type Check } from './outcome.ts';
import { publicKeyOf, type PublicKey } from './keys.ts';
import { proofHolds, suiteOf, type Proof } from './proof.ts';
import { checkOf } from './terms.ts';
import { instantOf } from './validity.ts';

/** Something looked up: what was found, or the code of why not. */
export type Lookup<T> = { found: T } | { missing: string };

/** What a verifier needs from the outside. */
export interface Surroundings {
  /** Milliseconds. */
  now: number;
  resolveDid: (did: string) => Promise<Lookup<DidDocument>>;
  fetchStatusList: (address: string) => Promise<Lookup<unknown>>;
}

const ProofShape = z.looseObject({
  type: z.string(),
  verificationMethod: z.string(),
  proofPurpose: z.string(),
  proofValue: z.string(),
});

export interface Authorship {
  issuer: Check;
  proof: Check;
}

/**
 * Whether the issuer named in a document signed it: the key belongs to the issuer, and the proof holds.
 * Of several proofs every one of a kind we know must hold, and there must be one.
 */
export async function checkAuthorship(
  document: Record<string, unknown>,
  issuer: string,
  canonical: string,
  around: Surroundings,
): Promise<Authorship> {
  const proofs = listed(document['proof']);
  if (proofs.length === 0) return unsigned(failed('proof', 'proof.absent'));
  const read = proofs.slice(0, 8).map((each) => ({ raw: each, ...ProofShape.safeParse(each) }));
  const known = read.filter(({ raw }) => suiteOf((raw ?? {}) as Partial<Proof>) !== null);
  if (known.some((each) => !each.success)) return unsigned(failed('proof', 'proof.unreadable'));
  if (known.length === 0) {
    const { cryptosuite, type } = (proofs[0] ?? {}) as Partial<Proof>;
    return unsigned(unknown('proof', 'proof.unsupported', { suite: cryptosuite ?? type ?? '' }));
  }
  const answers: Authorship[] = [];
  for (const { data } of known)
    answers.push(await checkProof(document['@context'], issuer, canonical, data as Proof, around));
  return answers.find((each) => each.proof.result !== 'passed') ?? (answers[0] as Authorship);
}

const nameOf = (proof: Proof) => proof.cryptosuite ?? proof.type;

const unsigned = (proof: Check): Authorship => ({ issuer: unknown('issuer', 'skipped'), proof });

async function checkProof(
  context: unknown,
  issuer: string,
  canonical: string,
  proof: Proof,
  around: Surroundings,
): Promise<Authorship> {
  const { check, key } = await issuerKey(issuer, proof.verificationMethod, around);
  if (!key) return { issuer: check, proof: unknown('proof', 'skipped') };
  const verdict = (proofCheck: Check) => ({ issuer: check, proof: proofCheck });
  if (proof.proofPurpose !== 'assertionMethod')
    return verdict(failed('proof', 'proof.other-purpose'));
  if (!inForce(proof, around.now)) return verdict(failed('proof', 'proof.expired'));
  try {
    const holds = await proofHolds(context, canonical, proof, key);
    return verdict(
      holds
        ? passed('proof', 'proof.holds', { suite: nameOf(proof) })
        : failed('proof', 'proof.broken', { suite: nameOf(proof) }),
    );
  } catch (error) {
    return verdict({ ...checkOf(error), id: 'proof' });
  }
}

/** A proof may carry an end of its own; an unreadable date counts as passed. */
function inForce(proof: Proof, now: number): boolean {
  if (proof.expires === undefined) return true;
  const expires = instantOf(proof.expires);
  return expires !== null && now < expires;
}

/** The issuer's key of an id, from the issuer's own DID document. */
export async function issuerKey(
  issuer: string,
  method: string,
  around: Surroundings,
): Promise<{ check: Check; key?: PublicKey }> {
  if (!issuer.startsWith('did:')) return anonymous(issuer, method);
  if (method.split('#')[0] !== issuer)
    return { check: failed('issuer', 'issuer.other-key', { issuer }) };
  const answer = await around.resolveDid(issuer);
  if ('missing' in answer)
    return { check: unknown('issuer', 'issuer.unresolved', { issuer, reason: answer.missing }) };
  if (answer.found.id !== issuer)
    return { check: failed('issuer', 'issuer.other-document', { issuer }) };
  const key = assertionKey(answer.found, method);
  if ('found' in key)
    return { check: passed('issuer', 'issuer.known', { issuer }), key: key.found };
  const check = key.missing === 'key.unsupported' ? unknown : failed;
  return { check: check('issuer', `issuer.${key.missing}`, { issuer }) };
}

/** Without a DID nobody vouches for a key; one that stands in its own name still shows whether anything changed. */
function anonymous(issuer: string, method: string): { check: Check; key?: PublicKey } {
  const check = unknown('issuer', 'issuer.not-a-did', { issuer });
  const key = publicKeyOf(/[#:](z[1-9A-HJ-NP-Za-km-z]+)$/.exec(method)?.[1] ?? '');
  return key ? { check, key } : { check };
}
