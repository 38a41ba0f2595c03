import assert from 'node:assert/strict';
import { test } from 'node:test';
import { days, examWorld, must, openTab, refusal, rightAnswers } from './world.ts';

const exam = 'sales-foundation';

test('who has used up the attempts waits for the office until another one is granted', async (t) => {
  const world = await examWorld(t);
  const { exams } = world;
  const office = await world.person('Olga', ['certification-administrator']);
  const anna = await world.person('Anna');
  const names = async () =>
    must(await exams.attemptsUsedUp(office)).waiting.map((one) => [one.personName, one.attempts]);
  const ofAnna = async () => must(await exams.candidacyOf(office, anna)).exams[0]!;
  const included = (await ofAnna()).terms.attemptsIncluded ?? 0;
  for (let attempt = 1; attempt <= included; attempt += 1) {
    assert.deepEqual(await names(), [], `before attempt ${attempt}`);
    must(await exams.submitSitting(anna, await openTab(world, anna)));
    await world.pass(days(40));
  }
  assert.deepEqual(await names(), [['Anna', included]]);
  assert.equal((await ofAnna()).refusal?.code, 'exam.attempts_used_up');
  must(await exams.grantAttempt(office, { person: anna.person, exam, reason: 'Fire drill' }));
  assert.deepEqual(await names(), []);
  const { attempt, attempts, grants } = await ofAnna();
  assert.deepEqual(
    [attempt, attempts.length, grants[0]?.reason],
    [included + 1, included, 'Fire drill'],
  );
});

test('nobody who passed or is sitting waits, and old failures are left alone', async (t) => {
  const world = await examWorld(t);
  const { exams } = world;
  const office = await world.person('Olga', ['partner-manager']);
  const [anna, boris] = [await world.person('Anna'), await world.person('Boris')];
  const included =
    must(await exams.candidacyOf(office, anna)).exams[0]!.terms.attemptsIncluded ?? 0;
  for (let attempt = 1; attempt < included; attempt += 1) {
    for (const one of [anna, boris])
      must(await exams.submitSitting(one, await openTab(world, one)));
    await world.pass(days(40));
  }
  const tab = await openTab(world, anna);
  for (const [index, chosen] of (await rightAnswers(world, tab.sitting)).entries()) {
    must(await tab.save(index + 1, chosen));
  }
  must(await exams.submitSitting(anna, tab));
  const last = await openTab(world, boris);
  assert.deepEqual(must(await exams.attemptsUsedUp(office)).waiting, []);
  must(await exams.submitSitting(boris, last));
  assert.equal(must(await exams.attemptsUsedUp(office)).waiting.length, 1);
  assert.deepEqual(
    must(await exams.passRates(office, { days: 30 })).rates.map((one) => [
      one.exam,
      one.passed,
      one.failed,
    ]),
    [[exam, 1, 1]],
  );
  const elsewhere = { days: 30, program: 'another-program' };
  assert.deepEqual(must(await exams.passRates(office, elsewhere)).rates, []);
  await world.pass(days(400));
  assert.deepEqual(must(await exams.attemptsUsedUp(office)).waiting, []);
  assert.deepEqual(must(await exams.passRates(office, { days: 30 })).rates, []);
});

test('what the office sees of candidates is for the office', async (t) => {
  const world = await examWorld(t);
  const { exams } = world;
  const office = await world.person('Olga', ['partner-manager']);
  const anna = await world.person('Anna');
  assert.equal(refusal(await exams.candidacyOf(anna, anna)), 'access.not_allowed');
  assert.equal(refusal(await exams.attemptsUsedUp(anna)), 'access.not_allowed');
  assert.equal(refusal(await exams.passRates(anna, { days: 90 })), 'access.not_allowed');
  assert.equal(refusal(await exams.candidacyOf(office, { person: 'x' })), 'person.not_found');
});
