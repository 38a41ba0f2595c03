import { checkAuthorship, type Surroundings } from './authorship.ts';
import { claimsOf, issuerOf, readOpenBadge, type Claims, type Credential } from './credential.ts';
import { failed, outcomeOf, passed, unknown, type Check, type Verification } from './outcome.ts';
import { checkStatus } from './revocation.ts';
import { checkTerms } from './terms.ts';
import { readToken, verifyToken } from './token.ts';
import { checkValidity } from './validity.ts';

export type { Surroundings } from './authorship.ts';

export interface VerifiedCredential extends Verification {
  /** What the document says; to be believed as far as the outcome goes. Null where it is no credential. */
  claims: Claims | null;
}

/**
 * Checks any Open Badges 3.0 credential, given as its JSON or as the text of a token. Every check is answered:
 * one that could not be carried out is `unknown`, which is not the same as failed.
 */
export async function verifyCredential(
  document: unknown,
  surroundings: Surroundings,
): Promise<VerifiedCredential> {
  const around = remembering(surroundings);
  const token = typeof document === 'string' ? readToken(document) : null;
  const read = readOpenBadge(token ? token.credential : document);
  if ('wrong' in read) return answer(notRead(read.wrong), null);
  const { credential } = read;
  const genuine = token
    ? [
        passed('terms', 'terms.signed-as-text'),
        ...Object.values(await verifyToken(token, issuerOf(credential), around)),
      ]
    : await checkLinkedData(credential, around);
  const trusted = genuine.every((check) => check.result === 'passed');
  const checks = [
    passed('format', 'format.open-badge'),
    ...genuine,
    checkValidity(credential, around.now),
    // a list is only asked for a document that its issuer signed: nobody else may make us fetch things
    trusted ? await checkStatus(credential, around) : unknown('status', 'skipped'),
  ];
  return answer(checks, claimsOf(credential));
}

const answer = (checks: Check[], claims: Claims | null): VerifiedCredential => ({
  outcome: outcomeOf(checks),
  checks,
  claims,
});

const notRead = (code: string): Check[] => [
  failed('format', code),
  ...(['terms', 'issuer', 'proof', 'validity', 'status'] as const).map((id) =>
    unknown(id, 'skipped'),
  ),
];

async function checkLinkedData(credential: Credential, around: Surroundings): Promise<Check[]> {
  const { check, canonical } = await checkTerms(credential);
  if (canonical === undefined)
    return [check, unknown('issuer', 'skipped'), unknown('proof', 'skipped')];
  const { issuer, proof } = await checkAuthorship(
    credential,
    issuerOf(credential),
    canonical,
    around,
  );
  return [check, issuer, proof];
}

/** A credential and its status list name the same issuer: it is resolved once. */
function remembering(around: Surroundings): Surroundings {
  const known = new Map<string, ReturnType<Surroundings['resolveDid']>>();
  const resolveDid = (did: string) => {
    const looked = known.get(did) ?? around.resolveDid(did);
    known.set(did, looked);
    return looked;
  };
  return { ...around, resolveDid };
}
