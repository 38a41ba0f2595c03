import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { small } from '../engine/program/fixtures/small.ts';
import { main } from './guildmark.ts';

const folder = mkdtempSync(join(tmpdir(), 'guildmark-cli-'));
after(() => rmSync(folder, { recursive: true }));

function write(name: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Starts the command as a caller in `folder` does. */
function start(args: string[], script = 'guildmark.ts') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, script), ...args],
    {
      cwd: tmpdir(),
      env: { ...process.env, INIT_CWD: folder, FORCE_COLOR: undefined },
      encoding: 'utf8',
      timeout: 30_000,
    },
  );
  return { status, out: stdout, error: stderr };
}

/** The same without a process of its own, which is much faster. */
async function run(args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    error: (line: string) => void error.push(line),
    colour: false,
  };
  const status = await main(args, folder, terminal);
  return { status, out: `${out.join('\n')}\n`, error: error.join('\n') };
}

const facts = [
  {
    kind: 'affiliation',
    person: 'ann',
    organisation: 'acme',
    subject: 'small',
    from: '2025-01-10',
  },
  { kind: 'credential', person: 'ann', subject: 'worker', from: '2025-02-01', until: '2026-02-02' },
  { kind: 'completion', person: 'bob', subject: 'first-steps', from: '2025-02-01T10:00' },
  { kind: 'pass', person: 'bob', subject: 'work-exam', from: '2025-02-02T10:00Z' },
];
const lines = (list: object[]): string => list.map((each) => JSON.stringify(each)).join('\n');

write('small', small);
write('broken', {
  ...small,
  'program.yaml': (small['program.yaml'] ?? '').replace(
    'zone: Europe/Berlin',
    'zone: Europe/Berlim',
  ),
});
write('failing', {
  ...small,
  'scenarios/first.yaml': (small['scenarios/first.yaml'] ?? '').replace(
    'tier: partner',
    'tier: member',
  ),
});
write('.', {
  'facts.ndjson': `${lines(facts)}\n\n`,
  'bad.ndjson': '{"kind":"afiliation"}\nnope\n[]\n{"kind":"pass","from":"soon","x":1}',
});

const useful = ['--facts', 'facts.ndjson', '--as-of', '2025-06-01'];

test('help is there for all and for each', async () => {
  const all = await run(['--help']);
  assert.equal(all.status, 0);
  for (const command of ['check', 'test', 'evaluate', 'explain', 'verify']) {
    assert.match(all.out, new RegExp(`^  ${command} `, 'm'));
    const one = await run([command, '--help']);
    assert.equal(one.status, 0);
    assert.match(one.out, new RegExp(`Usage: guildmark ${command} .*--locale en.ru`));
    assert.match(one.out, /Exit codes: 0 [^,]+, 1 .+, 2 wrong use, 130 broken off by Ctrl-C\./);
  }
});

test('help leads to the guide, and shows a fact where facts are asked for', async () => {
  assert.match((await run(['--help'])).out, /docs\/guide\/first-program\.md/);
  for (const command of ['evaluate', 'plan', 'simulate'])
    assert.match((await run([command, '--help'])).out, /A fact: \{"kind":"deal"/, command);
  assert.doesNotMatch((await run(['check', '--help'])).out, /A fact:/);
});

test('the examples of the help run as they are printed, without a doubt', async () => {
  const root = join(import.meta.dirname, '..');
  const names = [...(await run(['--help'])).out.matchAll(/^  ([\w-]+)  +\S/gm)].map(
    ([, name]) => name!,
  );
  const examples = await Promise.all(
    names.map(async (name) => {
      const { out } = await run([name, '--help']);
      return /^For example: npm run -s guildmark -- (.+)$/m.exec(out)?.[1] ?? '';
    }),
  );
  assert.ok(examples.filter((each) => each !== '').length > 10);
  for (const example of examples.filter((each) => each !== '')) {
    const error: string[] = [];
    const terminal = {
      out: () => {},
      error: (line: string) => void error.push(line),
      colour: false,
    };
    const status = await main(example.split(' '), root, terminal);
    assert.deepEqual(error, [], example);
    // `diff` answers 1 where there are differences
    assert.equal(status, example.startsWith('diff') ? 1 : 0, example);
  }
});

test('the shim runs the same command', () => {
  const { status, out } = start(['check', 'small'], 'guildmark.js');
  assert.equal(status, 0);
  assert.match(out, /No errors/);
});

test('wrong use is said in a sentence and answered with 2', async () => {
  const cases: [string[], RegExp][] = [
    [[], /Usage/],
    [['chek'], /no command “chek”\. Did you mean “check”\?/],
    [['check'], /Name the folder/],
    [['check', 'nowhere'], /no folder nowhere/],
    [['check', 'small', 'more'], /“more” is more/],
    [['check', 'small', '--jason'], /--jason is not known here\. Did you mean --json\?/],
    [['check', 'small', '--swiftly'], /--swiftly is not known here\. See guildmark check --help/],
    [['check', 'small/program.yaml'], /program\.yaml is a file\. Name .*: small$/],
    [['explain', 'small', ...useful, '--organization', 'acme'], /Did you mean --organisation\?/],
    [['check', 'small', '--locale', 'xx'], /“xx” is not a language/],
    [['evaluate', 'small', '--facts'], /--facts needs a value/],
    [['evaluate', 'small', '--as-of', '2025-01-01'], /--facts is needed/],
    [
      ['evaluate', 'small', '--facts', 'none.ndjson', '--as-of', '2025-01-01'],
      /none.ndjson cannot/,
    ],
    [['evaluate', 'small', '--facts', 'facts.ndjson', '--as-of', 'soon'], /“soon” is not a date/],
    [['explain', 'small', ...useful], /--organisation is needed/],
    [['explain', 'small', ...useful, '--organisation', 'nobody'], /name: acme/],
  ];
  for (const [args, expected] of cases) {
    const { status, out, error } = await run(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(out + error, expected, args.join(' '));
    assert.doesNotMatch(error, /at .*\.ts:/, 'no stack');
  }
});

test('check answers 0 for a sound program and 1 for a broken one', () => {
  assert.equal(start(['check', 'small']).status, 0);
  const broken = start(['check', 'broken']);
  assert.equal(broken.status, 1);
  assert.match(broken.out, /program\.yaml\n {2}6:1 {2}error {2}No calendar knows/);
  assert.match(broken.out, /Did you mean “Europe\/Berlin”\?/);
  assert.ok(!broken.out.includes(String.fromCharCode(27)), 'no colours off a terminal');
});

test('what has to be mended stands last, next to the summary', async () => {
  write('mixed', {
    ...small,
    'program.yaml': (small['program.yaml'] ?? '').replace('passMark: 70%', 'passMark: 0.7'),
    'parts.yaml': (small['parts.yaml'] ?? '').replace('benefits: [sign]', 'benefits: []'),
  });
  const { status, out } = await run(['check', 'mixed']);
  assert.equal(status, 1);
  const severities = [...out.matchAll(/^ {2}\S+ {2}(error|warning|settled|notice) /gm)];
  const order = ['notice', 'settled', 'warning', 'error'];
  const ranks = severities.map(([, severity = '']) => order.indexOf(severity));
  assert.deepEqual([...new Set(ranks)], [0, 1, 2, 3]);
  assert.deepEqual(
    ranks,
    ranks.toSorted((one, other) => one - other),
  );
  assert.match(out, /error .*\n.*Write “70%”\.\n\n1 error, 1 warning, /);
});

test('check answers in Russian and in JSON', async () => {
  assert.match(
    (await run(['check', 'broken', '--locale', 'ru'])).out,
    /Может быть, «Europe\/Berlin»\?/,
  );
  const { out } = await run(['check', 'broken', '--json']);
  const zone = JSON.parse(out).find((each: { code: string }) => each.code === 'zone.unknown');
  assert.equal(zone.severity, 'error');
  assert.equal(zone.line, 6);
  assert.match(zone.mend, /Europe\/Berlin/);
});

test('test plays the scenarios', async () => {
  const fine = await run(['test', 'small']);
  assert.equal(fine.status, 0);
  assert.match(fine.out, /1 scenario holds, none fails/);
  const failing = await run(['test', 'failing']);
  assert.equal(failing.status, 1);
  assert.match(failing.out, /acme: tier: member expected, partner found/);
  // A tier that is met is no less so because another was expected.
  assert.doesNotMatch(failing.out, /Missing/);
  assert.equal((await run(['test', 'broken'])).status, 1);
});

test('a scenario that fails says what is missing for what it expects', async () => {
  write('lacking', {
    ...small,
    'parts.yaml': (small['parts.yaml'] ?? '').replace(
      '- people: { holding: worker, atLeast: 1 }',
      '- people: { holding: worker, atLeast: 2 }\n        - count: { of: deal, atLeast: 1 }',
    ),
    'switches.yaml': (small['switches.yaml'] ?? '').replace('one-seat', 'every-seat'),
  });
  const failing = await run(['test', 'lacking']);
  assert.equal(failing.status, 1);
  assert.match(
    failing.out,
    /acme: tier: partner expected, member found\.\n      Missing for Partner: 1 of 2 people hold Worker.*\n      Missing for Partner: Closed deals.*0 of 1/,
  );
  const russian = await run(['test', 'lacking', '--locale', 'ru']);
  assert.match(russian.out, /\n      Не хватает для «Партнёр»: .*1 из 2/);
});

test('evaluate says tiers and what is due', async () => {
  const { status, out } = await run(['evaluate', 'small', ...useful]);
  assert.equal(status, 0);
  assert.match(out, /acme: Partner, until 1 February 2026/);
  assert.match(out, /bob has earned Worker/);
  const later = await run([
    'evaluate',
    'small',
    '--facts',
    'facts.ndjson',
    '--as-of',
    '2026-02-02',
  ]);
  assert.match(later.out, /acme: Member/);
});

test('evaluate answers the whole value in JSON', async () => {
  const { out } = await run(['evaluate', 'small', ...useful, '--organisation', 'acme', '--json']);
  const { standings } = JSON.parse(out);
  assert.equal(standings.length, 1);
  assert.equal(standings[0].measured, 'partner');
  assert.equal(standings[0].tiers[1].requirement.children[0].who[0].person, 'ann');
});

test('evaluate replays what was known', async () => {
  const args = ['evaluate', 'small', ...useful, '--known', '2025-01-20'];
  assert.match((await run(args)).out, /acme: Member/);
});

test('explain speaks in sentences, also in Russian', async () => {
  const args = ['explain', 'small', ...useful, '--organisation', 'acme'];
  assert.match((await run(args)).out, /ann counts through 1 February 2026/);
  assert.match((await run([...args, '--locale', 'ru'])).out, /1 февраля 2026/);
});

test('bad lines are all named, with what to do', async () => {
  const args = ['evaluate', 'small', '--facts', 'bad.ndjson', '--as-of', '2025-06-01'];
  const { status, error } = await run(args);
  assert.equal(status, 1);
  assert.match(
    error,
    /bad\.ndjson: Line 1: “afiliation” is no kind of fact\. Did you mean “affiliation”\? Possible: affiliation/,
  );
  assert.match(error, /Line 1: “from” is missing/);
  assert.match(error, /Line 2 is not JSON/);
  assert.match(error, /Line 3 is not an object/);
  assert.match(error, /Line 4: nothing is called “x”/);
  assert.match(error, /Line 4: “from” is not a date/);
});

test('wrong use ends the process with 2', () => {
  const { status, error } = start(['chek']);
  assert.equal(status, 2);
  assert.match(error, /no command/);
});
