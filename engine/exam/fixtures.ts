import type { Exam, Item } from '../program/definition/exam.ts';
import type { Duration } from '../kernel/instant.ts';
import type { BankedItem } from './form.ts';

const text = (en: string) => ({ en });

/** A two-domain exam of five questions for tests. */
export const smallExam: Exam = {
  exam: 'sales-foundation',
  title: text('Sales Foundation'),
  level: 'foundation',
  questions: 5,
  time: { amount: 60, unit: 'minutes' },
  blueprint: [
    { domain: 'deals', title: text('Deals'), questions: 3 },
    { domain: 'pricing', title: text('Pricing'), questions: 2 },
  ],
  fee: 'none',
};

const texts = (id: string) => ({
  en: { stem: `Which ${id}?`, options: { a: 'A', b: 'B', c: 'C', d: 'D' }, rationale: 'Because.' },
});

/** An item as a bank holds it, with options a to d. */
export const item = (
  id: string,
  domain: string,
  key: string[] = ['b'],
  state: Item['state'] = 'live',
): BankedItem => ({
  id,
  domain,
  state,
  key,
  ...texts(id),
});

const keys = [['a'], ['b'], ['c'], ['a', 'd']];

/** A bank with `live` live items a domain and one of each other state. */
export const bankOf = (exam: Exam, live: number): BankedItem[] =>
  exam.blueprint.flatMap(({ domain }) => [
    ...Array.from({ length: live }, (_, index) =>
      item(`${domain}-${String(index + 1).padStart(3, '0')}`, domain, keys[index % keys.length]),
    ),
    ...(['draft', 'beta', 'retired'] as const).map((state) =>
      item(`${domain}-${state}`, domain, ['a'], state),
    ),
  ]);

const days = (amount: number): Duration => ({ amount, unit: 'days' });

/** The parts of a program that exams read: foundation exams pass at 70 %, three attempts, seven days between. */
export const examProgram = {
  zone: 'Europe/Berlin',
  choices: {},
  standards: {
    bank: { timesForm: 3 },
    levels: {
      foundation: {
        passMark: 7000,
        attemptsIncluded: 3,
        waitBetween: days(7),
        proctoring: 'none' as const,
        orProctoring: [],
      },
    },
  },
};
