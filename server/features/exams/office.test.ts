import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canary, days, examWorld, minutes, must, openTab, refusal } from './world.ts';

const exam = 'sales-foundation';

test('granted time moves the deadline and stays on record; a closed sitting gets none', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['certification-administrator']);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const before = must(await world.exams.sittingView(anna, tab)).sitting.deadline;
  const grant = {
    sitting: tab.sitting,
    minutes: 15,
    kind: 'incident' as const,
    reason: ' Fire drill ',
  };
  assert.equal(must(await world.exams.grantTime(office, grant)).deadline, before + minutes(15));
  const { sitting } = must(await world.exams.sittingDetail(office, tab));
  assert.deepEqual(
    [sitting.deadline, sitting.timeGrants[0]?.minutes, sitting.timeGrants[0]?.reason],
    [before + minutes(15), 15, 'Fire drill'],
  );
  const clock = () => world.exams.sittingClock(anna, tab);
  assert.partialDeepStrictEqual(must(await clock()), {
    deadline: before + minutes(15),
    open: true,
  });
  assert.equal(refusal(await world.exams.sittingClock(office, tab)), 'sitting.not_found');
  must(await world.exams.submitSitting(anna, tab));
  assert.equal(must(await clock()).open, false);
  assert.equal(refusal(await world.exams.grantTime(office, grant)), 'sitting.closed');
});

test('an accommodation is frozen into the sittings that start while it stands', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['certification-administrator']);
  const anna = await world.person('Anna');
  const lasts = async () => {
    const tab = await openTab(world, anna);
    const { sitting } = must(await world.exams.sittingView(anna, tab));
    return (sitting.deadline - sitting.startedAt) / minutes(1);
  };
  const given = { person: anna.person, extraPercent: 25, reason: 'Dyslexia' };
  must(await world.exams.setAccommodation(office, given));
  must(await world.exams.setAccommodation(office, { ...given, extraPercent: 50 }));
  assert.equal(await lasts(), 90);
  must(await world.exams.withdrawAccommodation(office, given));
  assert.equal(await lasts(), 90); // the same sitting: what was frozen stays
  await world.pass(days(8));
  await world.exams.expireDue();
  assert.equal(await lasts(), 60);
  assert.equal(must(await world.exams.accommodation(office, given)).accommodation, null);
  assert.equal(
    refusal(await world.exams.withdrawAccommodation(office, given)),
    'accommodation.not_found',
  );
});

test('only those whose office it is may grant, record and read keys', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const { exams } = world;
  const person = anna.person;
  const reason = 'x';
  const acts: Record<string, (actor: typeof anna) => Promise<object>> = {
    time: (actor) => exams.grantTime(actor, { ...tab, minutes: 5, kind: 'incident', reason }),
    attempt: (actor) => exams.grantAttempt(actor, { person, exam, reason }),
    accommodation: (actor) => exams.setAccommodation(actor, { person, extraPercent: 25, reason }),
    withdrawal: (actor) => exams.withdrawAccommodation(actor, { person }),
    completion: (actor) => exams.recordCompletion(actor, { person, course: 'sales-201' }),
    assessment: (actor) =>
      exams.recordAssessment(actor, { person, assessment: 'pitch', points: 20 }),
    bank: (actor) => exams.itemBank(actor, { exam }),
    list: (actor) => exams.listSittings(actor, {}),
    detail: (actor) => exams.sittingDetail(actor, tab),
    look: (actor) => exams.accommodation(actor, { person }),
  };
  const roles: Record<string, string[]> = {
    nobody: [],
    'partner-manager': ['list', 'detail'],
    'content-developer': ['bank', 'list', 'detail'],
    'program-manager': ['bank', 'list', 'detail'],
    'certification-administrator': Object.keys(acts),
  };
  for (const [role, allowed] of Object.entries(roles)) {
    const actor = await world.person(role, role === 'nobody' ? [] : [role as 'partner-manager']);
    for (const [name, act] of Object.entries(acts)) {
      const code = refusal((await act(actor)) as { ok: boolean });
      const may = code !== 'access.not_allowed' && code !== 'access.sign_in';
      assert.equal(may, allowed.includes(name), `${role}: ${name}`);
    }
  }
});

test('a reason is asked for and figures have bounds', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['administrator']);
  const { person } = await world.person('Anna');
  const { sitting } = await openTab(world, await world.person('Boris'));
  const { exams } = world;
  const kind = 'incident' as const;
  const table: [string, Promise<object>][] = [
    ['reason.missing', exams.grantTime(office, { sitting, minutes: 5, kind, reason: ' ' })],
    ['reason.missing', exams.grantAttempt(office, { person, exam, reason: '' })],
    [
      'grant.minutes_out_of_range',
      exams.grantTime(office, { sitting, minutes: 0, kind, reason: 'x' }),
    ],
    [
      'grant.minutes_out_of_range',
      exams.grantTime(office, { sitting, minutes: 1.5, kind, reason: 'x' }),
    ],
    [
      'accommodation.percent_out_of_range',
      exams.setAccommodation(office, { person, extraPercent: 301, reason: 'x' }),
    ],
    [
      'person.not_found',
      exams.setAccommodation(office, { person: 'x', extraPercent: 5, reason: 'x' }),
    ],
    ['person.not_found', exams.grantAttempt(office, { person: sitting, exam, reason: 'x' })],
    [
      'sitting.not_found',
      exams.grantTime(office, { sitting: person, minutes: 5, kind, reason: 'x' }),
    ],
    [
      'assessment.below_pass_mark',
      exams.recordAssessment(office, { person, assessment: 'pitch', points: 14 }),
    ],
    [
      'assessment.points_out_of_range',
      exams.recordAssessment(office, { person, assessment: 'pitch', points: 21 }),
    ],
    ['fact.in_future', exams.recordCompletion(office, { person, course: 'sales-101', at: 9e12 })],
    ['course.not_found', exams.recordCompletion(office, { person, course: 'toString' })],
  ];
  for (const [code, act] of table) assert.equal(refusal((await act) as { ok: boolean }), code);
});

test('the bank is shown with its counts to those who write it', async (t) => {
  const world = await examWorld(t);
  const writer = await world.person('Wanda', ['content-developer']);
  const { bank } = must(await world.exams.itemBank(writer, { exam }));
  assert.equal(bank.items.length, 18);
  assert.ok(JSON.stringify(bank).includes(canary.rationale));
  assert.deepEqual(bank.domains[0]?.items, { draft: 0, beta: 0, live: 9, retired: 0 });
});

test('exams are listed with what they ask for and what their banks have, without a question', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['partner-manager']);
  const { exams } = must(await world.exams.listExams(office));
  const [sales, announced] = exams;
  assert.equal(sales?.demanded, 15);
  assert.deepEqual(sales?.items, { draft: 0, beta: 0, live: 18, retired: 0 });
  assert.deepEqual(
    sales?.domains.map(({ domain, items, demanded }) => [domain, items.live, demanded]),
    [
      ['deals', 9, 3],
      ['pricing', 9, 2],
    ],
  );
  assert.deepEqual([announced?.offered, announced?.demanded], [false, null]);
  assert.ok(!JSON.stringify(exams).includes(canary.rationale));
  const candidate = await world.person('Nina');
  assert.equal(refusal(await world.exams.listExams(candidate)), 'access.not_allowed');
});

test('a course is completed once, by the learner or by the office', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['certification-administrator']);
  const anna = await world.person('Anna');
  const { person } = anna;
  const { exams } = world;
  const course = 'sales-101';
  assert.equal(must(await exams.coursePage(anna, { course })).course.completedAt, null);
  const twice = await Promise.all([1, 2].map(() => exams.completeCourse(anna, { course })));
  assert.equal(new Set(twice.map((one) => must(one).completedAt)).size, 1);
  must(await exams.recordCompletion(office, { person, course }));
  const facts = await world.needs.ledger.factsOfPerson(world.db, world.vendor, 'skills', person);
  assert.equal(facts.filter((fact) => fact.kind === 'completion').length, 1);
  assert.notEqual(must(await exams.coursePage(anna, { course })).course.completedAt, null);
  const other = { course: 'sales-201' };
  assert.equal(refusal(await exams.completeCourse(anna, other)), 'course.recorded_by_office');
  must(await exams.recordCompletion(office, { person, ...other }));
});

test('a passed practical is a fact that lasts as long as its award', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['certification-administrator']);
  const { person } = await world.person('Anna');
  const given = { person, assessment: 'pitch', points: 15 };
  assert.equal(must(await world.exams.recordAssessment(office, given)).validUntil, null);
  const [fact] = await world.needs.ledger.factsOfPerson(world.db, world.vendor, 'skills', person);
  assert.deepEqual(
    [fact?.kind, fact?.subject, fact?.attributes],
    ['pass', 'pitch', { points: 15 }],
  );
});

test('sittings are listed by exam, person and state', async (t) => {
  const world = await examWorld(t);
  const office = await world.person('Olga', ['partner-manager']);
  const anna = await world.person('Anna');
  const boris = await world.person('Boris');
  const tab = await openTab(world, anna);
  must(await world.exams.submitSitting(anna, tab));
  await openTab(world, boris);
  const names = async (filter: object) =>
    must(await world.exams.listSittings(office, filter)).sittings.map((line) => line.personName);
  assert.deepEqual(await names({}), ['Boris', 'Anna']);
  assert.deepEqual(await names({ state: 'open' }), ['Boris']);
  assert.deepEqual(await names({ state: 'submitted', exam }), ['Anna']);
  assert.deepEqual(await names({ person: boris.person }), ['Boris']);
  assert.deepEqual(await names({ exam: 'other' }), []);
  assert.equal(
    refusal(await world.exams.sittingDetail(office, { sitting: 'nope' })),
    'sitting.not_found',
  );
});
