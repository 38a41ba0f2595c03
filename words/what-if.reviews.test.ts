import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { whatIf, type Fact, type Supposition } from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explainWhatIf } from './what-if.ts';

const title = (en: string, ru: string) => ({ en, ru });
const because = { en: 'For the test.' };
const on = day('2026-06-01');
const naming = { person: (id: string) => id, organisation: 'Acme' };
const marks = { met: '+', soon: '~', missing: '-' };

/** Silver asks for someone who is certified, gold for surveys of five as well. */
const text = (review: object) =>
  testProgram(
    {},
    {
      review,
      tiers: [
        {
          id: 'registered',
          title: title('Registered', 'Участник'),
          metal: 'slate',
          requires: { all: [] },
        },
        {
          id: 'silver',
          title: title('Silver', 'Серебряный'),
          metal: 'silver',
          requires: { people: { holding: 'sales-associate', atLeast: 1 } },
        },
        {
          id: 'gold',
          title: title('Gold', 'Золотой'),
          metal: 'gold',
          requires: {
            average: {
              of: 'survey',
              value: { attribute: 'score' },
              sample: 5,
              atLeast: 4,
            },
          },
        },
      ],
    },
  );

const atOnce = {
  promotions: { choose: 'at-once', because },
  demotions: { choose: 'at-once', because },
};
const halfYearly = {
  promotions: { choose: 'half-yearly', because },
  demotions: { choose: 'half-yearly', because },
  notice: '30 days',
  noticeGiven: { choose: 'at-once', because },
};
const facts: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-02-01', '2028-02-01'),
];
const survey = (index: number) =>
  fact({
    id: `s${index}`,
    kind: 'survey',
    organisation: 'acme',
    attributes: { score: 5 },
    from: day('2026-05-01'),
  });
const answered = {
  what: 'happens',
  kind: 'survey',
  attributes: { score: 5 },
} as const satisfies Supposition;
const leaves = { what: 'leaves', person: 'anna' } as const;

function ask(review: object, suppositions: Supposition[], also: Fact[] = []) {
  const program = text(review);
  const given = { program, facts: [...facts, ...also], organisation: 'acme', on, known: Infinity };
  const answer = whatIf(given, suppositions);
  assert.ok(answer.ok);
  const lines = (locale: Locale) =>
    explainWhatIf(answer.value, suppositions, program, locale, naming).map(
      ({ depth, state, text: said }) =>
        `${'  '.repeat(depth)}${marks[state]} ${said.replaceAll('\u00a0', ' ')}`,
    );
  return { ...answer.value, lines };
}

describe('what would be where reviews decide', () => {
  test('who would fall holds the tier through the notice, and when it ends is told', () => {
    const { shift, before, after, lines } = ask(halfYearly, [leaves]);
    assert.deepEqual(shift.tier, { before: 'silver', after: 'silver' });
    assert.equal(shift.act, null);
    assert.deepEqual(
      shift.ahead.map(({ act, at, to }) => [act, at, to]),
      [
        ['notice', on, 'silver'],
        ['demotion', day('2026-07-01'), 'registered'],
      ],
    );
    assert.deepEqual([before.history, after.history], [[], []], 'nothing is added to the answers');
    assert.deepEqual(lines('en').slice(2, 7), [
      '- By the requirements, Acme falls from Silver to Registered. Silver stays until a review decides.',
      '  - anna, who held sales-associate, leaves.',
      '~ What follows by the reviews of the text, if it stays so (no decision is recorded; Silver is taken as held on 1 June 2026):',
      '  - 1 June 2026: notice will be given; Silver can be mended through 30 June 2026.',
      '  - 1 July 2026: Silver becomes Registered.',
    ]);
    assert.deepEqual(lines('ru').slice(4, 6), [
      '~ Что последует при пересмотрах, если всё так и останется (решений не записано; считаем, что на 1 июня 2026 присвоен статус «Серебряный»):',
      '  - 1 июня 2026: уведомление, требования статуса «Серебряный» не выполнены; исправить можно по 30 июня 2026 включительно.',
    ]);
  });

  test('a text that decides at once lets it fall at once', () => {
    const { shift } = ask(atOnce, [leaves]);
    assert.deepEqual(shift.tier, { before: 'silver', after: 'registered' });
    assert.deepEqual(shift.ahead, []);
  });

  test('what would be reached waits for the review as well', () => {
    const there = [1, 2, 3, 4].map(survey);
    const { shift } = ask(halfYearly, [answered], there);
    assert.deepEqual(shift.tier, { before: 'silver', after: 'silver' });
    assert.deepEqual(
      shift.ahead.map(({ act, at, to }) => [act, at, to]),
      [['promotion', day('2026-07-01'), 'gold']],
    );
    assert.equal(ask(atOnce, [answered], there).shift.tier.after, 'gold');
  });

  test('what would be decided anyway is no consequence', () => {
    const soon = credential('anna', 'sales-associate', '2026-02-01', '2026-06-15');
    const program = text(halfYearly);
    const given = { program, facts: [facts[0]!, soon], organisation: 'acme', on, known: Infinity };
    const answer = whatIf(given, [answered]);
    assert.ok(answer.ok);
    assert.deepEqual(answer.value.shift.ahead, []);
  });

  test('a sample that grows and is too small yet is on the way, not a loss', () => {
    const { lines } = ask(atOnce, [answered], [survey(1)]);
    const said = lines('en').find((line) => line.includes('Gold –')) ?? '';
    assert.match(said, /^ {2}~ .*: measured over 2 instead of 1; at least 5 are needed\.$/);
    const { lines: gone } = ask(atOnce, [{ what: 'ends', fact: 's1' }], [survey(1)]);
    assert.match(gone('en').find((line) => line.includes('Gold –')) ?? '', /^ {2}- /);
  });
});
