import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonize } from '../../../verify/linked-data.ts';
import { credentialDocument, type Award } from './document.ts';
import { secure } from './secure.ts';
import { createSigning } from './signing.ts';
import { compileTemplate, fillTemplate } from './template.ts';
import { award, design, makeIssuer, midYear } from './world.ts';

const { signer } = makeIssuer();

/** Names as they come: any script, quotes, backslashes, controls, signs outside the basic plane. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('\\', '"', '\n', '\u0000', '\u007F', 'é', '𝒜', 'ا'),
    maxLength: 9,
  }),
);
const id = fc.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
const moment = fc
  .integer({ min: 0, max: 4_000_000_000 })
  .map((second) => Temporal.Instant.fromEpochMilliseconds(second * 1000).toString());

const awards: fc.Arbitrary<Award> = fc.record({
  verificationId: id,
  holderName: name,
  awarded: moment,
  validFrom: moment,
  validUntil: fc.option(moment, { nil: null }),
  statusListId: fc.uuid(),
  statusIndex: fc.integer({ min: 0, max: 131_071 }).map(String),
});

test('a template signs the very bytes that the library signs', async () => {
  const signing = createSigning();
  await fc.assert(
    fc.asyncProperty(awards, async (any) => {
      const [fast, slow] = await Promise.all([
        signing.sign(design, any, signer, midYear),
        secure(credentialDocument(design, any), signer, midYear),
      ]);
      assert.deepEqual(fast, slow);
    }),
    { numRuns: 150 },
  );
});

const twins = (values: Record<string, string>) => ({
  '@context': 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  id: 'urn:uuid:0198c1de-0000-7000-8000-000000000000',
  type: 'AchievementSubject',
  identifier: ['one', 'other'].map((slot) => ({
    type: 'IdentityObject',
    hashed: false,
    identityType: 'name',
    identityHash: values[slot],
  })),
});

test('nodes that look alike are left to the library', async () => {
  const template = await compileTemplate(['one', 'other'], twins);
  const distinct = { one: 'Ada', other: 'Bo' };
  assert.equal(fillTemplate(template, distinct), await canonize(twins(distinct)));
  assert.equal(fillTemplate(template, { one: 'Ada', other: 'Ada' }), null);
});

test('a value that an IRI cannot hold is left to the library', async () => {
  const template = await compileTemplate(['verificationId'], (values) =>
    credentialDocument(design, { ...award, verificationId: values['verificationId'] ?? '' }),
  );
  assert.equal(fillTemplate(template, { verificationId: 'a b' }), null);
  assert.notEqual(fillTemplate(template, { verificationId: 'AB-2' }), null);
});
