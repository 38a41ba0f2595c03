import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from './check.ts';
import { benefitTable } from './benefit-table.ts';
import { catalogueOf } from './catalogue.ts';
import { compareKinds, comparisonRows } from './comparison.ts';
import { diff } from './diff.ts';
import { credentialKinds, maySeeCourse, readableBy, seesPreparation } from './kinds.ts';
import { parseProgram } from './parse.ts';
import { printProgram } from './print.ts';
import { small } from './fixtures/small.ts';

const edited = (...edits: [file: string, from: string, to: string][]) => {
  const files = { ...small };
  for (const [file, from, to] of edits) {
    assert.ok(files[file]?.includes(from), from);
    files[file] = (files[file] ?? '').replace(from, to);
  }
  const { program, problems } = checkProgram(files);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error' || severity === 'warning'),
    [],
  );
  assert.ok(program);
  return program;
};

const P = 'program.yaml';
const Q = 'parts.yaml';
const plain = edited();

const two = edited(
  [P, '    audience: { en: Workers', '    kind: craft\n    audience: { en: Workers'],
  [
    P,
    '      - { en: Begin, ru: Начать }',
    '      - { title: { en: Begin, ru: Начать }, way: online, free: true }\n      - { title: { en: Go on, ru: Продолжать }, way: class }\n    preparationFor: [partner, vendor]',
  ],
  [
    P,
    '        criteria: { en: Can teach',
    '        closed: true\n        replacedBy: worker\n        criteria: { en: Can teach',
  ],
  [
    P,
    'tracks:\n',
    `tracks:
  study:
    title: { en: Study, ru: Учёба }
    kind: school
    audience: { en: Pupils, ru: Ученики }
    levels:
      base:
        credential: pupil
        title: { en: Pupil, ru: Ученик }
        criteria: { en: Can learn, ru: Умеет учиться }
        requires: { passed: work-exam }
        validFor: unlimited
`,
  ],
  [
    Q,
    'roles:\n',
    `credentialKinds:
  craft: { title: { en: Craft, ru: Ремесло }, focus: { en: Work, ru: Работа }, benefits: [card] }
  school: { title: { en: School, ru: Школа } }
contacts:
  craft-desk: { title: { en: Craft desk, ru: Отдел }, email: craft@small.example, about: craft-x }
  desk: { title: { en: Desk, ru: Отдел }, email: desk@small.example, about: [school] }
  germany: { title: { en: Germany, ru: Германия }, email: de@small.example, countries: [DE] }
solutions:
  anvil: { title: { en: Anvil, ru: Наковальня }, accreditations: [worker, pupil, master] }
roles:
`.replace('craft-x', '[craft]'),
  ],
  [Q, 'benefits:\n', 'benefits:\n  card: { title: { en: A card, ru: Визитка } }\n'],
);

test('a program that names no kinds has each of its tracks as one, and no catalogue', () => {
  const kinds = credentialKinds(plain);
  assert.deepEqual(
    kinds.map(({ id, levels }) => [id, levels.map(({ level }) => level)]),
    [['work', ['base', 'top']]],
  );
  assert.deepEqual(catalogueOf(plain), []);
});

test('a kind has the tracks that name it, and only what can still be earned', () => {
  const [craft, school] = credentialKinds(two);
  assert.deepEqual(
    craft?.levels.map(({ body }) => body.credential),
    ['worker'],
  );
  assert.deepEqual(craft?.audience, [{ en: 'Workers', ru: 'Работники' }]);
  assert.deepEqual(
    school?.tracks.map(({ id }) => id),
    ['study'],
  );
});

test('the catalogue follows the text: products, their credentials, what is closed and what replaces it', () => {
  const [anvil, ...rest] = catalogueOf(two);
  assert.deepEqual(rest, []);
  assert.deepEqual(
    anvil?.credentials.map(({ credential, kind, closed, replacedBy, exams }) => ({
      credential,
      kind,
      closed,
      replacedBy,
      exams,
    })),
    [
      { credential: 'worker', kind: 'craft', closed: false, replacedBy: [], exams: ['work-exam'] },
      { credential: 'pupil', kind: 'school', closed: false, replacedBy: [], exams: ['work-exam'] },
      { credential: 'master', kind: 'craft', closed: true, replacedBy: ['worker'], exams: [] },
    ],
  );
});

test('two kinds side by side, in rows made from the text', () => {
  const rows = compareKinds(two, 'craft', 'school');
  assert.deepEqual(
    rows?.map(({ row }) => row),
    [...comparisonRows],
  );
  const by = Object.fromEntries((rows ?? []).map((row) => [row.row, row]));
  assert.deepEqual(by['contribution']?.left, [
    { code: 'tier', tier: 'partner' },
    { code: 'benefit', benefit: 'sign' },
  ]);
  assert.deepEqual(by['contribution']?.right, [{ code: 'no-tier' }]);
  assert.deepEqual(by['preparation']?.left, [
    { code: 'way', way: 'online', free: true },
    { code: 'way', way: 'class', free: false },
    { code: 'kept-for', employers: ['partner', 'vendor'] },
  ]);
  assert.deepEqual(by['cost'], {
    row: 'cost',
    left: [{ code: 'free' }],
    right: [{ code: 'free' }],
    same: true,
  });
  assert.deepEqual(by['attempts']?.left, [
    { code: 'attempts', included: 3, wait: { amount: 7, unit: 'days' } },
  ]);
  assert.equal(by['validity']?.same, false);
  assert.deepEqual(by['contact']?.left, [{ code: 'contact', contact: 'craft-desk' }]);
  assert.deepEqual(by['contact']?.right, [{ code: 'contact', contact: 'desk' }]);
});

test('rows of which the text says nothing for either side are left out, and unknown kinds compare with nothing', () => {
  const rows = compareKinds(plain, 'work', 'work');
  assert.ok(rows?.every(({ same, row }) => same && row !== 'focus' && row !== 'contact'));
  assert.equal(compareKinds(plain, 'work', 'toString'), null);
});

test('benefits stand with the tiers from which on they hold, and with the kinds that bring them', () => {
  assert.deepEqual(
    benefitTable(two).map(({ benefit, tiers, kinds }) => ({ benefit, tiers, kinds })),
    [
      { benefit: 'sign', tiers: ['partner'], kinds: [] },
      { benefit: 'card', tiers: [], kinds: ['craft'] },
    ],
  );
});

test('preparation is seen by the people it is for', () => {
  const { work, study } = two.tracks;
  assert.ok(work && study);
  const cases: [string[], boolean][] = [
    [[], false],
    [['customer'], false],
    [['partner'], true],
    [['vendor'], true],
    [['customer', 'vendor'], true],
  ];
  for (const [employers, sees] of cases) {
    assert.equal(seesPreparation(work, employers), sees, employers.join());
    assert.equal(maySeeCourse(two, 'first-steps', employers), sees, employers.join());
  }
  assert.ok(seesPreparation(study, []));
  assert.ok(maySeeCourse(plain, 'first-steps', []));
});

test('what is kept is left out of a program for others, and nothing else', () => {
  const { tracks, ...rest } = readableBy(two, ['customer']);
  assert.deepEqual(tracks['work']?.learningPath, []);
  assert.deepEqual({ ...rest, tracks: two.tracks }, two);
  assert.equal(readableBy(two, ['partner']), two);
  assert.equal(readableBy(plain, []), plain);
});

test('all of it is printed, and read again as it was', () => {
  const { program } = parseProgram(printProgram({ program: two }));
  assert.deepEqual(program, two);
});

test('kinds and contacts come, go and change by name', () => {
  const [craft, school] = [two.credentialKinds['craft'], two.credentialKinds['school']];
  const { germany, ...desks } = two.contacts;
  assert.ok(craft && school && germany);
  const after = {
    ...two,
    credentialKinds: { craft: { ...craft, focus: { en: 'Deeds', ru: 'Дела' } }, school },
    contacts: desks,
  };
  assert.deepEqual(
    diff(two, after).map((one) => [one.code, one.path]),
    [
      ['value', 'credentialKinds.craft.focus'],
      ['part.removed', 'contacts.germany'],
    ],
  );
});
