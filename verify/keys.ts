import { createPublicKey, type KeyObject, type webcrypto } from 'node:crypto';
import { decodeMultibase, encode58 } from './base58.ts';

export type KeyKind = 'Ed25519' | 'P-256' | 'P-384' | 'RSA';

export interface PublicKey {
  kind: KeyKind;
  key: KeyObject;
}

/** Multicodec prefix, DER prefix of the SPKI form and length of the raw key, by kind. */
const kinds: { kind: KeyKind; codec: string; spki: string; bytes: number }[] = [
  { kind: 'Ed25519', codec: 'ed01', spki: '302a300506032b6570032100', bytes: 32 },
  {
    kind: 'P-256',
    codec: '8024',
    spki: '3039301306072a8648ce3d020106082a8648ce3d030107032200',
    bytes: 33,
  },
  {
    kind: 'P-384',
    codec: '8124',
    spki: '3046301006072a8648ce3d020106052b81040022033200',
    bytes: 49,
  },
];

/** The public key of a Multikey text (`z6Mk…`, `zDna…`); null where it is of no kind we can check. */
export function publicKeyOf(multibase: string): PublicKey | null {
  const bytes = decodeMultibase(multibase);
  if (!bytes) return null;
  const hex = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const found = kinds.find((kind) => kind.codec === hex && bytes.length === kind.bytes + 2);
  if (!found) return null;
  const der = Buffer.concat([Buffer.from(found.spki, 'hex'), bytes.subarray(2)]);
  try {
    return { kind: found.kind, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
  } catch {
    return null;
  }
}

/** The public key of a JWK; null where it is of no kind we can check. RSA serves tokens only. */
export function publicKeyOfJwk(jwk: webcrypto.JsonWebKey): PublicKey | null {
  const kind = jwk.kty === 'RSA' ? 'RSA' : kinds.find((each) => each.kind === jwk.crv)?.kind;
  if (!kind) return null;
  try {
    return { kind, key: createPublicKey({ key: jwk, format: 'jwk' }) };
  } catch {
    return null;
  }
}

/** An Ed25519 public key as Multikey text, e.g. `z6Mk…`. */
export function multikeyOf(key: KeyObject): string {
  const raw = Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url');
  return `z${encode58(Buffer.concat([Buffer.from('ed01', 'hex'), raw]))}`;
}
