import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld, type World } from '../../testing.ts';
import { stricterText } from './fixtures.ts';

const credential = (person: string, subject: string, from: string, until: string) => ({
  kind: 'credential' as const,
  person,
  subject,
  from: Date.parse(from),
  until: Date.parse(until),
});

/** One organisation with a Sales and a Technical Associate; the Technical one expires first. */
async function silver(world: World) {
  const organisation = await world.organisation('Aldermoor Integration');
  const [anna, boris] = [await world.person('Anna Berg'), await world.person('Boris Orlov')];
  await world.affiliate(anna, organisation);
  await world.affiliate(boris, organisation);
  const facts = await world.app.platform.db
    .transaction()
    .execute((tx) =>
      world.app.features.ledger.recordIn(tx, world.system, program, [
        credential(anna.person, 'sales-associate', '2026-03-02T09:00:00Z', '2027-03-03T00:00:00Z'),
        credential(
          boris.person,
          'technical-associate',
          '2026-03-02T09:00:00Z',
          '2026-09-03T00:00:00Z',
        ),
      ]),
    );
  return { organisation, anna, boris, facts };
}

const ask = async (world: World, organisation: string, on?: string) =>
  must(
    await world.app.features.standing.standing(world.system, {
      organisation,
      program,
      ...(on && { on: Date.parse(on) }),
    }),
  ).standing;

test('the tier follows facts in their own transaction, with a decision and its reason', async (t) => {
  const world = await testWorld(t);
  const { organisation, anna, boris } = await silver(world);
  const standing = await ask(world, organisation);
  assert.equal(standing.held.tier, 'silver');
  const last = standing.history.at(-1);
  assert.deepEqual([last?.act, last?.from, last?.to], ['promotion', 'registered', 'silver']);
  const tier = standing.tiers.find((one) => one.tier === 'silver');
  const counted = tier?.requirement.children.flatMap((leaf) => leaf.who.map((one) => one.person));
  assert.deepEqual(counted?.toSorted(), [anna.person, boris.person].toSorted());
  assert.equal(standing.forecast[0]?.at, Date.parse('2026-09-03T00:00:00Z'));
  assert.equal(standing.forecast[0]?.because[0]?.person, boris.person);
});

test('a company is told which benefits it has, with which tier and until when', async (t) => {
  const world = await testWorld(t);
  const { organisation } = await silver(world);
  const { benefits } = await ask(world, organisation);
  const of = (tier: string) => benefits.filter((one) => one.tier === tier);
  assert.ok(of('registered').length > 0 && of('silver').length > 0);
  assert.ok(benefits.every(({ open, blocked }) => open && !blocked));
  assert.deepEqual([...new Set(of('registered').map(({ until }) => until))], [null]);
  // The tier is lost with the first of the two credentials.
  const ends = Date.parse('2026-09-03T00:00:00Z');
  assert.deepEqual([...new Set(of('silver').map(({ until }) => until))], [ends]);
});

test('time alone demotes, once, when the due standings are recomputed', async (t) => {
  const world = await testWorld(t);
  const { organisation } = await silver(world);
  world.setNow('2026-09-02T23:59:59Z');
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 0);
  world.setNow('2026-09-03T00:00:00Z');
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 1);
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 0);
  const standing = await ask(world, organisation);
  assert.equal(standing.held.tier, 'registered');
  assert.equal(standing.history.length, 3);
});

test('a person who leaves takes the credit along from that instant', async (t) => {
  const world = await testWorld(t);
  const { organisation, boris } = await silver(world);
  world.setNow('2026-04-01T10:00:00Z');
  const { affiliations } = must(await world.app.features.partners.myAffiliations(boris));
  must(
    await world.app.features.partners.endAffiliation(boris, {
      affiliation: affiliations[0]!.id,
      reason: 'Changed employer',
    }),
  );
  assert.equal((await ask(world, organisation)).held.tier, 'registered');
  assert.equal((await ask(world, organisation, '2026-04-01T09:59:59Z')).held.tier, 'silver');
});

test('a replay uses what was known then: a later retraction does not reach back', async (t) => {
  const world = await testWorld(t);
  const { organisation, facts } = await silver(world);
  world.setNow('2026-05-01T10:00:00Z');
  must(
    await world.app.features.ledger.retract(world.system, {
      fact: facts[0]!.id,
      reason: 'Awarded to the wrong person',
    }),
  );
  const now = await ask(world, organisation);
  assert.equal(now.measured, 'registered');
  const then = await ask(world, organisation, '2026-04-30T12:00:00Z');
  assert.equal(then.measured, 'silver');
  const known = must(
    await world.app.features.standing.standing(world.system, {
      organisation,
      program,
      on: Date.parse('2026-04-30T12:00:00Z'),
      known: world.now(),
    }),
  );
  assert.equal(known.standing.measured, 'registered');
});

test('the office sees who is at risk, when and because of whom', async (t) => {
  const world = await testWorld(t);
  const { organisation, boris } = await silver(world);
  world.setNow('2026-07-01T00:00:00Z');
  const inDays = async (days: number) =>
    must(await world.app.features.standing.atRisk(world.system, { program, days }));
  assert.equal((await inDays(30)).risks.length, 0);
  const { risks, names } = await inDays(90);
  assert.equal(risks[0]?.organisation, organisation);
  assert.equal(names[boris.person], 'Boris Orlov');

  // A version that will apply sooner takes the tier away then, though under the text of the day nothing ends before.
  must(await world.app.features.programs.publish(world.system, { files: stricterText() }));
  assert.ok((await world.app.features.standing.recomputeDue(world.system)) > 0);
  const [risk] = (await inDays(50)).risks;
  const day = Date.parse('2026-08-14T22:00:00Z');
  assert.deepEqual(
    [risk?.change.at, risk?.change.to, risk?.change.under, risk?.change.byText],
    [day, 'registered', '9.0.0', true],
  );
  const { rows } = must(await world.app.features.standing.ladder(world.system, { program }));
  assert.deepEqual([rows[0]?.losesAt, rows[0]?.changesAt], [day, day]);
  world.setNow('2026-08-14T22:00:00Z');
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 1);
  const { history } = await ask(world, organisation);
  assert.deepEqual([history.at(-1)?.act, history.at(-1)?.at], ['demotion', day]);
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 0);
});

test('two facts at the same time are both in the standing that stays', async (t) => {
  const world = await testWorld(t);
  const organisation = await world.organisation('Brightwater Systems');
  const people = [await world.person('Chen Wei'), await world.person('Dana Levi')];
  for (const one of people) await world.affiliate(one, organisation);
  const record = (person: string, subject: string) =>
    world.app.platform.db
      .transaction()
      .execute((tx) =>
        world.app.features.ledger.recordIn(tx, world.system, program, [
          credential(person, subject, '2026-03-02T09:00:00Z', '2027-03-03T00:00:00Z'),
        ]),
      );
  await Promise.all([
    record(people[0]!.person, 'sales-associate'),
    record(people[1]!.person, 'technical-associate'),
  ]);
  const { rows } = must(await world.app.features.standing.ladder(world.system, { program }));
  assert.equal(rows[0]?.tier, 'silver');
});

test('strangers learn nothing about an organisation', async (t) => {
  const world = await testWorld(t);
  const { organisation, anna } = await silver(world);
  const stranger = await world.person('Eve Marsh');
  const see = async (who: Parameters<typeof world.refreshed>[0]) =>
    (
      await world.app.features.standing.standing(await world.refreshed(who), {
        organisation,
        program,
      })
    ).ok;
  assert.equal(await see(stranger), false);
  assert.equal(await see(anna), true);
});

test('before it became a partner a company has no standing', async (t) => {
  const world = await testWorld(t);
  const { organisation } = await silver(world);
  const { standing } = world.app.features.standing;
  const since = world.now();
  const asked = { organisation, program };
  const early = await standing(world.system, { ...asked, on: since - 1 });
  assert.ok(!early.ok);
  assert.deepEqual(early.refusal, {
    code: 'standing.before_joining',
    args: { since },
    field: 'on',
  });
  assert.ok((await standing(world.system, { ...asked, on: since })).ok);
});
