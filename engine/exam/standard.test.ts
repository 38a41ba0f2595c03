import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '../program/definition/condition.ts';
import { examProgram, smallExam } from './fixtures.ts';
import { allowance, asksFor, credentialsAskingFor, examTerms, passValidUntil } from './standard.ts';

const because = { en: 'x' };

for (const { name, exam, choices, expect } of [
  { name: 'the standard alone', exam: {}, choices: {}, expect: 7000 },
  { name: 'the exam overrides it', exam: { passMark: 7500 }, choices: {}, expect: 7500 },
  {
    name: 'unless the text says that the standard counts',
    exam: { passMark: 7500 },
    choices: { passMarkFrom: { choose: 'standard' as const, because } },
    expect: 7000,
  },
  {
    name: 'no mark where the text says none',
    exam: {},
    choices: { unstatedPassMark: { choose: 'none' as const, because } },
    expect: 0,
  },
])
  test(`pass mark: ${name}`, () => {
    const terms = examTerms({ ...examProgram, choices }, { ...smallExam, ...exam });
    assert.equal(terms.passMark, expect);
  });

for (const { time, extra, minutes } of [
  { time: { amount: 60, unit: 'minutes' as const }, extra: 0, minutes: 60 },
  { time: { amount: 60, unit: 'minutes' as const }, extra: 25, minutes: 75 },
  { time: { amount: 90, unit: 'minutes' as const }, extra: 50, minutes: 135 },
  { time: { amount: 2, unit: 'hours' as const }, extra: 300, minutes: 480 },
])
  test(`${time.amount} ${time.unit} and ${extra} % are ${minutes} minutes`, () => {
    assert.equal(allowance(time, extra), minutes * 60_000);
  });

test('an allowance is rounded up to a second and never counts months', () => {
  assert.equal(allowance({ amount: 1, unit: 'minutes' }, 1), 61_000);
  assert.throws(() => allowance({ amount: 1, unit: 'months' }, 0), RangeError);
});

const passed: Condition = { passed: 'sales-foundation' };
for (const { name, condition, expect } of [
  { name: 'itself', condition: passed, expect: true },
  { name: 'deep inside', condition: { all: [{ any: [passed] }] }, expect: true },
  { name: 'one of n', condition: { atLeast: { n: 1, of: [passed] } }, expect: true },
  { name: 'its absence', condition: { not: passed }, expect: false },
  { name: 'something else', condition: { passed: 'other' }, expect: false },
])
  test(`a requirement asks for a pass: ${name}`, () => {
    assert.equal(asksFor(condition, 'passed', 'sales-foundation'), expect);
  });

test('a pass counts as long as the award it leads to', () => {
  const level = {
    credential: 'sales-associate',
    requires: passed,
    validFor: { amount: 1, unit: 'years' as const },
  };
  const at = Date.UTC(2026, 2, 1, 12);
  const program = { zone: 'UTC', tracks: { sales: { levels: { foundation: level } } } };
  assert.equal(passValidUntil(program, 'sales-foundation', at), Date.UTC(2027, 2, 2));
  assert.equal(passValidUntil(program, 'other', at), null);
});

test('a course is asked for by the credentials whose levels name it', () => {
  const validFor = { amount: 1, unit: 'years' as const };
  const levels = {
    foundation: { credential: 'a', requires: { all: [{ completed: 'course' }, passed] }, validFor },
    expert: { credential: 'b', requires: passed, validFor },
  };
  const program = { zone: 'UTC', tracks: { sales: { levels } } };
  assert.deepEqual(credentialsAskingFor(program, 'course'), ['a']);
});
