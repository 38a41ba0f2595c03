import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode58, decodeMultibase, encode58 } from './base58.ts';

test('base58 comes back as it went, leading zeros included', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      assert.deepEqual(Buffer.from(decode58(encode58(bytes)) ?? []), Buffer.from(bytes));
    }),
  );
});

test('known values', () => {
  assert.equal(encode58(Buffer.from('Hello World!')), '2NEpo7TZRRrLZSi2U');
  assert.equal(encode58(Buffer.from('0000287fb4cd', 'hex')), '11233QC4');
  assert.equal(decode58('0OIl'), null);
  assert.equal(decodeMultibase('mAAAA'), null);
  assert.deepEqual(decodeMultibase('uSGk'), Buffer.from('Hi'));
});
