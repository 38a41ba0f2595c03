import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { conditionAt } from '../requirement/condition-at.ts';
import { affiliation, credential, day, fact, testProgram } from '../requirement/fixtures.ts';
import { standingOf } from './standing.ts';

const en = (text: string) => ({ en: text });
const chosen = <T>(choose: T) => ({ choose, because: en('For the test.') });
const people = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });
const revenue = (atLeast: string) => ({
  sum: { of: 'deal', subject: 'vault', value: 'money', within: '12 months', atLeast },
});
const competency = (area: string, rest: object = {}) => ({
  title: en(area),
  area,
  levels: {
    principal: { requires: people('sales-associate', 1) },
    expert: {
      requires: { all: [people('sales-professional', 1), revenue('100 EUR')] },
      maintain: revenue('50 EUR'),
      grantedBy: 'application',
    },
  },
  ...rest,
});
const tier = (id: string, requires: object) => ({
  id,
  title: en(id),
  metal: 'slate',
  requires,
});
const satisfied = {
  average: {
    of: 'survey',
    where: { area: '$area' },
    value: { attribute: 'score' },
    within: '12 months',
    atLeast: 4,
  },
};

const textOf = (parts: object = {}, counting: object = {}) => {
  const plain = testProgram();
  return testProgram(
    {},
    {
      areas: { vaults: { title: en('Vaults') }, walls: { title: en('Walls') } },
      attributes: {
        'business-model': { title: en('Business model') },
        segment: { title: en('Segment'), several: true },
      },
      competencyLevels: [
        { id: 'principal', title: en('Principal') },
        { id: 'expert', title: en('Expert') },
      ],
      competencies: {
        archiving: competency('vaults'),
        mobility: competency('walls', {
          availableTo: { attribute: { name: 'business-model', is: 'integrate' } },
        }),
        cloud: competency('walls', { status: 'announced' }),
      },
      tiers: [
        tier('registered', { all: [] }),
        tier('silver', { competencies: { level: 'principal', atLeast: 1 } }),
        tier('gold', { competencies: { level: 'expert', atLeast: 1, with: satisfied } }),
      ],
      counting: {
        ...plain.counting,
        competencyLevelsCumulative: chosen(true),
        competenciesCount: chosen('measured'),
        ...counting,
      },
      ...parts,
    },
  );
};

const seller = [
  affiliation('anna', 'acme', '2026-01-01'),
  credential('anna', 'sales-professional', '2026-01-01', '2027-06-01'),
];
const about = (kind: Fact['kind'], id: string, rest: Partial<Fact> = {}) =>
  fact({ id, kind, organisation: 'acme', ...rest });
const deal = (amount: string, from = '2026-02-01') =>
  about('deal', `deal ${from}`, {
    subject: 'vault',
    money: { amount, currency: 'EUR' },
    from: day(from),
  });
const level = { level: 'expert' };
const applied = [
  about('application', 'applied', { subject: 'archiving', attributes: level }),
  about('approval', 'approved', {
    subject: 'archiving',
    attributes: level,
    from: day('2026-03-01'),
  }),
];
const decided = (to: string, from: string) =>
  about('decision', `decided ${to} ${from}`, {
    subject: 'archiving',
    attributes: { competency: 'archiving', from: '', to, act: 'promotion', because: '[]' },
    from: day(from),
  });
const survey = (score: number, area = 'vaults') =>
  about('survey', `survey ${area}`, { attributes: { score, area }, from: day('2026-02-01') });

const ask = (facts: Fact[], on = '2026-06-01', program = textOf()) =>
  standingOf(program, facts, 'acme', { on: day(on), known: Infinity });
const levels = (facts: Fact[], on?: string, program?: ReturnType<typeof textOf>) =>
  Object.fromEntries(
    ask(facts, on, program).competencies.map(({ competency: id, measured }) => [id, measured]),
  );

const cases: { name: string; facts: Fact[]; on?: string; expect: string | null; of?: string }[] = [
  { name: 'nobody has nothing', facts: [], expect: null },
  { name: 'one seller is Principal', facts: seller, expect: 'principal' },
  {
    name: 'revenue without approval stays Principal',
    facts: [...seller, deal('100'), applied[0]!],
    expect: 'principal',
  },
  {
    name: 'revenue and approval make Expert',
    facts: [...seller, deal('100'), ...applied],
    expect: 'expert',
  },
  {
    name: 'the day before the approval it is Principal',
    facts: [...seller, deal('100'), ...applied],
    on: '2026-02-28',
    expect: 'principal',
  },
  {
    name: 'a cent too little is Principal',
    facts: [...seller, deal('99.99'), ...applied],
    expect: 'principal',
  },
  {
    name: 'what is held is kept with half of the revenue',
    facts: [...seller, deal('50'), ...applied, decided('expert', '2026-04-01')],
    expect: 'expert',
  },
  {
    name: 'what is held is lost with less than that',
    facts: [...seller, deal('49.99'), ...applied, decided('expert', '2026-04-01')],
    expect: 'principal',
  },
  {
    name: 'a later decision ends what was held',
    facts: [
      ...seller,
      deal('50'),
      decided('expert', '2026-04-01'),
      decided('principal', '2026-05-01'),
    ],
    expect: 'principal',
  },
  { name: 'other models do not have it', facts: seller, of: 'mobility', expect: null },
  {
    name: 'the right model has it',
    facts: [
      ...seller,
      about('attribute', 'model', {
        subject: 'business-model',
        attributes: { value: 'integrate' },
      }),
    ],
    of: 'mobility',
    expect: 'principal',
  },
  {
    name: 'a newer model takes the place of the older one',
    facts: [
      ...seller,
      about('attribute', 'model', {
        subject: 'business-model',
        attributes: { value: 'integrate' },
      }),
      about('attribute', 'newer', {
        subject: 'business-model',
        attributes: { value: 'resell' },
        from: day('2026-05-01'),
      }),
    ],
    of: 'mobility',
    expect: null,
  },
  { name: 'what is announced is not there', facts: seller, of: 'cloud', expect: null },
];
for (const { name, facts, on, expect, of = 'archiving' } of cases)
  test(`a competency: ${name}`, () => assert.equal(levels(facts, on)[of], expect));

const expert = [...seller, deal('100'), ...applied];
const tiers: [string, Fact[], string][] = [
  ['a Principal competency makes silver', seller, 'silver'],
  ['an Expert without a survey stays silver', expert, 'silver'],
  ['a satisfied area makes gold', [...expert, survey(4)], 'gold'],
  ['satisfaction in another area does not', [...expert, survey(5, 'walls')], 'silver'],
  ['a hair less satisfaction does not', [...expert, survey(3.99)], 'silver'],
];
for (const [name, facts, expect] of tiers)
  test(`tiers from competencies: ${name}`, () => assert.equal(ask(facts).measured, expect));

test('a tier falls with the competency, on its day and because of its fact', () => {
  const { forecast, competencies } = ask([...seller, deal('100'), ...applied, survey(4)]);
  assert.deepEqual(
    forecast.map(({ from, to }) => `${from} ${to}`),
    ['gold silver', 'silver registered'],
  );
  assert.ok(forecast[1]!.because.some(({ person }) => person === 'anna'));
  const archiving = competencies.find((each) => each.competency === 'archiving')!;
  assert.equal(archiving.forecast.at(-1)!.to, null);
  assert.equal(archiving.forecast.at(-1)!.at, day('2027-06-01'));
});

test('a tier that counts some competencies falls because of those and of no other that falls then', () => {
  const end = day('2027-06-01');
  const facts = [
    ...seller,
    about('attribute', 'model', {
      subject: 'business-model',
      attributes: { value: 'integrate' },
      until: end,
    }),
  ];
  const counted = { competencies: { level: 'principal', atLeast: 1, of: ['archiving'] } };
  const tiers = [tier('registered', { all: [] }), tier('silver', counted)];
  const { forecast, competencies } = ask(facts, undefined, textOf({ tiers }));
  const paths = (changes: { at: number; because: { path: string }[] }[]) => [
    ...new Set(
      changes
        .filter(({ at }) => at === end)
        .flatMap(({ because }) => because.map(({ path }) => path.split('.')[1])),
    ),
  ];
  assert.deepEqual(paths(forecast), ['archiving']);
  assert.deepEqual(
    competencies.slice(0, 2).map((each) => paths(each.forecast)),
    [['archiving'], ['mobility']],
  );
});

test('tiers see what was decided where the text says so', () => {
  const program = textOf({}, { competenciesCount: chosen('held') });
  assert.equal(ask(seller, undefined, program).measured, 'registered');
  const facts = [...seller, decided('principal', '2026-04-01')];
  assert.equal(ask(facts, undefined, program).measured, 'silver');
});

describe('what a competency asks for is measured, also where tiers see what was decided', () => {
  const halfYearly = chosen('half-yearly');
  const program = textOf(
    { review: { promotions: halfYearly, demotions: halfYearly } },
    { competenciesCount: chosen('held') },
  );
  const ready = [...seller, deal('100'), ...applied, survey(4)];
  const archiving = (facts: Fact[], on: string) =>
    ask(facts, on, program).competencies.find(({ competency: id }) => id === 'archiving')!;

  test('the level below need not have been decided: one review makes an Expert', () => {
    const { measured, held } = archiving(ready, '2026-06-01');
    assert.deepEqual([measured, held.level], ['expert', null]);
    assert.deepEqual(
      held.forecast.slice(0, 1).map(({ at, from, to }) => [at, from, to]),
      [[day('2026-07-01'), null, 'expert']],
    );
  });

  test('a level below that is held and no longer met keeps nothing above it', () => {
    const without = ready.filter(({ kind }) => kind !== 'credential');
    const { measured, held } = archiving(
      [...without, decided('principal', '2026-04-01')],
      '2026-06-01',
    );
    assert.deepEqual([measured, held.level], [null, 'principal']);
  });

  test('nor does another competency need to have been decided', () => {
    const counts = { competencies: { level: 'principal', atLeast: 1, of: ['archiving'] } };
    const on = competency('walls');
    const resting = { ...on, levels: { principal: { requires: counts } } };
    const text = textOf(
      { competencies: { archiving: competency('vaults'), resting } },
      { competenciesCount: chosen('held') },
    );
    assert.equal(levels(seller, '2026-06-01', text)['resting'], 'principal');
    assert.equal(ask(seller, '2026-06-01', text).measured, 'registered');
  });
});

test('a competency in a circle, which a check refuses, is met by nothing', () => {
  const counts = { competencies: { level: 'principal', atLeast: 1, of: ['archiving'] } };
  const circle = { title: en('Circle'), levels: { principal: { requires: counts } } };
  const program = textOf({ competencies: { archiving: circle } });
  assert.equal(levels(seller, undefined, program)['archiving'], null);
});

test('one person fills seats of several competencies and of a tier beside them', () => {
  const seats = { onePersonFills: chosen('one-seat') };
  const tierOf = {
    all: [{ competencies: { level: 'principal', atLeast: 1 } }, people('sales-professional', 1)],
  };
  const program = textOf(
    { tiers: [tier('registered', { all: [] }), tier('silver', tierOf)] },
    seats,
  );
  assert.equal(ask(seller, undefined, program).measured, 'silver');
});

const leaf = (requires: object, facts: Fact[], extra: object = {}) =>
  ask(facts, undefined, textOf({ tiers: [tier('registered', requires)], ...extra })).measured !==
  null;

test('some of several regions: the best of them, or two of them', () => {
  const requires = (atLeast: number) => ({
    forSome: {
      members: ['emea', 'apac', 'latam'],
      atLeast,
      requires: { count: { of: 'deal', where: { region: '$member' }, atLeast: 2 } },
    },
  });
  const deals = (region: string, count: number) =>
    Array.from({ length: count }, (_, n) =>
      about('deal', `${region} ${n}`, { attributes: { region } }),
    );
  assert.equal(leaf(requires(1), [...deals('emea', 1), ...deals('apac', 1)]), false);
  assert.equal(leaf(requires(1), deals('emea', 2)), true);
  assert.equal(leaf(requires(2), deals('emea', 4)), false);
  assert.equal(leaf(requires(2), [...deals('emea', 2), ...deals('latam', 2)]), true);
});

test('standing in another program counts while it lasts', () => {
  const requires = { standing: { program: 'other', tier: ['gold', 'platinum'] } };
  const there = (value: string, until: string | null = null) =>
    about('standing', 'there', {
      subject: 'other',
      attributes: { tier: value },
      until: until === null ? null : day(until),
    });
  assert.equal(leaf(requires, [there('silver')]), false);
  assert.equal(leaf(requires, [there('platinum')]), true);
  assert.equal(leaf(requires, [there('gold', '2026-06-02')]), true);
  assert.equal(leaf(requires, [there('gold', '2026-06-01')]), false);
});

test('of several records of a standing elsewhere the latest one counts', () => {
  const requires = { standing: { program: 'other', tier: 'gold' } };
  const there = (tier: string, from: string, more: Partial<Fact> = {}) =>
    about('standing', `${tier} ${from}`, {
      subject: 'other',
      attributes: { tier },
      from: day(from),
      ...more,
    });
  const gold = there('gold', '2026-01-01', { source: 'import:crm' });
  assert.equal(leaf(requires, [gold]), true);
  assert.equal(leaf(requires, [gold, there('silver', '2026-06-02')]), true, 'the day before');
  assert.equal(leaf(requires, [gold, there('silver', '2026-06-01')]), false, 'on the day');
  assert.equal(
    leaf(requires, [gold, there('silver', '2026-03-01', { until: day('2026-04-01') })]),
    false,
    'what has been replaced does not come back',
  );
  assert.equal(leaf(requires, [gold, there('gold', '2026-03-01')]), true);
  const another = there('silver', '2026-03-01', { subject: 'third' });
  assert.equal(leaf(requires, [gold, another]), true, 'in a third program');
});

test('a rank is the place in the latest ranking of the company’s group', () => {
  const requires = {
    rank: {
      name: 'sales',
      of: 'deal',
      value: 'money',
      top: '3%',
      per: 'business-model',
      within: '12 months',
    },
  };
  const ranking = (group: string, cutoff: string, from: string) =>
    fact({
      id: `${group} ${from}`,
      kind: 'ranking',
      subject: 'sales',
      attributes: { group, cutoff, size: 100 },
      from: day(from),
    });
  const model = about('attribute', 'model', {
    subject: 'business-model',
    attributes: { value: 'resell' },
  });
  const first = ranking('resell', '100', '2026-03-01');
  assert.equal(leaf(requires, [model, deal('100')]), false, 'no ranking was made');
  assert.equal(leaf(requires, [model, deal('100'), first]), true);
  assert.equal(leaf(requires, [model, deal('99.99'), first]), false);
  assert.equal(leaf(requires, [deal('100'), first]), false, 'no group');
  const next = ranking('resell', '120', '2026-05-01');
  assert.equal(leaf(requires, [model, deal('100'), first, next]), false);
  const other = ranking('integrate', '120', '2026-05-01');
  assert.equal(leaf(requires, [model, deal('100'), first, other]), true);
  assert.equal(leaf(requires, [model, first, ranking('resell', '0', '2026-05-02')]), false);
  // Two records of one ranking are one ranking, whichever was read first.
  const again = { ...ranking('resell', '90', '2026-03-01'), id: 'resell again' };
  const [one, turned] = [
    [model, deal('95'), first, again],
    [again, first, model, deal('95')],
  ];
  assert.equal(leaf(requires, one), leaf(requires, turned));
  assert.equal(leaf(requires, [model, deal('95'), first, again, next]), false, 'the latest');
});

test('an attribute with several values counts for each', () => {
  const requires = (is: string) => ({ attribute: { name: 'segment', is } });
  const segment = (value: string, from: string) =>
    about('attribute', value, { subject: 'segment', attributes: { value }, from: day(from) });
  const both = [segment('reseller', '2026-01-01'), segment('integrator', '2026-02-01')];
  assert.equal(leaf(requires('reseller'), both), true);
  assert.equal(leaf(requires('integrator'), both), true);
  assert.equal(leaf(requires('vendor'), both), false);
});

const everywhere = {
  id: 'expert',
  title: en('Expert'),
  grantedBy: 'application',
  validation: { validFor: '1 year' },
  requires: {
    all: [
      {
        sum: {
          of: 'deal',
          subject: '$solutions',
          value: 'money',
          within: '12 months',
          atLeast: '100 EUR',
        },
      },
      { people: { holding: '$accreditations', atLeast: 1 } },
      { count: { of: 'reference', subject: '$competency', where: { area: '$area' }, atLeast: 1 } },
    ],
  },
  maintain: { count: { of: 'reference', subject: '$competency', atLeast: 1 } },
};
const withSolutions = textOf({
  solutions: {
    vault: { title: en('Vault'), accreditations: ['sales-professional'] },
    crypt: { title: en('Crypt') },
  },
  competencyLevels: [{ id: 'principal', title: en('Principal') }, everywhere],
  competencies: {
    archiving: {
      title: en('Archiving'),
      area: 'vaults',
      solutions: { core: ['vault'], additional: ['crypt'] },
      levels: {
        principal: { requires: people('sales-associate', 1) },
        expert: {},
      },
    },
    lesser: {
      title: en('Lesser'),
      levels: { expert: { apart: true, requires: people('sales-associate', 1) } },
    },
  },
});
const reference = (area: string) =>
  about('reference', `reference ${area}`, { subject: 'archiving', attributes: { area } });
const validated = about('validation', 'validated', { subject: 'archiving', attributes: level });
const half = (subject: string) =>
  about('deal', `half ${subject}`, { subject, money: { amount: '50', currency: 'EUR' } });
const fully = [...seller, ...applied, validated, reference('vaults'), half('vault'), half('crypt')];
const without = (id: string) => fully.filter((each) => each.id !== id);

test('points by area: each competency counts its own accreditations', () => {
  const awards = { holding: '$accreditations', distinct: 'awards' };
  const metric = { id: 'skills', people: awards, each: { points: 5 } };
  const requires = { points: { atLeast: 15, categories: [{ id: 'all', metrics: [metric] }] } };
  const field = (solution: string) => ({
    title: en(solution),
    solutions: { core: [solution] },
    levels: { principal: {} },
  });
  const text = textOf({
    solutions: {
      vault: { title: en('Vault'), accreditations: ['sales-associate', 'sales-professional'] },
      crypt: { title: en('Crypt'), accreditations: ['technical-associate'] },
    },
    competencyLevels: [{ id: 'principal', title: en('Principal'), requires }],
    competencies: { archiving: field('vault'), mobility: field('crypt') },
    tiers: [tier('registered', { all: [] })],
  });
  const holds = (person: string, ...badges: string[]) => [
    affiliation(person, 'acme', '2026-01-01'),
    ...badges.map((badge) => credential(person, badge, '2026-01-01', '2027-01-01')),
  ];
  const two = [...holds('anna', 'sales-associate', 'sales-professional'), ...holds('ben')];
  const has = (more: Fact[]) =>
    standingOf(text, [...two, ...more], 'acme', {
      on: day('2026-06-01'),
      known: Infinity,
    }).competencies.map(({ measured }) => measured);
  assert.deepEqual(has([]), [null, null], 'ten points of fifteen');
  assert.deepEqual(has(holds('chen', 'sales-associate')), ['principal', null]);
  assert.deepEqual(has(holds('chen', 'technical-associate')), [null, null]);
});

const common: [string, Fact[], string][] = [
  ['what every competency asks is asked for its own subject', fully, 'expert'],
  ['an additional solution counts as a core one', without('half crypt'), 'principal'],
  ['another solution does not', [...without('half crypt'), half('wall')], 'principal'],
  [
    'the area of a reference is that of the competency',
    [...without('reference vaults'), reference('walls')],
    'principal',
  ],
  [
    'accreditations of another kind make nobody count',
    [
      ...fully.slice(2),
      affiliation('anna', 'acme', '2026-01-01'),
      credential('anna', 'sales-associate', '2026-01-01', '2027-06-01'),
    ],
    'principal',
  ],
  ['the way in which every competency is granted', without('approved'), 'principal'],
  ['the validation of every competency', without('validated'), 'principal'],
  [
    'what keeps it everywhere, where it is held',
    [...without('half crypt'), decided('expert', '2026-04-01')],
    'expert',
  ],
  [
    'and what keeps it is still asked',
    [...without('reference vaults'), decided('expert', '2026-04-01')],
    'principal',
  ],
  ['and so is its own', [validated, reference('vaults'), decided('expert', '2026-04-01')], 'none'],
];
for (const [name, facts, expect] of common)
  test(`a level in every competency: ${name}`, () =>
    assert.equal(levels(facts, undefined, withSolutions)['archiving'] ?? 'none', expect));

test('what counts other competencies asks the rest of those', () => {
  const counts = {
    competencies: {
      level: 'principal',
      atLeast: 1,
      of: ['archiving'],
      with: { count: { of: 'reference', subject: '$competency', atLeast: 1 } },
    },
  };
  const program = textOf({
    competencies: {
      archiving: competency('vaults'),
      services: { title: en('Services'), levels: { expert: { requires: counts } } },
    },
  });
  const facts = [...seller, reference('vaults')];
  assert.equal(levels(seller, undefined, program)['services'], null);
  assert.equal(levels(facts, undefined, program)['services'], 'expert');
});

test('a level that stands apart asks for its own alone', () =>
  assert.equal(levels(seller, undefined, withSolutions)['lesser'], 'expert'));

test('what else must hold for a competency that counts has a place, and so has whom it is open to', () => {
  const program = textOf();
  const gold = ask(seller).tiers.find((each) => each.tier === 'gold')!;
  const places = (node: typeof gold.requirement): string[] => [
    node.path,
    ...node.children.flatMap(places),
  ];
  const also = places(gold.requirement).filter((path) => path.includes('.with.'));
  assert.equal(also.length, 3);
  for (const path of also) {
    const condition = conditionAt(program, path);
    assert.ok(condition && 'average' in condition, path);
    assert.match(JSON.stringify(condition), /"area":"(vaults|walls)"/);
  }
  assert.ok('attribute' in conditionAt(program, 'competencies.mobility.availableTo')!);
});

test('every part of what a level asks everywhere has a place of its own', () => {
  const { competencies } = ask(fully, undefined, withSolutions);
  const { requirement } = competencies[0]!.levels[1]!;
  const places = (node: typeof requirement): string[] => [
    node.path,
    ...node.children.flatMap(places),
  ];
  const own = places(requirement).filter((path) => /everywhere|Everywhere/.test(path));
  assert.ok(own.length >= 4);
  for (const path of own) assert.ok(conditionAt(withSolutions, path), path);
});
