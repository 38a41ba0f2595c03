import type { DidDocument } from '../../../verify/dids.ts';

/** A public key of an issuer; a retired one signs no more and still vouches for what it signed. */
export interface IssuerKey {
  key: string;
  retired: boolean;
}

/** The DID document of a vendor: every key it ever signed with, so that old badges stay verifiable. */
export function didDocument(did: string, keys: IssuerKey[]): DidDocument {
  const id = (key: IssuerKey) => `${did}#${key.key}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map((key) => ({
      id: id(key),
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key.key,
    })),
    assertionMethod: keys.map(id),
  };
}
