import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '@guildmark/engine';
import {
  bundledProgram as program,
  must,
  programFiles,
  testWorld,
  type World,
} from '../../testing.ts';
import { lettersFor } from '../../notices.ts';
import type { DomainEvent } from '../../platform/operation.ts';

const because = '{ en: So., ru: Так. }';
const probation = `notice: 30 days
  noticeGiven: { choose: at-review, because: ${because} }
  probation:
    lasts: { choose: 3 months, because: ${because} }
    blocks: { orders: { en: new orders, ru: новые заказы } }
    leadsTo: termination
  readmission: { choose: by-application, because: ${because} }`;

/** A silver company under quarterly reviews; what it is silver by ends on 3 September. */
async function reviewed(t: Parameters<typeof testWorld>[0]) {
  const world = await testWorld(t);
  const { programs } = world.app.features;
  const files = programFiles();
  const tiers = files['tiers.yaml']!.replace('review:\n', `review:\n  ${probation}\n`).replace(
    'demotions:\n    choose: at-once',
    'demotions:\n    choose: quarterly',
  );
  const header = files['program.yaml']!.replace(/^version: .*$/m, 'version: 1.1.0').replace(
    /((?:effective|enforced):) \d{4}-\d{2}-\d{2}/g,
    '$1 2026-03-03',
  );
  const text = { ...files, 'tiers.yaml': tiers, 'program.yaml': header };
  must(await programs.publish(world.system, { files: text }));
  world.setNow('2026-03-04T09:00:00Z');
  const organisation = await world.organisation('Aldermoor Integration');
  const badges = [];
  for (const track of ['sales', 'technical']) {
    const person = await world.person(`${track} person`);
    await world.affiliate(person, organisation);
    badges.push({
      kind: 'credential' as const,
      person: person.person,
      subject: `${track}-associate`,
      from: world.now(),
      until: Date.parse('2026-09-02T22:00:00Z'),
    });
  }
  await record(world, badges);
  return { world, organisation, badges };
}

const record = (
  world: World,
  facts: Parameters<World['app']['features']['ledger']['recordIn']>[3],
) =>
  world.app.platform.db
    .transaction()
    .execute((tx) => world.app.features.ledger.recordIn(tx, world.system, program, facts));

const ask = async (
  world: World,
  organisation: string,
  when: { on?: string; known?: number } = {},
) =>
  must(
    await world.app.features.standing.standing(world.system, {
      organisation,
      program,
      ...(when.on !== undefined && { on: Date.parse(when.on) }),
      ...(when.known !== undefined && { known: when.known }),
    }),
  ).standing;

const told = (verdicts: Pick<Verdict, 'act' | 'at' | 'to'>[]) =>
  verdicts.map(({ act, at, to }) => `${new Date(at).toISOString()} ${act} ${to}`);

/** Midnights in Berlin, before and after the clocks go back. */
const foreseen = [
  '2026-09-30T22:00:00.000Z notice silver',
  '2026-10-30T23:00:00.000Z probation silver',
  '2027-01-30T23:00:00.000Z termination null',
];

test('what is to be decided is foretold, and decided late it has its own dates', async (t) => {
  const { world, organisation } = await reviewed(t);
  const before = await ask(world, organisation);
  assert.equal(before.held.tier, 'silver');
  assert.deepEqual(told(before.held.forecast), foreseen);

  world.setNow('2026-12-24T08:00:00Z');
  await world.app.features.standing.recomputeDue(world.system);
  const { held, history } = await ask(world, organisation);
  assert.deepEqual(told(history.slice(-2)), foreseen.slice(0, 2));
  assert.deepEqual([held.tier, held.phase, held.blocked], ['silver', 'probation', ['orders']]);
  assert.equal(held.until, Date.parse('2027-01-30T23:00:00Z'));
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 0);

  const then = await ask(world, organisation, { on: '2026-10-15T08:00:00Z', known: world.now() });
  assert.equal(then.held.phase, 'noticed');
  const { risks } = must(
    await world.app.features.standing.atRisk(world.system, { program, days: 60 }),
  );
  assert.deepEqual(
    risks.map(({ change }) => change.to),
    [null],
  );
});

/** The same text as a later version that asks nothing more of Silver, from a day on. */
async function relieved(world: World, day: string) {
  const files = programFiles();
  const tiers = files['tiers.yaml']!.replace(
    /(id: silver[\s\S]*?requires:)[\s\S]*?(\n {4}benefits:)/,
    '$1 { all: [] }$2',
  );
  const header = files['program.yaml']!.replace(/^version: .*$/m, 'version: 1.2.0').replace(
    /((?:effective|enforced):) \d{4}-\d{2}-\d{2}/g,
    `$1 ${day}`,
  );
  const text = { ...files, 'tiers.yaml': tiers, 'program.yaml': header };
  must(await world.app.features.programs.publish(world.system, { files: text }));
}

test('what fell due under an older text while nobody looked is decided under it', async (t) => {
  const { world, organisation } = await reviewed(t);
  await ask(world, organisation);
  // Berlin's midnight of 15 November, between the probation and its end.
  await relieved(world, '2026-11-15');
  const border = '2026-11-14T23:00:00.000Z';
  world.setNow('2027-03-01T08:00:00Z');
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 1);
  const { held, history, version } = await ask(world, organisation);
  assert.deepEqual(told(history.slice(-3)), [
    ...foreseen.slice(0, 2),
    `${border} probation-ended silver`,
  ]);
  assert.deepEqual([version, held.tier, held.phase], ['1.2.0', 'silver', 'regular']);
  assert.equal(await world.app.features.standing.recomputeDue(world.system), 0);
});

test('the same days are decided alike by whoever looks on each of them', async (t) => {
  const { world, organisation } = await reviewed(t);
  await relieved(world, '2026-11-15');
  for (const day of ['2026-09-30T22:00:00Z', '2026-10-30T23:00:00Z', '2026-11-14T23:00:00Z']) {
    world.setNow(new Date(Date.parse(day) - 1).toISOString());
    await world.app.features.standing.recomputeDue(world.system);
    world.setNow(day);
    await world.app.features.standing.recomputeDue(world.system);
  }
  world.setNow('2027-03-01T08:00:00Z');
  await world.app.features.standing.recomputeDue(world.system);
  const { history } = await ask(world, organisation);
  assert.deepEqual(told(history.slice(-3)), [
    ...foreseen.slice(0, 2),
    '2026-11-14T23:00:00.000Z probation-ended silver',
  ]);
});

test('what falls due with the first instant of a new text is decided under it', async (t) => {
  const { world, organisation } = await reviewed(t);
  await ask(world, organisation);
  // The day of the review that would give notice.
  await relieved(world, '2026-10-01');
  world.setNow('2027-03-01T08:00:00Z');
  await world.app.features.standing.recomputeDue(world.system);
  const { held, history } = await ask(world, organisation);
  assert.deepEqual(
    [held.tier, held.phase, history.at(-1)?.act],
    ['silver', 'regular', 'promotion'],
  );
});

test('what is mended ends the probation with the fact that mends it', async (t) => {
  const { world, organisation, badges } = await reviewed(t);
  world.setNow('2026-12-24T08:00:00Z');
  const again = badges.map((badge) => ({ ...badge, from: world.now(), until: null }));
  await record(world, again);
  const { held, history } = await ask(world, organisation);
  assert.deepEqual([held.tier, held.phase, held.until], ['silver', 'regular', null]);
  assert.deepEqual(told(history.slice(-3)), [
    ...foreseen.slice(0, 2),
    '2026-12-24T08:00:00.000Z probation-ended silver',
  ]);
});

test('after a termination only an application opens the way back', async (t) => {
  const { world, organisation, badges } = await reviewed(t);
  world.setNow('2027-03-01T08:00:00Z');
  await world.app.features.standing.recomputeDue(world.system);
  await record(
    world,
    badges.map((badge) => ({ ...badge, from: world.now(), until: null })),
  );
  assert.equal((await ask(world, organisation)).held.phase, 'terminated');
  world.setNow('2027-03-02T08:00:00Z');
  const about = { kind: 'application' as const, organisation, subject: program };
  await record(world, [{ ...about, from: world.now(), until: null }]);
  const { held } = await ask(world, organisation);
  assert.deepEqual([held.tier, held.phase], ['silver', 'regular']);
});

test('each decision is told in a letter of its own', async (t) => {
  const { world, organisation } = await reviewed(t);
  world.setNow('2027-03-01T08:00:00Z');
  await world.app.features.standing.recomputeDue(world.system);
  const manager = await world.person('Manager', ['partner-manager']);
  await world.database.db
    .insertInto('office_role')
    .values({
      vendor_id: world.vendor,
      office_role_id: crypto.randomUUID(),
      person_id: manager.person,
      role: 'partner-manager',
      granted_at: new Date(world.now()),
      granted_by: 'test',
    })
    .execute();
  const text = (await world.app.features.programs.current(world.system))[0]!.program;
  const parts = {
    db: world.database.db,
    installation: world.app.installation,
    programText: async () => text,
    activationPath: world.app.features.access.activationPath,
  };
  const events = world.sent
    .filter(({ name }) => name === 'mail.event')
    .map(({ payload }) => payload['event'] as DomainEvent)
    .filter(({ kind, subject }) => kind === 'standing.changed' && subject === organisation);
  const letters = (
    await Promise.all(events.map((event) => lettersFor(parts, event, 'key')))
  ).flat();
  assert.deepEqual(
    letters.map(({ subject }) => subject),
    [
      'Aldermoor Integration is now Silver',
      'Aldermoor Integration no longer meets Silver',
      'Aldermoor Integration is on probation',
      'The membership of Aldermoor Integration has ended',
    ],
  );
  assert.match(letters[1]!.text, /mended through 30 October 2026; after that day .* on probation/);
  assert.match(letters[2]!.text, /through 30 January 2027\. Closed meanwhile: new orders\./);
});
