import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeSeal } from './seal.ts';
import { loadSecret } from './secret.ts';

const { seal, open } = makeSeal('a secret of the installation');

test('what is sealed opens again, for the same purpose and secret only', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (plain, purpose) => {
      const sealed = seal(plain, purpose);
      assert.deepEqual(open(sealed, purpose), Buffer.from(plain));
      assert.throws(() => open(sealed, `${purpose}!`));
      assert.throws(() => makeSeal('another').open(sealed, purpose));
    }),
    { numRuns: 50 },
  );
});

test('one changed bit anywhere is noticed', () => {
  const sealed = seal(Buffer.from('private key'), 'signing');
  fc.assert(
    fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
      const broken = Buffer.from(sealed);
      broken[bit >> 3]! ^= 1 << (bit & 7);
      assert.throws(() => open(broken, 'signing'));
    }),
  );
});

test('the secret is made once, readable by its owner alone', (t) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'guildmark-secret-'));
  t.after(() => rmSync(dataFolder, { recursive: true }));
  const made = loadSecret({ secret: null, dataFolder });
  assert.ok(made.length >= 43);
  assert.equal(loadSecret({ secret: null, dataFolder }), made);
  assert.equal(statSync(join(dataFolder, 'secret')).mode & 0o777, 0o600);
  assert.equal(loadSecret({ secret: 'given', dataFolder }), 'given');
});
