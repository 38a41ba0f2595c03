import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import type { Program } from '../program/definition/program.ts';
import { checkProgram } from '../program/check.ts';
import { small } from '../program/fixtures/small.ts';
import type { Node } from '../requirement/answer.ts';
import { affiliation, credential, day, fact } from '../requirement/fixtures.ts';
import { standingOf } from './standing.ts';

/** Texts that are meant to exhaust whoever reads them. Each is answered; none is only slow. */

type Files = Record<string, string>;

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(', ');

/** The small program with another requirement for its second tier. */
const asking = (requires: string): Files => ({
  ...small,
  'parts.yaml': small['parts.yaml']!.replace(
    /requires:\n {6}all:\n {8}- people: .*\n/,
    `requires: ${requires}\n`,
  ),
});
const within = (file: string, from: string, to: string): Files => ({
  ...small,
  [file]: small[file]!.replace(from, to),
});
const worker = '{ people: { holding: worker, atLeast: 1 } }';
const deal = '{ count: { of: deal, atLeast: 1 } }';

/** Competencies of which each counts the next one, by the number of the last and what it asks. */
const chain = (length: number, last: string): Files => ({
  ...small,
  'able.yaml': `competencyLevels: [{ id: able, title: { en: A, ru: А } }]
competencies: { ${many(length, (n) => {
    const asks =
      n + 1 < length ? `{ competencies: { level: able, atLeast: 1, of: [c${n + 1}] } }` : last;
    return `c${n}: { title: { en: A, ru: А }, levels: { able: { requires: ${asks} } } }`;
  })} }\n`,
});

const nested = (depth: number, members: number, leaf = deal): string =>
  depth === 0
    ? leaf
    : `{ forSome: { members: [${many(members, (n) => `m${n}`)}], requires: ${nested(depth - 1, members, leaf)} } }`;

const lines = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('\n');

/** Competencies that each ask for something of the others. */
const competencies = (count: number, asks: (index: number) => string): Files => ({
  ...small,
  'able.yaml': `competencyLevels: [{ id: able, title: { en: A, ru: А } }]
competencies:
${lines(count, (n) => `  c${n}: { title: { en: A, ru: А }, levels: { able: { requires: ${asks(n)} } } }`)}
`,
});
const counts = (of: string) => `{ competencies: { level: able, atLeast: 1${of} } }`;

const doubled = (levels: number): string =>
  `&a0 [${deal}]\n${Array.from({ length: levels }, (_, n) => `x${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`).join('\n')}`;

const cases: { name: string; files: Files; code: string; path: string }[] = [
  {
    name: 'nesting without end',
    files: asking('{ not: '.repeat(60) + deal + ' }'.repeat(60)),
    code: 'yaml.too_deep',
    path: '',
  },
  {
    name: 'aliases of aliases',
    files: { ...small, 'x.yaml': `x0: ${doubled(20)}` },
    code: 'yaml.too_many_aliases',
    path: '',
  },
  {
    name: 'an alias of what it stands in',
    files: asking('&a { any: [*a] }'),
    code: 'yaml.too_deep',
    path: '',
  },
  {
    name: 'more ways to fill seats than anyone can try',
    files: asking(`{ atLeast: { n: 20, of: [${many(40, () => worker)}] } }`),
    code: 'seats.too_many_ways',
    path: 'tiers[1].requires',
  },
  {
    name: 'ways that multiply',
    files: asking(`{ all: [${many(14, () => `{ any: [${worker}, ${worker}] }`)}] }`),
    code: 'seats.too_many_ways',
    path: 'tiers[1].requires',
  },
  {
    name: 'sets in sets in sets',
    files: asking(nested(9, 20)),
    code: 'requirement.too_large',
    path: 'tiers[1].requires',
  },
  {
    name: 'a set of thousands',
    files: asking(
      `{ forEach: { of: deal, by: subject, atLeast: 1, requires: { ${many(600, (n) => `a${n}: ${deal}`)} } } }`,
    ),
    code: 'requirement.too_large',
    path: 'tiers[1].requires',
  },
  {
    name: 'points of thousands of metrics',
    files: asking(
      `{ points: { atLeast: 1, categories: [${many(21, (c) => `{ id: c${c}, metrics: [${many(100, (n) => `{ id: m${n}, count: { of: deal }, each: { points: 1 } }`)}] }`)}] } }`,
    ),
    code: 'requirement.too_large',
    path: 'tiers[1].requires',
  },
  {
    name: 'thousands of unknown credentials',
    files: asking(`{ people: { atLeast: 1, holding: [${many(2000, (n) => `worker-${n}`)}] } }`),
    code: 'reference.unknown',
    path: 'tiers[1].requires.people.holding[0]',
  },
  {
    name: 'thousands of unknown words',
    files: { ...small, 'x.yaml': Array.from({ length: 2000 }, (_, n) => `x${n}: 1`).join('\n') },
    code: 'schema.unknown_key',
    path: 'x0',
  },
  {
    name: 'a tier for everyone',
    files: within(
      'parts.yaml',
      'tiers:\n',
      `tiers:\n${Array.from({ length: 60 }, (_, n) => `  - { id: t${n}, title: { en: T, ru: Т }, metal: slate, requires: ${deal} }\n`).join('')}`,
    ),
    code: 'list.too_long',
    path: 'tiers[50]',
  },
  {
    name: 'a credential that asks for itself',
    files: within('program.yaml', '- completed: first-steps', '- holds: master'),
    code: 'level.cycle',
    path: 'tracks.work.levels.base.requires',
  },
  {
    name: 'competencies that count one another',
    files: chain(100, '{ competencies: { level: able, atLeast: 1, of: [c0] } }'),
    code: 'competency.cycle',
    path: 'competencies.c0',
  },
  {
    name: 'a number without end',
    files: asking('{ count: { of: deal, atLeast: 1e308 } }'),
    code: 'schema.too_big',
    path: 'tiers[1].requires.count.atLeast',
  },
  {
    name: 'no number at all',
    files: asking('{ sum: { of: deal, value: quantity, atLeast: .nan } }'),
    code: 'schema.wrong_type',
    path: 'tiers[1].requires.sum.atLeast',
  },
  {
    name: 'a thousand tiers',
    files: within(
      'parts.yaml',
      'tiers:\n',
      `tiers:\n${lines(1000, (n) => `  - { id: t${n}, title: { en: T, ru: Т }, metal: slate, requires: ${deal} }`)}\n`,
    ),
    code: 'list.too_long',
    path: 'tiers[50]',
  },
  {
    name: 'ten thousand tiers, which are more text than anyone reads',
    files: { ...small, 'x.yaml': lines(10_000, (n) => `${'x'.repeat(100)}${n}: 1`) },
    code: 'yaml.too_large',
    path: '',
  },
  {
    name: 'more than a thousand competencies, each of which counts the next one',
    files: competencies(1300, (n) => counts(`, of: [c${(n + 1) % 1300}]`)),
    code: 'list.too_long',
    path: 'competencies.c500',
  },
  {
    name: 'hundreds of competencies that all count all others',
    files: competencies(600, () => counts('')),
    code: 'list.too_long',
    path: 'competencies.c500',
  },
  {
    name: 'more than a thousand credentials, each of which asks for the next one',
    files: within(
      'program.yaml',
      'tracks:\n',
      `tracks:\n${lines(1500, (n) => `  t${n}: { title: { en: A, ru: А }, audience: { en: A, ru: А }, levels: { base: { credential: c${n}, title: { en: A, ru: А }, criteria: { en: A, ru: А }, requires: { holds: c${n + 1} }, validFor: 1 year } } }`)}\n`,
    ),
    code: 'list.too_long',
    path: 'tracks.t1000',
  },
  {
    name: 'thousands of conditions, each in the one before it',
    files: asking('{ all: ['.repeat(5000) + deal + '] }'.repeat(5000)),
    code: 'yaml.too_deep',
    path: '',
  },
  {
    name: 'a set of tens of thousands of credentials',
    files: asking(`{ people: { atLeast: 1, holding: [${many(30_000, (n) => `w${n}`)}] } }`),
    code: 'reference.unknown',
    path: 'tiers[1].requires.people.holding[0]',
  },
  {
    name: 'tens of thousands of keys that are no words',
    files: { ...small, 'x.yaml': lines(30_000, (n) => `x${n}: 1`) },
    code: 'schema.unknown_key',
    path: 'x0',
  },
  {
    name: 'a key that stands there tens of thousands of times',
    files: { ...small, 'x.yaml': lines(30_000, () => 'benefits: {}') },
    code: 'yaml.key_twice',
    path: '',
  },
  {
    name: 'tens of thousands of anchors, and no text',
    files: { ...small, 'x.yaml': lines(20_000, (n) => `a${n}: &x${n} 1`) },
    code: 'schema.unknown_key',
    path: 'a0',
  },
  {
    name: 'tens of thousands of tags',
    files: { ...small, 'x.yaml': lines(50_000, (n) => `a${n}: !t 1`) },
    code: 'yaml.tag',
    path: '',
  },
  {
    name: 'nothing but quotation marks',
    files: { ...small, 'x.yaml': '"'.repeat(300_000) },
    code: 'yaml.syntax',
    path: '',
  },
  {
    name: 'nothing but what is opened and never closed',
    files: { ...small, 'x.yaml': '{a: '.repeat(200_000) },
    code: 'yaml.syntax',
    path: '',
  },
  {
    name: 'a number of a million digits',
    files: asking(`{ count: { of: deal, atLeast: ${'9'.repeat(990_000)} } }`),
    code: 'schema.wrong_type',
    path: 'tiers[1].requires.count.atLeast',
  },
  {
    name: 'a sum of a million decimals',
    files: asking(`{ sum: { of: deal, value: money, atLeast: '1.${'1'.repeat(990_000)} EUR' } }`),
    code: 'schema.format',
    path: 'tiers[1].requires.sum.atLeast',
  },
  {
    name: 'a validity of a thousand million years',
    files: within('program.yaml', '1 year', '1000000000 years'),
    code: 'schema.format',
    path: 'tracks.work.levels.base.validFor',
  },
  {
    name: 'a day beyond all calendars',
    files: within('program.yaml', '2025-03-01', '999999-01-01'),
    code: 'schema.format',
    path: 'dates.enforced',
  },
  {
    name: 'a key of a million letters',
    files: { ...small, 'x.yaml': `? ${'k'.repeat(900_000)}\n: 1` },
    code: 'schema.unknown_key',
    path: 'k'.repeat(900_000),
  },
  {
    name: 'an id of a million letters',
    files: asking(`{ people: { atLeast: 1, holding: ${'x-'.repeat(400_000)}x } }`),
    code: 'reference.unknown',
    path: 'tiers[1].requires.people.holding',
  },
  {
    name: 'the key that every object seems to have',
    files: { ...small, 'x.yaml': '__proto__: { tiers: [] }' },
    code: 'schema.unknown_key',
    path: '__proto__',
  },
  {
    name: 'the word that every object seems to know',
    files: { ...small, 'x.yaml': 'areas: { constructor: { title: { en: A, ru: А } } }' },
    code: 'schema.format',
    path: 'areas.constructor',
  },
  {
    name: 'letters that only look like a word',
    files: { ...small, 'x.yaml': 'ｔｉｅｒｓ: 1' },
    code: 'schema.unknown_key',
    path: 'ｔｉｅｒｓ',
  },
  {
    name: 'half a letter',
    files: { ...small, 'x.yaml': '"\\uD800": 1' },
    code: 'schema.unknown_key',
    path: '\uD800',
  },
  {
    name: 'a day that no month has',
    files: within('program.yaml', '2025-03-01', '2025-02-30'),
    code: 'schema.format',
    path: 'dates.enforced',
  },
];

describe('a hostile text is answered with a problem and its place', () => {
  for (const { name, files, code, path } of cases)
    test(name, () => {
      const { problems } = checkProgram(files);
      const found = problems.filter((problem) => problem.code === code);
      assert.ok(found.length > 0, JSON.stringify(problems.slice(0, 3)));
      assert.equal(found[0]!.path, path);
      assert.ok(found[0]!.line > 0);
    });
});

const facts: Fact[] = Array.from({ length: 20 }, (_, n) => [
  affiliation(`p${n}`, 'acme', '2025-02-01'),
  credential(`p${n}`, 'worker', '2025-03-01', `2026-${String((n % 12) + 1).padStart(2, '0')}-01`),
  fact({
    id: `deal-${n}`,
    kind: 'deal',
    organisation: 'acme',
    subject: `a${n}`,
    from: day('2025-04-01'),
  }),
]).flat();

const size = (node: Node): number => node.children.reduce((sum, child) => sum + size(child), 1);

/** Whoever evaluates a text that nobody checked gets an answer as well, and none that has no end. */
const evaluated = (program: Program | null) => {
  assert.ok(program);
  const standing = standingOf(program, facts, 'acme', { on: day('2025-06-01'), known: Infinity });
  assert.equal(standing.tiers.length, program.tiers.length);
  for (const { requirement } of standing.tiers) assert.ok(size(requirement) < 12_000);
  return standing;
};

describe('what is refused is evaluated all the same, within bounds', () => {
  const refused = ['seats.too_many_ways', 'competency.cycle', 'requirement.too_large'];
  for (const { name, files } of cases.filter(({ code }) =>
    [...refused, 'list.too_long'].includes(code),
  ))
    test(name, () => void evaluated(checkProgram(files).program));

  test('sets in sets whose people fill seats: whoever comes first sits, and nobody sits twice', () => {
    const { program } = checkProgram(asking(nested(3, 20, worker)));
    const { requirement } = evaluated(program).tiers[1]!;
    const people = leaves(requirement).flatMap(({ who }) => who.map(({ person }) => person));
    assert.ok(leaves(requirement).length > 5000);
    assert.equal(people.length, 20);
    assert.equal(new Set(people).size, people.length);
  });
});

const leaves = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leaves);

describe('what only looks hostile is evaluated', () => {
  const harmless: { name: string; files: Files }[] = [
    { name: 'a long chain of competencies', files: chain(150, deal) },
    {
      name: 'a competency that asks for a tier, which is a decision',
      files: chain(2, '{ held: { tier: partner } }'),
    },
    {
      name: 'a hundred years, one by one',
      files: asking('{ count: { of: deal, atLeast: 1, inEachOf: last 99 full years } }'),
    },
    {
      name: 'a validity beyond all calendars',
      files: within('program.yaml', '1 year', '99999 years'),
    },
    {
      name: 'the first and the last day of all',
      files: within('program.yaml', '2025-01-01', '0001-01-01'),
    },
    {
      name: 'each of many areas with its people',
      files: asking(
        `{ forEach: { of: deal, by: subject, atLeast: 1, requires: { ${many(150, (n) => `a${n}: ${worker}`)} } } }`,
      ),
    },
  ];
  for (const { name, files } of harmless)
    test(name, () => {
      const { program, problems } = checkProgram(files);
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error'),
        [],
      );
      evaluated(program);
    });
});
