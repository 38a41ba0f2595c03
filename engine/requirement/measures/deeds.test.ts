import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../../kernel/fact.ts';
import { Condition } from '../../program/definition/condition.ts';
import { evaluate } from '../evaluate.ts';
import { affiliation, contextOf, day, fact, testProgram } from '../fixtures.ts';

/** People who count by what they completed or passed. */

const there = (person: string, until?: string) => affiliation(person, 'acme', '2025-01-01', until);
const did = (
  kind: Fact['kind'],
  person: string,
  subject: string,
  from = '2026-01-10',
  until?: string,
) =>
  fact({
    id: `${person} ${kind} ${from}`,
    kind,
    person,
    subject,
    from: day(from),
    until: until === undefined ? null : day(until),
  });
const done = (person: string, from?: string) => did('completion', person, 'sales-101', from);
const passed = (person: string, until?: string) =>
  did('pass', person, 'sales-exam', '2026-01-10', until);
const holds = (person: string) => did('credential', person, 'sales-associate');

const graceful = testProgram({ graceCounts: true });
const oneSeat = testProgram({ onePersonFills: 'one-seat' });

const three = ['anna', 'boris', 'chen'].flatMap((person) => [there(person), done(person)]);
const dana = [there('dana'), done('dana')];
const course = { completed: 'sales-101' };
const all = { holding: 'sales-associate', completed: 'sales-101', passed: 'sales-exam' };

interface Case {
  name: string;
  asked: object;
  facts: Fact[];
  on?: string;
  have: number;
  met: boolean;
}

const cases: Case[] = [
  { name: 'one too few', asked: { ...course, atLeast: 4 }, facts: three, have: 3, met: false },
  { name: 'just enough', asked: { ...course, atLeast: 3 }, facts: three, have: 3, met: true },
  {
    name: 'one more',
    asked: { ...course, atLeast: 3 },
    facts: [...three, ...dana],
    have: 4,
    met: true,
  },
  {
    name: 'twice by the same person',
    asked: { ...course, atLeast: 2 },
    facts: [there('anna'), done('anna'), done('anna', '2026-02-01')],
    have: 1,
    met: false,
  },
  {
    name: 'held, completed and passed by one person',
    asked: { ...all, atLeast: 2 },
    facts: [there('anna'), holds('anna'), done('anna'), passed('anna')],
    have: 1,
    met: false,
  },
  {
    name: 'the same, each for itself',
    asked: { ...all, distinct: 'awards', atLeast: 3 },
    facts: [there('anna'), holds('anna'), done('anna'), passed('anna')],
    have: 3,
    met: true,
  },
  {
    name: 'one course by two people, whoever completed it',
    asked: { ...all, distinct: 'credentials', atLeast: 2 },
    facts: [there('anna'), done('anna'), there('boris'), done('boris')],
    have: 1,
    met: false,
  },
  {
    name: 'any one of them by different people',
    asked: { ...all, atLeast: 3 },
    facts: [
      there('anna'),
      holds('anna'),
      there('boris'),
      done('boris'),
      there('chen'),
      passed('chen'),
    ],
    have: 3,
    met: true,
  },
  {
    name: 'on the last day with the company',
    asked: { ...course, atLeast: 1 },
    facts: [there('anna', '2026-03-01'), done('anna')],
    on: '2026-02-28',
    have: 1,
    met: true,
  },
  {
    name: 'on the first day without it',
    asked: { ...course, atLeast: 1 },
    facts: [there('anna', '2026-03-01'), done('anna')],
    on: '2026-03-01',
    have: 0,
    met: false,
  },
  {
    name: 'on the last day of a window',
    asked: { ...course, within: '2 months', atLeast: 1 },
    facts: [there('anna'), done('anna')],
    on: '2026-03-09',
    have: 1,
    met: true,
  },
  {
    name: 'a day later',
    asked: { ...course, within: '2 months', atLeast: 1 },
    facts: [there('anna'), done('anna')],
    on: '2026-03-10',
    have: 0,
    met: false,
  },
  {
    name: 'a pass that ended has no grace, whoever in grace counts',
    asked: { passed: 'sales-exam', atLeast: 1 },
    facts: [there('anna'), passed('anna', '2026-03-01')],
    on: '2026-03-01',
    have: 0,
    met: false,
  },
  {
    name: 'a course of the name of a credential is not the credential',
    asked: { completed: 'sales-associate', atLeast: 1 },
    facts: [there('anna'), holds('anna')],
    have: 0,
    met: false,
  },
];

describe('people by what they completed or passed', () => {
  for (const { name, asked, facts, on = '2026-02-15', have, met } of cases)
    test(name, () => {
      const condition = Condition.parse({ people: asked });
      const node = evaluate(condition, contextOf(graceful, facts), day(on));
      assert.deepEqual({ have: node.have, met: node.met }, { have, met });
    });

  test('kinds by courses and exams are different people where one person fills one seat', () => {
    const asked = Condition.parse({
      people: {
        ...all,
        atLeast: 2,
        including: [
          { ...course, atLeast: 1 },
          { passed: 'sales-exam', atLeast: 1 },
        ],
      },
    });
    const met = (facts: Fact[]) =>
      evaluate(asked, contextOf(oneSeat, facts), day('2026-02-15')).met;
    const both = [there('anna'), done('anna'), passed('anna')];
    assert.equal(met(both), false);
    assert.equal(met([...both, there('boris'), done('boris')]), true);
    assert.equal(met([...both, there('boris'), holds('boris')]), false);
  });
});
