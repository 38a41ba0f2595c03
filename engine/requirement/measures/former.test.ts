import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Condition } from '../../program/definition/condition.ts';
import { isPast } from '../past.ts';
import { diff } from '../../program/diff.ts';
import { evaluate } from '../evaluate.ts';
import { contextOf, day, fact, testProgram } from '../fixtures.ts';
import { standingOf } from '../../standing/standing.ts';

const title = { en: 'T' };
const transition = {
  from: { program: 'older', title },
  on: '2026-01-01',
  sources: { 'old-keep': { title }, 'old-seal': { title } },
  rows: [{ from: ['old-keep'], to: { credential: 'sales-associate' }, scope: 'person' }],
};
const program = testProgram({}, { transition });
const had = (subject: string, until?: string) =>
  fact({
    id: subject,
    kind: 'credential',
    organisation: 'acme',
    subject,
    from: day('2025-01-01'),
    until: until === undefined ? null : day(until),
  });

const cases = [
  { name: 'any of all', asked: {}, facts: [had('old-seal')], met: true },
  {
    name: 'not the one that is named',
    asked: { holding: 'old-keep' },
    facts: [had('old-seal')],
    met: false,
  },
  { name: 'something else', asked: {}, facts: [had('sales-associate')], met: false },
  { name: 'nothing', asked: { through: '2026-03-31' }, facts: [], met: false },
  {
    name: 'on the last day',
    asked: { through: '2026-03-15' },
    facts: [had('old-keep')],
    met: true,
  },
  { name: 'a day later', asked: { through: '2026-03-14' }, facts: [had('old-keep')], met: false },
  {
    name: 'it ended before',
    asked: { through: '2026-12-31' },
    facts: [had('old-keep', '2026-03-15')],
    met: false,
  },
];

describe('what a company holds of the older program', () => {
  for (const { name, asked, facts, met } of cases)
    test(name, () => {
      const condition = Condition.parse({ former: asked });
      assert.equal(evaluate(condition, contextOf(program, facts), day('2026-03-15')).met, met);
    });

  test('the end of the last day is told beforehand', () => {
    const condition = Condition.parse({ former: { through: '2026-03-15' } });
    const node = evaluate(condition, contextOf(program, [had('old-keep')]), day('2026-02-01'));
    assert.equal(node.until, day('2026-03-16'));
  });

  const ended = { former: { through: '2026-03-14' } };
  const office = { attribute: { name: 'country', is: 'DE' } };
  const pasts: [requires: object, isOver: boolean][] = [
    [ended, true],
    [{ former: { through: '2026-03-15' } }, false],
    [{ former: {} }, false],
    [{ all: [office, ended] }, true],
    [{ any: [office, ended] }, false],
    [{ any: [ended, { all: [ended, office] }] }, true],
    [office, false],
  ];
  for (const [requires, isOver] of pasts)
    test(`${JSON.stringify(requires)} can ${isOver ? 'not ' : ''}be met any more`, () => {
      const text = testProgram(
        {},
        { transition, tiers: [{ id: 'low', title, metal: 'slate', requires }] },
      );
      const on = day('2026-03-15');
      const { tiers } = standingOf(text, [], 'acme', { on, known: on });
      assert.equal(isPast(text, tiers[0]!.requirement, on), isOver);
    });

  const effects: [before: object, after: object, effect: string | null][] = [
    [{ through: '2026-03-15' }, { through: '2026-03-16' }, 'looser'],
    [{ through: '2026-03-15' }, {}, 'looser'],
    [{}, { through: '2026-03-15' }, 'tighter'],
    [{}, { holding: ['old-keep'] }, 'tighter'],
    [{ holding: ['old-keep'] }, { holding: ['old-keep', 'old-seal'] }, 'looser'],
  ];
  for (const [before, after, effect] of effects)
    test(`${JSON.stringify(before)} to ${JSON.stringify(after)} asks for ${effect}`, () => {
      const [one, other] = [before, after].map((former) =>
        testProgram(
          {},
          { transition, tiers: [{ id: 'low', title, metal: 'slate', requires: { former } }] },
        ),
      );
      assert.deepEqual(
        diff(one!, other!).map((each) => each.effect),
        [effect],
      );
    });
});
