import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { encode58 } from './base58.ts';
import { multikeyOf } from './keys.ts';
import { canonize } from './linked-data.ts';
import { proofOptions, signedBytes } from './proof.ts';

// Issuers for tests that are nothing like ours: the key is the identifier, in any suite we check.

/** A foreign issuer: a key that is its own identifier, and a credential unlike ours. */
export interface Issuer {
  did: string;
  method: string;
  sign: (bytes: Buffer) => Buffer;
  alg: string;
}

function issuer(multikey: string, alg: string, signer: (bytes: Buffer) => Buffer): Issuer {
  const did = `did:key:${multikey}`;
  return { did, method: `${did}#${multikey}`, sign: signer, alg };
}

/** An issuer with an Ed25519 key. */
export function ed25519(): Issuer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return issuer(multikeyOf(publicKey), 'EdDSA', (bytes) => sign(null, bytes, privateKey));
}

/** An issuer with a P-256 key. */
export function p256(): Issuer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return issuer(compressed(publicKey), 'ES256', (bytes) =>
    sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  );
}

function compressed(key: KeyObject): string {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const odd = (Buffer.from(y, 'base64url').at(-1) ?? 0) & 1;
  const raw = [Buffer.from('8024', 'hex'), Buffer.of(2 + odd), Buffer.from(x, 'base64url')];
  return `z${encode58(Buffer.concat(raw))}`;
}

/** An unsigned badge, with more or other properties. */
export const badge = (by: Issuer, more: object = {}): Record<string, unknown> => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  id: 'urn:uuid:0198c1de-0000-7000-8000-000000000001',
  type: ['VerifiableCredential', 'AchievementCredential'],
  issuer: { id: by.did, type: ['Profile'], name: 'Elsewhere' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    type: 'AchievementSubject',
    identifier: [
      { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: 'Ada' },
    ],
    achievement: {
      id: 'https://issuer.example/achievements/1',
      type: ['Achievement'],
      name: 'Teamwork',
      description: 'Works with others.',
      criteria: { narrative: 'Shown in a project.' },
    },
  },
  ...more,
});

/** The document with a proof of some kind. */
export async function secured(
  document: Record<string, unknown>,
  by: Issuer,
  kind: object,
): Promise<Record<string, unknown>> {
  const proof = {
    created: '2026-01-01T00:00:00Z',
    verificationMethod: by.method,
    proofPurpose: 'assertionMethod',
    proofValue: '',
    ...kind,
  };
  const typed = { type: 'DataIntegrityProof', ...proof };
  const options = await canonize(proofOptions(document['@context'], typed));
  const value = by.sign(signedBytes(options, await canonize(document)));
  return { ...document, proof: { ...typed, proofValue: `z${encode58(value)}` } };
}

/** The document as a token. */
export function token(document: Record<string, unknown>, by: Issuer, header: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: by.alg, typ: 'JWT', ...header })}.${part(document)}`;
  return `${signed}.${by.sign(Buffer.from(signed)).toString('base64url')}`;
}
