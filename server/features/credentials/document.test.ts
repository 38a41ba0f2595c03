import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readOpenBadge } from '../../../verify/credential.ts';
import { credentialDocument } from './document.ts';
import { inReadingOrder } from './reading-order.ts';
import { secure } from './secure.ts';
import { award, design, makeIssuer, midYear } from './world.ts';

const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[^\s]+$/i);
const moment = z.iso.datetime();
const listWith = (name: string) =>
  z
    .array(z.string())
    .min(1)
    .refine((types) => types.includes(name), name);

/** The parts of the Open Badges 3.0 model that we use, as its tables of properties demand them. */
const OpenBadge = z.strictObject({
  '@context': z.array(uri).min(2),
  id: uri,
  type: listWith('OpenBadgeCredential').and(listWith('VerifiableCredential')),
  name: z.string().min(1),
  issuer: z.strictObject({ id: uri, type: listWith('Profile'), name: z.string(), url: uri }),
  awardedDate: moment,
  validFrom: moment,
  validUntil: moment.optional(),
  credentialSubject: z.strictObject({
    type: listWith('AchievementSubject'),
    identifier: z
      .array(
        z.strictObject({
          // these two are single values in every generation of the schema
          type: z.literal('IdentityObject'),
          identityType: z.literal('name'),
          hashed: z.literal(false),
          identityHash: z.string().min(1),
        }),
      )
      .min(1),
    achievement: z.strictObject({
      id: uri,
      type: listWith('Achievement'),
      achievementType: z.literal('Certification'),
      inLanguage: z.string().regex(/^[a-z]{2}$/),
      name: z.string().min(1),
      description: z.string().min(1),
      criteria: z.strictObject({ narrative: z.string().min(1) }),
      image: z.strictObject({ id: uri, type: z.literal('Image'), caption: z.string() }),
    }),
  }),
  credentialStatus: z.strictObject({
    id: uri,
    type: z.literal('BitstringStatusListEntry'),
    statusPurpose: z.literal('revocation'),
    statusListIndex: z.string().regex(/^\d+$/),
    statusListCredential: uri,
  }),
  credentialSchema: z.array(
    z.strictObject({ id: uri, type: z.literal('1EdTechJsonSchemaValidator2019') }),
  ),
  proof: z.tuple([
    z.strictObject({
      type: z.literal('DataIntegrityProof'),
      cryptosuite: z.literal('eddsa-rdfc-2022'),
      created: moment,
      verificationMethod: uri,
      proofPurpose: z.literal('assertionMethod'),
      proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{80,}$/),
    }),
  ]),
});

test('a signed credential has the shape that Open Badges 3.0 demands', async () => {
  for (const each of [award, { ...award, validUntil: null }]) {
    const document = await secure(credentialDocument(design, each), makeIssuer().signer, midYear);
    const parsed = OpenBadge.safeParse(document);
    assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
    assert.ok('credential' in readOpenBadge(document));
    assert.deepEqual(inReadingOrder(document), document);
    assert.deepEqual(Object.keys(inReadingOrder(document) as object).slice(0, 4), [
      '@context',
      'id',
      'type',
      'name',
    ]);
  }
});
