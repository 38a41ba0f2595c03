import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { bakePng, isPng, unbakePng } from './bake-png.ts';
import { bakeSvg, unbakeSvg } from './bake-svg.ts';
import { readUpload } from './upload.ts';

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';
const credentials = fc
  .dictionary(fc.string(), fc.string({ unit: 'binary' }))
  .map((value) => JSON.stringify(value));

test('what is baked into a PNG comes out again, once, in a sound file', () => {
  fc.assert(
    fc.property(credentials, credentials, (first, second) => {
      const baked = bakePng(bakePng(png, first), second);
      assert.equal(unbakePng(baked), second);
      assert.equal(baked.toString('latin1').split('openbadgecredential').length, 2);
      assert.ok(isPng(baked) && soundChunks(baked));
    }),
  );
});

test('what is baked into an SVG comes out again, once, and cannot break out', () => {
  fc.assert(
    fc.property(credentials, (text) => {
      const baked = bakeSvg(bakeSvg(svg, '{}'), text);
      assert.deepEqual(JSON.parse(unbakeSvg(baked) ?? ''), JSON.parse(text));
      assert.equal(baked.split('<openbadges:credential').length, 2);
    }),
  );
  const sly = JSON.stringify({ name: ']]></openbadges:credential><script>' });
  const baked = bakeSvg(svg, sly);
  assert.equal(baked.split(']]>').length, 2);
  assert.deepEqual(JSON.parse(unbakeSvg(baked) ?? ''), JSON.parse(sly));
});

test('uploads are recognised by what they are', () => {
  const json = '{"a":1}';
  const read = (text: string | Buffer) => readUpload(Buffer.from(text));
  assert.deepEqual(read(`\uFEFF ${json}`), { document: { a: 1 } });
  assert.deepEqual(read(bakePng(png, json)), { document: { a: 1 } });
  assert.deepEqual(read(bakeSvg(svg, json)), { document: { a: 1 } });
  assert.deepEqual(read(svg), { unreadable: 'upload.no-credential' });
  assert.deepEqual(read(png), { unreadable: 'upload.no-credential' });
  assert.deepEqual(read('hello'), { unreadable: 'upload.no-credential' });
  assert.deepEqual(read('"text"'), { unreadable: 'upload.no-credential' });
  assert.deepEqual(read(Buffer.alloc(6_000_000)), { unreadable: 'upload.too-large' });
  const token = `${[{ alg: 'none' }, { a: 1 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.c2ln`;
  assert.deepEqual(read(token), { document: token });
  const inAttribute = svg.replace(
    '>',
    ` xmlns:openbadges="x"><openbadges:credential verify="${token}"/>`,
  );
  assert.deepEqual(read(inAttribute), { document: token });
});

/** Every chunk's sum is right, and the last one is the end. */
function soundChunks(bytes: Buffer): boolean {
  let at = 8;
  let type = '';
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at);
    type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length))
      return false;
    at += 12 + length;
  }
  return type === 'IEND';
}
