import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Supposition } from '@guildmark/engine';
import { bundledProgram as program, must, testWorld, type World } from '../../testing.ts';

const agreement = 'program-agreement';

/** A partner with one Sales Associate; Boris has the technical course, the agreement, and no exam yet. */
async function partner(world: World) {
  const { credentials, ledger } = world.app.features;
  const organisation = await world.organisation('Aldermoor Integration');
  const [anna, boris] = [await world.person('Anna Berg'), await world.person('Boris Orlov')];
  for (const person of [anna, boris]) {
    await world.affiliate(person, organisation);
    must(await credentials.acceptAgreement(person, { agreement }));
  }
  const done = [
    { kind: 'completion' as const, subject: 'sales-101', person: anna.person },
    { kind: 'pass' as const, subject: 'sales-foundation', person: anna.person },
    { kind: 'completion' as const, subject: 'technical-101', person: boris.person },
  ];
  await world.database.db.transaction().execute((tx) =>
    ledger.recordIn(
      tx,
      world.system,
      program,
      done.map((one) => ({ ...one, from: world.now(), until: null })),
    ),
  );
  return { organisation, anna, boris };
}

async function facts(world: World): Promise<number> {
  const { n } = await world.database.db
    .selectFrom('fact')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

test('an exam is told before it is passed, and then does exactly that', async (t) => {
  const world = await testWorld(t);
  const { standing, ledger } = world.app.features;
  const { organisation, boris } = await partner(world);
  world.setNow('2026-05-02T09:00:00Z');
  const passes: Supposition = {
    what: 'passes',
    person: boris.person,
    exam: 'technical-foundation',
  };
  const before = await facts(world);
  const asked = { organisation, program, suppositions: [passes] };
  const { answer, names } = must(await standing.supposed(world.system, asked));
  assert.equal(await facts(world), before, 'asking writes nothing');
  assert.deepEqual(answer.shift.tier, { before: 'registered', after: 'silver' });
  assert.equal(answer.shift.act, 'promotion');
  assert.deepEqual(
    answer.awards.map(({ person, credential }) => [person, credential]),
    [[boris.person, 'technical-associate']],
  );
  assert.equal(names[boris.person], 'Boris Orlov');

  await world.database.db.transaction().execute((tx) =>
    ledger.recordIn(tx, world.system, program, [
      {
        kind: 'pass',
        subject: 'technical-foundation',
        person: boris.person,
        from: world.now(),
        until: null,
      },
    ]),
  );
  const now = must(await standing.standing(world.system, { organisation, program }));
  assert.equal(now.standing.held.tier, answer.shift.tier.after);
  assert.equal(now.standing.forecast[0]?.at, answer.after.forecast[0]?.at);
});

test('a company asks for itself; what others hold is told to the office only', async (t) => {
  const world = await testWorld(t);
  const { standing } = world.app.features;
  const { organisation, anna, boris } = await partner(world);
  const other = await world.organisation('Birch Systems');
  const asked = (who: string, suppositions: Supposition[]) => ({
    organisation: who,
    program,
    suppositions,
  });
  // Boris counts for Aldermoor; would Birch gain by taking Anna in?
  const joins: Supposition = { what: 'joins', person: anna.person };
  const office = must(await standing.supposed(world.system, asked(other, [joins])));
  assert.ok(office.answer.shift.leaves.some(({ after }) => after.have === 1));
  const cleo = await world.person('Cleo Park');
  await world.affiliate(cleo, other);
  const insider = await world.refreshed(cleo);
  const own = must(await standing.supposed(insider, asked(other, [joins])));
  assert.deepEqual([own.answer.shift.leaves, own.names], [[], {}]);
  const denied = await standing.supposed(insider, asked(organisation, [joins]));
  assert.equal(!denied.ok && denied.refusal.code, 'access.not_allowed');
  const stranger = asked(other, [{ what: 'leaves', person: boris.person }]);
  const refused = await standing.supposed(insider, stranger);
  assert.equal(!refused.ok && refused.refusal.code, 'what_if.not_here');
  assert.equal(!refused.ok && refused.refusal.field, 'suppositions');
  const slip: Supposition = { what: 'happens', kind: 'deal', attributes: { seets: 7 } };
  const misread = await standing.supposed(insider, asked(other, [slip]));
  assert.equal(!misread.ok && misread.refusal.code, 'what_if.part');
  assert.equal(!misread.ok && misread.refusal.field, 'suppositions');
  const nothing = await standing.supposed(insider, asked(other, []));
  assert.equal(!nothing.ok && nothing.refusal.code, 'what_if.nothing');
});
