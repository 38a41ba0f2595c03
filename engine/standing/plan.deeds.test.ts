import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliation, day, fact, testProgram } from '../requirement/fixtures.ts';
import { plan } from './plan.ts';

const text = (en: string) => ({ en });
const action = (rest: object) => ({ title: text('It is done.'), ...rest });
const course = { title: text('Course'), summary: text('Learn.'), completion: 'self' };
const exam = { exam: 'exam', title: text('Exam'), level: 'foundation', fee: 'none' };

const earns = action({ earns: 'sales-associate', cost: '100 EUR' });
const holding = (atLeast: number) => ({ people: { holding: 'sales-associate', atLeast } });
const completed = (id: string, atLeast: number) => ({ people: { completed: id, atLeast } });
const passed = (id: string, atLeast: number) => ({ people: { passed: id, atLeast } });

const crew = ['anna', 'boris'].map((person) => affiliation(person, 'acme', '2026-01-01'));
const annaCompleted = fact({
  id: 'c',
  kind: 'completion',
  person: 'anna',
  subject: 'sales-101',
  from: day('2026-02-01'),
});

interface Case {
  name: string;
  requires: object;
  actions: object;
  facts?: Fact[];
  cost: string;
  does: string[];
}

/** Whoever earns an associate's credential completes sales-101 and passes sales-foundation on the way. */
const cases: Case[] = [
  {
    name: 'what the price of a credential covers is done with it',
    requires: { all: [holding(1), completed('sales-101', 1), passed('sales-foundation', 1)] },
    actions: { earns },
    cost: '100',
    does: ['1 × earns sales-associate by anna'],
  },
  {
    name: 'a course without a price is completed by earning what asks for it',
    requires: { all: [holding(1), completed('sales-101', 2)] },
    actions: { earns },
    cost: '200',
    does: ['2 × earns sales-associate by anna, boris'],
  },
  {
    name: 'who completed it already does not complete it once more',
    requires: { all: [holding(1), completed('sales-101', 2)] },
    actions: { earns },
    facts: [...crew, annaCompleted],
    cost: '100',
    does: ['1 × earns sales-associate by boris'],
  },
  {
    name: 'what has a price of its own is paid besides, by whoever earns',
    requires: { all: [holding(1), completed('sales-101', 1)] },
    actions: { earns, course: action({ completes: 'sales-101', cost: '40 EUR' }) },
    cost: '140',
    does: ['1 × completes sales-101 by anna', '1 × earns sales-associate by anna'],
  },
  {
    name: 'a course that no credential asks for is completed by itself',
    requires: { all: [holding(1), completed('technical-101', 1)] },
    actions: { earns, course: action({ completes: 'technical-101', cost: '40 EUR' }) },
    cost: '140',
    does: ['1 × completes technical-101 by anna', '1 × earns sales-associate by anna'],
  },
];

const short = ({ deed, subject, count, who }: ReturnType<typeof planOf>['actions'][number]) =>
  `${count} × ${deed} ${subject} by ${who.join(', ')}`;

function planOf({ requires, actions, facts = crew }: Pick<Case, 'requires' | 'actions' | 'facts'>) {
  const parts = {
    actions,
    courses: { 'sales-101': course, 'technical-101': course },
    exams: { 'sales-foundation': exam },
    tiers: [
      { id: 'registered', title: text('r'), metal: 'slate', requires: { all: [] } },
      { id: 'goal', title: text('g'), metal: 'gold', requires },
    ],
  };
  const at = day('2026-06-01');
  const answer = plan(testProgram({}, parts), facts, 'acme', { on: at, known: at }, 'goal');
  assert.ok(answer.ok);
  return answer.value;
}

describe('plans for courses and exams', () => {
  for (const { name, cost, does, ...given } of cases)
    test(name, () => {
      const found = planOf(given);
      assert.deepEqual(found.actions.map(short).toSorted(), does.toSorted());
      assert.deepEqual(found.unpriced, []);
      assert.deepEqual(found.cost, { amount: cost, currency: 'EUR' });
      assert.equal(found.proven, true);
    });
});
