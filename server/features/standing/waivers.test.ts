import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, programFiles, testWorld } from '../../testing.ts';

const asked = '- people: { holding: technical-associate, atLeast: 1 }';
const waivable = `- waivable:
            name: technical-seat
            title: { en: The technical seat, ru: Технический специалист }
            requires: { people: { holding: technical-associate, atLeast: 1 } }`;

/** A company with a Sales Associate alone, under a text that lets the office waive the technical seat. */
async function waiving(t: Parameters<typeof testWorld>[0]) {
  const world = await testWorld(t);
  const { programs, ledger } = world.app.features;
  const files = programFiles();
  const header = files['program.yaml']!.replace(/^version: .*$/m, 'version: 1.1.0').replace(
    /((?:effective|enforced):) \d{4}-\d{2}-\d{2}/g,
    '$1 2026-03-03',
  );
  const tiers = files['tiers.yaml']!.replace(asked, waivable);
  const text = { ...files, 'program.yaml': header, 'tiers.yaml': tiers };
  must(await programs.publish(world.system, { files: text }));
  world.setNow('2026-03-04T09:00:00Z');
  const organisation = await world.organisation('Aldermoor Integration');
  const anna = await world.person('Anna Berg');
  await world.affiliate(anna, organisation);
  const record = (facts: Parameters<typeof ledger.recordIn>[3]) =>
    world.app.platform.db
      .transaction()
      .execute((tx) => ledger.recordIn(tx, world.system, program, facts));
  await record([
    {
      kind: 'credential',
      person: anna.person,
      subject: 'sales-associate',
      from: world.now(),
      until: null,
    },
  ]);
  const { standing } = world.app.features;
  const about = { program, organisation };
  const held = async () => must(await standing.standing(world.system, about)).standing.held;
  return { world, standing, about, held, record };
}

const grant = { waivable: 'technical-seat', reason: ' Two experts start in June. ' };

test('a waiver lets a tier be reached at once, until the midnight after its last day', async (t) => {
  const { world, standing, about, held } = await waiving(t);
  assert.equal((await held()).tier, 'registered');
  const until = Date.parse('2026-06-30T22:00:00Z');
  must(await standing.grantWaiver(world.system, { ...about, ...grant, until }));
  assert.deepEqual([(await held()).tier, (await held()).until], ['silver', until]);

  const { waivables, waivers } = must(await standing.waiversOf(world.system, about));
  assert.deepEqual(
    waivables.map(({ name, title }) => [name, title?.['en']]),
    [['technical-seat', 'The technical seat']],
  );
  assert.deepEqual(
    waivers.map(({ reason, until: end, by }) => [reason, end, by]),
    [['Two experts start in June.', until, 'system:test']],
  );
  world.setNow(until - 1);
  await standing.recomputeDue(world.system);
  assert.equal((await held()).tier, 'silver');
  world.setNow(until);
  await standing.recomputeDue(world.system);
  assert.equal((await held()).tier, 'registered');
});

test('a waiver until an event ends for everyone who has it when the event begins', async (t) => {
  const { world, standing, about, held, record } = await waiving(t);
  must(
    await standing.grantWaiver(world.system, { ...about, ...grant, untilEvent: 'program-launch' }),
  );
  assert.deepEqual([(await held()).tier, (await held()).until], ['silver', null]);
  world.setNow('2026-09-01T09:00:00Z');
  await record([{ kind: 'event', subject: 'program-launch', from: world.now(), until: null }]);
  assert.equal((await held()).tier, 'registered');
});

test('a waiver can be ended before its time, once', async (t) => {
  const { world, standing, about, held } = await waiving(t);
  const until = Date.parse('2026-06-30T22:00:00Z');
  const { waiver } = must(await standing.grantWaiver(world.system, { ...about, ...grant, until }));
  world.setNow('2026-04-01T09:00:00Z');
  must(await standing.endWaiver(world.system, { waiver, reason: 'The experts came earlier' }));
  assert.equal((await held()).tier, 'registered');
  const again = await standing.endWaiver(world.system, { waiver, reason: 'Again' });
  assert.equal(!again.ok && again.refusal.code, 'waiver.over');
  const other = await standing.endWaiver(world.system, {
    waiver: crypto.randomUUID(),
    reason: 'x',
  });
  assert.equal(!other.ok && other.refusal.code, 'waiver.not_found');
});

test('a waiver needs a name, an end and a reason, and a partner manager', async (t) => {
  const { world, standing, about } = await waiving(t);
  const until = world.now() + 1;
  const cases: [object, string][] = [
    [{ reason: ' ', until }, 'reason.missing'],
    [{}, 'waiver.no_end'],
    [{ until: world.now() }, 'waiver.ended_before'],
    [{ untilEvent: 'The launch' }, 'waiver.event_name'],
    [{ until, waivable: 'sales-seat' }, 'waiver.unknown'],
  ];
  for (const [input, code] of cases) {
    const answer = await standing.grantWaiver(world.system, { ...about, ...grant, ...input });
    assert.equal(!answer.ok && answer.refusal.code, code);
  }
  const manager = await world.person('Manager', ['partner-manager']);
  assert.ok((await standing.grantWaiver(manager, { ...about, ...grant, until })).ok);
  const author = await world.person('Author', ['content-developer']);
  const refused = await standing.grantWaiver(author, { ...about, ...grant, until });
  assert.equal(!refused.ok && refused.refusal.code, 'access.not_allowed');
});
