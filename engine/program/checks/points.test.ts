import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from '../check.ts';
import { small } from '../fixtures/small.ts';

/** The codes about points in a tier that asks for `atLeast` of one category. */
function said(atLeast: string, category: string): string[] {
  const asked = `points: { atLeast: ${atLeast}, categories: [{ id: a, ${category} }] }`;
  const parts = (small['parts.yaml'] ?? '').replace(
    'people: { holding: worker, atLeast: 1 }',
    asked,
  );
  const { problems } = checkProgram({ ...small, 'parts.yaml': parts });
  return problems.map(({ code }) => code).filter((code) => code.startsWith('points.'));
}

const metric = (more: string) => `metrics: [{ id: m, count: { of: deal }, ${more} }]`;

const share = (more: string) =>
  `metrics: [{ id: m, share: { of: deal, which: { a: b } }, ${more} }]`;

test('points that cannot be reached are said to be so, at the edge', () => {
  const beyond = ['points.beyond'];
  const cases: [atLeast: string, category: string, expected: string[]][] = [
    ['9', metric('each: { points: 1 }, atMost: 10'), []],
    ['10', metric('each: { points: 1 }, atMost: 10'), []],
    ['11', metric('each: { points: 1 }, atMost: 10'), beyond],
    ['0.3', metric('each: { points: 1 }, atMost: 0.3'), []],
    ['1000', metric('each: { points: 1 }'), []],
    ['1000', `atMost: 999, ${metric('each: { points: 1 }')}`, beyond],
    ['20', metric('linear: { points: 20, upTo: 5 }'), []],
    ['21', metric('linear: { points: 20, upTo: 5 }'), beyond],
    [
      '40',
      metric('linear: { points: 20, upTo: 5 }, times: { default: 1, by: { r: { x: 2 } } }'),
      [],
    ],
    [
      '41',
      metric('linear: { points: 20, upTo: 5 }, times: { default: 1, by: { r: { x: 2 } } }'),
      beyond,
    ],
    ['7', metric('bands: [{ from: 1, points: 5 }, { from: 2, points: 7 }]'), []],
    ['8', metric('bands: [{ from: 1, points: 5 }, { from: 2, points: 7 }]'), beyond],
    ['1', metric('each: { points: 1 }, atLeast: 5, atMost: 5'), []],
    ['1', metric('each: { points: 1 }, atLeast: 6, atMost: 5'), beyond],
    ['1', `atLeast: 6, atMost: 5, ${metric('each: { points: 1 }')}`, beyond],
    ['40', metric('linear: { points: 100, upTo: 5 }, weight: 40%'), ['points.weights']],
    ['41', metric('linear: { points: 100, upTo: 5 }, weight: 40%'), [...beyond, 'points.weights']],
    ['100', metric('linear: { points: 100, upTo: 5 }, weight: 100%'), []],
    [
      '1',
      metric('linear: { points: 100, upTo: 5 }, weight: 40%, atLeast: 100'),
      ['points.weights'],
    ],
    [
      '1',
      metric('linear: { points: 100, upTo: 5 }, weight: 40%, atLeast: 101'),
      ['points.weights', ...beyond],
    ],
    ['30', share('linear: { points: 20, upTo: 5% }, ofNothing: 30'), []],
    ['31', share('linear: { points: 20, upTo: 5% }, ofNothing: 30'), beyond],
    ['{ default: 99, by: { r: { x: 1 } } }', metric('each: { points: 1 }, atMost: 10'), []],
  ];
  for (const [atLeast, category, expected] of cases)
    assert.deepEqual(said(atLeast, category), expected, `${atLeast} of ${category}`);
});

test('the end of a line is above its beginning', () => {
  const line = (from: string, upTo: string) =>
    said('1', metric(`linear: { points: 5, from: ${from}, upTo: ${upTo} }`));
  assert.deepEqual(line('4.9', '5'), []);
  assert.deepEqual(line('5', '5'), ['points.line']);
  assert.deepEqual(line('5.1', '5'), ['points.line']);
  assert.deepEqual(line('5', '{ default: 5, by: { r: { x: 9 } } }'), []);
});

test('a band that gives no more than a lower one is idle, wherever it stands', () => {
  const bands = (list: string) => said('1', metric(`bands: [${list}]`));
  const idle = ['points.band_idle'];
  assert.deepEqual(bands('{ from: 1, points: 5 }, { from: 2, points: 6 }'), []);
  assert.deepEqual(bands('{ from: 2, points: 6 }, { from: 1, points: 5 }'), []);
  assert.deepEqual(bands('{ from: 1, points: 5 }, { from: 2, points: 5 }'), idle);
  assert.deepEqual(bands('{ from: 1, points: 5 }, { from: 2, points: 4 }'), idle);
  const percent = (list: string) => said('1', share(`bands: [${list}], ofNothing: 0`));
  assert.deepEqual(percent('{ from: 5%, points: 5 }, { from: 20%, points: 6 }'), []);
  assert.deepEqual(percent('{ from: 5%, points: 5 }, { from: 20%, points: 5 }'), idle);
});
