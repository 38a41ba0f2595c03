import type { webcrypto } from 'node:crypto';
import { publicKeyOf, publicKeyOfJwk, type PublicKey } from './keys.ts';

/** The parts of a DID document that a verifier reads. */
export interface DidDocument {
  id: string;
  verificationMethod?: Method[];
  assertionMethod?: (string | Method)[];
  [more: string]: unknown;
}

interface Method {
  id: string;
  controller: string;
  type: string;
  publicKeyMultibase?: string;
  publicKeyJwk?: webcrypto.JsonWebKey;
  revoked?: string;
  expires?: string;
}

/** The address of a did:web document; null where the text is no did:web. A port is written `%3A`. */
export function didWebAddress(did: string): string | null {
  const parts = /^did:web:([A-Za-z0-9.%_:-]+)$/.exec(did)?.[1]?.split(':');
  if (!parts) return null;
  const [host = '', ...path] = parts;
  if (!/^[A-Za-z0-9.-]+(%3[Aa]\d{1,5})?$/.test(host)) return null;
  if (path.some((part) => part === '' || /%2f|%5c|^\.{1,2}$/i.test(part))) return null;
  const folder = path.length ? path.join('/') : '.well-known';
  return `https://${host.replace(/%3a/i, ':')}/${folder}/did.json`;
}

/** The did:web of a folder under an origin, e.g. `did:web:partners.example:vendors:lumenfold`. */
export function didWebOf(origin: string, path: string): string {
  const host = new URL(origin).host.replace(':', '%3A');
  return ['did:web', host, ...path.split('/').filter(Boolean)].join(':');
}

/** The document that a did:key stands for: the key is the identifier. */
export function didKeyDocument(did: string): DidDocument | null {
  const multibase = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(did)?.[1];
  if (!multibase || !publicKeyOf(multibase)) return null;
  const id = `${did}#${multibase}`;
  return {
    id: did,
    verificationMethod: [{ id, controller: did, type: 'Multikey', publicKeyMultibase: multibase }],
    assertionMethod: [id],
  };
}

export type KeyLookup =
  | { found: PublicKey }
  | { missing: 'key.absent' | 'key.not-for-assertion' | 'key.unsupported' | 'key.revoked' };

/**
 * The key that a DID document offers under an id for making claims. A key the document lists for other uses
 * only, of another controller, or marked revoked, is not offered.
 */
export function assertionKey(document: DidDocument, id: string): KeyLookup {
  const absolute = (each: string) => (each.startsWith('#') ? document.id + each : each);
  const named = (method: string | Method) =>
    absolute(typeof method === 'string' ? method : method.id) === id;
  const relation = list(document.assertionMethod).find(named);
  const listed = list(document.verificationMethod).find(named);
  const method = typeof relation === 'object' ? relation : listed;
  if (!method) return { missing: 'key.absent' };
  if (!relation || method.controller !== document.id) return { missing: 'key.not-for-assertion' };
  if (method.revoked) return { missing: 'key.revoked' };
  const key = method.publicKeyMultibase
    ? publicKeyOf(method.publicKeyMultibase)
    : method.publicKeyJwk && publicKeyOfJwk(method.publicKeyJwk);
  return key ? { found: key } : { missing: 'key.unsupported' };
}

const list = <T>(items: T[] | undefined): T[] => (Array.isArray(items) ? items : []);
