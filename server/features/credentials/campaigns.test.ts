import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { sendCampaignLetters } from '../../campaign-sending.ts';
import { posting } from '../../fixtures/delivery.ts';
import type { Mail } from '../../platform/mail.ts';
import { must, programFiles, testWorld } from '../../testing.ts';
import type { CampaignLetter } from './credentials.ts';

const program = 'product-accreditation';
const awards = ['continuity-operator', 'protection-operator'];
const now = Date.parse('2026-03-02T09:00:00Z');
/** The last day is 31 May in the zone of the text, where the day ends before that of UTC. */
const may = Date.parse('2026-05-31T22:00:00Z');
const june = Date.parse('2026-06-30T22:00:00Z');

interface Award {
  award: string;
  until: number | null;
  from?: number;
}

async function legacy(t: TestContext) {
  const world = await testWorld(t, new Date(now).toISOString());
  const { programs, ledger, credentials } = world.app.features;
  must(await programs.publish(world.system, { files: programFiles(program), publishedAt: 0 }));
  const text = (await programs.current(world.system)).find(
    (one) => one.program.program === program,
  )!.program;
  const desk = await world.person('Desk', ['certification-administrator']);
  const importing = (person: string, { award, until, from = now - 1 }: Award) =>
    ledger.importFacts(desk, {
      program,
      source: 'former system',
      facts: [{ kind: 'credential', person, subject: award, from, until }],
    });
  const holder = async (name: string, ...held: Award[]) => {
    const person = await world.person(name);
    for (const one of held) must(await importing(person.person, one));
    return person;
  };
  const asked = { program, awards, endingBy: null };
  const see = async (more: { awards?: string[]; endingBy?: number | null } = {}) =>
    must(await credentials.campaignAudience(desk, { ...asked, ...more, limit: 100 }));
  const start = async (seen: string, endingBy: number | null = null) =>
    credentials.startCampaign(desk, { ...asked, endingBy, seen });
  const parts = (mail: Mail) => ({
    actor: world.system,
    credentials,
    installation: world.app.installation,
    programText: async () => text,
    mail,
  });
  const events = async () => {
    const rows = await world.database.db
      .selectFrom('event')
      .select(['kind', 'payload'])
      .where('kind', 'like', 'campaign.%')
      .orderBy('event_id')
      .execute();
    return rows.map(({ kind, payload }) => ({ kind, payload }));
  };
  return { ...world, credentials, desk, importing, holder, see, start, parts, events };
}

const sorted = (texts: (string | undefined)[]) =>
  texts.toSorted((a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0));

/** One old credential, through May. */
const continuity: Award = { award: 'continuity-operator', until: may };

test('who would be reached is seen first: holders of what was replaced who lack what took its place', async (t) => {
  const world = await legacy(t);
  const { holder, importing, see, setNow } = world;
  await holder('Anna', { award: 'protection-operator', until: june }, continuity);
  await holder('Bo', { award: 'protection-operator', until: null });
  const cleo = await holder('Cleo', continuity);
  await world.database.db.transaction().execute((tx) =>
    world.app.features.ledger.recordIn(tx, world.system, program, [
      {
        kind: 'credential',
        person: cleo.person,
        subject: 'beacon-technical-specialist',
        from: now - 1,
        until: null,
      },
    ]),
  );
  await holder('Dov');
  const seen = await see();
  assert.deepEqual(
    seen.holders.map(({ name, held }) => [name, held]),
    [
      ['Anna', [continuity, { award: 'protection-operator', until: june }]],
      ['Bo', [{ award: 'protection-operator', until: null }]],
    ],
  );
  assert.deepEqual([seen.people, seen.leftOut], [2, 1]);
  assert.equal((await see({ endingBy: may - 1 })).people, 0);
  assert.equal((await see({ endingBy: may })).people, 1);
  assert.equal((await see({ awards: ['continuity-operator'] })).people, 1);
  setNow(may - 1);
  assert.equal((await see({ awards: ['continuity-operator'] })).people, 1);
  setNow(may);
  assert.equal((await see({ awards: ['continuity-operator'] })).people, 0);
  // What is still awarded comes by its own way only.
  const own = await importing(cleo.person, { award: 'relay-technical-specialist', until: null });
  assert.equal(own.ok || own.refusal.code, 'fact.kind_reserved');
});

test('each is written to once, in their language, by several processes at once', async (t) => {
  const world = await legacy(t);
  const { holder, see, start, parts, credentials, desk, events } = world;
  const anna = await holder('Anna Berg', continuity, {
    award: 'protection-operator',
    until: null,
  });
  const people = await Promise.all(
    Array.from({ length: 30 }, (_, nth) => holder(`Holder ${nth}`, continuity)),
  );
  await world.database.db
    .updateTable('person')
    .set({ locale: 'ru' })
    .where('person_id', '=', anna.person)
    .execute();
  const { seen } = await see();
  const { campaign } = must(await start(seen));
  assert.deepEqual(
    world.sent.filter(({ name }) => name === 'campaigns.send').length,
    1,
    'sending begins at once',
  );

  const { mail, received } = await posting(t);
  const worker = async () => {
    while (await sendCampaignLetters(parts(mail)));
  };
  await Promise.all([worker(), worker(), worker()]);
  const letters = await received();
  assert.deepEqual(
    sorted(letters.map(({ to }) => to?.[0]?.address)),
    sorted([anna, ...people].map(({ email }) => email)),
  );
  const hers = letters.find(({ to }) => to?.[0]?.address === anna.email);
  assert.equal(
    hers?.subject,
    'Что теперь вместо сертификатов «Сертифицированный оператор: непрерывность» и «Сертифицированный оператор: защита»',
  );
  assert.match(hers?.text ?? '', /он действует по 31 мая 2026/);
  assert.match(hers?.text ?? '', /он бессрочный/);
  const other = letters.find(({ to }) => to?.[0]?.address === people[0]!.email);
  assert.match(
    other?.text ?? '',
    /You hold “Certified Operator: Continuity”, valid through 31 May 2026\. It cannot be earned any more; its place is taken by “.*Relay.*”, .* or “.*Anchor.*”\./,
  );
  assert.match(other?.text ?? '', /http:\/\/localhost:3000\/programs\/product-accreditation\s/);

  const done = must(await credentials.campaign(desk, { campaign })).campaign;
  assert.deepEqual([done.people, done.sent, done.refused, done.left], [31, 31, 0, 0]);
  assert.notEqual(done.finishedAt, null);
  assert.deepEqual(await events(), [
    { kind: 'campaign.started', payload: { program, awards, people: 31, leftOut: 0 } },
    { kind: 'campaign.finished', payload: { program, sent: 31, refused: 0 } },
  ]);
  const late = await credentials.stopCampaign(desk, { campaign, reason: 'too late' });
  assert.equal(late.ok || late.refusal.code, 'campaign.over');
});

test('a list is sent as it was seen, and once', async (t) => {
  const { holder, see, start, credentials, desk, person } = await legacy(t);
  const nobody = await see();
  const empty = await start(nobody.seen);
  assert.equal(empty.ok || empty.refusal.code, 'campaign.nobody');
  await holder('Anna', continuity);
  const stale = await start(nobody.seen);
  assert.equal(stale.ok || stale.refusal.code, 'campaign.changed');

  const { seen } = await see();
  const both = await Promise.all([start(seen), start(seen)]);
  assert.deepEqual(sorted(both.map((one) => (one.ok ? 'sent' : one.refusal.code))), [
    'campaign.changed',
    'sent',
  ]);
  const again = await start(seen);
  assert.equal(again.ok || again.refusal.code, 'campaign.changed');
  assert.equal(must(await credentials.listCampaigns(desk, { program })).campaigns.length, 1);

  const asked = { program, awards, endingBy: null, seen };
  const anna = await person('Anna');
  const manager = await person('Manager', ['partner-manager']);
  for (const [who, more, code] of [
    [anna, {}, 'access.not_allowed'],
    [manager, {}, 'access.not_allowed'],
    [desk, { awards: [] }, 'campaign.no_award'],
    [desk, { awards: ['relay-technical-specialist'] }, 'campaign.not_replaced'],
    [desk, { program: 'no-such-program' }, 'program.not_found'],
  ] as const) {
    const refused = await credentials.startCampaign(who, {
      ...asked,
      ...more,
      awards: [...(more.awards ?? awards)],
    });
    assert.equal(refused.ok || refused.refusal.code, code);
  }
});

test('sending that was broken off goes on where it was, and a stopped campaign sends no more', async (t) => {
  const world = await legacy(t);
  const { holder, see, start, parts, credentials, desk, events, setNow, system } = world;
  for (const name of ['A', 'B', 'C']) await holder(name, continuity);
  const { campaign } = must(await start((await see()).seen));
  const { mail, received } = await posting(t);

  // A process takes a letter on and is heard of no more; the others are sent meanwhile.
  const lost = await credentials.claimLetter(system);
  assert.equal(await credentials.areLettersSent(system), true);
  await sendCampaignLetters(parts(mail));
  assert.equal((await received()).length, 2);
  assert.equal(await credentials.claimLetter(system), null);
  setNow(now + 10 * 60_000 - 1);
  assert.equal(await credentials.claimLetter(system), null);
  assert.equal(await credentials.areLettersSent(system), false);
  setNow(now + 10 * 60_000);

  // The mail server cannot be reached: the letter is free at once, and the error is told.
  const unreachable: Mail = {
    ...mail,
    send: async () => {
      throw new Error('connect ECONNREFUSED');
    },
  };
  await assert.rejects(sendCampaignLetters(parts(unreachable)), /ECONNREFUSED/);
  const next: CampaignLetter | null = await credentials.claimLetter(system);
  assert.equal(next?.person, lost?.person);
  await credentials.releaseLetter(system, next!);

  const unsaid = await credentials.stopCampaign(desk, { campaign, reason: ' ' });
  assert.equal(unsaid.ok || unsaid.refusal.code, 'reason.missing');
  const stopped = must(await credentials.stopCampaign(desk, { campaign, reason: 'a mistake' }));
  assert.deepEqual(stopped, { sent: 2, left: 1 });
  assert.equal(await credentials.claimLetter(system), null);
  const found = must(await credentials.campaign(desk, { campaign })).campaign;
  assert.deepEqual([found.sent, found.left, found.stopped?.reason], [2, 1, 'a mistake']);
  assert.deepEqual((await events()).at(-1), {
    kind: 'campaign.stopped',
    payload: { program, reason: 'a mistake', sent: 2, refused: 0, left: 1 },
  });
  const twice = await credentials.stopCampaign(desk, { campaign, reason: 'again' });
  assert.equal(twice.ok || twice.refusal.code, 'campaign.over');
});

test('an address that is refused holds up nobody, and is told; one refused for now is tried again', async (t) => {
  const { holder, see, start, parts, credentials, desk, setNow } = await legacy(t);
  const gone = await holder('Gone', continuity);
  const later = await holder('Later', continuity);
  await holder('Third', continuity);
  const { campaign } = must(await start((await see()).seen));
  let greylisted = true;
  const { mail, received } = await posting(t, (address) => {
    if (address === gone.email) return 550;
    return address === later.email && greylisted ? 450 : null;
  });
  assert.equal(await sendCampaignLetters(parts(mail)), false);
  const halfway = must(await credentials.campaign(desk, { campaign }));
  assert.deepEqual(
    [halfway.campaign.sent, halfway.campaign.refused, halfway.campaign.left],
    [1, 1, 1],
  );
  assert.deepEqual(
    halfway.refused.map(({ name, email, because }) => [name, email, /No such box/.test(because)]),
    [['Gone', gone.email, true]],
  );
  greylisted = false;
  setNow(now + 10 * 60_000);
  await sendCampaignLetters(parts(mail));
  assert.equal((await received()).length, 2);
  const { campaign: done } = must(await credentials.campaign(desk, { campaign }));
  assert.deepEqual([done.sent, done.refused, done.left], [2, 1, 0]);
  assert.notEqual(done.finishedAt, null);
});
