import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { delivered } from '../../fixtures/delivery.ts';
import type { DomainEvent } from '../../platform/operation.ts';
import { must, programFiles, testWorld, type World } from '../../testing.ts';
import type { PostedScore } from './scores.ts';

const program = 'product-accreditation';
const day = 86_400_000;
const password = 'a door of one’s own';
const nobody = new Headers();

async function accreditation(t: TestContext) {
  const world = await testWorld(t);
  const files = programFiles(program);
  must(await world.app.features.programs.publish(world.system, { files, publishedAt: 0 }));
  const desk = await world.person('Desk', ['certification-administrator']);
  const post = (scores: PostedScore[], source = 'centre') =>
    world.app.features.exams.postScores(desk, { program, source, scores });
  return { ...world, desk, post };
}

const score = (more: Partial<PostedScore> = {}): PostedScore => ({
  exam: 'relay-technical',
  email: 'Mei.Tanaka@example.org',
  name: 'Mei Tanaka',
  locale: 'ru',
  passed: true,
  takenAt: Date.parse('2026-02-27T10:00:00Z'),
  reference: 'A-1',
  ...more,
});

const invitations = (world: World) =>
  world.sent
    .filter(({ name }) => name === 'mail.event')
    .map(({ payload }) => payload['event'] as DomainEvent)
    .filter(({ kind }) => kind === 'person.invited');

/** The invitations that arrived, and what the links of the letters name. */
async function deliver(t: TestContext, world: World) {
  const letters = await delivered(t, world, invitations(world));
  const tokens = letters.map(({ text }) => /\/activate\/(\S+)/.exec(text ?? '')?.[1] ?? '');
  return { letters, tokens };
}

test('the first score of somebody not known opens their record, counts and invites them by mail, once', async (t) => {
  const world = await accreditation(t);
  assert.deepEqual(must(await world.post([score()])), { posted: 1, known: 0, invited: 1 });
  // The same score again, and another one of the same person, written otherwise.
  assert.deepEqual(must(await world.post([score()])), { posted: 0, known: 1, invited: 0 });
  const failed = score({
    email: ' mei.tanaka@EXAMPLE.org ',
    exam: 'beacon-technical',
    passed: false,
    points: { reached: 20, possible: 50 },
    reference: 'A-2',
  });
  assert.deepEqual(must(await world.post([failed])), { posted: 1, known: 0, invited: 0 });

  const { letters, tokens } = await deliver(t, world);
  assert.equal(letters.length, 1);
  assert.equal(letters[0]?.to?.[0]?.address, 'Mei.Tanaka@example.org');
  assert.match(letters[0]?.subject ?? '', /ваша запись открыта/);
  assert.match(letters[0]?.text ?? '', /Здравствуйте, Mei Tanaka!/);

  const { access, exams, ledger } = world.app.features;
  const token = tokens[0] ?? '';
  const whose = must(await access.checkActivationLink(world.system, { token }));
  assert.deepEqual(whose, { name: 'Mei Tanaka', email: 'Mei.Tanaka@example.org' });
  const short = await access.activate(nobody, { token, password: 'short' });
  assert.equal(short.ok || short.refusal.code, 'access.password_short');
  const { cookies } = must(await access.activate(nobody, { token, password }));
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  const mei = await access.actorOf(new Headers({ cookie }));
  assert.ok(mei.kind === 'person');
  assert.equal(mei.locale, 'ru');

  // The link has been used up, the letter would not be written again, and signing in works ever after.
  const again = await access.activate(nobody, { token, password: 'another password' });
  assert.equal(again.ok || again.refusal.code, 'access.activation_over');
  assert.deepEqual((await deliver(t, world)).letters, []);
  must(await access.signIn(nobody, { email: 'mei.tanaka@example.org', password }));

  const { scores } = must(await exams.myScores(mei));
  assert.deepEqual(
    scores.map(({ exam, passed, points }) => ({ exam, passed, points })),
    [
      { exam: 'beacon-technical', passed: false, points: { reached: 20, possible: 50 } },
      { exam: 'relay-technical', passed: true, points: null },
    ],
  );
  const { facts } = must(await ledger.listFacts(mei, { program, person: mei.person, limit: 10 }));
  assert.deepEqual(
    facts.map(({ kind, subject, from, source }) => ({ kind, subject, from, source })),
    [
      {
        kind: 'pass',
        subject: 'relay-technical',
        from: Date.parse('2026-02-27T10:00:00Z'),
        source: 'import:centre',
      },
    ],
  );
});

test('two postings at once make one person, one score and one invitation', async (t) => {
  const world = await accreditation(t);
  const both = await Promise.all([
    world.post([score(), score({ email: 'b@example.org', name: 'B', reference: 'B-1' })]),
    world.post([score({ email: 'B@example.org', name: 'B', reference: 'B-1' }), score()]),
  ]);
  const sum = both.map(must).reduce((all, one) => ({
    posted: all.posted + one.posted,
    known: all.known + one.known,
    invited: all.invited + one.invited,
  }));
  assert.deepEqual(sum, { posted: 2, known: 2, invited: 2 });
  assert.equal(invitations(world).length, 2);
});

test('one batch may name the same stranger twice', async (t) => {
  const world = await accreditation(t);
  const other = score({
    exam: 'anchor-technical',
    reference: 'A-9',
    email: 'MEI.tanaka@example.org',
  });
  assert.deepEqual(must(await world.post([score(), other])), { posted: 2, known: 0, invited: 1 });
});

test('who is known already gets the score and no letter', async (t) => {
  const world = await accreditation(t);
  const anna = await world.person('Anna');
  const known = score({ email: anna.email.toUpperCase(), name: '' });
  assert.deepEqual(must(await world.post([known])), { posted: 1, known: 0, invited: 0 });
  const { scores } = must(await world.app.features.exams.myScores(anna));
  assert.equal(scores.length, 1);
});

test('an account that somebody made with the address and never confirmed opens nothing', async (t) => {
  const world = await accreditation(t);
  const { access } = world.app.features;
  const thief = { name: 'Thief', email: 'mei.tanaka@example.org', password: 'a stolen password' };
  // Without a letter to confirm the address its person exists at once, so that this one is removed again.
  const { cookies } = must(await access.signUp(nobody, thief));
  await world.app.platform.db.deleteFrom('person').where('email', '=', thief.email).execute();
  must(await world.post([score()]));
  const { tokens } = await deliver(t, world);
  must(await access.activate(nobody, { token: tokens[0] ?? '', password }));
  const stolen = await access.signIn(nobody, thief);
  assert.equal(stolen.ok || stolen.refusal.code, 'access.wrong_credentials');
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  assert.equal((await access.actorOf(new Headers({ cookie }))).kind, 'anonymous');
});

test('a link lasts thirty days, opens its own record only, and cannot be made up', async (t) => {
  const world = await accreditation(t);
  must(await world.post([score(), score({ email: 'b@example.org', name: 'B', reference: 'B-1' })]));
  const { tokens } = await deliver(t, world);
  const [one = '', other = ''] = tokens;
  const swapped = `${one.split('.')[0]}.${other.split('.')[1]}`;
  const { checkActivationLink } = world.app.features.access;
  for (const token of [swapped, '', '.', 'x.y', `${one}x`, one.split('.')[0] ?? ''])
    assert.equal((await checkActivationLink(world.system, { token })).ok, false, token);
  world.setNow(world.now() + 30 * day - 1);
  assert.ok((await checkActivationLink(world.system, { token: one })).ok);
  world.setNow(world.now() + 1);
  assert.equal((await checkActivationLink(world.system, { token: one })).ok, false);
});

test('what cannot be posted is refused with the number of the score, and nothing of the batch stays', async (t) => {
  const world = await accreditation(t);
  const good = score();
  const cases: [Partial<PostedScore>, string][] = [
    [{ exam: 'relay-tecnical' }, 'score.exam_unknown'],
    [{ exam: 'toString' }, 'score.exam_unknown'],
    [{ exam: 'relay-sales' }, 'score.exam_here'],
    [{ takenAt: world.now() + 1 }, 'score.in_future'],
    [{ points: { reached: 3, possible: 2 } }, 'score.points'],
    [{ email: 'nowhere' }, 'score.person_unclear'],
    [{ email: 'new@example.org', name: ' ' }, 'score.person_unclear'],
    [{ email: 'new@example.org', name: 'x'.repeat(201) }, 'score.person_unclear'],
  ];
  for (const [wrong, code] of cases) {
    const refused = await world.post([good, score({ reference: 'A-2', ...wrong })]);
    assert.ok(!refused.ok, code);
    assert.deepEqual([refused.refusal.code, refused.refusal.args?.['number']], [code, 2]);
  }
  const { access } = world.app.features;
  const { total } = must(await access.listPeople(world.system));
  assert.equal(total, 1, 'only the desk itself');
  assert.deepEqual(must(await world.post([good])), { posted: 1, known: 0, invited: 1 });
});

test('the office sees what was posted last, and nobody else does', async (t) => {
  const world = await accreditation(t);
  const { latestScores } = world.app.features.exams;
  must(await world.post([score()]));
  world.setNow(world.now() + 1);
  must(await world.post([score({ reference: 'A-2', passed: false })]));
  const read = async (limit: number) =>
    must(await latestScores(world.desk, { program, limit })).scores.map(
      ({ name, reference, passed }) => [name, reference, passed],
    );
  assert.deepEqual(await read(2), [
    ['Mei Tanaka', 'A-2', false],
    ['Mei Tanaka', 'A-1', true],
  ]);
  assert.deepEqual(await read(1), [['Mei Tanaka', 'A-2', false]]);
  const anna = await world.person('Anna');
  const refused = await latestScores(anna, { program, limit: 1 });
  assert.equal(refused.ok || refused.refusal.code, 'access.not_allowed');
});

test('a program that does not say so keeps scores of strangers out, and only the office posts', async (t) => {
  const world = await accreditation(t);
  const { exams, programs } = world.app.features;
  const files = Object.fromEntries(
    Object.entries(programFiles(program)).map(([path, text]) => [
      path,
      text
        .replace('version: 1.0.0', 'version: 1.0.1')
        .replace('effective: 2009-03-02', 'effective: 2010-03-02')
        .replace('enforced: 2009-03-02', 'enforced: 2010-03-02')
        .replace('choose: account\n', 'choose: refuse\n'),
    ]),
  );
  must(await programs.publish(world.system, { files, publishedAt: 0 }));
  const refused = await world.post([score()]);
  assert.equal(refused.ok || refused.refusal.code, 'score.person_unknown');
  const anna = await world.person('Anna');
  const own = score({ email: anna.email });
  const byAnna = await exams.postScores(anna, { program, source: 'me', scores: [own] });
  assert.equal(byAnna.ok || byAnna.refusal.code, 'access.not_allowed');
  assert.deepEqual(must(await world.post([own])), { posted: 1, known: 0, invited: 0 });
});
