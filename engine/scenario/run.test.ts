import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseProgram } from '../program/parse.ts';
import { small } from '../program/fixtures/small.ts';
import { runScenario, type Mismatch } from './run.ts';
import { readInstant, writeInstant } from './when.ts';

/** Plays one scenario of the small program, written as in a file. */
function play(scenario: string, files: Record<string, string> = small): Mismatch[] {
  const { program, scenarios, problems } = parseProgram({
    ...files,
    'scenarios/first.yaml': `scenarios:\n  - ${scenario.trim().replaceAll('\n', '\n    ')}\n`,
  });
  assert.deepEqual(problems, []);
  assert.ok(program && scenarios[0]);
  return runScenario(program, scenarios[0]);
}

const told = `
name: Ann works at acme
on: 2025-06-01
facts:
  - { person: ann, at: acme, holds: worker, from: 2025-05-01, label: badge }
`;

const cases: { name: string; text: string; found: string[] }[] = [
  { name: 'what holds', text: 'expect: [{ organisation: acme, tier: partner }]', found: [] },
  {
    name: 'a tier that is not reached',
    text: 'expect: [{ organisation: acme, tier: member }]',
    found: ['acme tier: member, partner'],
  },
  {
    name: 'the end of a tier',
    text: 'expect: [{ organisation: acme, until: 2026-05-01 }]',
    found: ['acme until: 2026-05-01, 2026-05-02'],
  },
  {
    name: 'an unknown company has the lowest tier',
    text: 'expect: [{ organisation: bolt, tier: member, next: partner }]',
    found: [],
  },
  {
    name: 'a credential that is not due',
    text: 'expect: [{ person: ann, due: [master] }]',
    found: ['ann due: master, '],
  },
  {
    name: 'an exam that may begin',
    text: 'expect: [{ exam: work-exam, may: exam.cooling_off }]',
    found: ['work-exam may: exam.cooling_off, begin'],
  },
  {
    name: 'the state of a credential',
    text: 'expect: [{ credential: worker, awarded: 2024-01-01, state: valid }]',
    found: ['worker state: valid, lapsed'],
  },
];

for (const { name, text, found } of cases) {
  test(`a scenario tells: ${name}`, () => {
    const mismatches = play(`${told}${text}`).map(
      ({ of, what, expected, found: was }) => `${of} ${what}: ${expected}, ${was}`,
    );
    assert.deepEqual(mismatches, found);
  });
}

test('each expectation is numbered', () => {
  const text = `${told}expect:\n  - { organisation: acme, tier: partner }\n  - { organisation: acme, tier: member }`;
  assert.deepEqual(
    play(text).map(({ expectation }) => expectation),
    [1],
  );
});

/** A revocation that is recorded a month later, as known on some day. */
const ended = (known: string) =>
  play(`
name: A revocation that is recorded later
on: 2025-06-02
known: ${known}
facts:
  - { person: ann, at: acme, holds: worker, from: 2025-05-01, label: badge }
  - { ends: badge, from: 2025-06-01, recorded: 2025-07-01 }
expect:
  - { organisation: acme, tier: partner }
`);

test('what is ended ends, from the day that it became known', () => {
  assert.deepEqual(ended('2025-06-30'), []);
  assert.equal(ended('2025-07-01')[0]?.found, 'member');
});

test('times are read in the zone and written back', () => {
  const zone = 'Europe/Berlin';
  for (const text of ['2025-03-30', '2025-10-26T02:30', '2025-06-01T09:30']) {
    const at = readInstant(text, zone);
    assert.ok(at !== null);
    assert.equal(writeInstant(at, zone), text);
  }
  assert.equal(readInstant('2025-06-01T00:00Z', zone), Date.UTC(2025, 5, 1));
  for (const text of ['', 'soon', '2025-02-30', '2025-06-01T25:00']) {
    assert.equal(readInstant(text, zone), null, text);
  }
});

const ranked = {
  ...small,
  'parts.yaml': small['parts.yaml']!.replace(
    '- people: { holding: worker, atLeast: 1 }',
    '- rank: { name: sales, of: deal, value: quantity, during: last full quarter, top: 50%, per: region }',
  ),
};

const sales = `
name: Sales of the first quarter
on: 2025-05-01
facts:
  - { at: acme, has: { region: east }, from: 2025-01-01 }
  - { at: birch, has: { region: east }, from: 2025-01-01 }
  - { at: cedar, has: { region: east }, from: 2025-01-01 }
  - { at: dune, has: { region: west }, from: 2025-01-01 }
  - { at: acme, kind: deal, quantity: 30, from: 2025-02-01 }
  - { at: birch, kind: deal, quantity: 20, from: 2025-02-01 }
  - { at: cedar, kind: deal, quantity: 19, from: 2025-02-01 }
`;

const places: { name: string; more: string; tiers: Record<string, string> }[] = [
  {
    name: 'one, two and three of two places',
    more: '',
    tiers: { acme: 'partner', birch: 'partner', cedar: 'member', dune: 'member' },
  },
  {
    name: 'a tie at the border is in',
    more: '  - { at: cedar, kind: deal, quantity: 1, from: 2025-03-31 }\n',
    tiers: { acme: 'partner', birch: 'partner', cedar: 'partner' },
  },
  {
    name: 'what is sold after the period does not count',
    more: '  - { at: cedar, kind: deal, quantity: 99, from: 2025-04-01 }\n',
    tiers: { birch: 'partner', cedar: 'member' },
  },
  {
    name: 'a ranking that is told stands as it is told',
    more: "  - { kind: ranking, subject: sales, attributes: { group: east, cutoff: '19' }, from: 2025-04-01 }\n",
    tiers: { cedar: 'partner' },
  },
];

for (const { name, more, tiers } of places)
  test(`a story is ranked as the text says: ${name}`, () => {
    const expect = Object.entries(tiers).map(
      ([organisation, tier]) => `  - { organisation: ${organisation}, tier: ${tier} }`,
    );
    const scenario = `${sales}${more}expect:\n${expect.join('\n')}`;
    assert.deepEqual(play(scenario, ranked), []);
  });

test('a story is ranked by a calendar of weeks that begins after the text does', () => {
  const weeks =
    "calendar: { weeks: { pattern: 4-4-5, yearsBegin: ['2025-02-03', '2026-02-02', '2027-02-01'] } }\n";
  const byWeeks = { ...ranked, 'calendar.yaml': weeks };
  const on = (day: string, tier: string) =>
    play(
      `${sales.replace('2025-05-01', day).replaceAll('from: 2025-02-01', 'from: 2025-02-03')}expect: [{ organisation: acme, tier: ${tier} }]`,
      byWeeks,
    );
  assert.deepEqual(on('2025-05-04T23:59', 'member'), []);
  assert.deepEqual(on('2025-05-05', 'partner'), []);
});

test('a tier or a level that is missed says what is missing for it, one that is exceeded says nothing', () => {
  const lacking = (expected: string) =>
    play(`${told}expect: [{ organisation: bolt, ${expected} }]`.trim()).map(({ lacking: why }) =>
      why?.missing.map(({ path, have, need }) => `${path} ${have}/${need}`),
    );
  const leaf = 'tiers.partner.requires.all[0] 0/1';
  assert.deepEqual(lacking('tier: partner'), [[leaf]]);
  assert.deepEqual(lacking('held: partner'), [[leaf]]);
  assert.deepEqual(lacking('tier: partner, held: partner'), [[leaf], [leaf]]);
  assert.deepEqual(lacking('tier: none'), [undefined]);
});
