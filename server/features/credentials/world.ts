import { generateKeyPairSync, sign } from 'node:crypto';
import { didWebOf, type DidDocument } from '../../../verify/dids.ts';
import { multikeyOf } from '../../../verify/keys.ts';
import type { Surroundings } from '../../../verify/verify.ts';
import type { Signer } from '../../platform/signer.ts';
import type { Award, Design } from './document.ts';
import { didDocument } from './issuer.ts';

/** A small named world for tests: one vendor with a key, one design, one award. */
export const origin = 'https://partners.lumenfold.example';
export const did = didWebOf(origin, '/vendors/lumenfold');

export const design: Design = {
  issuer: { did, name: 'Lumenfold', url: origin },
  title: 'Certified Sales Associate',
  criteria: 'Completed Sales 101 and passed the exam.',
  description: 'Sales, Foundation level of the Partner Certification Program.',
  language: 'en',
  achievement: `${origin}/programs/partner-certification-framework#sales-associate`,
  image: `${origin}/badges/lumenfold/partner-certification-framework/sales-associate.png`,
  pages: `${origin}/vendors/lumenfold/credentials`,
  lists: `${origin}/vendors/lumenfold/status`,
};

export const award: Award = {
  verificationId: '7K3M-Q9TX-42HB',
  holderName: 'Ingrid Solberg',
  awarded: '2026-03-01T09:30:00Z',
  validFrom: '2026-03-01T09:30:00Z',
  validUntil: '2027-03-02T00:00:00Z',
  statusListId: '019850aa-0000-7000-8000-000000000001',
  statusIndex: '94567',
};

export const listAddress = `${design.lists}/${award.statusListId}`;

/** A fresh key and the DID document that offers it. */
export function makeIssuer(issuer = did): { signer: Signer; document: DidDocument } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = multikeyOf(publicKey);
  return {
    signer: {
      verificationMethod: `${issuer}#${key}`,
      sign: (bytes) => sign(null, bytes, privateKey),
    },
    document: didDocument(issuer, [{ key, retired: false }]),
  };
}

/** A day on which the award is valid. */
export const midYear = Date.UTC(2026, 8, 1);

/** Surroundings that know one issuer and the given status lists. */
export const knowing = (
  document: DidDocument,
  lists: Record<string, unknown> = {},
  now = midYear,
): Surroundings => ({
  now,
  resolveDid: (wanted) =>
    Promise.resolve(
      wanted === document.id ? { found: document } : { missing: 'address.unreachable' },
    ),
  fetchStatusList: (address) =>
    Promise.resolve(
      Object.hasOwn(lists, address)
        ? { found: lists[address] }
        : { missing: 'address.unreachable' },
    ),
});
