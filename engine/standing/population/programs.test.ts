import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fact } from '../../kernel/fact.ts';
import { Competency, CompetencyLevel } from '../../program/definition/competency.ts';
import { Condition } from '../../program/definition/condition.ts';
import type { Program, Tier } from '../../program/definition/program.ts';
import { anyCondition } from '../../requirement/conditions.test.ts';
import { testProgram } from '../../requirement/fixtures.ts';
import { anyFacts, anySwitches } from '../../requirement/worlds.test.ts';

/** Generated programs and worlds for the property tests of the population. */

/** The companies of the generated worlds. */
export const companies = ['acme', 'birch'];

const levels = ['principal', 'expert'];
const tiers = ['low', 'middle', 'high'];
const acts = ['promotion', 'demotion', 'notice', 'promotion'];
const dayMilliseconds = 86_400_000;
const start = Date.UTC(2025, 6, 1);

const written = (leaf: unknown) => Condition.parse(leaf);

/** Conditions on what a company is and holds. */
const anyOwn: fc.Arbitrary<Condition> = fc
  .constantFrom<object>(
    { attribute: { name: 'region', is: ['apac', 'emea'] } },
    { attribute: { name: 'head-count', is: { atLeast: 4 } } },
    { attribute: { name: 'region', is: { not: 'apac' } } },
    { standing: { program: 'elsewhere', tier: ['low', 'high'] } },
    { held: { tier: ['middle', 'high'] } },
    { waivable: { name: 'pause', requires: { count: { of: 'deal', atLeast: 5 } } } },
    { held: { competency: 'archiving', level: ['expert'] } },
    { rank: { name: 'best', of: 'deal', value: 'quantity', within: '4 months', top: '10%' } },
    { rank: { name: 'best', of: 'deal', top: 2, per: ['region'] } },
    { count: { of: 'event', atLeast: 1, within: '4 months' } },
    { sum: { of: 'deal', value: 'money', atLeast: '300 EUR', line: { by: 'market' } } },
  )
  .map(written);

const anyAsked = fc.oneof({ weight: 2, arbitrary: anyCondition }, anyOwn);

const plainLevel = CompetencyLevel.parse({ requires: { all: [] } });
const plainField = Competency.parse({
  title: { en: 'Field' },
  levels: { principal: { requires: { all: [] } } },
});

const anyLevel: fc.Arbitrary<CompetencyLevel> = fc
  .record({
    requires: anyAsked,
    maintain: fc.option(anyAsked, { nil: undefined }),
    grantedBy: fc.constantFrom<CompetencyLevel['grantedBy']>('requirements', 'application'),
  })
  .map((level) => ({ ...plainLevel, ...level }));

const anyCounted = fc
  .record({
    level: fc.constantFrom(...levels),
    atLeast: fc.integer({ min: 1, max: 2 }),
    with: fc.option(
      fc.constant({ count: { of: 'deal', where: { market: '$area' }, atLeast: 1 } }),
      {
        nil: undefined,
      },
    ),
  })
  .map((competencies) => written({ competencies }));

const anyTier = fc.record({
  requires: fc.oneof(
    anyAsked,
    anyCounted,
    fc.tuple(anyAsked, anyCounted).map(([one, other]): Condition => ({ all: [one, other] })),
  ),
  maintain: fc.option(anyAsked, { nil: undefined }),
});

const bare = (requires: object): CompetencyLevel => ({
  ...plainLevel,
  requires: written(requires),
});
const probe = (first: object, second: object): Competency => ({
  ...plainField,
  levels: { principal: bare(first), expert: bare(second) },
});
const holders = (atLeast: number) => ({
  people: { holding: ['sales-associate', 'technical-associate'], atLeast },
});

/** Asked in every program, so that plain counts show as they are. */
const probes = {
  heads: probe(holders(1), holders(2)),
  sales: probe(
    { sum: { of: 'deal', value: 'quantity', atLeast: 3 } },
    { count: { of: 'deal', within: '2 months', atLeast: 2 } },
  ),
};

const rates = {
  table: [
    { from: '2025-08-01', worth: { XXX: '0.75' } },
    { from: '2026-02-01', worth: { XXX: '1.333' } },
  ],
};

const chosen = <T>(choose: T) => ({ choose, because: { en: 'For the test.' } });

/** Any program of two competencies beside the probes, and up to three tiers. */
export const anyProgram: fc.Arbitrary<Program> = fc
  .record({
    switches: anySwitches,
    ladder: fc.array(anyTier, { minLength: 1, maxLength: 3 }),
    fields: fc.record({
      archiving: fc.record({ principal: anyLevel, expert: anyLevel }),
      mobility: fc.record({ principal: anyLevel }),
    }),
    cumulative: fc.boolean(),
    count: fc.constantFrom<'measured' | 'held'>('measured', 'held'),
    several: fc.boolean(),
    change: fc.constantFrom(undefined, 'old-ends' as const, 'award-ends' as const),
    converts: fc.constantFrom(null, {}, { inheritedBy: 'market' }),
    availableTo: anyAsked,
  })
  .map(
    ({ switches, ladder, fields, cumulative, count, several, change, converts, availableTo }) => {
      const program = testProgram(switches);
      const [low] = program.tiers;
      const field = (area: string, of: object): Competency => ({
        ...plainField,
        area,
        levels: of as Record<string, CompetencyLevel>,
      });
      return {
        ...program,
        benefits: {
          portal: { title: { en: 'Portal' }, cost: '100 EUR' },
          support: { title: { en: 'Support' }, availableTo },
        } as unknown as Program['benefits'],
        ...(converts && { currencyRates: { ...rates, ...converts } }),
        attributes: { region: { title: { en: 'Region' }, several } },
        competencyLevels: levels.map((id) => ({ id, title: { en: id } })),
        competencies: {
          archiving: field('apac', fields.archiving),
          mobility: field('emea', fields.mobility),
          ...probes,
        },
        tiers: ladder.map((each, index): Tier => ({ ...low!, ...each, id: tiers[index]! })),
        counting: {
          ...program.counting,
          competencyLevelsCumulative: chosen(cumulative),
          competenciesCount: chosen(count),
          ...(change && { employerChange: chosen(change) }),
        },
      };
    },
  );

const anyMore = fc
  .record({
    kind: fc.constantFrom<Fact['kind']>(
      'decision',
      'decision',
      'standing',
      'ranking',
      'application',
      'approval',
      'waiver',
      'event',
    ),
    organisation: fc.constantFrom(...companies),
    from: fc.nat(600),
    late: fc.nat(30),
    days: fc.option(fc.integer({ min: 1, max: 400 })),
    competency: fc.option(fc.constantFrom('archiving', 'mobility')),
    place: fc.nat(2),
    region: fc.constantFrom('apac', 'emea', undefined),
  })
  .map(({ kind, organisation, from, late, days, competency, place, region }): Omit<Fact, 'id'> => {
    const begins = start + from * dayMilliseconds;
    const dated = {
      kind,
      from: begins,
      until: days === null ? null : begins + days * dayMilliseconds,
      recordedAt: begins + late * dayMilliseconds,
      source: 'test',
    };
    if (kind === 'event') return { ...dated, subject: 'fair' };
    if (kind === 'ranking')
      return {
        ...dated,
        subject: 'best',
        attributes: { ...(region && { group: region }), cutoff: String(place * 3), size: 9 },
      };
    const own = { ...dated, organisation };
    if (kind === 'waiver')
      return {
        ...own,
        subject: 'pause',
        attributes: { reason: 'class', ...(competency && { untilEvent: 'fair' }) },
      };
    if (kind === 'standing')
      return { ...own, subject: 'elsewhere', attributes: { tier: tiers[place]! } };
    const level = levels[place % 2]!;
    if (kind !== 'decision')
      return { ...own, subject: competency ?? 'low', attributes: competency ? { level } : {} };
    const to = competency ? level : tiers[place]!;
    const attributes = {
      act: acts[late % acts.length]!,
      from: '',
      to,
      ...(competency && { competency }),
    };
    return { ...own, subject: to, until: null, attributes };
  });

/** Facts of a small world, with what was decided, ranked and held elsewhere. */
export const anyWorld: fc.Arbitrary<Fact[]> = fc
  .tuple(anyFacts, fc.array(anyMore, { maxLength: 8 }))
  .map(([facts, more]) => [
    ...facts,
    ...more.map((each, index): Fact => ({ id: `more-${index}`, ...each })),
  ]);

test('generated programs have the form of a text that was read', () => {
  fc.assert(
    fc.property(anyProgram, ({ tiers: ladder, competencies }) => {
      assert.ok(ladder.length > 0);
      assert.deepEqual(Object.keys(competencies), ['archiving', 'mobility', 'heads', 'sales']);
    }),
  );
});
