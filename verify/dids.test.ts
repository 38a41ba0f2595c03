import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertionKey, didKeyDocument, didWebAddress, didWebOf, type DidDocument } from './dids.ts';

const key = 'z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp';

test('did:web names an address and nothing beside it', () => {
  const cases: [did: string, address: string | null][] = [
    ['did:web:example.org', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org:a:b', 'https://example.org/a/b/did.json'],
    ['did:web:localhost%3A3000:vendors:x', 'https://localhost:3000/vendors/x/did.json'],
    ['did:web:', null],
    ['did:web:example.org:', null],
    ['did:web:example.org:a::b', null],
    ['did:web:example.org:..:b', null],
    ['did:web:example.org:a%2Fb', null],
    ['did:web:user@example.org', null],
    ['did:web:example.org/a', null],
    ['did:web:example.org%3A99999999', null],
    ['did:web:example.org%3fx', null],
    ['did:example:1', null],
  ];
  for (const [did, address] of cases) assert.equal(didWebAddress(did), address, did);
  assert.equal(
    didWebOf('http://localhost:3000', '/vendors/x'),
    'did:web:localhost%3A3000:vendors:x',
  );
  assert.equal(didWebOf('https://example.org', '/'), 'did:web:example.org');
});

test('a key is offered only for claims, by its controller, unrevoked', () => {
  const did = 'did:web:example.org';
  const method = { id: `${did}#1`, type: 'Multikey', controller: did, publicKeyMultibase: key };
  const lookup = (document: Partial<DidDocument>) => {
    const answer = assertionKey({ id: did, ...document }, `${did}#1`);
    return 'found' in answer ? answer.found.kind : answer.missing;
  };
  const listed = { verificationMethod: [method] };
  assert.equal(lookup({ ...listed, assertionMethod: [`${did}#1`] }), 'Ed25519');
  assert.equal(lookup({ ...listed, assertionMethod: ['#1'] }), 'Ed25519');
  assert.equal(lookup({ assertionMethod: [method] }), 'Ed25519');
  assert.equal(lookup({}), 'key.absent');
  assert.equal(lookup(listed), 'key.not-for-assertion');
  const changed = (change: object) =>
    lookup({ verificationMethod: [{ ...method, ...change }], assertionMethod: ['#1'] });
  assert.equal(changed({ controller: 'did:web:elsewhere.org' }), 'key.not-for-assertion');
  assert.equal(changed({ revoked: '2026-01-01T00:00:00Z' }), 'key.revoked');
  assert.equal(
    changed({ publicKeyMultibase: 'zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme' }),
    'key.unsupported',
  );
});

test('did:key is its own document', () => {
  const document = didKeyDocument(`did:key:${key}`);
  assert.ok(document);
  assert.ok('found' in assertionKey(document, `did:key:${key}#${key}`));
  assert.equal(didKeyDocument('did:key:z6MkNonsense'), null);
  assert.equal(didKeyDocument(`did:key:${key}#x`), null);
});
