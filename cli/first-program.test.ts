import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { main } from './guildmark.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/guide/first-program.md'), 'utf8');
const blocks = [...page.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}));
const folder = mkdtempSync(join(tmpdir(), 'guildmark-first-'));
after(() => rmSync(folder, { recursive: true }));

async function run(line: string) {
  const out: string[] = [];
  const put = (text: string) => void out.push(text);
  const args = line.trim().split(' ').slice(5);
  const status = await main(args, folder, { out: put, error: put, colour: false });
  return { status, out: out.join('\n') };
}

const programs = join(folder, 'programs/lantern');
const rules = join(programs, 'rules.yaml');
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts a block of the page where its first line says; the review's lines take the place of another. */
function put(text: string): void {
  const [, file = '', amends] = /^# (\S+?)(, in place of \w+)?\n/.exec(text) ?? [];
  if (file === '' || file === 'yaml-language-server:') return;
  if (!amends) return write(join(programs, file), text);
  const lines = readFileSync(rules, 'utf8').split('\n');
  const rest = lines.filter((line) => !line.startsWith('  demotions:') && line !== '');
  write(rules, `${rest.join('\n')}\n${text.split('\n').slice(1).join('\n')}`);
}

const yaml = blocks.filter(({ kind }) => kind === 'yaml').map(({ text }) => text);
const commands = blocks.filter(({ text }) => text.startsWith('npm run'));
const answerTo = (command: string) => {
  const at = blocks.findIndex(({ text }) => text.includes(` -- ${command} `));
  return { command: blocks[at]!.text, answer: blocks[at + 1]!.text.trim() };
};

before(() => write(join(folder, 'facts.ndjson'), blocks.find(({ kind }) => kind === 'json')!.text));

test('the first program is sound after each of its steps', async () => {
  for (const [index, text] of yaml.entries()) {
    put(text);
    // The first three files make the least program.
    if (index < 2) continue;
    const { status, out } = await run(commands[0]!.text);
    assert.equal(status, 0, out);
    assert.match(out, /No errors, no warnings/, `${text.slice(0, 60)}\n${out}`);
    if (index === 2) assert.ok(page.includes(`\`${out.split('\n').at(-1)}\``), out);
  }
});

for (const name of ['test', 'evaluate', 'plan'])
  test(`the page tells what ${name} answers`, async () => {
    const { command, answer } = answerTo(name);
    const { status, out } = await run(command);
    assert.equal(status, 0, out);
    assert.equal(out.replaceAll(/[\u00a0\u202f]/g, ' '), answer);
  });

test('the plan is the same where the text does not say how often an action can be done', async () => {
  const actions = join(programs, 'actions.yaml');
  const text = readFileSync(actions, 'utf8');
  write(actions, text.replaceAll(/\n *most: \d+/g, ''));
  const { command, answer } = answerTo('plan');
  const { status, out } = await run(command);
  write(actions, text);
  assert.equal(status, 0, out);
  assert.equal(out.replaceAll(/[\u00a0\u202f]/g, ' '), answer);
});

test('the two dates of each custom of notices are those of the table', async () => {
  const text = readFileSync(rules, 'utf8');
  const custom = (choose: string) =>
    text.replace(/noticeGiven: \{ choose: [a-z-]+/, `noticeGiven: { choose: ${choose}`);
  const story = (on: string, decision: string, decisionOn: string) => `  - name: ${on}
    on: ${on}
    decided: true
    facts:
      - { at: acme, kind: deal, money: 50000 EUR, from: 2026-02-01 }
      - { at: acme, kind: reference, from: 2026-02-01 }
    expect:
      - { organisation: acme, held: advanced, decision: ${decision}, decisionOn: ${decisionOn} }
`;
  const dated = (words: string) => {
    const [day = '', month = '', year = ''] = words.split(' ');
    const number = ['February', 'July', 'August'].indexOf(month);
    return `${year}-${['02', '07', '08'][number]}-${day.padStart(2, '0')}`;
  };
  const edges = readFileSync(join(programs, 'scenarios/edges.yaml'), 'utf8');
  const rows = [...page.matchAll(/^\| `(at-[a-z]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  assert.equal(rows.length, 2);
  for (const [, choose = '', told = '', falls = ''] of rows) {
    const [notice, fall] = [dated(told), dated(falls)];
    write(rules, custom(choose));
    const facts = edges.slice(0, edges.indexOf('scenarios:'));
    const stories = [story('2027-01-31', 'notice', notice), story(notice, 'demotion', fall)];
    write(join(programs, 'scenarios/edges.yaml'), `${facts}scenarios:\n${stories.join('')}`);
    const { status, out } = await run(commands.find((each) => each.text.includes(' test '))!.text);
    assert.equal(status, 0, out);
  }
  write(rules, text);
  write(join(programs, 'scenarios/edges.yaml'), edges);
});

test('the change that the page proposes moves the company', async () => {
  const files = ['program', 'tiers', 'rules', 'tracks', 'actions'];
  for (const file of files) {
    const text = readFileSync(join(programs, `${file}.yaml`), 'utf8')
      .replace('version: 1.0.0', 'version: 2.0.0')
      .replace('atLeast: 40 #', 'atLeast: 45 #');
    write(join(folder, `programs/lantern-2/${file}.yaml`), text);
  }
  const [diff = '', simulate = ''] = commands.at(-1)!.text.trim().split('\n');
  assert.match((await run(diff)).out, /at least 45 instead of 40\. That asks for more\./);
  assert.match((await run(simulate)).out, /acme: Advanced → Member\./);
});
