import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf, type Fact } from '@guildmark/engine';
import { day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { tell } from './explain.ts';
import { nodeText } from './leaf.ts';

const [tier] = testProgram().tiers;
const on = day('2026-06-01');
const of = (kind: Fact['kind'], id: string, score = 5): Fact =>
  fact({ id, kind, organisation: 'acme', attributes: { score }, from: day('2026-05-01') });
const references = { id: 'z', count: { of: 'reference' }, each: { points: 50 } };
const average = {
  id: 'w',
  average: { of: 'survey', value: { attribute: 'score' }, sample: 2 },
  linear: { points: 100, from: 3, upTo: 5 },
  ofNothing: 'missing',
};
const least = { id: 'w', count: { of: 'survey' }, each: { points: 10 }, atLeast: 20 };

const cases: {
  what: string;
  metric: object;
  facts: Fact[];
  locale: Locale;
  names?: object;
  says: string;
}[] = [
  {
    what: 'a sample that is missing leads, by what it measures',
    metric: average,
    facts: [of('reference', 'a'), of('survey', 'b')],
    locale: 'en',
    says: 'Points for Cat: too little to measure average score of surveys. Apart from that, 50 of 50. Cat 50.',
  },
  {
    what: 'and by its name where the text has one',
    metric: average,
    facts: [of('reference', 'a'), of('survey', 'b')],
    locale: 'en',
    names: { w: { en: 'Satisfaction', ru: 'Удовлетворённость' } },
    says: 'Points for Cat: too little to measure Satisfaction. Apart from that, 50 of 50. Cat 50.',
  },
  {
    what: 'as much as the sample asks for is enough',
    metric: average,
    facts: [of('reference', 'a'), of('survey', 'b'), of('survey', 'c')],
    locale: 'en',
    says: 'Points for Cat: 150; 50 needed. Cat 150.',
  },
  {
    what: 'points below the least of a metric lead',
    metric: least,
    facts: [of('reference', 'a'), of('survey', 'b')],
    locale: 'ru',
    says: 'Баллы: «Кат»: опросы — набрано 10, нужно не меньше 20. В остальном — 60 из 50. «Кат» — 60.',
  },
  {
    what: 'where the number is not enough either, it leads',
    metric: average,
    facts: [of('survey', 'b')],
    locale: 'en',
    says: 'Points for Cat: 0 of 50. Cat 0 and average score of surveys with too little to measure.',
  },
];
for (const { what, metric, facts, locale, names, says } of cases)
  test(what, () => {
    const program = testProgram(
      {},
      {
        tiers: [
          {
            ...tier,
            id: 'silver',
            requires: {
              points: { atLeast: 50, categories: [{ id: 'cat', metrics: [references, metric] }] },
            },
          },
        ],
        names: { cat: { en: 'Cat', ru: 'Кат' }, score: { en: 'Score', ru: 'Оценка' }, ...names },
      },
    );
    const standing = standingOf(program, facts, 'acme', { on, known: on });
    const telling = tell(program, locale, { person: (id) => id }, on);
    const { requirement } = standing.tiers[0]!;
    assert.equal(nodeText(telling, { ...requirement, until: null }), says);
  });
