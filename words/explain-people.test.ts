import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standingOf, type Fact } from '@guildmark/engine';
import { affiliation, credential, day, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explain, explainRequirement } from './explain.ts';

const base = testProgram();

type Switches = Parameters<typeof testProgram>[0];

interface Case {
  name: string;
  switches: Switches;
  requires: unknown;
  facts: Fact[];
  on: string;
  en: string[];
  ru: string[];
}

const holder = (person: string, what = 'sales-expert', until = '2027-01-01') => [
  affiliation(person, 'acme', '2026-01-01'),
  credential(person, what, '2026-01-01', until),
];
const people = (holding: string, atLeast: number, more: object = {}) => ({
  people: { holding, atLeast, ...more },
});
const both = { all: [people('sales-expert', 1), people('technical-expert', 1)] };
const ann = [...holder('ann'), ...holder('ann', 'technical-expert').slice(1)];
const including = people('sales-associate', 3, {
  including: [
    { holding: 'sales-professional', atLeast: 1 },
    { holding: 'sales-expert', atLeast: 1 },
  ],
});
const onlyKinds = people('sales-associate', 1, {
  including: [{ holding: 'sales-expert', atLeast: 1 }],
});
const grace = { graceCounts: true } as const;

const cases: Case[] = [
  {
    name: 'one who holds both fills one seat, and the other says which',
    switches: { onePersonFills: 'one-seat' },
    requires: both,
    facts: ann,
    on: '2026-06-01',
    en: [
      'Both of these: 1 met.',
      '1 person holds sales-expert; one is needed. Holds through 31 December 2026.',
      'ann counts through 31 December 2026.',
      '0 of 1 person holding technical-expert is counted here; one more is needed.',
      'ann holds it too and fills a seat here: people holding sales-expert.',
    ],
    ru: [
      'Всё перечисленное: выполнено 1 из 2.',
      '«sales-expert»: есть 1 человек; нужно 1. Выполняется по 31 декабря 2026 включительно.',
      'ann: учитывается по 31 декабря 2026 включительно.',
      '«technical-expert»: засчитывается здесь 0 из 1; нужен ещё 1 человек.',
      'ann: тоже имеет, но занимает место здесь: люди, у которых есть «sales-expert».',
    ],
  },
  {
    name: 'where one person fills any number of them, nobody is elsewhere',
    switches: { onePersonFills: 'every-seat' },
    requires: both,
    facts: ann,
    on: '2026-06-01',
    en: [
      'Both of these: 2 met. Holds through 31 December 2026.',
      '1 person holds sales-expert; one is needed. Holds through 31 December 2026.',
      'ann counts through 31 December 2026.',
      '1 person holds technical-expert; one is needed. Holds through 31 December 2026.',
      'ann counts through 31 December 2026.',
    ],
    ru: ['Всё перечисленное: выполнено 2 из 2. Выполняется по 31 декабря 2026 включительно.'],
  },
  {
    name: 'people of several kinds who must be different keep their whole number',
    switches: { onePersonFills: 'one-seat-per-step' },
    requires: including,
    facts: [...holder('ann'), ...holder('bo', 'sales-associate')],
    on: '2026-06-01',
    en: [
      '2 of 3 people holding sales-associate or a higher level, each counted for one of these:',
      '1 person holds sales-associate or a higher level; one is needed. Holds through 31 December 2026.',
      'bo counts through 31 December 2026.',
      '1 person holds sales-professional or a higher level; one is needed. Holds through 31 December 2026.',
      'ann counts through 31 December 2026.',
      '0 of 1 person holding sales-expert is counted here; one more is needed.',
      'ann holds it too and fills a seat here: people holding sales-professional or a higher level.',
    ],
    ru: [
      'Люди, у которых есть «sales-associate» или выше: 2 из 3, каждый учитывается только в одной строке:',
    ],
  },
  {
    name: 'where the kinds are all who must be there, the rest is not told',
    switches: { onePersonFills: 'one-seat' },
    requires: onlyKinds,
    facts: holder('ann', 'sales-associate'),
    on: '2026-06-01',
    en: [
      '0 of 1 people holding sales-associate or a higher level, each counted for one of these:',
      '0 of 1 person holds sales-expert; one more is needed.',
    ],
    ru: [
      'Люди, у которых есть «sales-associate» или выше: 0 из 1, каждый учитывается только в одной строке:',
    ],
  },
  {
    name: 'the last day before the grace begins',
    switches: grace,
    requires: people('sales-expert', 1),
    facts: holder('ann', 'sales-expert', '2026-06-01'),
    on: '2026-05-31',
    en: [
      '1 person holds sales-expert; one is needed. Holds through 30 June 2026.',
      'ann counts through 30 June 2026, in grace from 1 June 2026 on.',
    ],
    ru: [
      '«sales-expert»: есть 1 человек; нужно 1. Выполняется по 30 июня 2026 включительно.',
      'ann: учитывается по 30 июня 2026 включительно, с 1 июня 2026 — в льготный срок.',
    ],
  },
  {
    name: 'the first day of the grace',
    switches: grace,
    requires: people('sales-expert', 1),
    facts: holder('ann', 'sales-expert', '2026-06-01'),
    on: '2026-06-01',
    en: [
      '1 person holds sales-expert; one is needed. Holds through 30 June 2026.',
      'ann counts in grace through 30 June 2026.',
    ],
    ru: [
      '«sales-expert»: есть 1 человек; нужно 1. Выполняется по 30 июня 2026 включительно.',
      'ann: учитывается в льготный срок по 30 июня 2026 включительно.',
    ],
  },
  {
    name: 'the day after the grace',
    switches: grace,
    requires: people('sales-expert', 1),
    facts: holder('ann', 'sales-expert', '2026-06-01'),
    on: '2026-07-01',
    en: ['0 of 1 person holds sales-expert; one more is needed.'],
    ru: ['«sales-expert»: есть 0 из 1; нужен ещё 1 человек.'],
  },
  {
    name: 'a renewal before the end leaves no grace',
    switches: grace,
    requires: people('sales-expert', 1),
    facts: [
      ...holder('ann', 'sales-expert', '2026-06-01'),
      credential('ann', 'sales-expert', '2026-05-01', '2027-05-01'),
    ],
    on: '2026-05-31',
    en: [
      '1 person holds sales-expert; one is needed. Holds through 30 May 2027.',
      'ann counts through 30 May 2027, in grace from 1 May 2027 on.',
    ],
    ru: [
      '«sales-expert»: есть 1 человек; нужно 1. Выполняется по 30 мая 2027 включительно.',
      'ann: учитывается по 30 мая 2027 включительно, с 1 мая 2027 — в льготный срок.',
    ],
  },
];

const programFor = ({ switches, requires }: Pick<Case, 'switches' | 'requires'>) =>
  testProgram(switches, { tiers: [{ ...base.tiers[1], requires }] });
const naming = { person: (id: string) => id };

const told = (each: Case, locale: Locale): string[] => {
  const program = programFor(each);
  const on = day(each.on);
  const [tier] = standingOf(program, each.facts, 'acme', { on, known: Infinity }).tiers;
  return explainRequirement(tier!.requirement, program, locale, { ...naming, on }).map(({ text }) =>
    text.replaceAll('\u00a0', ' '),
  );
};

describe('who counts where', () => {
  for (const each of cases)
    for (const locale of ['en', 'ru'] as const)
      test(`${each.name} (${locale})`, () => {
        assert.deepEqual(told(each, locale).slice(0, each[locale].length), each[locale]);
      });
});

test('a forecast says that it is the grace that ends', () => {
  const program = programFor({ switches: grace, requires: people('sales-expert', 1) });
  const facts = holder('ann', 'sales-expert', '2026-06-01');
  const standing = standingOf(program, facts, 'acme', {
    on: day('2026-06-10'),
    known: Infinity,
  });
  const last = (locale: Locale) => explain(standing, program, locale, naming).at(-1)?.text;
  assert.equal(last('en'), 'ann: the grace period of sales-expert ends.');
  assert.equal(last('ru'), 'ann: заканчивается льготный срок сертификата «sales-expert».');
});

test('of one person who counts several times it is told by what', () => {
  const metric = (id: string, holding: string) => ({
    id,
    people: { holding },
    each: { points: 5 },
  });
  const metrics = [metric('sold', 'sales-expert'), metric('built', 'technical-expert')];
  const points = { atLeast: 10, categories: [{ id: 'skills', metrics }] };
  const program = programFor({
    switches: {},
    requires: { all: [{ points }, { points: { ...points, atLeast: 9 } }] },
  });
  const on = day('2026-06-01');
  const facts = new Map(ann.map((fact) => [fact.id, fact]));
  const [tier] = standingOf(program, ann, 'acme', { on, known: Infinity }).tiers;
  const lines = (locale: Locale) =>
    explainRequirement(tier!.requirement, program, locale, { ...naming, facts, on })
      .map(({ text }) => text)
      .filter((text) => text.includes('ann'));
  assert.deepEqual(lines('en'), [
    'ann (sales-expert) counts through 31 December 2026.',
    'ann (technical-expert) counts through 31 December 2026.',
    'As above: ann.',
  ]);
  assert.equal(lines('ru').at(-1), 'Как выше: ann.');
});
