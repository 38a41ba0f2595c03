import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { testProgram } from '../requirement/fixtures.ts';
import type { Filling } from './definition/choices.ts';
import type { Program } from './definition/program.ts';
import { diff } from './diff.ts';
import type { Difference } from './difference/difference.ts';
import { small } from './fixtures/small.ts';
import { parseProgram } from './parse.ts';

const people = (holding: string | string[], atLeast: unknown = 1, rest: object = {}) => ({
  people: { holding, atLeast, ...rest },
});
const tier = (requires: object) => ({
  id: 'silver',
  title: { en: 'Silver' },
  metal: 'silver',
  requires,
});
const asking = (requires: object) => testProgram({}, { tiers: [tier(requires)] });
const deals = (rest: object) => ({ count: { of: 'deal', atLeast: 2, ...rest } });
const sales = people('sales-associate');
const technical = people('technical-associate');

/** What a difference says, without the conditions it carries. */
function brief({ path, code, effect, ...args }: Difference) {
  const plain = Object.entries(args).filter(
    ([name, value]) => name !== 'condition' && !JSON.stringify(value ?? null).includes('":{"'),
  );
  return [path.replace('tiers.silver.requires', '…'), code, effect, Object.fromEntries(plain)];
}

describe('clauses of a requirement', () => {
  const cases: { name: string; before: object; after: object; expect: unknown[][] }[] = [
    {
      name: 'a threshold that rises',
      before: { all: [sales] },
      after: { all: [people('sales-associate', 2)] },
      expect: [['….all[0].people.atLeast', 'condition.need', 'tighter', { before: 1, after: 2 }]],
    },
    {
      name: 'a threshold that falls where it must not be reached',
      before: { not: people('sales-associate', 2) },
      after: { not: sales },
      expect: [['….not.people.atLeast', 'condition.need', 'tighter', { before: 2, after: 1 }]],
    },
    {
      name: 'a threshold in some cases only',
      before: people('sales-associate', { default: 2, by: { region: { APAC: 1, EMEA: 2 } } }),
      after: people('sales-associate', { default: 2, by: { region: { APAC: 2, EMEA: 2 } } }),
      expect: [['….people.atLeast', 'condition.need', 'tighter', {}]],
    },
    {
      name: 'a threshold up here and down there',
      before: people('sales-associate', { default: 2, by: { region: { APAC: 1 } } }),
      after: people('sales-associate', { default: 1, by: { region: { APAC: 2 } } }),
      expect: [['….people.atLeast', 'condition.need', null, {}]],
    },
    {
      name: 'a credential that counts as well',
      before: sales,
      after: people(['sales-associate', 'sales-expert']),
      expect: [
        [
          '….people.holding',
          'condition.members',
          null,
          { name: 'holding', added: ['sales-expert'], removed: [], asBefore: true },
        ],
      ],
    },
    {
      name: 'a credential in the place of another',
      before: { all: [sales, technical] },
      after: { all: [people('sales-professional'), technical] },
      expect: [
        [
          '….all[0].people.holding',
          'condition.members',
          'tighter',
          {
            name: 'holding',
            added: ['sales-professional'],
            removed: ['sales-associate'],
            asBefore: false,
          },
        ],
      ],
    },
    {
      name: 'a window that is shorter',
      before: deals({ within: '12 months' }),
      after: deals({ within: '6 months' }),
      expect: [['….count.within', 'condition.window', 'tighter', {}]],
    },
    {
      name: 'a window that cannot be compared',
      before: deals({ within: '30 days' }),
      after: deals({ within: '1 month' }),
      expect: [['….count.within', 'condition.window', null, {}]],
    },
    {
      name: 'a window where there was none, and another kind of one',
      before: { all: [deals({}), deals({ subject: 'x', within: '1 year' })] },
      after: {
        all: [deals({ within: '1 year' }), deals({ subject: 'x', during: 'this quarter' })],
      },
      expect: [
        ['….all[0].count.within', 'condition.window', 'tighter', {}],
        ['….all[1].count.during', 'condition.window', null, {}],
      ],
    },
    {
      name: 'fewer facts by an attribute',
      before: deals({ where: { market: 'apac' } }),
      after: deals({ where: { market: 'apac', seats: { atLeast: 10 } } }),
      expect: [['….count.where', 'condition.facts', 'tighter', {}]],
    },
    {
      name: 'a condition added to all, and one to any',
      before: { all: [sales, { any: [technical] }] },
      after: { all: [sales, { any: [technical, deals({})] }, deals({})] },
      expect: [
        ['….all[1].any[1]', 'condition.added', 'looser', { group: 'any' }],
        ['….all[2]', 'condition.added', 'tighter', { group: 'all' }],
      ],
    },
    {
      name: 'one condition that became one of several',
      before: sales,
      after: { all: [sales, technical] },
      expect: [['….all[1]', 'condition.added', 'tighter', { group: 'all' }]],
    },
    {
      name: 'one of several that is alone now',
      before: { any: [sales, technical] },
      after: sales,
      expect: [['….any[1]', 'condition.removed', 'tighter', { group: 'any' }]],
    },
    {
      name: 'how many of several',
      before: { atLeast: { n: 1, of: [sales, technical] } },
      after: { atLeast: { n: 2, of: [sales, technical] } },
      expect: [['….atLeast.n', 'condition.need', 'tighter', { before: 1, after: 2 }]],
    },
    {
      name: 'another condition altogether',
      before: sales,
      after: deals({}),
      expect: [['…', 'condition.replaced', null, {}]],
    },
    {
      name: 'the order alone',
      before: { all: [sales, technical] },
      after: { all: [technical, sales] },
      expect: [['….all', 'order', null, { before: ['0', '1'], after: ['1', '0'] }]],
    },
    {
      name: 'the case in which something is asked for',
      before: { when: { is: deals({}), requires: sales } },
      after: { when: { is: deals({ atLeast: 5 }), requires: sales } },
      expect: [['….when.is.count.atLeast', 'condition.need', 'looser', { before: 2, after: 5 }]],
    },
    {
      name: 'a kind of people among them',
      before: people(['sales-associate', 'sales-expert'], 3, {
        including: [{ holding: 'sales-expert', atLeast: 1 }],
      }),
      after: people(['sales-associate', 'sales-expert'], 3, {
        including: [{ holding: 'sales-expert', atLeast: 2 }],
      }),
      expect: [
        ['….people.including[0].atLeast', 'condition.need', 'tighter', { before: 1, after: 2 }],
      ],
    },
    {
      name: 'a member of a derived set',
      before: { forEach: { of: 'deal', by: 'area', atLeast: 1, requires: { walls: sales } } },
      after: {
        forEach: {
          of: 'deal',
          by: 'area',
          atLeast: 1,
          requires: { walls: sales, vaults: technical },
        },
      },
      expect: [['….forEach.requires.vaults', 'condition.added', 'tighter', { group: 'forEach' }]],
    },
    {
      name: 'what counts once',
      before: deals({}),
      after: deals({ distinct: 'customer' }),
      expect: [['….count.distinct', 'condition.facts', 'tighter', {}]],
    },
    {
      name: 'a threshold and a window that both ask for more, told as one',
      before: deals({ within: '12 months' }),
      after: deals({ within: '6 months', atLeast: 3 }),
      expect: [['….count', 'condition.changed', 'tighter', { names: ['window', 'atLeast'] }]],
    },
    {
      name: 'a threshold that rises while more counts: nothing is certain',
      before: deals({ within: '6 months' }),
      after: deals({ within: '12 months', atLeast: 3 }),
      expect: [['….count', 'condition.changed', null, { names: ['window', 'atLeast'] }]],
    },
    {
      name: 'more of the whole and fewer of a kind',
      before: people(['sales-associate', 'sales-expert'], 3, {
        including: [{ holding: 'sales-expert', atLeast: 2 }],
      }),
      after: people(['sales-associate', 'sales-expert'], 4, {
        including: [{ holding: 'sales-expert', atLeast: 1 }],
      }),
      expect: [['….people', 'condition.changed', null, { names: ['atLeast', 'including'] }]],
    },
    {
      name: 'more of several, of more',
      before: { atLeast: { n: 1, of: [sales, technical] } },
      after: { atLeast: { n: 2, of: [sales, technical, deals({})] } },
      expect: [
        ['….atLeast.n', 'condition.need', null, { before: 1, after: 2 }],
        ['….atLeast.of[2]', 'condition.added', null, { group: 'atLeast' }],
      ],
    },
    {
      name: 'the case and what is asked in it, told as one',
      before: { when: { is: deals({}), requires: sales } },
      after: { when: { is: deals({ atLeast: 5 }), requires: people('sales-associate', 2) } },
      expect: [['….when', 'condition.changed', null, { names: ['is', 'requires'] }]],
    },
    {
      name: 'something where nothing was asked for',
      before: { all: [] },
      after: sales,
      expect: [['….all[0]', 'condition.added', 'tighter', { group: 'all' }]],
    },
    {
      name: 'one of several beside which another will do now',
      before: { all: [deals({}), sales] },
      after: { all: [deals({}), { any: [sales, technical] }] },
      expect: [['….all[1].any[1]', 'condition.added', 'looser', { group: 'any' }]],
    },
    {
      name: 'one of several that may be waived now',
      before: { all: [deals({}), sales] },
      after: { all: [deals({}), { waivable: { name: 'class', requires: sales } }] },
      expect: [['….all[1]', 'condition.replaced', 'looser', {}]],
    },
    {
      name: 'any of what all was asked of',
      before: { all: [sales, technical] },
      after: { any: [sales, technical] },
      expect: [['…', 'condition.replaced', 'looser', {}]],
    },
    {
      name: 'a case that exempts',
      before: { waivable: { name: 'class', requires: sales } },
      after: { waivable: { name: 'class', requires: sales, exemptWhile: deals({}) } },
      expect: [['….waivable.exemptWhile', 'condition.added', 'looser', { group: 'waivable' }]],
    },
  ];
  for (const { name, before, after, expect } of cases)
    test(name, () => assert.deepEqual(diff(asking(before), asking(after)).map(brief), expect));
});

describe('what one change of a measure means, and the way back', () => {
  const survey = (rest: object) => ({
    median: { of: 'survey', value: 'quantity', atLeast: 4, sample: 3, ...rest },
  });
  const share = (rest: object) => ({
    share: { of: 'deal', which: { new: true }, atLeast: '20%', ofNothing: 'met', ...rest },
  });
  const growth = (rest: object) => ({
    growth: {
      of: 'deal',
      over: '12 months',
      against: '1 year',
      base: 5,
      withoutBase: 'missing',
      atLeast: '10%',
      ...rest,
    },
  });
  const rank = (rest: object) => ({ rank: { name: 'best', of: 'deal', top: '3%', ...rest } });
  const linear = { points: 10, upTo: 50 };
  const score = (metric: object, category: object = {}) => ({
    points: {
      atLeast: 10,
      categories: [
        {
          id: 'sales',
          metrics: [{ id: 'deals', count: { of: 'deal' }, linear, ...metric }],
          ...category,
        },
      ],
    },
  });
  const share50 = (rest: object) =>
    people('sales-associate', { percent: '50%', ofAttribute: 'heads', ...rest });
  const cases: { name: string; mild: object; hard: object | null }[] = [
    { name: 'a larger sample', mild: survey({}), hard: survey({ sample: 5 }) },
    { name: 'nothing to compare with', mild: share({}), hard: share({ ofNothing: 'missing' }) },
    { name: 'a narrower part', mild: share({}), hard: share({ which: { new: true, big: true } }) },
    { name: 'a larger base', mild: growth({}), hard: growth({ base: 9 }) },
    {
      name: 'a base below which it is met',
      mild: growth({ base: 9, withoutBase: 'met' }),
      hard: growth({ withoutBase: 'met' }),
    },
    { name: 'a shorter top', mild: rank({ top: '5%' }), hard: rank({}) },
    { name: 'fewer places', mild: rank({ top: 20 }), hard: rank({ top: 10 }) },
    { name: 'places rounded down', mild: rank({ rounded: 'up' }), hard: rank({ rounded: 'down' }) },
    { name: 'ties left out', mild: rank({ ties: 'in' }), hard: rank({ ties: 'out' }) },
    { name: 'a cap of what is asked', mild: share50({ maximum: 5 }), hard: share50({}) },
    { name: 'a least amount asked', mild: share50({}), hard: share50({ minimum: 2 }) },
    {
      name: 'the whole way is longer',
      mild: score({}),
      hard: score({ linear: { ...linear, upTo: 80 } }),
    },
    { name: 'fewer points', mild: score({}), hard: score({ linear: { ...linear, points: 8 } }) },
    {
      name: 'a line that begins later',
      mild: score({ linear: { ...linear, from: 10 } }),
      hard: score({ linear: { ...linear, from: 20 } }),
    },
    {
      name: 'a line that begins at something',
      mild: score({}),
      hard: score({ linear: { ...linear, from: 20 } }),
    },
    {
      name: 'a longer way that begins later',
      mild: score({ linear: { ...linear, from: 10 } }),
      hard: score({ linear: { ...linear, from: 20, upTo: 80 } }),
    },
    {
      name: 'an end by case, longer in all of them',
      mild: score({ linear: { ...linear, upTo: { default: 50, by: { region: { apac: 30 } } } } }),
      hard: score({ linear: { ...linear, upTo: { default: 60, by: { region: { apac: 40 } } } } }),
    },
    {
      name: 'a larger share of what a company declares',
      mild: score({ linear: { ...linear, upTo: { percent: '40%', ofAttribute: 'heads' } } }),
      hard: score({ linear: { ...linear, upTo: { percent: '50%', ofAttribute: 'heads' } } }),
    },
    {
      name: 'facts of which those alike count once',
      mild: score({}),
      hard: score({ count: { of: 'deal', distinct: 'customer' } }),
    },
    {
      name: 'a kind of people at a higher level than the others',
      mild: people('sales-associate', 3, { including: [{ holding: 'sales-expert', atLeast: 1 }] }),
      hard: people('sales-associate', 3, { including: [{ holding: 'sales-expert', atLeast: 2 }] }),
    },
    {
      name: 'points for people of a higher level',
      mild: score({ count: undefined, people: { holding: 'sales-associate' } }),
      hard: score({ count: undefined, people: { holding: 'sales-expert' } }),
    },
    {
      name: 'people of a higher level',
      mild: people('technical-associate'),
      hard: people('technical-expert'),
    },
    { name: 'a cap of a metric', mild: score({}), hard: score({ atMost: 5 }) },
    { name: 'a metric that must give something', mild: score({}), hard: score({ atLeast: 2 }) },
    { name: 'a cap of a category', mild: score({}, { atMost: 9 }), hard: score({}, { atMost: 7 }) },
    {
      name: 'a category that must give something',
      mild: score({}),
      hard: score({}, { atLeast: 2 }),
    },
    {
      name: 'a multiplier by what a fact is',
      mild: score({ times: { default: 1, byFact: { licence: { new: 2 } } } }),
      hard: score({}),
    },
    {
      name: 'a multiplier for some and against others',
      mild: score({ times: { default: 1, by: { market: { big: 2, small: 0.5 } } } }),
      hard: null,
    },
    {
      name: 'periods that must each be so',
      mild: deals({ inEachOf: 'last 2 full months' }),
      hard: deals({ inEachOf: 'last 3 full months' }),
    },
    {
      name: 'longer ago',
      mild: deals({ notWithin: '1 year' }),
      hard: deals({ notWithin: '2 years' }),
    },
    {
      name: 'awards instead of people',
      mild: people('sales-associate', 2, { distinct: 'awards' }),
      hard: people('sales-associate', 2),
    },
  ];
  const effectOf = (before: object, after: object) =>
    diff(asking(before), asking(after)).map(({ effect }) => effect);
  for (const { name, mild, hard } of cases)
    test(name, () => {
      const other = hard ?? score({});
      assert.deepEqual(effectOf(mild, other), [hard && 'tighter']);
      assert.deepEqual(effectOf(other, mild), [hard && 'looser']);
      assert.deepEqual(effectOf({ not: mild }, { not: other }), [hard && 'looser']);
    });
});

describe('what stays uncertain, because it depends on the facts', () => {
  const line = (rest: object) => ({
    points: {
      atLeast: 10,
      categories: [
        {
          id: 'sales',
          metrics: [
            {
              id: 'deals',
              count: { of: 'deal' },
              linear: { points: 10, ...rest },
              ofNothing: 3,
            },
          ],
        },
      ],
    },
  });
  const heads = (rest: object) => line({ upTo: { ofAttribute: 'heads', percent: '40%', ...rest } });
  const cases: { name: string; before: object; after: object }[] = [
    {
      name: 'a line that ends before it begins',
      before: line({ from: 10, upTo: 20 }),
      after: line({ from: 30, upTo: 20 }),
    },
    {
      name: 'a line by case, of which one has no way',
      before: line({ from: 10, upTo: { default: 20, by: { region: { apac: 5 } } } }),
      after: line({ from: 12, upTo: { default: 20, by: { region: { apac: 5 } } } }),
    },
    {
      name: 'a share rounded down, which may be nothing',
      before: heads({ rounded: 'down' }),
      after: heads({ rounded: 'down', percent: '50%' }),
    },
    {
      name: 'a least end where there was none',
      before: heads({}),
      after: heads({ minimum: 4 }),
    },
    {
      name: 'a beginning before an end in proportion',
      before: line({ from: 1, upTo: { ofAttribute: 'heads', percent: '40%' } }),
      after: line({ from: 2, upTo: { ofAttribute: 'heads', percent: '40%' } }),
    },
    {
      name: 'awards of a higher level',
      before: people('sales-associate', 2, { distinct: 'awards' }),
      after: people('sales-expert', 2, { distinct: 'awards' }),
    },
  ];
  for (const { name, before, after } of cases)
    test(name, () =>
      assert.deepEqual(
        diff(asking(before), asking(after)).map(({ effect }) => effect),
        [null],
      ),
    );

  test('a level of competencies that some competency does not have', () => {
    const text = (level: string, levels: object) =>
      testProgram(
        {},
        {
          competencyLevels: ['basic', 'proven'].map((id) => ({ id, title: { en: id } })),
          competencies: { vaults: { title: { en: 'Vaults' }, levels } },
          tiers: [tier({ competencies: { level, atLeast: 1 } })],
        },
      );
    const effects = (levels: object) =>
      diff(text('basic', levels), text('proven', levels)).map(({ effect }) => effect);
    const [basic, proven] = [{ requires: sales }, { requires: technical }];
    assert.deepEqual(effects({ basic, proven }), ['tighter']);
    assert.deepEqual(effects({ proven }), [null]);
  });
});

describe('rates of other currencies', () => {
  const text = (table: object[], more: object = {}) =>
    testProgram({}, { currencyRates: { table, ...more } });
  const [first, second] = [
    { from: '2024-01-01', worth: { USD: 0.9, GBP: 1.2 } },
    { from: '2024-07-01', worth: { USD: 0.92 } },
  ];
  const of = (before: Program, after: Program) =>
    diff(before, after).map((difference) =>
      difference.code === 'rates'
        ? [difference.row, difference.was, difference.from, difference.rates]
        : [difference.code, difference.path],
    );
  const usd = (before: string | null, after: string | null) => ({ currency: 'USD', before, after });

  test('a row that is new tells what held on its day before, one that is gone what holds now', () => {
    const [one, both] = [text([first]), text([first, second])];
    assert.deepEqual(of(one, both), [['added', null, '2024-07-01', [usd('0.9', '0.92')]]]);
    assert.deepEqual(of(both, one), [['removed', null, '2024-07-01', [usd('0.92', '0.9')]]]);
  });

  test('another rate, another day, and the first table of all', () => {
    const changed = text([{ from: '2024-01-01', worth: { USD: 0.95, GBP: 1.2 } }]);
    const moved = text([first, { ...second, from: '2024-09-01' }]);
    assert.deepEqual(of(text([first]), changed), [
      ['changed', null, '2024-01-01', [usd('0.9', '0.95')]],
    ]);
    assert.deepEqual(of(text([first, second]), moved), [
      ['moved', '2024-07-01', '2024-09-01', [usd('0.92', '0.92')]],
    ]);
    assert.deepEqual(of(testProgram(), text([second], { inheritedBy: 'contract' })), [
      ['value', 'currencyRates.inheritedBy'],
      ['added', null, '2024-07-01', [usd(null, '0.92')]],
    ]);
  });
});

describe('the rest of a definition', () => {
  const base = parseProgram(small).program!;
  const edited = (change: (text: Record<string, string>) => Record<string, string>) => {
    const { program, problems } = parseProgram({ ...small, ...change(small) });
    assert.ok(program, JSON.stringify(problems));
    return diff(base, program).map(({ path, code, effect }) => [path, code, effect]);
  };
  const swap = (file: string, ...swaps: [string, string][]) =>
    edited((text) => ({
      [file]: swaps.reduce((so, [from, to]) => {
        assert.ok(so.includes(from), from);
        return so.replace(from, to);
      }, text[file]!),
    }));

  test('dates and version', () => {
    assert.deepEqual(
      swap(
        'program.yaml',
        ['version: 1.0.0', 'version: 1.1.0'],
        ['enforced: 2025-03-01', 'enforced: 2025-04-01'],
      ),
      [
        ['version', 'version', null],
        ['dates.enforced', 'date', null],
      ],
    );
  });

  test('validity, pass mark, attempts and waits, with what they mean', () => {
    assert.deepEqual(
      swap(
        'program.yaml',
        ['validFor: 1 year', 'validFor: 2 years'],
        ['passMark: 70%', 'passMark: 75%'],
        ['attemptsIncluded: 3', 'attemptsIncluded: 2'],
        ['waitBetween: 7 days', 'waitBetween: 1 day'],
      ),
      [
        ['tracks.work.levels.base.validFor', 'value', 'looser'],
        ['standards.levels.base.passMark', 'value', 'tighter'],
        ['standards.levels.base.attemptsIncluded', 'value', 'tighter'],
        ['standards.levels.base.waitBetween', 'value', 'looser'],
      ],
    );
  });

  test('titles, benefits of a tier, and parts that come, go or are called otherwise', () => {
    assert.deepEqual(
      swap(
        'parts.yaml',
        ['{ en: Partner, ru: Партнёр }', '{ en: Ally, ru: Союзник }'],
        ['    benefits: [sign]\n', ''],
        [
          'sign: { title: { en: A sign, ru: Вывеска } }',
          'board: { title: { en: A sign, ru: Вывеска } }',
        ],
      ),
      [
        ['benefits.board', 'part.id', null],
        ['tiers.partner.title', 'part.title', null],
        ['tiers.partner.benefits', 'list', null],
      ],
    );
  });

  test('whom a competency is open to, and what keeps a level', () => {
    const text = (level: object, more: object = {}) =>
      testProgram(
        {},
        {
          competencyLevels: [{ id: 'principal', title: { en: 'Principal' } }],
          competencies: {
            vaults: { title: { en: 'Vaults' }, levels: { principal: level }, ...more },
          },
          attributes: { region: { title: { en: 'Region' } } },
        },
      );
    const availableTo = { attribute: { name: 'region', is: 'emea' } };
    const [plain, kept] = [
      text({ requires: sales }),
      text({ requires: sales, maintain: technical }),
    ];
    const of = (...[one, other]: [Program, Program]) =>
      diff(one, other).map(({ path, code, effect }) => [path, code, effect]);
    assert.deepEqual(of(plain, kept), [
      ['competencies.vaults.levels.principal.maintain', 'condition.added', 'looser'],
    ]);
    assert.deepEqual(of(text({ requires: sales }, { availableTo }), plain), [
      ['competencies.vaults.availableTo', 'condition.removed', 'looser'],
    ]);
  });

  test('switches, with what they mean where nothing asked for may fall', () => {
    const of = (...[one, other]: [object, object]) =>
      diff(testProgram(one), testProgram(other)).map(({ code, effect }) => [code, effect]);
    assert.deepEqual(of({ graceCounts: false }, { graceCounts: true }), [['switch', 'looser']]);
    const narrower: [before: Filling, after: Filling, effect: 'tighter' | null][] = [
      ['every-seat', 'one-seat-per-requirement', 'tighter'],
      ['one-seat-per-requirement', 'one-seat-per-step', 'tighter'],
      ['one-seat-per-step', 'one-seat', 'tighter'],
      ['every-seat', 'one-seat-per-track', 'tighter'],
      ['one-seat-per-track', 'one-seat', 'tighter'],
      ['one-seat-per-track', 'one-seat-per-step', null],
      ['one-seat-per-requirement', 'one-seat-per-track', null],
    ];
    for (const [wide, narrow, effect] of narrower) {
      const [was, is] = [{ onePersonFills: wide }, { onePersonFills: narrow }];
      assert.deepEqual(of(was, is), [['switch', effect]]);
      assert.deepEqual(of(is, was), [['switch', effect && 'looser']]);
    }
    const lasting = (grace: object, tiers: object = {}) =>
      testProgram({}, { renewal: { noticesBefore: ['9 days'], ...grace }, ...tiers });
    const effects = (...[one, other]: [Program, Program]) =>
      diff(one, other).map(({ effect }) => effect);
    assert.deepEqual(effects(lasting({}), lasting({ grace: '30 days' })), ['looser']);
    const falling = { tiers: [tier({ not: sales })] };
    const fallingGrace = lasting({ grace: '30 days' }, falling);
    assert.deepEqual(effects(lasting({}, falling), fallingGrace), [null]);
    const [switched] = diff(testProgram({}, falling), testProgram({ graceCounts: true }, falling));
    assert.equal(switched?.effect, null);
  });
});

type Json = unknown;
type Place = (string | number)[];

/** Every value of a definition with its place, lists and maps among them. */
function places(value: Json, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, each]) =>
      places(each, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const valueAt = (value: Json, at: Place): Json =>
  at.reduce<Json>((so, step) => (so as Record<string | number, Json>)[step], value);

/** One value made another of its kind: a text, a number, a switch, an entry less or twice. */
function edit(value: Json): Json {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : ['new'];
  if (typeof value !== 'object' || value === null) return 'new';
  const [first, ...rest] = Object.entries(value);
  return first ? Object.fromEntries([...rest, ['added', first[1]]]) : { added: 'new' };
}

function editedAt(value: Json, at: Place): Json {
  const [step, ...rest] = at;
  if (step === undefined) return edit(value);
  const inner = editedAt((value as Record<string | number, Json>)[step], rest);
  if (Array.isArray(value))
    return value.map((each: Json, index) => (index === step ? inner : each));
  return { ...(value as object), [step]: inner };
}

/** The path as a difference writes it: entries of lists by their id where all have one. */
function named(value: Json, at: Place): string {
  let [path, so] = ['', value];
  for (const step of at) {
    const next = (so as Record<string | number, Json>)[step];
    const id = Array.isArray(so) && so.every(hasId) ? (next as { id: string }).id : null;
    path += typeof step === 'number' ? (id === null ? `[${step}]` : `.${id}`) : `.${step}`;
    so = next;
  }
  return path.replace(/^\./, '');
}
const hasId = (each: unknown): boolean =>
  typeof each === 'object' && each !== null && typeof (each as { id?: unknown }).id === 'string';

const rich = testProgram(
  {},
  {
    benefits: { portal: { title: { en: 'Portal' }, cost: '5 EUR' } },
    tiers: [
      tier({ all: [sales, { any: [technical, deals({ within: '1 year' })] }] }),
      {
        ...tier({
          when: {
            is: deals({ where: { market: ['apac'] } }),
            requires: people('sales-expert', { default: 1, by: { region: { APAC: 2 } } }),
          },
        }),
        id: 'gold',
        benefits: ['portal'],
      },
    ],
  },
);
const definitions = [rich, parseProgram(small).program!];

test('nothing differs exactly where the definitions are equal', () => {
  for (const program of definitions) {
    const copy = structuredClone(program);
    assert.deepEqual(diff(program, copy), []);
    const all = places(program);
    for (const at of all.slice(1)) {
      const other = editedAt(program, at) as Program;
      assert.notDeepEqual(diff(program, other), [], at.join('.'));
    }
  }
});

test('every edit is found at its place, also among several', () => {
  for (const program of definitions) {
    const leaves = places(program).filter((at) => {
      const value = valueAt(program, at);
      // An edited id is another part; it is looked at in the tests above.
      return (typeof value !== 'object' || value === null) && at.at(-1) !== 'id';
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(leaves.length - 1), { minLength: 1, maxLength: 4 }),
        (chosen) => {
          const edits = chosen.map((index) => leaves[index]!);
          const other = edits.reduce<Json>((so, at) => editedAt(so, at), program) as Program;
          const paths = diff(program, other).map(({ path }) => path);
          for (const at of edits) {
            const path = named(program, at);
            assert.ok(
              paths.some(
                (each) =>
                  `${path}.`.startsWith(`${each}.`) ||
                  `${path}[`.startsWith(`${each}[`) ||
                  each.startsWith(path),
              ),
              `${path} is not among ${paths.join(', ')}`,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  }
});
