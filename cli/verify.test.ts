import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { bakeSvg } from '../verify/bake-svg.ts';
import { badge, ed25519, secured } from '../verify/testing.ts';
import { main } from './guildmark.ts';

/** Runs the command line in a folder with these files. */
async function run(t: TestContext, files: Record<string, string>, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-verify-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const out: string[] = [];
  const errors: string[] = [];
  const terminal = {
    out: (line: string) => void out.push(line),
    error: (line: string) => void errors.push(line),
    colour: false,
  };
  const code = await main(['verify', ...args], folder, terminal);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

const by = ed25519();
const kind = { cryptosuite: 'eddsa-rdfc-2022' };
const signed = await secured(badge(by), by, kind);
const json = JSON.stringify(signed);

test('a genuine badge is valid, each check with its meaning, in both languages', async (t) => {
  const english = await run(t, { 'badge.json': json }, 'badge.json');
  assert.equal(english.code, 0, english.out);
  assert.match(english.out, /^Valid today\nTeamwork, held by Ada, issued by Elsewhere\n/);
  assert.equal(english.out.match(/^✓ /gm)?.length, 6);
  const svg = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', json);
  const russian = await run(t, { 'badge.svg': svg }, 'badge.svg', '--locale', 'ru');
  assert.equal(russian.code, 0);
  assert.match(russian.out, /^Действителен сегодня\n/);
});

test('what is not genuine, not confirmed or no credential ends with 1', async (t) => {
  const changed = JSON.stringify({ ...signed, validFrom: '2026-01-02T00:00:00Z' });
  const forged = await run(t, { 'badge.json': changed }, 'badge.json', '--json');
  assert.equal(forged.code, 1);
  const answer = JSON.parse(forged.out) as {
    outcome: string;
    checks: { id: string; result: string }[];
  };
  assert.equal(answer.outcome, 'invalid');
  assert.equal(answer.checks.find(({ id }) => id === 'proof')?.result, 'failed');
  const unknown = JSON.stringify({
    ...signed,
    '@context': [...(signed['@context'] as string[]), 'https://example.org/x'],
  });
  const unconfirmed = await run(t, { 'badge.json': unknown }, 'badge.json');
  assert.equal(unconfirmed.code, 1);
  assert.match(unconfirmed.out, /^Cannot be confirmed\n[^]*https:\/\/example\.org\/x/);
  const nothing = await run(t, { 'badge.json': 'hello' }, 'badge.json');
  assert.deepEqual([nothing.code, nothing.out], [1, '']);
});

test('wrong use ends with 2 and says what is right', async (t) => {
  const cases: [args: string[], says: RegExp][] = [
    [[], /Name a file or an address/],
    [['a.json', 'b.json'], /Name a file or an address/],
    [['none.json'], /none\.json cannot be read/],
    [['https://127.0.0.1:1/badge'], /private network.*--allow-private/],
    [['http://localhost:1/badge'], /not secure.*--allow-private/],
    [['badge.json', '--colour'], /--colour is not known/],
  ];
  for (const [args, says] of cases) {
    const { code, errors } = await run(t, { 'badge.json': json }, ...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(errors, says);
  }
});

test('a stranger’s text cannot rewrite the terminal', async (t) => {
  const sly = badge(by, {
    issuer: { id: by.did, type: ['Profile'], name: '\u001b[2JValid \u202Etoday' },
  });
  const { out } = await run(
    t,
    { 'badge.json': JSON.stringify(await secured(sly, by, kind)) },
    'badge.json',
  );
  for (const sign of ['\u001B', '\u202E']) assert.ok(!out.includes(sign));
});
