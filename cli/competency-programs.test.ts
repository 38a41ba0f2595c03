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

const renewed = readProgramFiles(join(import.meta.dirname, '../programs/partner-program-2014'));

test('with all that Principal asks for, a company of 2014 has the competencies of its business model and region', () => {
  const { program } = checkProgram(renewed);
  assert.ok(program);
  const facts = opened.flatMap(([model, region]) => principal(program, model, region));
  const expect = opened.map(([model, region, open]) => ({
    organisation: `${model}-${region}`,
    competencies: Object.fromEntries(
      Object.keys(program.competencies).map((id) => [id, open.includes(id) ? 'principal' : 'none']),
    ),
  }));
  assert.deepEqual(played(renewed, { on: '2014-12-01', facts, expect }), []);
});

/** Where the rows lead that wait for a competency which is announced (R88, R99). */
const waiting = {
  'cloud-authorized-reseller': 'cloud-services',
  'cloud-certified-partner': 'cloud-services',
  'hosting-provider': 'managed-services',
  'mss-prime-contractor': 'managed-services',
  'service-provider-cloud': 'managed-services',
  'service-provider-ediscovery': 'managed-services',
};

test('what waits for Cloud Services and Managed Services is carried over once they are open', () => {
  const rows = Object.entries(waiting).map(([held, to], index) => ({ held, to, at: `n${index}` }));
  const from = '2012-01-01';
  const facts = rows.map(({ held: subject, at }) => ({ at, kind: 'credential', subject, from }));
  const leads = (level: string) =>
    rows.map(({ at: organisation, to }) => ({ organisation, competencies: { [to]: level } }));
  const open = {
    ...renewed,
    'competencies.yaml': renewed['competencies.yaml']!.replaceAll(/\n +status: announced.*/g, ''),
  };
  const on = '2014-10-01';
  assert.deepEqual(played(renewed, { on, facts, expect: leads('none') }), []);
  assert.deepEqual(played(open, { on, facts, expect: leads('principal') }), []);
});

/** What comes out otherwise than a story expects that is told of a program. */
function played(
  files: Record<string, string>,
  story: { on: string; facts: object[]; expect: object[] },
) {
  const name = 'Told here';
  const told = JSON.stringify({ scenarios: [{ name, ...story }] });
  const { program, scenarios } = checkProgram({ ...files, 'scenarios/told.yaml': told });
  const scenario = scenarios.find((each) => each.name === name);
  assert.ok(program && scenario);
  return runScenario(program, scenario);
}

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
