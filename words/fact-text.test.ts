import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Fact } from '@guildmark/engine';
import { day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explain } from './explain.ts';

const [base] = testProgram().tiers;
const sum = { sum: { of: 'deal', value: 'money', atLeast: '100 EUR' } };
const count = { count: { of: 'deal', atLeast: 1 } };
const tier = (id: string, requires: object) => ({ ...base, id, title: { en: id }, requires });
const program = testProgram({}, { tiers: [tier('silver', sum), tier('gold', count)] });
const deal = (id: string, amount: string, from: string, rest: Partial<Fact> = {}) =>
  fact({
    id,
    kind: 'deal',
    organisation: 'acme',
    money: { amount, currency: 'EUR' },
    from: day(from),
    ...rest,
  });
const on = day('2026-06-01');
const linesOf = (facts: Fact[], locale: Locale = 'en', text = program) =>
  explain(standingOf(text, facts, 'acme', { on, known: on }), text, locale, {
    person: (id) => id,
    facts: new Map(facts.map((each) => [each.id, each])),
  })
    .map(({ depth, text }) => `${'  '.repeat(depth)}${text.replaceAll('\u00a0', ' ')}`)
    .filter((line) => line.startsWith('    '));

test('a measure tells the facts that it rests on, the same list once', () => {
  const facts = [
    deal('b', '60', '2026-03-01', { subject: 'sales-101', attributes: { market: 'apac' } }),
    deal('a', '60', '2026-02-01'),
  ];
  assert.deepEqual(linesOf(facts), [
    '    1 February 2026: EUR 60.',
    '    1 March 2026: sales-101, EUR 60 and market apac.',
    '    As above: 1 February 2026 and 1 March 2026.',
  ]);
});

test('facts that say the same are told once, and how often', () => {
  const facts = ['a', 'b', 'c'].map((id) => deal(id, '40', '2026-02-01'));
  assert.deepEqual(linesOf(facts)[0], '    1 February 2026: EUR 40 (3 times).');
  assert.deepEqual(linesOf(facts, 'ru'), [
    '    1 февраля 2026: 40 EUR (3 раза).',
    '    Как выше: 1 февраля 2026.',
  ]);
});

test('a long list is cut, and says how long it is', () => {
  const facts = Array.from({ length: 20 }, (_, index) =>
    deal(`f${index}`, `${10 + index}`, '2026-02-01'),
  );
  const lines = linesOf(facts);
  assert.equal(lines.filter((line) => line.includes('EUR')).length, 12);
  assert.ok(lines.includes('    And 8 more.'));
});

test('of a part of a whole each fact is told as in it or not, first what keeps each from being so', () => {
  const cloud = { hosting: 'cloud' };
  const facts = [
    deal('a', '60', '2026-02-01', { attributes: cloud }),
    deal('b', '40', '2026-03-01'),
    deal('c', '20', '2026-04-01', { attributes: cloud }),
  ];
  const cases = {
    every: { every: { of: 'deal', is: cloud } },
    share: {
      share: { of: 'deal', value: 'money', which: cloud, atLeast: '90%', ofNothing: 'missing' },
    },
    'share in each of three months': {
      share: {
        of: 'deal',
        which: cloud,
        atLeast: '90%',
        ofNothing: 'missing',
        inEachOf: 'last 3 full months',
      },
    },
  };
  const [first, later] = ['✓ 1 February 2026', '✓ 1 April 2026'];
  const out = '✗ 1 March 2026';
  const expected: Record<keyof typeof cases, string[]> = {
    every: [out, first, later],
    share: [first, later, out],
    'share in each of three months': [later, out],
  };
  for (const [name, asks] of Object.entries(cases)) {
    const text = testProgram({}, { tiers: [tier('silver', asks), tier('gold', asks)] });
    const lines = explain(standingOf(text, facts, 'acme', { on, known: on }), text, 'en', {
      person: (id) => id,
      facts: new Map(facts.map((each) => [each.id, each])),
    });
    const told = lines
      .filter(({ depth }) => depth === 2)
      .map(({ state, text: each }) => `${state === 'met' ? '✓' : '✗'} ${each.split(':')[0]}`);
    const own = expected[name as keyof typeof cases];
    assert.deepEqual(told.slice(0, own.length), own, name);
  }
});

test('without the facts at hand a measure is told by its amount alone', () => {
  const facts = [deal('a', '120', '2026-02-01')];
  const standing = standingOf(program, facts, 'acme', { on, known: on });
  const lines = explain(standing, program, 'en', { person: (id) => id });
  assert.ok(!lines.some(({ text }) => text.startsWith('1 February 2026')));
});

test('facts of several kinds under one measure are told by their kind', () => {
  const metric = (id: string, of: string) => ({ id, count: { of }, each: { points: 1 } });
  const metrics = [metric('sold', 'deal'), metric('praised', 'reference')];
  const points = { categories: [{ id: 'all', metrics }], atLeast: 2 };
  const text = testProgram({}, { tiers: [tier('silver', { points })] });
  const praise = fact({
    id: 'b',
    kind: 'reference',
    organisation: 'acme',
    from: day('2026-03-01'),
  });
  const facts = [deal('a', '120', '2026-02-01'), praise];
  assert.deepEqual(linesOf(facts, 'en', text).slice(-2), [
    '    1 February 2026: closed deal, EUR 120.',
    '    1 March 2026: customer reference.',
  ]);
});
