import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bitAt } from '../../../verify/status.ts';
import { bundledProgram as program, must, programFiles, testWorld } from '../../testing.ts';
import type { World } from '../../testing.ts';

/** The bundled program with one credential that lasts until something newer is out. */
async function worldUntilNewer(t: Parameters<typeof testWorld>[0]): Promise<World> {
  const world = await testWorld(t);
  const files = { ...programFiles() };
  const text = files['tracks.yaml']!;
  const newer = 'validFor: { untilNewer: { product: relay, exam: sales-foundation } }';
  const changed = text.replace('validFor: 1 year', newer);
  assert.notEqual(changed, text);
  files['tracks.yaml'] = changed;
  files['program.yaml'] = files['program.yaml']!.replace(/version: .*/, 'version: 9.0.0')
    .replace(/effective: .*/, 'effective: 2026-01-01')
    .replace(/enforced: .*/, 'enforced: 2026-01-01');
  must(await world.app.features.programs.publish(world.system, { files, publishedAt: 0 }));
  return world;
}

async function holder(world: World) {
  const { credentials, exams, ledger } = world.app.features;
  const anna = await world.person('Anna Berg');
  const acme = await world.organisation('Acme');
  await world.affiliate(anna, acme);
  must(await credentials.acceptAgreement(anna, { agreement: 'program-agreement' }));
  must(await exams.completeCourse(anna, { course: 'sales-101' }));
  const pass = { person: anna.person, from: world.now(), until: null };
  await world.database.db
    .transaction()
    .execute((tx) =>
      ledger.recordIn(tx, world.system, program, [
        { kind: 'pass', subject: 'sales-foundation', ...pass },
      ]),
    );
  const [credential] = must(await credentials.myCredentials(anna)).credentials;
  return { anna, acme, credential: credential! };
}

const release = async (world: World, what: 'product' | 'exam', of: string, at: string) =>
  must(
    await world.app.features.ledger.importFacts(world.system, {
      program,
      source: 'releases',
      facts: [
        {
          kind: 'event',
          subject: `${what}-released`,
          attributes: { [what]: of },
          from: Date.parse(at),
          until: null,
        },
      ],
    }),
  );

const outcome = async (world: World, verificationId: string) => {
  const anyone = { kind: 'anonymous', vendor: world.vendor } as const;
  const shown = must(await world.app.features.credentials.verifyPublic(anyone, { verificationId }));
  const status = shown.checks.find(({ id }) => id === 'status');
  return [shown.outcome, status?.code];
};

/** Whether the published list has the credential's bit, as any verifier reads it. */
async function listed(world: World, id: string): Promise<boolean> {
  const { credentials } = world.app.features;
  await credentials.publishStatusLists(world.system);
  const row = await world.database.db
    .selectFrom('credential')
    .select(['status_list_id', 'status_index'])
    .where('credential_id', '=', id)
    .executeTakeFirstOrThrow();
  const list = { vendor: 'lumenfold', list: row.status_list_id };
  const { document } = must(await credentials.statusList(list));
  const { encodedList } = document['credentialSubject'] as { encodedList: string };
  return bitAt(encodedList, row.status_index) === true;
}

/** How many people count for the company's first requirement, by the stored answer. */
async function counting(world: World, acme: string, award: string): Promise<number> {
  const { standing } = must(
    await world.app.features.standing.standing(world.system, { organisation: acme, program }),
  );
  const leaves = standing.tiers.flatMap(({ requirement }) => requirement.children);
  return leaves.find(({ subject }) => subject.includes(award))?.have ?? -1;
}

test('a credential that lasts until something newer is out ends everywhere when it is', async (t) => {
  const world = await worldUntilNewer(t);
  const { credentials } = world.app.features;
  const { anna, acme, credential } = await holder(world);
  const { id, verificationId } = credential;
  assert.equal(credential.award, 'sales-associate');
  assert.equal(credential.validUntil, null);
  assert.equal(await counting(world, acme, 'sales-associate'), 1);

  world.setNow('2026-06-01T12:00:00Z');
  await release(world, 'product', 'relay', '2026-05-01T00:00:00Z');
  assert.deepEqual(await outcome(world, verificationId), ['valid', 'status.clear']);
  assert.equal(await listed(world, id), false);

  // Announced for July: until then nothing has ended.
  await release(world, 'exam', 'sales-foundation', '2026-07-01T00:00:00Z');
  const mine = async () =>
    must(await credentials.myCredentials(anna)).credentials.find((one) => one.id === id)!;
  assert.equal((await mine()).validUntil, Date.parse('2026-07-01T00:00:00Z'));
  assert.deepEqual(await outcome(world, verificationId), ['valid', 'status.clear']);
  assert.equal(await listed(world, id), false);
  assert.equal(await counting(world, acme, 'sales-associate'), 1);

  world.setNow('2026-07-01T00:00:00Z');
  assert.deepEqual(await outcome(world, verificationId), ['expired', 'status.ended']);
  assert.equal(await listed(world, id), true);
  assert.equal(await counting(world, acme, 'sales-associate'), 0);
  assert.notEqual((await mine()).status, 'valid');
  assert.equal(await credentials.followReleases(world.system), 0);
});

test('a release that never happened ends nothing after all', async (t) => {
  const world = await worldUntilNewer(t);
  const { ledger } = world.app.features;
  const { acme, credential } = await holder(world);
  world.setNow('2026-06-01T12:00:00Z');
  await release(world, 'product', 'relay', '2026-05-01T00:00:00Z');
  await release(world, 'exam', 'sales-foundation', '2026-05-02T00:00:00Z');
  assert.deepEqual(await outcome(world, credential.verificationId), ['expired', 'status.ended']);
  assert.equal(await listed(world, credential.id), true);

  const { facts } = must(
    await ledger.listFacts(world.system, { program, kind: 'event', limit: 9 }),
  );
  const exam = facts.find(({ subject }) => subject === 'exam-released')!;
  must(await ledger.retract(world.system, { fact: exam.id, reason: 'Postponed.' }));
  assert.deepEqual(await outcome(world, credential.verificationId), ['valid', 'status.clear']);
  assert.equal(await listed(world, credential.id), false);
  assert.equal(await counting(world, acme, 'sales-associate'), 1);
});

test('the exam passed anew before the end earns the next credential when the old one has ended', async (t) => {
  const world = await worldUntilNewer(t);
  const { credentials, exams, ledger } = world.app.features;
  const { anna, credential } = await holder(world);
  world.setNow('2026-06-01T12:00:00Z');
  must(await exams.completeCourse(anna, { course: 'sales-101' }));
  const completion = { kind: 'completion', subject: 'sales-101' } as const;
  const pass = { kind: 'pass', subject: 'sales-foundation' } as const;
  const now = { person: anna.person, from: world.now(), until: null };
  await world.database.db.transaction().execute((tx) =>
    ledger.recordIn(tx, world.system, program, [
      { ...completion, ...now },
      { ...pass, ...now },
    ]),
  );
  await release(world, 'product', 'relay', '2026-06-10T00:00:00Z');
  await release(world, 'exam', 'sales-foundation', '2026-06-11T00:00:00Z');
  assert.equal(await credentials.awardDue(world.system), 0);
  world.setNow('2026-06-11T00:00:00Z');
  assert.equal(await credentials.awardDue(world.system), 1);
  const all = must(await credentials.myCredentials(anna)).credentials;
  const states = new Map(all.map((one) => [one.id, one.validUntil]));
  assert.equal(states.get(credential.id), Date.parse('2026-06-11T00:00:00Z'));
  assert.equal(all.length, 2);
});
