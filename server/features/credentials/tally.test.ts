import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';

test('the tally counts what is in force and what ends soon, and only for the office', async (t) => {
  const world = await testWorld(t);
  const { credentials, ledger } = world.app.features;
  const anna = await world.person('Anna Berg');
  must(await credentials.acceptAgreement(anna, { agreement: 'program-agreement' }));
  const earned = [
    { kind: 'completion' as const, subject: 'sales-101' },
    { kind: 'pass' as const, subject: 'sales-foundation' },
  ].map((one) => ({ ...one, person: anna.person, from: world.now(), until: null }));
  await world.database.db
    .transaction()
    .execute((tx) => ledger.recordIn(tx, world.system, program, earned));
  const count = async () => {
    const { inForce, ending } = must(await credentials.credentialTally(world.system, { program }));
    return [inForce, ...ending.map((one) => one.count)];
  };
  const ending = async (endsWithin: number) =>
    must(await credentials.list(world.system, { state: 'valid', endsWithin })).total;
  const [held] = must(await credentials.myCredentials(anna)).credentials;
  assert.deepEqual(await count(), [1, 0, 0, 0]);
  world.setNow(held!.validUntil! - 75 * 86_400_000);
  assert.deepEqual(await count(), [1, 0, 0, 1]);
  assert.deepEqual([await ending(60), await ending(90)], [0, 1]);
  world.setNow(held!.validUntil! - 20 * 86_400_000);
  assert.deepEqual(await count(), [1, 1, 1, 1]);
  const office = await world.person('Olga Brandt', ['certification-administrator']);
  must(await credentials.revoke(office, { credential: held!.id, reason: 'Test' }));
  assert.deepEqual(await count(), [0, 0, 0, 0]);
  const denied = await credentials.credentialTally(anna, { program });
  assert.equal(!denied.ok && denied.refusal.code, 'access.not_allowed');
});
