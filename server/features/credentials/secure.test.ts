import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { canonize, loadContext } from '../../../verify/linked-data.ts';
import { verifyCredential } from '../../../verify/verify.ts';
import { credentialDocument } from './document.ts';
import { secure } from './secure.ts';
import { statusListDocument } from './status-list.ts';
import { award, design, knowing, listAddress, makeIssuer, midYear } from './world.ts';

const issuer = makeIssuer();
const list = (set: number[]) =>
  secure(
    statusListDocument({
      issuer: design.issuer.did,
      address: listAddress,
      size: 131_072,
      set,
      at: midYear,
    }),
    issuer.signer,
    midYear,
  );

/** The DID document and its keys, for a library that asks a document loader for everything. */
async function loader(url: string) {
  const [method] = issuer.document.verificationMethod ?? [];
  if (url === issuer.document.id) return { documentUrl: url, document: issuer.document };
  if (url === method?.id)
    return {
      documentUrl: url,
      document: { '@context': 'https://w3id.org/security/multikey/v1', ...method },
    };
  return loadContext(url);
}

test('@digitalbazaar/vc accepts what we sign, and the list beside it', async () => {
  const credential = await secure(credentialDocument(design, award), issuer.signer, midYear);
  const suite = new DataIntegrityProof({ cryptosuite });
  for (const document of [credential, await list([7])]) {
    const answer = await vc.verifyCredential({
      credential: document,
      suite,
      documentLoader: loader,
      now: new Date(midYear),
      checkStatus: () => ({ verified: true }),
    });
    assert.equal(answer.verified, true, JSON.stringify(answer, null, 1));
  }
});

test('our own verifier tells valid, revoked, expired, early and unknown apart', async () => {
  const credential = await secure(credentialDocument(design, award), issuer.signer, midYear);
  const clear = { [listAddress]: await list([]) };
  const revoked = { [listAddress]: await list([Number(award.statusIndex)]) };
  const day = 86_400_000;
  const cases = [
    { name: 'valid', around: knowing(issuer.document, clear), outcome: 'valid' },
    { name: 'revoked', around: knowing(issuer.document, revoked), outcome: 'revoked' },
    {
      name: 'expired at the very end',
      around: knowing(issuer.document, clear, Date.UTC(2027, 2, 2)),
      outcome: 'expired',
    },
    {
      name: 'valid until just before',
      around: knowing(issuer.document, clear, Date.UTC(2027, 2, 2) - 1),
      outcome: 'valid',
    },
    {
      name: 'not yet',
      around: knowing(issuer.document, clear, Date.UTC(2026, 2, 1) - day),
      outcome: 'not-yet-valid',
    },
    { name: 'no list', around: knowing(issuer.document), outcome: 'cannot-confirm' },
    {
      name: 'unknown issuer',
      around: knowing({ ...issuer.document, id: 'did:web:elsewhere.example' }),
      outcome: 'cannot-confirm',
    },
    {
      name: 'another key',
      around: knowing(makeIssuer().document, clear),
      outcome: 'invalid',
    },
  ];
  for (const { name, around, outcome } of cases) {
    const answer = await verifyCredential(credential, around);
    assert.equal(answer.outcome, outcome, `${name}: ${JSON.stringify(answer.checks)}`);
  }
});

test('changing any value of a signed credential is noticed', async () => {
  const credential = await secure(credentialDocument(design, award), issuer.signer, midYear);
  const around = knowing(issuer.document, { [listAddress]: await list([]) });
  let changed = 0;
  for (const path of leaves(credential)) {
    const copy = structuredClone(credential);
    const outcome = (await verifyCredential(tampered(copy, path), around)).outcome;
    assert.notEqual(outcome, 'valid', path.join('.'));
    changed++;
  }
  assert.ok(changed > 30, `${changed} values`);
});

test('an added term is refused, whether it is defined or not', async () => {
  const credential = await secure(credentialDocument(design, award), issuer.signer, midYear);
  const around = knowing(issuer.document, { [listAddress]: await list([]) });
  for (const extra of [{ salary: '1' }, { description: 'Better than signed' }, { '@graph': [] }])
    assert.equal((await verifyCredential({ ...credential, ...extra }, around)).outcome, 'invalid');
});

test('three blank nodes at most, so that a template can label them', async () => {
  const canonical = await canonize(credentialDocument(design, award));
  assert.equal(new Set(canonical.match(/_:c14n\d+/g)).size, 3);
});

type Path = (string | number)[];

/** Every place in a document that holds a value and not a list or an object. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function tampered(document: Record<string, unknown>, path: Path): Record<string, unknown> {
  let holder: Record<string, unknown> = document;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  const last = String(path.at(-1));
  holder[last] = typeof holder[last] === 'string' ? `${holder[last]}x` : !holder[last];
  return document;
}
