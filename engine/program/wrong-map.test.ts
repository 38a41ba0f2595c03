import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from './check.ts';
import { small } from './fixtures/small.ts';

const leaf = '- people: { holding: worker, atLeast: 1 }';

/** What a check has against a condition in the place of the one that the tier asks for, and against nothing else. */
function said(condition: string, parts = ''): string[] {
  const files = {
    ...small,
    'parts.yaml': `${(small['parts.yaml'] ?? '').replace(leaf, `- ${condition}`)}${parts}`,
  };
  const before = new Set(checkProgram(small).problems.map(({ code, path }) => `${code} ${path}`));
  return checkProgram(files)
    .problems.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(({ code, path }) => !before.has(`${code} ${path}`))
    .map(({ code, path, line, args }) => {
      assert.ok(line > 0, `${code} has a line`);
      const place = path.replace(/^tiers\[1\]\.requires\.all\[0\]\.?/, '');
      return [code, place, args['suggestion'] || args['under'] || args['keys'] || '']
        .join(' ')
        .trim();
    });
}

const metric = (text: string) =>
  `points: { atLeast: 1, categories: [{ id: sales, metrics: [{ id: m, ${text} }] }] }`;
const at = 'points.categories[0].metrics[0]';
const deals = 'sum: { of: deal, value: money }, each: { points: 1, per: 5 EUR }';

const cases: { name: string; condition: string; says: string[] }[] = [
  {
    name: 'a threshold of which only the default is said',
    condition: 'sum: { of: deal, value: money, atLeast: { default: 5 EUR } }',
    says: ['schema.missing sum.atLeast.by'],
  },
  {
    name: 'a threshold of which only the cases are said',
    condition: 'sum: { of: deal, value: money, atLeast: { by: { region: { a: 5 EUR } } } }',
    says: ['schema.missing sum.atLeast.default'],
  },
  {
    name: 'a percentage of what is called by a near word',
    condition: 'people: { holding: worker, atLeast: { percent: 50%, of: heads } }',
    says: ['schema.unknown_key people.atLeast.of ofAttribute'],
  },
  {
    name: 'a multiplier of which only the default is said',
    condition: metric(`${deals}, times: { default: 1 }`),
    says: [`schema.missing ${at}.times.by`],
  },
  {
    name: 'one of several multipliers of which only the default is said',
    condition: metric(`${deals}, times: [{ default: 1 }]`),
    says: [`schema.missing ${at}.times[0].by`],
  },
  {
    name: 'a multiplier that is a number',
    condition: metric(`${deals}, times: 1.5`),
    says: [`schema.wrong_type ${at}.times default, by`],
  },
  {
    name: 'a multiplier without its word',
    condition: metric(`${deals}, times: { market: { growth: 1.5 } }`),
    says: [`schema.under ${at}.times.market by`],
  },
  {
    name: 'a case that is a number',
    condition: metric(`${deals}, times: { default: 1, by: { market: 1.5 } }`),
    says: [`schema.wrong_type ${at}.times.by.market { …: 1.5 }`],
  },
  {
    name: 'an attribute without its word',
    condition: metric(
      'average: { of: survey, value: score }, linear: { points: 9, from: 3, upTo: 5 }, ofNothing: 0',
    ),
    says: [`schema.wrong_type ${at}.average.value { attribute: score }`],
  },
  {
    name: 'an average of nothing that is named',
    condition: metric(
      'average: { value: score }, linear: { points: 9, from: 3, upTo: 5 }, ofNothing: 0',
    ),
    says: [
      `schema.missing ${at}.average.of`,
      `schema.wrong_type ${at}.average.value { attribute: score }`,
    ],
  },
  {
    name: 'points for each without their word',
    condition: metric('count: { of: deal }, each: 5'),
    says: [`schema.wrong_type ${at}.each { points: 5 }`],
  },
  {
    name: 'the end of a line by another word',
    condition: metric('count: { of: deal }, linear: { points: 5, max: 9 }'),
    says: [`schema.unknown_key ${at}.linear.max upTo`],
  },
  {
    name: 'one category in the singular',
    condition:
      'points: { atLeast: 1, category: [{ id: sales, metrics: [{ id: m, count: { of: deal }, each: { points: 1 } }] }] }',
    says: ['schema.unknown_key points.category categories'],
  },
  {
    name: 'what a fact must say beside the selection',
    condition: 'count: { of: deal, role: supervised, atLeast: 1 }',
    says: ['schema.under count.role where: { role: supervised }'],
  },
  {
    name: 'a key that every object has by itself',
    condition:
      'points: { atLeast: 1, constructor: 2, categories: [{ id: sales, metrics: [{ id: m, count: { of: deal }, each: { points: 1 } }] }] }',
    says: ['schema.unknown_key points.constructor'],
  },
  {
    name: 'a condition without its colon',
    condition: 'completed first-steps',
    says: ['condition.no_map  completed: first-steps'],
  },
  {
    name: 'the same in another form of the word',
    condition: 'completes first-steps',
    says: ['condition.no_map  completed: first-steps'],
  },
];

for (const { name, condition, says } of cases) {
  test(`one problem, one message: ${name}`, () => assert.deepEqual(said(condition), says));
}

test('a list of levels is told as the map that was meant, and nothing follows from it', () => {
  const parts = `competencyLevels: [{ id: low, title: { en: Low, ru: Н }, requires: { all: [] } }]
competencies:
  craft: { title: { en: Craft, ru: Р }, levels: [low] }
`;
  assert.deepEqual(said('competencies: { level: low, atLeast: 1 }', parts), [
    'schema.wrong_type competencies.craft.levels { low: {} }',
    'silence.competencies_count counting',
  ]);
});
