import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram, runScenario, type Program } from '@guildmark/engine';
import { readProgramFiles } from './program-folder.ts';

/** How many competencies there are, and how many of them can be achieved. */
const programs: [string, number, number][] = [
  ['competencies', 12, 12],
  ['partner-program-2014', 14, 12],
];

for (const [name, listed, open] of programs) {
  const files = readProgramFiles(join(import.meta.dirname, '../programs', name));
  const { program } = checkProgram(files);

  test(`${name} has its competencies`, () => {
    const all = Object.values(program?.competencies ?? {});
    assert.equal(all.length, listed);
    assert.equal(all.filter(({ status }) => status === 'open').length, open);
  });
}

/** What is open to whom in 2014 (R36, R88, R89), by business model and region. */
const integrate = [
  'archiving',
  'data-security',
  'dynamic-storage-continuity',
  'ediscovery',
  'endpoint-management',
  'enterprise-backup-recovery',
];
const regional = ['mobility', 'security-monitoring-management'];
const resell = [
  'endpoint-security',
  'gateway-security',
  'mid-market-backup-recovery',
  'website-security',
];
const opened: [model: string, region: string, competencies: string[]][] = [
  ['integrate', 'emea', [...integrate, ...regional]],
  ['integrate', 'americas', [...integrate, ...regional]],
  ['integrate', 'apj', integrate],
  ['resell', 'emea', resell],
  ['resell', 'apj', resell],
  ['manage', 'emea', []],
];

test('with all that Principal asks for, a company of 2014 has the competencies of its business model and region', () => {
  const files = readProgramFiles(join(import.meta.dirname, '../programs/partner-program-2014'));
  const { program } = checkProgram(files);
  assert.ok(program);
  const all = Object.keys(program.competencies);
  const facts = opened.flatMap(([model, region]) => principal(program, model, region));
  const expect = opened.map(([model, region, open]) => ({
    organisation: `${model}-${region}`,
    competencies: Object.fromEntries(
      all.map((id) => [id, open.includes(id) ? 'principal' : 'none']),
    ),
  }));
  const told = {
    scenarios: [{ name: 'Everything for Principal', on: '2014-12-01', facts, expect }],
  };
  const { scenarios } = checkProgram({ ...files, 'scenarios/told.yaml': JSON.stringify(told) });
  const scenario = scenarios.find(({ name }) => name === 'Everything for Principal');
  assert.ok(scenario);
  assert.deepEqual(runScenario(program, scenario), []);
});

/** What Principal asks for in every competency, at a company of its own. */
function principal(program: Program, model: string, region: string): object[] {
  const at = `${model}-${region}`;
  const from = '2014-10-01';
  const told = Object.entries(program.competencies).flatMap(([id, { solutions }]) => {
    const core = solutions?.core ?? [];
    const held = core.flatMap((each) => program.solutions[each]?.accreditations ?? []);
    return [
      ...held.map((holds) => ({ person: [`${at}-1`, `${at}-2`], at, holds, from })),
      { at, kind: 'deal', subject: core[0], money: '500000 EUR', from },
      ...['north', 'south'].map((customer) => ({
        at,
        kind: 'reference',
        subject: id,
        attributes: { customer },
        from,
      })),
    ];
  });
  return [{ at, has: { 'business-model': model, region }, from: '2014-05-01' }, ...told];
}

test('wherever competencies lists its fields, every one but Services Expert is among them', () => {
  const { program } = checkProgram(
    readProgramFiles(join(import.meta.dirname, '../programs/competencies')),
  );
  const fields = Object.keys(program?.competencies ?? {}).filter((id) => id !== 'services-expert');
  const lists = listed([program?.tiers, program?.competencies['services-expert']]);
  assert.equal(lists.length, 3);
  for (const list of lists) assert.deepEqual(list, fields);
});

/** Every list of competencies that a condition of a text is limited to. */
function listed(text: unknown): unknown[] {
  if (text === null || typeof text !== 'object') return [];
  return Object.entries(text).flatMap(([key, value]) =>
    key === 'competencies' && value?.of ? [value.of, ...listed(value)] : listed(value),
  );
}
