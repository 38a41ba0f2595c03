import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { multikeyOf } from '../../verify/keys.ts';
import type { Seal } from './seal.ts';

const purpose = 'signing key';

/** A key that is open and ready; the private part never leaves it. */
export interface Signer {
  /** Where the public part is found, e.g. `did:web:…#z6Mk…`. */
  verificationMethod: string;
  /** An Ed25519 signature, 64 bytes. */
  sign: (bytes: Uint8Array) => Buffer;
}

/** A new Ed25519 key: the public part as Multikey text, the private part sealed. */
export function createSigningKey(seal: Seal): { publicMultibase: string; sealed: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = privateKey.export({ format: 'der', type: 'pkcs8' });
  return { publicMultibase: multikeyOf(publicKey), sealed: seal.seal(bytes, purpose) };
}

/** Opens a sealed key of a controller (a DID). Throws where the seal is of another installation. */
export function openSigner(controller: string, sealed: Uint8Array, seal: Seal): Signer {
  const key = createPrivateKey({ key: seal.open(sealed, purpose), format: 'der', type: 'pkcs8' });
  const name = multikeyOf(createPublicKey(key));
  return { verificationMethod: `${controller}#${name}`, sign: (bytes) => sign(null, bytes, key) };
}
