import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must, testWorld } from '../../testing.ts';
import { shiftClock } from '../../platform/testing.ts';
import type { Actor } from '../../platform/operation.ts';
import type { Letter } from '../../platform/mail.ts';
import { makeSeal } from '../../platform/seal.ts';
import { access as makeAccess } from './access.ts';
import { addressHeader } from '../../platform/client-address.ts';

const nobody = new Headers();
const anna = {
  name: 'Anna Lindqvist',
  email: 'Anna@example.org',
  password: 'correct horse battery',
};

/** The Cookie header that a browser would send after these Set-Cookie values. */
const sent = (cookies: string[]) =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });

function code(result: { ok: boolean; refusal?: { code: string } }): string {
  return result.ok ? 'ok' : (result.refusal?.code ?? 'no code');
}

function person(actor: Actor): Extract<Actor, { kind: 'person' }> {
  assert.ok(actor.kind === 'person');
  return actor;
}

test('sign-up signs in, sign-out ends the session, sign-in opens another', async (t) => {
  const { access } = (await testWorld(t)).app.features;
  assert.equal((await access.actorOf(nobody)).kind, 'anonymous');

  const { cookies } = must(await access.signUp(nobody, { ...anna, locale: 'ru' }));
  assert.match(cookies[0]!, /HttpOnly/i);
  assert.match(cookies[0]!, /SameSite=Lax/i);
  const actor = person(await access.actorOf(sent(cookies)));
  assert.deepEqual(
    [actor.name, actor.email, actor.locale, actor.office, actor.affiliations],
    ['Anna Lindqvist', 'anna@example.org', 'ru', [], []],
  );

  await access.signOut(sent(cookies));
  assert.equal((await access.actorOf(sent(cookies))).kind, 'anonymous');
  const again = must(await access.signIn(nobody, { ...anna, email: 'anna@EXAMPLE.org' }));
  assert.equal(person(await access.actorOf(sent(again.cookies))).person, actor.person);
});

test('a forged, altered or foreign session cookie is nobody', async (t) => {
  const { access } = (await testWorld(t)).app.features;
  const { cookies } = must(await access.signUp(nobody, anna));
  const [name, value] = cookies[0]!.split(';')[0]!.split('=') as [string, string];
  const [token] = decodeURIComponent(value).split('.') as [string];
  for (const forged of [token, `${token}.`, `${token}.AAAA`, `x${value}`, '%E0%A4%A']) {
    const headers = new Headers({ cookie: `${name}=${forged}` });
    assert.equal((await access.actorOf(headers)).kind, 'anonymous', forged);
  }
});

const refused = [
  { name: 'no name', input: { ...anna, name: '  ' }, expect: 'access.name_missing' },
  { name: 'no address', input: { ...anna, email: 'anna' }, expect: 'access.email_invalid' },
  {
    name: 'a short password',
    input: { ...anna, password: '123456789' },
    expect: 'access.password_short',
  },
  {
    name: 'a long password',
    input: { ...anna, password: 'x'.repeat(201) },
    expect: 'access.password_long',
  },
  {
    name: 'an address in use',
    input: { ...anna, email: 'taken@example.org' },
    expect: 'access.email_taken',
  },
  {
    name: 'an address of a record without account',
    input: { ...anna, email: 'Known@example.org' },
    expect: 'access.email_known',
  },
];

test('sign-up is refused for', async (t) => {
  const { app, database, vendor } = await testWorld(t);
  const { access } = app.features;
  must(await access.signUp(nobody, { ...anna, email: 'taken@example.org' }));
  const known = {
    vendor_id: vendor,
    person_id: app.platform.newId(),
    name: 'K',
    email: 'known@example.org',
    created_at: new Date(0),
  };
  await database.db.insertInto('person').values(known).execute();
  for (const { name, input, expect } of refused) {
    await t.test(name, async () => assert.equal(code(await access.signUp(nobody, input)), expect));
  }
});

const from = (address: string) => new Headers({ [addressHeader]: address });

test('wrong passwords are counted by address and account, then nobody gets in for a while', async (t) => {
  const { app, database } = await testWorld(t);
  const { access } = app.features;
  must(await access.signUp(nobody, anna));
  const wrong = { email: anna.email, password: 'not the password' };
  for (let i = 0; i < 8; i++) {
    assert.equal(code(await access.signIn(from('192.0.2.1'), wrong)), 'access.wrong_credentials');
  }
  assert.equal(code(await access.signIn(from('192.0.2.1'), anna)), 'access.too_many_attempts');
  assert.equal(code(await access.signIn(from('192.0.2.2'), anna)), 'ok', 'its owner elsewhere may');
  await shiftClock(database.db, 15 * 60_000);
  assert.equal(code(await access.signIn(from('192.0.2.1'), anna)), 'ok');
});

test('the sign-in library counts no attempts of its own', async (t) => {
  const { app } = await testWorld(t);
  const { access } = app.features;
  must(await access.signUp(nobody, anna));
  const attempt = () =>
    access.handler(
      new Request('http://localhost:3000/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', [addressHeader]: '192.0.2.9' },
        body: JSON.stringify({ email: anna.email, password: 'not the password' }),
      }),
    );
  const statuses: number[] = [];
  for (let i = 0; i < 9; i++) statuses.push((await attempt()).status);
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 401, 401, 401, 429]);
});

test('an API key acts for its person until it is revoked; a wrong one is nobody', async (t) => {
  const { access } = (await testWorld(t)).app.features;
  const { cookies } = must(await access.signUp(nobody, anna));
  const actor = person(await access.actorOf(sent(cookies)));
  const { id, key } = must(await access.createApiKey(actor, { name: 'My script' }));
  const { keys } = must(await access.listApiKeys(actor));
  assert.deepEqual(
    keys.map(({ id: kept, name, start }) => [kept, name, key.startsWith(start)]),
    [[id, 'My script', true]],
  );

  const asked = [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }];
  for (const headers of asked) {
    assert.equal(person(await access.actorOf(new Headers(headers))).person, actor.person);
  }
  const both = sent(cookies);
  both.set('x-api-key', `${key}x`);
  assert.equal(
    (await access.actorOf(both)).kind,
    'anonymous',
    'a cookie does not mask a wrong key',
  );

  must(await access.revokeApiKey(actor, { id }));
  assert.equal((await access.actorOf(new Headers(asked[0]))).kind, 'anonymous');
  assert.equal(code(await access.revokeApiKey(actor, { id })), 'access.key_not_found');
});

test('the first administrator comes in by a link that works once', async (t) => {
  const { app, database, system, person: makePerson } = await testWorld(t);
  const { access } = app.features;
  const early = must(await access.createFirstAdministratorLink(system))
    .url.split('/')
    .at(-1)!;
  const token = must(await access.createFirstAdministratorLink(system))
    .url.split('/')
    .at(-1)!;
  const [one, other] = [await makePerson('One'), await makePerson('Other')];
  const anonymous: Actor = { kind: 'anonymous', vendor: one.vendor };
  assert.equal(code(await access.claimFirstAdministrator(anonymous, { token })), 'access.sign_in');
  const look = async (link: string) =>
    code(await access.checkFirstAdministratorLink(anonymous, { token: link }));
  assert.deepEqual([await look(early), await look(token)], ['access.link_invalid', 'ok']);
  assert.equal(
    code(await access.claimFirstAdministrator(one, { token: early })),
    'access.link_invalid',
  );

  const claims = await Promise.all(
    [one, other].map((who) => access.claimFirstAdministrator(who, { token })),
  );
  assert.deepEqual(claims.map(code).toSorted(), ['access.link_invalid', 'ok']);
  assert.equal(await look(token), 'access.link_invalid');
  assert.equal(
    code(await access.createFirstAdministratorLink(system)),
    'access.administrator_exists',
  );
  const events = await database.db
    .selectFrom('event')
    .select('kind')
    .where('kind', '=', 'role.granted')
    .execute();
  assert.equal(events.length, 1);
});

test('a link expires after a day', async (t) => {
  const { app, database, system, person: makePerson } = await testWorld(t);
  const { access } = app.features;
  const token = must(await access.createFirstAdministratorLink(system))
    .url.split('/')
    .at(-1)!;
  await shiftClock(database.db, 24 * 3_600_000);
  const anonymous: Actor = { kind: 'anonymous', vendor: system.vendor };
  const look = await access.checkFirstAdministratorLink(anonymous, { token });
  assert.equal(code(look), 'access.link_invalid');
  const claim = await access.claimFirstAdministrator(await makePerson('Late'), { token });
  assert.equal(code(claim), 'access.link_invalid');
});

test('two administrators who withdraw one another at once leave one', async (t) => {
  const { app, system, person: makePerson } = await testWorld(t);
  const { access } = app.features;
  const role = 'administrator' as const;
  const [one, other] = [await makePerson('One', [role]), await makePerson('Other', [role])];
  for (const { person: id } of [one, other])
    must(await access.grantRole(system, { person: id, role }));
  const answers = await Promise.all([
    access.withdrawRole(one, { person: other.person, role }),
    access.withdrawRole(other, { person: one.person, role }),
  ]);
  assert.deepEqual(answers.map(code).toSorted(), ['access.last_administrator', 'ok']);
  const { members } = must(await access.listOffice(one));
  assert.equal(members.length, 1);
});

test('roles are granted by administrators, by address too, and twice is once', async (t) => {
  const { app, system, person: makePerson } = await testWorld(t);
  const { access } = app.features;
  const who = await makePerson('Maria');
  const role = 'partner-manager' as const;
  assert.equal(
    code(await access.grantRole(who, { person: who.person, role })),
    'access.not_allowed',
  );
  must(await access.grantRole(system, { person: who.email.toUpperCase(), role }));
  must(await access.grantRole(system, { person: who.person, role }));
  assert.equal(
    code(await access.grantRole(system, { person: 'nobody@example.org', role })),
    'access.person_not_found',
  );
  const { members } = must(await access.listOffice(system));
  assert.deepEqual(
    members.map(({ name, roles }) => [name, roles.map((r) => r.role)]),
    [['Maria', [role]]],
  );
  must(await access.withdrawRole(system, { person: who.person, role, reason: 'moved on' }));
  assert.equal(
    code(await access.withdrawRole(system, { person: who.person, role })),
    'access.role_not_held',
  );
});

test('authors are named to the office, the system and strangers are not', async (t) => {
  const { app, system, person: makePerson } = await testWorld(t);
  const { access } = app.features;
  const maria = await makePerson('Maria');
  const authors = [`person:${maria.person}`, 'system:clock', 'person:nobody', maria.person];
  const { names } = must(await access.namesOfAuthors(system, { authors }));
  assert.deepEqual(names, { [`person:${maria.person}`]: 'Maria' });
  assert.equal(code(await access.namesOfAuthors(maria, { authors })), 'access.not_allowed');
});

test('a given account opens the record that was there', async (t) => {
  const { app, system, person: makePerson } = await testWorld(t);
  const { access } = app.features;
  const who = await makePerson('Boris');
  must(await access.giveAccount(system, { person: who.person, password: 'a demo password' }));
  const { cookies } = must(
    await access.signIn(nobody, { email: who.email, password: 'a demo password' }),
  );
  assert.equal(person(await access.actorOf(sent(cookies))).person, who.person);
  must(await access.renameMyself(who, { name: '  Boris   Ivanov ' }));
  must(await access.setLocale(who, { locale: 'ru' }));
  assert.equal(code(await access.setLocale(who, { locale: 'xx' })), 'access.locale_unknown');
  const now = person(await access.actorOf(sent(cookies)));
  assert.deepEqual([now.name, now.locale], ['Boris Ivanov', 'ru']);
});

test('where mail leaves the machine an address must be confirmed, which opens an imported record', async (t) => {
  const { app, database, vendor } = await testWorld(t);
  const letters: Letter[] = [];
  const mail = { delivers: true, send: async (one: Letter) => void letters.push(one), close() {} };
  const seal = makeSeal('a secret for tests that is long enough');
  const confirming = makeAccess(app.platform, { installation: app.installation, mail, seal });
  const row = { name: 'Anna L.', email: 'ANNA@example.org', locale: 'ru', created_at: new Date(0) };
  const id = app.platform.newId();
  await database.db
    .insertInto('person')
    .values({ vendor_id: vendor, person_id: id, ...row })
    .execute();

  const made = must(await confirming.signUp(nobody, anna));
  assert.deepEqual(made, { cookies: [], confirm: true });
  assert.equal(code(await confirming.signIn(nobody, anna)), 'access.email_unconfirmed');
  assert.equal(letters.length, 2, 'one at sign-up, one at the attempt');
  const link = /http\S+/.exec(letters[0]!.text)![0];
  const answer = await confirming.handler(new Request(link));
  assert.equal(answer.headers.get('location'), '/me');
  const actor = person(await confirming.actorOf(sent(answer.headers.getSetCookie())));
  assert.deepEqual([actor.person, actor.name, actor.locale], [id, 'Anna L.', 'ru']);
});
