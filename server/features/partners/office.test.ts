import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';

test('the office sees which claims wait and where nobody can answer them', async (t) => {
  const world = await testWorld(t);
  const { partners } = world.app.features;
  const office = await world.person('Olga Brandt', ['content-developer']);
  const [anna, boris] = [await world.person('Anna Berg'), await world.person('Boris Orlov')];
  const aldermoor = await world.organisation('Aldermoor');
  const brightwater = await world.organisation('Brightwater');
  const affiliation = await world.affiliate(anna, aldermoor);
  must(await partners.claimAffiliation(boris, { organisation: aldermoor, program }));

  const unattended = async () =>
    must(await partners.withoutAdministrator(office)).organisations.map((one) => [
      one.id,
      one.people,
      one.claims,
    ]);
  assert.deepEqual(await unattended(), [
    [aldermoor, 1, 1],
    [brightwater, 0, 0],
  ]);
  must(await partners.setRole(world.system, { affiliation, role: 'administrator' }));
  assert.deepEqual(await unattended(), [[brightwater, 0, 0]]);

  const { affiliations } = must(await partners.listAffiliations(office, { state: 'claimed' }));
  assert.deepEqual(
    affiliations.map((one) => one.personName),
    ['Boris Orlov'],
  );
  const ofAnna = must(await partners.listAffiliations(office, { person: anna.person }));
  assert.deepEqual(
    ofAnna.affiliations.map((one) => [one.organisationName, one.state]),
    [['Aldermoor', 'confirmed']],
  );
});

test('who belongs where in the whole program is for the office', async (t) => {
  const { app, person } = await testWorld(t);
  const { partners } = app.features;
  const anna = await person('Anna Berg');
  for (const answer of [
    await partners.listAffiliations(anna, { person: anna.person }),
    await partners.withoutAdministrator(anna),
  ]) {
    assert.equal(!answer.ok && answer.refusal.code, 'access.not_allowed');
  }
});
