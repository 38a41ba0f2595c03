import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';

const byText = (a = '', b = '') => a.localeCompare(b);
const refusalOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code;

test('a claim counts for nothing until it is confirmed', async (t) => {
  const world = await testWorld(t);
  const { partners, ledger } = world.app.features;
  const organisation = await world.organisation('Aldermoor Integration');
  const anna = await world.person('Anna Berg');
  const { affiliation } = must(await partners.claimAffiliation(anna, { organisation, program }));
  const facts = () =>
    ledger.factsOfPerson(world.app.platform.db, world.vendor, program, anna.person);
  assert.equal((await facts()).length, 0);
  must(await partners.confirmClaim(world.system, { affiliation }));
  assert.deepEqual(
    (await facts()).map((fact) => fact.kind),
    ['affiliation'],
  );
});

test('a claim is decided once', async (t) => {
  const world = await testWorld(t);
  const { partners } = world.app.features;
  const organisation = await world.organisation('Aldermoor Integration');
  const anna = await world.person('Anna Berg');
  const claim = (to = program) => partners.claimAffiliation(anna, { organisation, program: to });
  assert.equal(refusalOf(await claim('no-such-program')), 'program.not_found');
  const { affiliation } = must(await claim());
  assert.equal(refusalOf(await claim()), 'affiliation.already_claimed');
  must(await partners.declineClaim(world.system, { affiliation }));
  assert.equal(
    refusalOf(await partners.confirmClaim(world.system, { affiliation })),
    'affiliation.not_open',
  );
  must(await claim());
});

test('nobody counts for two organisations at one instant, however the confirmations race', async (t) => {
  const world = await testWorld(t);
  const { partners } = world.app.features;
  const [one, two] = [
    await world.organisation('Aldermoor'),
    await world.organisation('Brightwater'),
  ];
  const anna = await world.person('Anna Berg');
  const claims = [];
  for (const organisation of [one, two]) {
    claims.push(must(await partners.claimAffiliation(anna, { organisation, program })).affiliation);
  }
  const outcomes = await Promise.all(
    claims.map((affiliation) => partners.confirmClaim(world.system, { affiliation })),
  );
  assert.deepEqual(
    outcomes.map((outcome) => (outcome.ok ? 'confirmed' : refusalOf(outcome))).toSorted(byText),
    ['affiliation.counts_elsewhere', 'confirmed'],
  );
});

test('after leaving one organisation the next may confirm, from the same instant', async (t) => {
  const world = await testWorld(t);
  const { partners } = world.app.features;
  const [one, two] = [
    await world.organisation('Aldermoor'),
    await world.organisation('Brightwater'),
  ];
  const anna = await world.person('Anna Berg');
  const affiliation = await world.affiliate(anna, one);
  world.setNow('2026-03-05T09:00:00Z');
  must(await partners.endAffiliation(anna, { affiliation, reason: 'Changed employer' }));
  await world.affiliate(anna, two);
  const { affiliations } = must(await partners.myAffiliations(anna));
  assert.deepEqual(
    affiliations.map((a) => [a.organisationName, a.state]),
    [
      ['Brightwater', 'confirmed'],
      ['Aldermoor', 'ended'],
    ],
  );
});

const deniedTo = ['a stranger', 'a member'] as const;

for (const who of deniedTo) {
  test(`${who} of an organisation cannot confirm for it`, async (t) => {
    const world = await testWorld(t);
    const { partners } = world.app.features;
    const organisation = await world.organisation('Aldermoor Integration');
    const [anna, mallory] = [await world.person('Anna Berg'), await world.person('Mallory Finch')];
    if (who === 'a member') await world.affiliate(mallory, organisation);
    const { affiliation } = must(await partners.claimAffiliation(anna, { organisation, program }));
    const actor = await world.refreshed(mallory);
    assert.equal(
      refusalOf(await partners.confirmClaim(actor, { affiliation })),
      'access.not_allowed',
    );
  });
}

test('an administrator of an organisation confirms and makes others administrators', async (t) => {
  const world = await testWorld(t);
  const { partners } = world.app.features;
  const organisation = await world.organisation('Aldermoor Integration');
  const [anna, boris] = [await world.person('Anna Berg'), await world.person('Boris Orlov')];
  const first = await world.affiliate(anna, organisation);
  must(await partners.setRole(world.system, { affiliation: first, role: 'administrator' }));
  const administrator = await world.refreshed(anna);
  const { affiliation } = must(await partners.claimAffiliation(boris, { organisation, program }));
  must(await partners.confirmClaim(administrator, { affiliation }));
  const { affiliations } = must(await partners.people(administrator, { organisation }));
  assert.deepEqual(
    affiliations.map((a) => a.state),
    ['confirmed', 'confirmed'],
  );
});

test('facts cannot be changed or deleted, not even by a mistaken query', async (t) => {
  const world = await testWorld(t);
  const organisation = await world.organisation('Aldermoor Integration');
  await world.affiliate(await world.person('Anna Berg'), organisation);
  const { db } = world.app.platform;
  await assert.rejects(db.updateTable('fact').set({ subject: 'x' }).execute(), /append-only/);
  await assert.rejects(db.deleteFrom('fact').execute(), /append-only/);
  await assert.rejects(db.updateTable('event').set({ kind: 'x' }).execute(), /append-only/);
  await assert.rejects(db.deleteFrom('event').execute(), /append-only/);
});
