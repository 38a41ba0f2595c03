import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals small secrets (signing keys, tokens) for the database under the installation's secret. */
export interface Seal {
  /** `purpose` is bound to the sealed bytes: what was sealed for one purpose does not open for another. */
  seal: (plain: Uint8Array, purpose: string) => Buffer;
  /** The plain bytes; throws when the secret, the purpose or the bytes are not those of `seal`. */
  open: (sealed: Uint8Array, purpose: string) => Buffer;
  /** A key of 32 bytes for one use (signing cookies), derived from the same secret. */
  keyFor: (use: string) => Buffer;
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM; layout: 1 byte version, 12 nonce, 16 tag, then the ciphertext. */
export function makeSeal(secret: string): Seal {
  const key = deriveKey(secret, 'seal');
  return {
    keyFor: (use) => deriveKey(secret, `use:${use}`),
    seal(plain, purpose) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== version || bytes.length < 1 + nonceBytes + tagBytes) {
        throw new Error('These bytes were not sealed by this version of Guildmark');
      }
      const nonce = bytes.subarray(1, 1 + nonceBytes);
      const tag = bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
      const body = decipher.update(bytes.subarray(1 + nonceBytes + tagBytes));
      return Buffer.concat([body, decipher.final()]);
    },
  };
}

const deriveKey = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'guildmark', use, 32));
