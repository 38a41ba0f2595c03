import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bitAt } from '../../../verify/status.ts';
import { bundledProgram, must, testWorld, type World } from '../../testing.ts';

const program = bundledProgram;
const agreement = 'program-agreement';
type Person = Awaited<ReturnType<World['person']>>;

/** Records a completed course and a passed exam, as the exams feature does. */
async function earn(world: World, person: Person, track: 'sales' | 'technical' = 'sales') {
  await world.database.db.transaction().execute((tx) =>
    world.app.features.ledger.recordIn(tx, world.system, program, [
      {
        kind: 'completion',
        person: person.person,
        subject: `${track}-101`,
        from: world.now(),
        until: null,
      },
      {
        kind: 'pass',
        person: person.person,
        subject: `${track}-foundation`,
        from: world.now(),
        until: null,
      },
    ]),
  );
}

async function holder(world: World, name = 'Ingrid Solberg') {
  const person = await world.person(name);
  must(await world.app.features.credentials.acceptAgreement(person, { agreement }));
  await earn(world, person);
  const { credentials } = must(await world.app.features.credentials.myCredentials(person));
  return { person, credential: credentials[0]! };
}

const verify = async (world: World, verificationId: string) =>
  must(
    await world.app.features.credentials.verifyPublic(
      { kind: 'anonymous', vendor: world.vendor },
      { verificationId },
    ),
  );

test('an award waits for the agreement, comes once, and verifies', async (t) => {
  const world = await testWorld(t);
  const { credentials } = world.app.features;
  const person = await world.person('Ingrid  Solberg');
  await earn(world, person);
  assert.deepEqual(must(await credentials.myCredentials(person)).credentials, []);
  const before = must(await credentials.progress(person)).programs[0]!;
  assert.equal(before.agreement?.accepted, false);
  assert.ok(before.levels.find(({ award }) => award === 'sales-associate')?.due);

  const { awarded } = must(await credentials.acceptAgreement(person, { agreement }));
  assert.deepEqual(
    awarded.map(({ award, status, holderName }) => ({ award, status, holderName })),
    [{ award: 'sales-associate', status: 'valid', holderName: 'Ingrid Solberg' }],
  );
  assert.deepEqual(must(await credentials.acceptAgreement(person, { agreement })).awarded, []);
  await world.database.db
    .transaction()
    .execute((tx) => credentials.awardDueIn(tx, world.system, { program, person: person.person }));
  assert.equal(must(await credentials.myCredentials(person)).credentials.length, 1);

  const page = await verify(world, awarded[0]!.verificationId);
  assert.equal(page.outcome, 'valid', JSON.stringify(page.checks));
  assert.ok(page.checks.every((check) => check.result === 'passed'));
  const small = await verify(world, awarded[0]!.verificationId.toLowerCase());
  assert.equal(small.credential.id, page.credential.id);
});

test('two things that earn the same award at once give one credential', async (t) => {
  const world = await testWorld(t);
  const { credentials } = world.app.features;
  const person = await world.person('Ada Byron');
  must(await credentials.acceptAgreement(person, { agreement }));
  await Promise.all([earn(world, person), earn(world, person), earn(world, person)]);
  assert.equal(must(await credentials.myCredentials(person)).credentials.length, 1);
});

test('an older edition of the agreement is not accepted unseen', async (t) => {
  const world = await testWorld(t);
  const person = await world.person('Ada Byron');
  const { credentials } = world.app.features;
  const old = await credentials.acceptAgreement(person, { agreement, edition: '1999-01' });
  assert.equal(old.ok ? '' : old.refusal.code, 'agreement.other_edition');
  const none = await credentials.acceptAgreement(person, { agreement: 'toString' });
  assert.equal(none.ok ? '' : none.refusal.code, 'agreement.not_found');
});

test('a re-issue supersedes: the new one is valid, the old one says by what it was replaced', async (t) => {
  const world = await testWorld(t);
  const { credentials } = world.app.features;
  const { person, credential } = await holder(world, 'Ingird Solberg');
  const office = await world.person('Olga', ['certification-administrator']);
  const input = {
    credential: credential.id,
    holderName: ' Ingrid Solberg ',
    reason: 'Typing error',
  };
  assert.equal((await credentials.reissue(person, input)).ok, false);
  const { credential: fresh } = must(await credentials.reissue(office, input));
  assert.equal(fresh.holderName, 'Ingrid Solberg');
  assert.equal((await verify(world, fresh.verificationId)).outcome, 'valid');
  const old = await verify(world, credential.verificationId);
  assert.equal(old.outcome, 'superseded');
  assert.equal(old.credential.supersededBy, fresh.verificationId);
  const again = await credentials.reissue(office, input);
  assert.equal(again.ok ? '' : again.refusal.code, 'credential.already_superseded');
  assert.equal(
    (
      await world.database.db
        .selectFrom('fact')
        .where('kind', '=', 'credential')
        .selectAll()
        .execute()
    ).length,
    1,
  );
  const bits = await bitsOf(world, [credential.id, fresh.id]);
  assert.deepEqual(bits, [true, false]);
});

test('a revocation is on the page at once, in the list, and ends what counts', async (t) => {
  const world = await testWorld(t);
  const { credentials } = world.app.features;
  const { person, credential } = await holder(world);
  const office = await world.person('Olga', ['certification-administrator']);
  const input = { credential: credential.id, reason: 'Shared the questions' };
  assert.equal((await credentials.revoke(person, input)).ok, false);
  assert.equal((await credentials.revoke(office, { ...input, reason: ' ' })).ok, false);
  assert.deepEqual(await bitsOf(world, [credential.id]), [false]);
  world.setNow(world.now() + 60_000);
  must(await credentials.revoke(office, input));
  const page = await verify(world, credential.verificationId);
  assert.equal(page.outcome, 'revoked');
  assert.ok(!JSON.stringify(page).includes('Shared'), 'the reason is not for the public');
  assert.deepEqual(await bitsOf(world, [credential.id]), [true]);
  assert.ok(world.sent.some(({ name }) => name === 'credentials.publish-status'));
  const again = await credentials.revoke(office, input);
  assert.equal(again.ok ? '' : again.refusal.code, 'credential.already_revoked');
  const { programs } = must(await credentials.progress(person));
  assert.equal(programs[0]!.levels.find(({ award }) => award === 'sales-associate')?.held, null);
  const shown = must(
    await credentials.credential(person, { credential: credential.id }),
  ).credential;
  assert.equal(shown.revocation?.reason, 'Shared the questions');
});

test('time alone makes a credential expire; an unknown id is unknown', async (t) => {
  const world = await testWorld(t);
  const { credential } = await holder(world);
  world.setNow(credential.validUntil! - 1);
  assert.equal((await verify(world, credential.verificationId)).outcome, 'valid');
  world.setNow(credential.validUntil!);
  assert.equal((await verify(world, credential.verificationId)).outcome, 'expired');
  const nobody = await world.app.features.credentials.verifyPublic(world.system, {
    verificationId: 'AAAA-BBBB-CCCC',
  });
  assert.equal(nobody.ok ? '' : nobody.refusal.code, 'credential.not_found');
});

test('a document of ours that is brought back is found again; a forged one is not', async (t) => {
  const world = await testWorld(t);
  const { credentials } = world.app.features;
  const { credential } = await holder(world);
  const { document } = must(
    await credentials.document(world.system, { credential: credential.id }),
  );
  const bring = async (value: unknown) =>
    must(
      await credentials.verifyUploaded(world.system, { bytes: Buffer.from(JSON.stringify(value)) }),
    );
  const brought = await bring(document);
  assert.deepEqual([brought.outcome, brought.own?.id], ['valid', credential.id]);
  const forged = structuredClone(document) as {
    credentialSubject: { identifier: { identityHash: string }[] };
  };
  forged.credentialSubject.identifier[0]!.identityHash = 'Somebody Else';
  const answer = await bring(forged);
  assert.deepEqual([answer.outcome, answer.own], ['invalid', null]);
});

test('only the office lists credentials, by name, id and state', async (t) => {
  const world = await testWorld(t);
  const { credentials } = world.app.features;
  const { person, credential } = await holder(world, '100% Ingrid');
  await holder(world, 'Bo Lind');
  const office = await world.person('Olga', ['certification-administrator']);
  assert.equal((await credentials.list(person, {})).ok, false);
  const found = async (filter: object) =>
    must(await credentials.list(office, filter))
      .credentials.map((each) => each.holderName)
      .toSorted();
  assert.deepEqual(await found({}), ['100% Ingrid', 'Bo Lind']);
  assert.deepEqual(await found({ search: '100% ' }), ['100% Ingrid']);
  assert.deepEqual(await found({ search: credential.verificationId.slice(0, 6).toLowerCase() }), [
    '100% Ingrid',
  ]);
  assert.deepEqual(await found({ state: 'revoked' }), []);
  assert.deepEqual(await found({ state: 'valid', award: 'sales-associate' }), [
    '100% Ingrid',
    'Bo Lind',
  ]);
  const first = must(await credentials.list(office, { sort: '-holder', limit: 1 }));
  assert.deepEqual(
    [first.credentials.map((each) => each.holderName), first.total],
    [['Bo Lind'], 2],
  );
});

/** The bits of these credentials in the list as anyone would fetch it. */
async function bitsOf(world: World, ids: string[]): Promise<(boolean | null)[]> {
  const rows = await world.database.db
    .selectFrom('credential')
    .selectAll()
    .where('credential_id', 'in', ids)
    .execute();
  return Promise.all(
    ids.map(async (id) => {
      const row = rows.find((each) => each.credential_id === id)!;
      const { document } = must(
        await world.app.features.credentials.statusList({
          vendor: 'lumenfold',
          list: row.status_list_id,
        }),
      );
      const { encodedList } = document['credentialSubject'] as { encodedList: string };
      return bitAt(encodedList, row.status_index);
    }),
  );
}
