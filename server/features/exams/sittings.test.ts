import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bank, days, examWorld, minutes, must, openTab, refusal, rightAnswers } from './world.ts';

const exam = 'sales-foundation';

test('two starts at once give one sitting to both', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const starts = await Promise.all(
    Array.from({ length: 8 }, () => world.exams.startSitting(anna, { exam })),
  );
  const given = starts.map((start) => must(start));
  assert.equal(new Set(given.map(({ sitting }) => sitting)).size, 1);
  assert.equal(given.filter(({ resumed }) => !resumed).length, 1);
  assert.equal(world.events.filter((event) => event.kind === 'sitting.started').length, 1);
});

test('what is saved is there again after a reload and a restart', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  must(await tab.save(1, [2]));
  must(await tab.save(2, [3]));
  must(await tab.save(1, [4]));
  const { exams } = await import('./exams.ts');
  const restarted = exams(world.platform, world.needs);
  const { sitting } = must(await restarted.sittingView(anna, { sitting: tab.sitting }));
  assert.deepEqual(
    sitting.positions.map((position) => position.chosen),
    [[4], [3], [], [], []],
  );
  assert.equal(sitting.lastNumber, 3);
  assert.equal(sitting.deadline - sitting.startedAt, minutes(60));
});

test('the questions come in the language of the start, whatever the locale asked for', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const boris = await world.person('Boris');
  const russian = must(await world.exams.startSitting(anna, { exam, locale: 'ru-RU' }));
  const french = must(await world.exams.startSitting(boris, { exam, locale: 'fr' }));
  const views = await Promise.all([
    world.exams.sittingView(anna, russian),
    world.exams.sittingView(boris, french),
  ]);
  const stems = views.map((view) => must(view).sitting.positions[0]?.stem.slice(-2));
  assert.deepEqual(stems, ['ru', 'en']);
});

test('a tab that takes over leaves the other one without its lease', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const first = await openTab(world, anna);
  must(await first.save(1, [1]));
  const second = await openTab(world, anna);
  assert.equal(second.sitting, first.sitting);
  assert.equal(refusal(await first.save(1, [2])), 'sitting.lease_lost');
  const late = await world.exams.submitSitting(anna, first);
  assert.equal(refusal(late), 'sitting.lease_lost');
  must(await world.exams.submitSitting(anna, second));
});

test('nobody else sees, takes, saves or submits a sitting', async (t) => {
  const world = await examWorld(t);
  const tab = await openTab(world, await world.person('Anna'));
  const eve = await world.person('Eve');
  const nobody = { kind: 'anonymous', vendor: world.vendor } as const;
  const changes = [{ position: 1, chosen: [1], flagged: false, number: 9 }];
  for (const [actor, code] of [
    [eve, 'sitting.not_found'],
    [nobody, 'access.sign_in'],
  ] as const) {
    assert.equal(refusal(await world.exams.sittingView(actor, tab)), code);
    assert.equal(refusal(await world.exams.takeLease(actor, tab)), code);
    assert.equal(refusal(await world.exams.saveResponses(actor, { ...tab, changes })), code);
    assert.equal(refusal(await world.exams.submitSitting(actor, tab)), code);
    assert.equal(refusal(await world.exams.result(actor, tab)), code);
  }
});

for (const { name, change } of [
  { name: 'a position that is not on the form', change: { position: 6 } },
  { name: 'position zero', change: { position: 0 } },
  { name: 'an option that is not shown', change: { chosen: [5] } },
  { name: 'an option twice', change: { chosen: [1, 1] } },
  { name: 'a fraction', change: { chosen: [1.5] } },
  { name: 'a number that is none', change: { number: Number.NaN } },
  { name: 'number zero', change: { number: 0 } },
  { name: 'a number so high that none could follow', change: { number: 9_007_199_254_740_991 } },
])
  test(`a change with ${name} is refused`, async (t) => {
    const world = await examWorld(t);
    const anna = await world.person('Anna');
    const tab = await openTab(world, anna);
    const good = { position: 1, chosen: [1], flagged: false, number: 1 };
    const answer = await world.exams.saveResponses(anna, {
      ...tab,
      changes: [good, { ...good, ...change }],
    });
    assert.equal(refusal(answer), 'response.invalid');
    const { sitting } = must(await world.exams.sittingView(anna, tab));
    assert.deepEqual(sitting.positions[0]?.chosen, []);
  });

test('one answer where one is asked for; several are kept while they are being chosen', async (t) => {
  for (const [keys, expect] of [
    [1, 'response.invalid'],
    [2, 'it was not refused'],
  ] as const) {
    const world = await examWorld(
      t,
      bank.map((item) => Object.assign({}, item, { key: ['a', 'd'].slice(0, keys) })),
    );
    const tab = await openTab(world, await world.person('Anna'));
    must(await tab.save(1, [2]));
    assert.equal(refusal(await tab.save(1, [1, 2, 3, 4])), expect);
  }
});

test('200 changes kept offline are taken at once, 201 are not', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const changes = Array.from({ length: 201 }, (_, index) => ({
    position: (index % 5) + 1,
    chosen: [(index % 4) + 1],
    flagged: index % 2 === 0,
    number: index + 1,
  }));
  const many = await world.exams.saveResponses(anna, { ...tab, changes });
  assert.equal(refusal(many), 'response.too_many');
  const { saved } = must(
    await world.exams.saveResponses(anna, { ...tab, changes: changes.slice(0, 200) }),
  );
  assert.deepEqual(
    saved.map(({ number }) => number),
    [196, 197, 198, 199, 200],
  );
});

test('all right answers pass: result, fact and event come with the submission', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const right = await rightAnswers(world, tab.sitting);
  for (const [index, chosen] of right.entries()) must(await tab.save(index + 1, chosen));
  const { submittedBy } = must(await world.exams.submitSitting(anna, tab));
  assert.equal(submittedBy, 'candidate');
  const { result } = must(await world.exams.result(anna, tab));
  assert.deepEqual(
    [result.points, result.possible, result.passed, result.passMark],
    [5, 5, true, 7000],
  );
  assert.deepEqual(
    result.domains.map(({ domain, points }) => [domain, points]),
    [
      ['deals', 3],
      ['pricing', 2],
    ],
  );
  const facts = await world.needs.ledger.factsOfPerson(
    world.db,
    world.vendor,
    'skills',
    anna.person,
  );
  assert.equal(facts.length, 1);
  assert.equal(facts[0]?.kind, 'pass');
  assert.equal(facts[0]?.source, `sitting:${tab.sitting}`);
  assert.ok((facts[0]?.until ?? 0) > (facts[0]?.from ?? 0) + days(365));
  const scored = world.events.find((event) => event.kind === 'sitting.scored');
  assert.equal(scored?.payload['passed'], true);
  assert.equal(refusal(await world.exams.startSitting(anna, { exam })), 'exam.already_passed');
});

test('submitting twice answers the same and scores once', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => world.exams.submitSitting(anna, tab)),
  );
  assert.equal(new Set(answers.map((answer) => must(answer).submittedAt)).size, 1);
  assert.equal(world.events.filter((event) => event.kind === 'sitting.scored').length, 1);
  assert.equal(refusal(await tab.save(1, [1])), 'sitting.closed');
  const { sitting } = must(await world.exams.sittingView(anna, tab));
  assert.deepEqual([sitting.state, sitting.positions], ['submitted', []]);
});

test('a submission waits for the saves that are under way', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const right = await rightAnswers(world, tab.sitting);
  const saves = right.map((chosen, index) => tab.save(index + 1, chosen));
  must(await world.exams.submitSitting(anna, tab));
  for (const save of saves) must(await save);
  assert.equal(must(await world.exams.result(anna, tab)).result.points, 5);
});

test('at the deadline a sitting submits itself with what was saved', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const right = await rightAnswers(world, tab.sitting);
  must(await tab.save(1, right[0]!));
  await world.pass(minutes(60));
  assert.equal(refusal(await tab.save(2, right[1]!)), 'sitting.closed');
  assert.equal(await world.exams.expireDue(), 1);
  assert.equal(await world.exams.expireDue(), 0);
  const { result } = must(await world.exams.result(anna, tab));
  assert.deepEqual([result.points, result.submittedBy], [1, 'deadline']);
  const { sitting } = must(await world.exams.sittingView(anna, tab));
  assert.equal(sitting.submittedAt, sitting.deadline);
});

test('any look at an overdue sitting closes it', async (t) => {
  const world = await examWorld(t);
  const looks = {
    view: async (anna, tab) => must(await world.exams.sittingView(anna, tab)).sitting.submittedBy,
    result: async (anna, tab) => must(await world.exams.result(anna, tab)).result.submittedBy,
    submit: async (anna, tab) => must(await world.exams.submitSitting(anna, tab)).submittedBy,
    attempts: async (anna) => must(await world.exams.myAttempts(anna)).attempts[0]?.submittedBy,
    detail: async (anna) =>
      must(await world.exams.examDetail(anna, { exam })).attempts[0]?.submittedBy,
  } satisfies Record<
    string,
    (
      anna: Awaited<ReturnType<typeof world.person>>,
      tab: Awaited<ReturnType<typeof openTab>>,
    ) => Promise<string | null | undefined>
  >;
  for (const [name, look] of Object.entries(looks)) {
    const anna = await world.person(name);
    const tab = await openTab(world, anna);
    await world.pass(minutes(61));
    assert.equal(await look(anna, tab), 'deadline', name);
  }
});

test('attempts wait, run out and are granted', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const office = await world.person('Olga', ['certification-administrator']);
  const fail = async () => {
    const tab = await openTab(world, anna);
    must(await world.exams.submitSitting(anna, tab));
  };
  await fail();
  assert.equal(refusal(await world.exams.startSitting(anna, { exam })), 'exam.cooling_off');
  for (let attempt = 2; attempt <= 3; attempt++) {
    await world.pass(days(8));
    await fail();
  }
  await world.pass(days(30));
  assert.equal(refusal(await world.exams.startSitting(anna, { exam })), 'exam.attempts_used_up');
  const grant = { person: anna.person, exam, reason: 'Lost an hour to a power cut' };
  must(await world.exams.grantAttempt(office, grant));
  assert.equal(refusal(await world.exams.grantAttempt(office, grant)), 'grant.waiting');
  await fail();
  assert.equal(refusal(await world.exams.startSitting(anna, { exam })), 'exam.attempts_used_up');
  const { attempts } = must(await world.exams.myAttempts(anna));
  assert.deepEqual(
    attempts.map(({ attempt }) => attempt),
    [4, 3, 2, 1],
  );
});

test('an announced exam and an unknown one cannot be started', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const codes = ['announced', 'constructor', 'nothing'].map(async (id) =>
    refusal(await world.exams.startSitting(anna, { exam: id })),
  );
  assert.deepEqual(await Promise.all(codes), [
    'exam.not_offered',
    'exam.not_found',
    'exam.not_found',
  ]);
});
