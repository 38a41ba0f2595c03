import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line } from '@guildmark/words';
import { apiAs } from '../../http/api-as.ts';
import {
  bundledProgram as program,
  must,
  programFiles,
  testWorld,
  type World,
} from '../../testing.ts';

const agreement = 'program-agreement';

/** A Silver partner: one Sales and one Technical Associate, both awarded. */
async function silver(world: World) {
  const { credentials, ledger } = world.app.features;
  const organisation = await world.organisation('Aldermoor Integration');
  const holders = [];
  for (const [name, track] of [
    ['Anna Berg', 'sales'],
    ['Boris Orlov', 'technical'],
  ] as const) {
    const person = await world.person(name);
    await world.affiliate(person, organisation);
    must(await credentials.acceptAgreement(person, { agreement }));
    const earned = [
      { kind: 'completion' as const, subject: `${track}-101` },
      { kind: 'pass' as const, subject: `${track}-foundation` },
    ];
    await world.database.db.transaction().execute((tx) =>
      ledger.recordIn(
        tx,
        world.system,
        program,
        earned.map((one) => ({ ...one, person: person.person, from: world.now(), until: null })),
      ),
    );
    const [credential] = must(await credentials.myCredentials(person)).credentials;
    holders.push({ person, credential: credential! });
  }
  return { organisation, anna: holders[0]!, boris: holders[1]! };
}

test('revoking is told before it is done, and then does exactly that', async (t) => {
  const world = await testWorld(t);
  const { standing, credentials } = world.app.features;
  const { organisation, anna } = await silver(world);
  const credential = anna.credential.id;
  world.setNow('2026-05-02T09:00:00Z');

  const told = must(await standing.effectOfRevoking(world.system, { credential }));
  const [effect] = told.effects;
  assert.deepEqual(
    told.effects.map(({ name, from, to }) => ({ name, from, to })),
    [{ name: 'Aldermoor Integration', from: 'silver', to: 'registered' }],
  );
  assert.equal(effect?.because[0]?.person, anna.person.person);
  assert.deepEqual(told.names, { [anna.person.person]: 'Anna Berg' });

  const asked = { organisation, program };
  const held = async () => must(await standing.standing(world.system, asked)).standing.held.tier;
  assert.equal(await held(), 'silver', 'asking changes nothing');
  must(await credentials.revoke(world.system, { credential, reason: 'mistaken identity' }));
  assert.equal(await held(), 'registered');
  const after = must(await standing.effectOfRevoking(world.system, { credential }));
  assert.deepEqual(after.effects, [], 'what is revoked can be revoked no more');
});

test('a re-issued credential has the effect of the first issue', async (t) => {
  const world = await testWorld(t);
  const { standing, credentials } = world.app.features;
  const { boris } = await silver(world);
  const again = must(
    await credentials.reissue(world.system, {
      credential: boris.credential.id,
      holderName: 'Boris N. Orlov',
      reason: 'married',
    }),
  );
  const told = must(
    await standing.effectOfRevoking(world.system, { credential: again.credential.id }),
  );
  assert.deepEqual(
    told.effects.map(({ from, to }) => [from, to]),
    [['silver', 'registered']],
  );
});

test('a text tells who would move before it is published', async (t) => {
  const world = await testWorld(t);
  const { standing } = world.app.features;
  await silver(world);
  const files = programFiles();
  const same = must(await standing.effectOfPublishing(world.system, { files }));
  assert.deepEqual([same.effects, same.counted, same.all], [[], 1, 1]);
  assert.deepEqual(same.sums?.cells, [{ from: 'silver', to: 'silver', organisations: 1 }]);

  const harder = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path === 'tiers.yaml' ? text.replaceAll('atLeast: 1', 'atLeast: 2') : text,
    ]),
  );
  const moved = must(await standing.effectOfPublishing(world.system, { files: harder }));
  assert.deepEqual(
    moved.effects.map(({ from, to }) => [from, to]),
    [['silver', 'registered']],
  );
  const [effect] = moved.effects;
  assert.deepEqual(
    [effect?.act, effect?.clause?.tier, effect?.clause?.before?.need, effect?.clause?.after?.need],
    ['demotion', 'silver', 1, 2],
  );
  assert.deepEqual(effect?.benefits.lost, ['deal-registration', 'basic-support']);
  assert.deepEqual([moved.sums?.rises, moved.sums?.falls], [0, 1]);
  assert.deepEqual(moved.sums?.unpriced, ['basic-support', 'deal-registration']);
});

test('what a text would do is told in the sentences of the command line, also where only some are told about', async (t) => {
  const world = await testWorld(t);
  await silver(world);
  const files = programFiles();
  const harder = {
    ...files,
    'tiers.yaml': files['tiers.yaml']!.replaceAll('atLeast: 1', 'atLeast: 2'),
  };
  const ask = apiAs(world.app, world.system);
  const { answer } = await ask<{ says: Line[] }>('/program-effects', { body: { files: harder } });
  const texts = answer.says.map(({ text }) => text);
  assert.equal(texts[0], '1 company looked at: 0 rise, 1 falls, 0 stay.');
  assert.equal(texts[1], 'Silver → Registered: 1 company.');
  assert.match(texts[2]!, /: Silver → Registered\.$/);
  assert.match(texts[3]!, /^Silver: .* Before: /);
  const body = { files: harder, skip: 1 };
  const rest = await ask<{ says: Line[] }>('/program-effects?locale=ru', { body });
  assert.equal(
    rest.answer.says[0]!.text,
    'Компаний рассмотрено: 1; поднимутся: 0, опустятся: 1, останутся: 0.',
  );
  assert.ok(!rest.answer.says.some(({ depth }) => depth === 2), 'who is skipped is not told about');
});

test('where there is no company yet, nobody would move', async (t) => {
  const world = await testWorld(t);
  const { standing } = world.app.features;
  const told = must(await standing.effectOfPublishing(world.system, { files: programFiles() }));
  assert.deepEqual([told.counted, told.all, told.moving, told.sums?.cells], [0, 0, 0, []]);
});

test('a text is published by who has seen what it does, on this day and by these facts', async (t) => {
  const world = await testWorld(t);
  const { standing, programs } = world.app.features;
  const { anna } = await silver(world);
  const text = (version: string, from = '', to = '') =>
    Object.fromEntries(
      Object.entries(programFiles()).map(([path, file]) => [
        path,
        path === 'tiers.yaml'
          ? file.replaceAll(from, to)
          : path === 'program.yaml'
            ? file
                .replace(/^version: .*/m, `version: ${version}`)
                .replace(/(effective|enforced): .*/g, '$1: 2026-03-03')
            : file,
      ]),
    );
  const harder = text('2.0.0', 'atLeast: 1', 'atLeast: 2');
  const see = async (files: Record<string, string>) =>
    must(await standing.effectOfPublishing(world.system, { files }));
  const publish = async (files: Record<string, string>, seen: string) => {
    const answer = await standing.publishSeen(world.system, { files, seen });
    return answer.ok ? answer.value.version : answer.refusal.code;
  };
  const { seen, moving } = await see(harder);
  assert.equal(moving, 1);
  assert.equal(await publish(harder, ''), 'program.not_seen');
  assert.equal(await publish(harder, 'nonsense'), 'program.not_seen');
  assert.equal(await publish(text('2.0.0'), seen), 'program.not_seen', 'another text');
  world.setNow('2026-03-04T09:00:00Z');
  assert.equal(await publish(harder, seen), 'program.not_seen', 'another day');
  const again = await see(harder);
  // Whoever would have fallen falls by itself.
  const credential = anna.credential.id;
  const reason = 'mistaken identity';
  must(await world.app.features.credentials.revoke(world.system, { credential, reason }));
  assert.equal(await publish(harder, again.seen), 'program.effect_changed');
  const last = await see(harder);
  assert.equal(last.moving, 0);
  const stranger = await world.person('Mallory Finch');
  const refused = await standing.publishSeen(stranger, { files: harder, seen: last.seen });
  assert.equal(refused.ok ? '' : refused.refusal.code, 'access.not_allowed');
  assert.equal(await publish(harder, last.seen), '2.0.0');
  assert.equal((await programs.versions(world.system))[0]?.version, '2.0.0');
});

test('only the office is told', async (t) => {
  const world = await testWorld(t);
  const { standing } = world.app.features;
  const { anna } = await silver(world);
  const told = await standing.effectOfRevoking(anna.person, { credential: anna.credential.id });
  assert.equal(told.ok ? '' : told.refusal.code, 'access.not_allowed');
  const text = await standing.effectOfPublishing(anna.person, { files: {} });
  assert.equal(text.ok ? '' : text.refusal.code, 'access.not_allowed');
});

test('leaving is told before it is done, to the company and to nobody else', async (t) => {
  const world = await testWorld(t);
  const { standing, partners } = world.app.features;
  const { organisation, boris } = await silver(world);
  world.setNow('2026-05-02T09:00:00Z');
  const asked = { program, organisation, person: boris.person.person };
  const told = must(await standing.effectOfLeaving(await world.refreshed(boris.person), asked));
  assert.deepEqual(
    told.effects.map(({ name, from, to }) => ({ name, from, to })),
    [{ name: 'Aldermoor Integration', from: 'silver', to: 'registered' }],
  );
  const denied = await standing.effectOfLeaving(await world.person('Mallory Finch'), asked);
  assert.equal(!denied.ok && denied.refusal.code, 'access.not_allowed');

  const { affiliations } = must(await partners.people(world.system, { organisation }));
  const { id } = affiliations.find((one) => one.person === boris.person.person)!;
  must(await partners.endAffiliation(world.system, { affiliation: id, reason: 'Left' }));
  const after = must(await standing.standing(world.system, { organisation, program }));
  assert.equal(after.standing.held.tier, 'registered');
  const again = must(await standing.effectOfLeaving(world.system, asked));
  assert.deepEqual(again.effects, []);
});
