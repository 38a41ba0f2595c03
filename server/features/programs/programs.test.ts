import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram, must, programFiles, testWorld } from '../../testing.ts';

/** The bundled text under another version number and effective date. */
function edition(version: string, effective: string) {
  const files = programFiles();
  const header = files['program.yaml']!.replace(/^version: .*$/m, `version: ${version}`).replace(
    /((?:effective|enforced):) \d{4}-\d{2}-\d{2}/g,
    `$1 ${effective}`,
  );
  return { ...files, 'program.yaml': header };
}

test('a version is in force from its effective day, for those who knew of it', async (t) => {
  const world = await testWorld(t);
  const { programs } = world.app.features;
  must(await programs.publish(world.system, { files: edition('1.1.0', '2026-06-01') }));
  const inForce = async (at: string, known = at) =>
    (await programs.programInForce(world.vendor, bundledProgram, Date.parse(at), Date.parse(known)))
      ?.program.version ?? null;
  assert.equal(await inForce('2026-05-31T21:59:59Z'), '1.0.0');
  assert.equal(await inForce('2026-05-31T22:00:00Z'), '1.1.0');
  assert.equal(await inForce('2026-06-02T00:00:00Z', '2026-03-01T00:00:00Z'), '1.0.0');
  assert.equal(await inForce('2024-01-01T00:00:00Z'), null);
});

test('a version is published once and never changed', async (t) => {
  const world = await testWorld(t);
  const again = await world.app.features.programs.publish(world.system, {
    files: edition('1.0.0', '2026-06-01'),
  });
  assert.equal(again.ok, false);
  assert.equal(!again.ok && again.refusal.code, 'program.version_exists');
});

test('two versions cannot take effect on one day', async (t) => {
  const world = await testWorld(t);
  const { programs } = world.app.features;
  must(await programs.publish(world.system, { files: edition('1.1.0', '2026-06-01') }));
  const same = await programs.publish(world.system, { files: edition('1.2.0', '2026-06-01') });
  assert.deepEqual(!same.ok && same.refusal, {
    code: 'program.day_taken',
    args: { version: '1.1.0' },
  });
});

test('a checked text says what it read', async (t) => {
  const world = await testWorld(t);
  const { programs } = world.app.features;
  const files = edition('1.1.0', '2026-06-01');
  const { program, problems } = must(await programs.check(world.system, { files }));
  assert.equal(program?.version, '1.1.0');
  assert.ok(problems.every((problem) => problem.severity !== 'error'));
  const broken = must(await programs.check(world.system, { files: { 'a.yaml': ': :' } }));
  assert.equal(broken.program, null);
});

test('a text with errors is not published and says how many there are', async (t) => {
  const world = await testWorld(t);
  const files = { ...programFiles(), 'extra.yaml': 'tierz: []\n' };
  const refused = await world.app.features.programs.publish(world.system, { files });
  assert.equal(!refused.ok && refused.refusal.code, 'program.has_errors');
});

test('publishing is for program managers', async (t) => {
  const world = await testWorld(t);
  const author = await world.person('Content Author', ['content-developer']);
  const refused = await world.app.features.programs.publish(author, { files: {} });
  assert.equal(!refused.ok && refused.refusal.code, 'access.not_allowed');
});

test('the bank keeps every item with its key and both languages', async (t) => {
  const world = await testWorld(t);
  const { programs } = world.app.features;
  const inForce = await programs.programInForce(world.vendor, bundledProgram, world.now());
  const bank = await programs.itemBank(world.vendor, inForce!.version, 'sales-foundation');
  assert.ok(bank.filter((item) => item.state === 'live').length >= 120);
  assert.ok(bank.every((item) => item.key.length > 0 && item['en'] && item['ru']));
});
