import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { delivered } from '../../fixtures/delivery.ts';
import type { DomainEvent } from '../../platform/operation.ts';
import { bundledProgram as program, must, programFiles, testWorld } from '../../testing.ts';

const start = '2026-03-02T09:00:00Z';
/** The last day of what is awarded at the start for a year is 2 March; days before that midnight. */
const daysBefore = (days: number) => Date.parse('2027-03-02T23:00:00Z') - days * 86_400_000;

/** A company with an administrator, and a colleague who has just earned the first credential. */
async function earned(t: TestContext) {
  const world = await testWorld(t, start);
  const { ledger, credentials, exams, partners } = world.app.features;
  const acme = await world.organisation('Acme');
  const [boss, anna] = [await world.person('Rut Holm'), await world.person('Anna Berg')];
  const administration = await world.affiliate(boss, acme);
  must(
    await partners.setRole(world.system, { affiliation: administration, role: 'administrator' }),
  );
  await world.affiliate(anna, acme);
  must(await credentials.acceptAgreement(anna, { agreement: 'program-agreement' }));
  must(await exams.completeCourse(anna, { course: 'sales-101' }));
  const pass = () =>
    world.database.db.transaction().execute((tx) =>
      ledger.recordIn(tx, world.system, program, [
        {
          kind: 'pass',
          subject: 'sales-foundation',
          person: anna.person,
          from: world.now(),
          until: null,
        },
      ]),
    );
  await pass();
  const give = async (at: number) => {
    world.setNow(at);
    return credentials.giveExpiryNotices(world.system);
  };
  const told = () =>
    world.sent
      .filter(({ name }) => name === 'mail.event')
      .map(({ payload }) => payload['event'] as DomainEvent)
      .filter(({ kind }) => kind === 'credential.ending');
  return { ...world, acme, boss, anna, give, told, pass };
}

test('each notice before the end is given once, to the holder and to the company, by mail', async (t) => {
  const world = await earned(t);
  const { give, told, anna, boss } = world;
  assert.equal(await give(daysBefore(60) - 1), 0);
  assert.equal(await give(daysBefore(60)), 1);
  assert.equal(await give(daysBefore(60)), 0);
  assert.equal(await give(daysBefore(30) - 1), 0);
  // Several processes look at once.
  const { credentials } = world.app.features;
  world.setNow(daysBefore(30));
  const both = await Promise.all([1, 2, 3].map(() => credentials.giveExpiryNotices(world.system)));
  assert.equal(
    both.reduce((sum, each) => sum + each, 0),
    1,
  );
  assert.equal(await give(daysBefore(7)), 1);
  assert.equal(await give(daysBefore(0)), 0);
  assert.equal(told().length, 3);

  await world.database.db
    .updateTable('person')
    .set({ locale: 'ru' })
    .where('person_id', '=', boss.person)
    .execute();
  const [own, theirs, ...others] = await delivered(t, world, told().slice(0, 1));
  assert.deepEqual(others, []);
  assert.equal(own?.to?.[0]?.address, anna.email);
  assert.equal(own?.subject, '“Certified Sales Associate” is valid through 2 March 2027');
  assert.match(own?.text ?? '', /renewed by one of these: Pass the exam of the level once more; /);
  assert.match(own?.text ?? '', /http:\/\/localhost:3000\/me\s/);
  assert.equal(theirs?.to?.[0]?.address, boss.email);
  assert.match(theirs?.subject ?? '', /^Anna Berg: сертификат «.+» действует по 2 марта 2027/);
  assert.match(theirs?.text ?? '', /\/companies\/acme\/people/);
});

test('the holder sees when they were told and will be, and at which address', async (t) => {
  const { give, anna, boss, app, system } = await earned(t);
  const { credentials } = app.features;
  const [credential] = must(await credentials.myCredentials(anna)).credentials;
  const seen = async () =>
    must(await credentials.noticesOfCredential(anna, { credential: credential!.id }));
  const steps = [60, 30, 7].map(daysBefore);
  assert.deepEqual(await seen(), { address: anna.email, given: [], ahead: steps });
  await give(daysBefore(60) + 1);
  assert.deepEqual(await seen(), {
    address: anna.email,
    given: [daysBefore(60) + 1],
    ahead: steps.slice(1),
  });
  const other = await credentials.noticesOfCredential(boss, { credential: credential!.id });
  assert.equal(other.ok || other.refusal.code, 'access.not_allowed');
  must(await credentials.revoke(system, { credential: credential!.id, reason: 'a test' }));
  assert.deepEqual((await seen()).ahead, []);
});

test('what was missed is not told late beside what is due', async (t) => {
  const { give, told } = await earned(t);
  assert.equal(await give(daysBefore(5)), 1);
  assert.equal(await give(daysBefore(4)), 0);
  assert.equal(told().length, 1);
});

test('nobody is told of the end of what was renewed or revoked', async (t) => {
  const { give, pass, setNow, anna, app, system, told } = await earned(t);
  assert.equal(await give(daysBefore(60)), 1);
  const desk = await app.features.credentials.myCredentials(anna);
  const [credential] = must(desk).credentials;
  must(
    await app.features.credentials.revoke(system, { credential: credential!.id, reason: 'a test' }),
  );
  assert.equal(await give(daysBefore(30)), 0);
  // Earned anew after it was revoked: the new end is a year away.
  setNow(daysBefore(29));
  await pass();
  assert.equal(await give(daysBefore(7)), 0);
  assert.equal(told().length, 1);
});

test('who holds what nobody can earn any more is told what takes its place', async (t) => {
  const world = await testWorld(t, start);
  const accreditation = 'product-accreditation';
  const { programs, ledger, credentials } = world.app.features;
  must(
    await programs.publish(world.system, { files: programFiles(accreditation), publishedAt: 0 }),
  );
  const mei = await world.person('Mei Tanaka');
  await world.database.db.transaction().execute((tx) =>
    ledger.recordIn(tx, world.system, accreditation, [
      {
        kind: 'credential',
        subject: 'continuity-operator',
        person: mei.person,
        from: Date.parse('2024-05-01T00:00:00Z'),
        until: Date.parse('2026-03-20T00:00:00Z'),
      },
    ]),
  );
  assert.equal(await credentials.giveExpiryNotices(world.system), 1);
  const events = world.sent.map(({ payload }) => payload['event'] as DomainEvent);
  const [letter] = await delivered(
    t,
    world,
    events.filter(({ kind }) => kind === 'credential.ending'),
  );
  assert.match(letter?.text ?? '', /its place is taken by .*Relay.*, .* or /);
  assert.doesNotMatch(letter?.text ?? '', /renewed by/);
});
