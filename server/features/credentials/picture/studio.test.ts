import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Badge } from './badge.ts';
import { createStudio } from './studio.ts';

const badge: Badge = {
  shape: 'star',
  accent: '#1d4f78',
  title: 'Certified <Sales> & "Associate"',
  level: 'Expert',
  issuer: 'Lumenfold',
  program: 'Partner Certification Program',
};

test('drawings are made in order, one that fails harms no other, and rest is no end', async () => {
  const studio = createStudio(50);
  const broken = { ...badge, shape: 'hexagon' as Badge['shape'] };
  const [first, failed, second] = await Promise.allSettled([
    studio.draw({ kind: 'svg', badge }),
    studio.draw({ kind: 'svg', badge: broken }),
    studio.draw({ kind: 'png', badge, width: 64 }),
  ]);
  assert.equal(failed.status, 'rejected');
  assert.ok(first.status === 'fulfilled' && second.status === 'fulfilled');
  assert.match(Buffer.from(first.value).toString(), /^<svg/);
  assert.equal(Buffer.from(second.value).readUInt32BE(16), 64);
  await wait(200);
  const again = await studio.draw({ kind: 'svg', badge });
  assert.deepEqual(Buffer.from(again), Buffer.from(first.value));
});
