import { verify } from 'node:crypto';
import { issuerKey, type Authorship, type Surroundings } from './authorship.ts';
import { failed, passed, unknown } from './outcome.ts';
import { publicKeyOfJwk, type KeyKind, type PublicKey } from './keys.ts';

/** A credential secured as a JSON Web Token, taken apart and not yet believed. */
export interface Token {
  header: { alg?: unknown; kid?: unknown; jwk?: unknown };
  credential: Record<string, unknown>;
  signed: Buffer;
  signature: Buffer;
}

/** Which kind of key and hash each signature algorithm goes with; anything else (`none` above all) is refused. */
const algorithms: Record<string, { kind: KeyKind; hash: string | null }> = {
  EdDSA: { kind: 'Ed25519', hash: null },
  Ed25519: { kind: 'Ed25519', hash: null },
  ES256: { kind: 'P-256', hash: 'sha256' },
  ES384: { kind: 'P-384', hash: 'sha384' },
  RS256: { kind: 'RSA', hash: 'sha256' },
};

/** Takes a compact token apart; null where the text is none. */
export function readToken(text: string): Token | null {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text.trim());
  if (!parts) return null;
  const [, header = '', payload = '', signature = ''] = parts;
  const head = decode(header);
  const claims = decode(payload);
  if (!head || !claims) return null;
  return {
    header: head,
    credential: credentialOf(claims),
    signed: Buffer.from(`${header}.${payload}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** Data model 2.0 tokens are the credential; older ones carry it as `vc` and its dates and issuer as claims. */
function credentialOf(claims: Record<string, unknown>): Record<string, unknown> {
  const inner = claims['vc'];
  if (typeof inner !== 'object' || inner === null) return claims;
  const dates = {
    ...(typeof claims['nbf'] === 'number' && { issuanceDate: timestamp(claims['nbf']) }),
    ...(typeof claims['exp'] === 'number' && { expirationDate: timestamp(claims['exp']) }),
  };
  return { issuer: claims['iss'], ...dates, ...inner };
}

const timestamp = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(seconds) * 1000).toString();

function decode(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

/** Whether the issuer signed a token; a key inside the token proves nothing about whose it is. */
export async function verifyToken(
  token: Token,
  issuer: string,
  around: Surroundings,
): Promise<Authorship> {
  const { alg, kid, jwk } = token.header;
  if (typeof kid === 'string') {
    const method = kid.startsWith('#') ? issuer + kid : kid;
    const { check, key } = await issuerKey(issuer, method, around);
    return { issuer: check, proof: key ? judge(token, alg, key) : unknown('proof', 'skipped') };
  }
  const key = typeof jwk === 'object' && jwk ? publicKeyOfJwk(jwk) : null;
  const anonymous = unknown('issuer', 'issuer.key-in-token', { issuer });
  return {
    issuer: anonymous,
    proof: key ? judge(token, alg, key) : unknown('proof', 'proof.no-key'),
  };
}

function judge(token: Token, alg: unknown, { kind, key }: PublicKey) {
  const suite = String(alg);
  const algorithm = Object.hasOwn(algorithms, suite) ? algorithms[suite] : undefined;
  if (!algorithm) return unknown('proof', 'proof.unsupported', { suite });
  if (algorithm.kind !== kind) return failed('proof', 'proof.other-key-kind', { suite });
  const holds = verify(
    algorithm.hash,
    token.signed,
    { key, dsaEncoding: 'ieee-p1363' },
    token.signature,
  );
  return holds
    ? passed('proof', 'proof.holds', { suite })
    : failed('proof', 'proof.broken', { suite });
}
