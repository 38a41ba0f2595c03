import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../kernel/problem.ts';
import { checkProgram } from './check.ts';
import {
  conflictPlants,
  formPlants,
  meaningPlants,
  noticePlants,
  planted,
  settledPlants,
  type Plant,
} from './fixtures/plants.ts';
import { small } from './fixtures/small.ts';

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Where a plant's problem must stand: the line of its mark, or of its first changed letter. */
function expectedPlace(files: Record<string, string>, plant: Plant): string {
  const file = plant.in ?? plant.file;
  const text = files[file] ?? '';
  if (plant.line !== undefined) {
    const offset = text.indexOf(plant.line);
    assert.notEqual(offset, -1, `no line with ${plant.line}`);
    return `${file}:${lineOf(text, offset)}`;
  }
  const before = small[file] ?? '';
  let offset = 0;
  while (before[offset] === text[offset]) offset += 1;
  return `${file}:${lineOf(text, offset)}`;
}

const found = (problems: Problem[], code: string): string[] =>
  problems.filter((problem) => problem.code === code).map(({ file, line }) => `${file}:${line}`);

test('the small program is sound', () => {
  const { program, problems, scenarios } = checkProgram(small);
  assert.ok(program);
  assert.equal(scenarios.length, 1);
  const wrong = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  assert.deepEqual(wrong, []);
});

for (const plant of [...formPlants, ...meaningPlants, ...noticePlants, ...settledPlants]) {
  test(`${plant.code} is found: ${plant.to.slice(0, 50).trim()}`, () => {
    const files = planted(small, plant);
    const { problems } = checkProgram(files);
    const places = found(problems, plant.code);
    assert.ok(
      places.includes(expectedPlace(files, plant)),
      `expected at ${expectedPlace(files, plant)}, found ${JSON.stringify(problems.filter((each) => each.severity === 'error' || each.code === plant.code))}`,
    );
  });
}

for (const plant of conflictPlants) {
  const name = plant.switch.split(':')[0] ?? '';
  const base = {
    ...small,
    'switches.yaml': (small['switches.yaml'] ?? '').replace(new RegExp(`  ${name}: .*\n`), ''),
  };

  test(`${plant.code} is an error while choices.${name} is unset`, () => {
    const files = planted(base, plant);
    const open = checkProgram(files).problems.filter(({ code }) => code === plant.code);
    assert.equal(open.length, 1);
    assert.equal(open[0]?.severity, 'error');
    assert.equal(open[0]?.args['requirement'], plant.requirement);
    const place = `${open[0]?.file}:${open[0]?.line}`;
    assert.equal(place, expectedPlace(files, plant));
  });

  test(`${plant.code} is settled by choices.${name}, at its line and with its reason`, () => {
    const files = planted(planted(base, plant), {
      ...plant,
      file: 'switches.yaml',
      from: 'choices:\n',
      to: `choices:\n  ${plant.switch}\n`,
    });
    const settled = checkProgram(files).problems.filter(({ code }) => code === plant.code);
    assert.equal(settled.length, 1);
    assert.equal(settled[0]?.severity, 'settled');
    assert.equal(settled[0]?.args['because'], 'So.');
    assert.equal(settled[0]?.args['because_ru'], 'Так.');
    assert.equal(settled[0]?.args['switch'], `choices.${name}`);
    const text = files['switches.yaml'] ?? '';
    assert.equal(settled[0]?.line, lineOf(text, text.indexOf(plant.switch)));
  });
}

const one = '- people: { holding: worker, atLeast: 1 }';
const twoWorkers = 'people: { holding: worker, atLeast: 2 }';
const ofDeals = (atLeast: number) =>
  `{ count: { of: deal, within: 12 months, atLeast: ${atLeast} } }`;
const craft = (level: string, everywhere = '') => `
competencyLevels: [{ id: low, title: { en: Low, ru: Н }${everywhere} }]
competencies: { craft: { title: { en: C, ru: Р }, levels: { low: { ${level} } } } }
`;
for (const { name, file = 'parts.yaml', to } of [
  {
    name: 'the same',
    to: `${one}\n    maintain: { all: [{ people: { holding: worker, atLeast: 1 } }] }`,
  },
  {
    name: 'less',
    to: `- ${twoWorkers}\n    maintain: { all: [{ people: { holding: worker, atLeast: 1 } }] }`,
  },
  { name: 'something else', to: `${one}\n    maintain: ${ofDeals(2)}` },
  {
    name: 'more of one thing and less of another',
    to: `${one}\n        - count: { of: deal, atLeast: 5 }\n    maintain: { all: [{ ${twoWorkers} }, { count: { of: deal, atLeast: 3 } }] }`,
  },
  {
    name: 'more, where somebody approves who achieves it',
    to: `${one}\n    grantedBy: application\n    maintain: { all: [{ ${twoWorkers} }] }`,
  },
  {
    name: 'more in a competency, and less of what every competency asks',
    file: 'c.yaml',
    to: craft(
      `requires: { people: { holding: worker, atLeast: 1 } }, maintain: { ${twoWorkers} }`,
      `, requires: ${ofDeals(2)}, maintain: ${ofDeals(1)}`,
    ),
  },
  {
    name: 'more in every competency, and less in the only one',
    file: 'c.yaml',
    to: craft(
      `requires: { ${twoWorkers} }, maintain: { people: { holding: worker, atLeast: 1 } }`,
      `, requires: ${ofDeals(2)}, maintain: ${ofDeals(3)}`,
    ),
  },
])
  test(`what keeps a level may ask for ${name}`, () => {
    const from = file === 'c.yaml' ? '' : one;
    const { problems, program } = checkProgram(planted(small, { code: '', file, from, to }));
    assert.ok(program);
    assert.deepEqual(found(problems, 'maintain.asks_more'), []);
  });

test('without a contradiction its switch is not needed', () => {
  const codes = new Set(checkProgram(small).problems.map(({ code }) => code));
  for (const { code } of conflictPlants.filter((plant) => plant.code.startsWith('conflict.'))) {
    assert.ok(!codes.has(code), code);
  }
});

test('a slip is answered with the word that was meant', () => {
  const cases = [
    ['metal: silver', 'metal: sliver', 'silver'],
    ['benefits: [sign]', 'benefits: [sing]', 'sign'],
    ['completion: recorded', 'completoin: recorded', 'completion'],
    ['holding: worker', 'holdng: worker', 'holding'],
  ] as const;
  for (const [from, to, suggestion] of cases) {
    const files = planted(small, { code: '', file: 'parts.yaml', from, to });
    const suggestions = checkProgram(files).problems.map(({ args }) => args['suggestion']);
    assert.ok(suggestions.includes(suggestion), `${to}: ${suggestions.join()}`);
  }
});

test('all problems are reported, in the order of files and lines', () => {
  const [one, other] = meaningPlants;
  assert.ok(one && other);
  const files = planted(planted(small, one), {
    ...other,
    file: 'parts.yaml',
    from: 'title: { en: Terms, ru: Условия }',
    to: 'title: { en: Terms }',
  });
  const { problems } = checkProgram(files);
  assert.equal(found(problems, 'text.language_missing').length, 2);
  const order = problems.map(({ file, line }) => [file, line] as const);
  const sorted = order.toSorted(([f, l], [g, m]) => (f < g ? -1 : f > g ? 1 : l - m));
  assert.deepEqual(order, sorted);
});

test('an unreadable file is the one problem that is reported', () => {
  const files = { ...small, 'parts.yaml': 'tiers: [' };
  const codes = new Set(checkProgram(files).problems.map(({ code }) => code));
  assert.deepEqual([...codes], ['yaml.syntax']);
});

test('a folder of programs is said to be no program, with those that are', () => {
  const files = Object.fromEntries(
    ['b', 'a'].flatMap((name) =>
      Object.entries(small).map(([path, text]) => [`${name}/${path}`, text]),
    ),
  );
  assert.deepEqual(
    checkProgram(files).problems.map(({ code, args }) => [code, args['where']]),
    [['file.none', 'a, b']],
  );
});

test('an empty folder is said to be empty', () => {
  assert.deepEqual(
    checkProgram({}).problems.map(({ code }) => code),
    ['file.none'],
  );
});
