import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didKeyDocument } from './dids.ts';
import { encodeList } from './status.ts';
import { badge, ed25519, p256, secured, token, type Issuer } from './testing.ts';
import { verifyCredential, type Surroundings } from './verify.ts';

const listAddress = 'https://issuer.example/status/1';
const now = Date.UTC(2026, 5, 1);

const around = (lists: Record<string, unknown> = {}, at = now): Surroundings => ({
  now: at,
  resolveDid: async (did) => {
    const found = didKeyDocument(did);
    return found ? { found } : { missing: 'did.method' };
  },
  fetchStatusList: async (address) =>
    Object.hasOwn(lists, address) ? { found: lists[address] } : { missing: 'address.unreachable' },
});

/** The outcome and the code of every check, by its id. */
async function codes(document: unknown, surroundings = around()): Promise<Record<string, string>> {
  const { outcome, checks } = await verifyCredential(document, surroundings);
  return { outcome, ...Object.fromEntries(checks.map(({ id, code }) => [id, code])) };
}

const suites: { name: string; by: Issuer; kind: object }[] = [
  { name: 'eddsa-rdfc-2022', by: ed25519(), kind: { cryptosuite: 'eddsa-rdfc-2022' } },
  { name: 'ecdsa-rdfc-2019', by: p256(), kind: { cryptosuite: 'ecdsa-rdfc-2019' } },
  { name: 'Ed25519Signature2020', by: ed25519(), kind: { type: 'Ed25519Signature2020' } },
];

for (const { name, by, kind } of suites)
  test(`${name}: genuine is valid, changed is not`, async () => {
    const signed = await secured(badge(by), by, kind);
    const answer = await verifyCredential(signed, around());
    assert.equal(answer.outcome, 'valid', JSON.stringify(answer.checks));
    assert.deepEqual([answer.claims?.title, answer.claims?.holder], ['Teamwork', 'Ada']);
    const changed = { ...signed, validFrom: '2026-01-01T00:00:01Z' };
    assert.equal((await codes(changed))['proof'], 'proof.broken');
    const redated = {
      ...signed,
      proof: { ...(signed['proof'] as object), created: '2026-01-02T00:00:00Z' },
    };
    assert.equal((await codes(redated))['proof'], 'proof.broken');
  });

test('tokens are checked with the key of their issuer', async () => {
  for (const by of [ed25519(), p256()]) {
    const good = token(badge(by), by, { kid: by.method });
    assert.equal((await codes(good))['outcome'], 'valid');
    const [header = '', , signature = ''] = good.split('.');
    const other = Buffer.from(JSON.stringify(badge(by, { name: 'Else' }))).toString('base64url');
    assert.equal((await codes(`${header}.${other}.${signature}`))['outcome'], 'invalid');
    assert.equal(
      (await codes(token(badge(by), by, { alg: 'none', kid: by.method })))['outcome'],
      'cannot-confirm',
    );
    const old = { iss: by.did, nbf: 1_767_225_600, exp: 1_767_225_601, vc: badge(by) };
    assert.equal((await codes(token(old, by, { kid: by.method })))['outcome'], 'expired');
  }
  const [one, another] = [ed25519(), ed25519()];
  const borrowed = await codes(token(badge(one), another, { kid: another.method }));
  assert.equal(borrowed['issuer'], 'issuer.other-key');
});

test('what is missing, strange or unknown is said as such', async () => {
  const by = ed25519();
  const kind = { cryptosuite: 'eddsa-rdfc-2022' };
  const good = await secured(badge(by), by, kind);
  const proof = good['proof'] as object;
  const [first, second] = good['@context'] as string[];
  const cases: { name: string; document: unknown; expect: object }[] = [
    {
      name: 'nothing',
      document: null,
      expect: { outcome: 'invalid', format: 'format.incomplete' },
    },
    { name: 'a list', document: [good], expect: { outcome: 'invalid' } },
    {
      name: 'no proof',
      document: badge(by),
      expect: { outcome: 'invalid', proof: 'proof.absent' },
    },
    {
      name: 'other purpose',
      document: { ...good, proof: { ...proof, proofPurpose: 'authentication' } },
      expect: { outcome: 'invalid', proof: 'proof.other-purpose' },
    },
    {
      name: 'over',
      document: { ...good, proof: { ...proof, expires: '2026-02-01T00:00:00Z' } },
      expect: { outcome: 'invalid', proof: 'proof.expired' },
    },
    {
      name: 'unknown suite',
      document: { ...good, proof: { ...proof, cryptosuite: 'bbs-2023' } },
      expect: { outcome: 'cannot-confirm', proof: 'proof.unsupported' },
    },
    {
      name: 'two proofs, one broken',
      document: { ...good, proof: [proof, { ...proof, created: '2020-01-01T00:00:00Z' }] },
      expect: { outcome: 'invalid', proof: 'proof.broken' },
    },
    {
      name: 'own vocabulary',
      document: { ...good, '@context': [first, second, { salary: 'urn:x' }] },
      expect: { outcome: 'cannot-confirm', terms: 'terms.context-inline' },
    },
    {
      name: 'unknown vocabulary',
      document: { ...good, '@context': [first, second, 'https://example.org/x'] },
      expect: { outcome: 'cannot-confirm', terms: 'terms.context-unknown' },
    },
    {
      name: 'added term',
      document: { ...good, salary: 'high' },
      expect: { outcome: 'invalid', terms: 'terms.undefined' },
    },
    {
      name: 'hidden part',
      document: { ...good, '@included': [] },
      expect: { outcome: 'invalid', terms: 'terms.keyword' },
    },
    {
      name: 'other issuer',
      document: { ...good, issuer: ed25519().did },
      expect: { outcome: 'invalid', issuer: 'issuer.other-key' },
    },
    {
      name: 'no DID',
      document: { ...good, issuer: 'https://issuer.example' },
      expect: { outcome: 'invalid', issuer: 'issuer.not-a-did', proof: 'proof.broken' },
    },
    {
      name: 'deep',
      document: { ...good, evidence: nested(60) },
      expect: { outcome: 'invalid', terms: 'terms.too-large' },
    },
  ];
  for (const { name, document, expect } of cases)
    assert.deepEqual({ ...(await codes(document)), ...expect }, await codes(document), name);
});

test('the list of the issuer decides, and only a sound one', async () => {
  const by = ed25519();
  const kind = { cryptosuite: 'eddsa-rdfc-2022' };
  const entry = {
    id: `${listAddress}#9`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '9',
    statusListCredential: listAddress,
  };
  const good = await secured(badge(by, { credentialStatus: [entry] }), by, kind);
  const list = (set: number[], change: object = {}, size = 131_072) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: listAddress,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: by.did,
    credentialSubject: {
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeList(size, set),
    },
    ...change,
  });
  const answer = async (document: unknown) => codes(good, around({ [listAddress]: document }));
  assert.equal((await codes(good))['outcome'], 'cannot-confirm');
  assert.equal((await answer(await secured(list([8, 10]), by, kind)))['outcome'], 'valid');
  assert.equal((await answer(await secured(list([9]), by, kind)))['outcome'], 'revoked');
  assert.equal((await answer(token(list([9]), by, { kid: by.method })))['outcome'], 'revoked');
  const stranger = ed25519();
  const unusable: unknown[] = [
    list([]),
    await secured(list([], { issuer: stranger.did }), stranger, kind),
    await secured(list([], { id: 'https://issuer.example/status/2' }), by, kind),
    await secured(list([], { validUntil: '2026-02-01T00:00:00Z' }), by, kind),
    await secured(list([], {}, 8), by, kind),
    { ...(await secured(list([9]), by, kind)), validFrom: '2026-01-01T00:00:00Z' },
    'not a list',
    null,
  ];
  for (const document of unusable)
    assert.equal((await answer(document))['outcome'], 'cannot-confirm');
});

function nested(depth: number): object {
  return depth === 0 ? {} : { type: ['Evidence'], evidence: nested(depth - 1) };
}
