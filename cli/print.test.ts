import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkProgram } from '@guildmark/engine';
import { small } from '../engine/program/fixtures/small.ts';
import { main } from './guildmark.ts';

const folder = mkdtempSync(join(tmpdir(), 'guildmark-print-'));
after(() => rmSync(folder, { recursive: true }));

async function printed(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'program', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const [out, error]: [string[], string[]] = [[], []];
  const terminal = {
    out: (line: string) => void out.push(line),
    error: (line: string) => void error.push(line),
    colour: false,
  };
  const status = await main(['print', 'program'], folder, terminal);
  return { status, out: out.join('\n') };
}

/** The files of a printed text, by the names above them. */
const filesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n---\n').map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(2, end), part.slice(end + 1)];
    }),
  );

test('the printed text is the same program, and says nothing twice', async () => {
  const { status, out } = await printed(small);
  assert.equal(status, 0);
  const again = checkProgram(filesOf(out));
  assert.deepEqual(again.program, checkProgram(small).program);
  assert.ok(
    again.problems.every(({ severity }) => severity === 'settled' || severity === 'notice'),
  );
  // Written out in the small program, and so by default.
  assert.ok(!out.includes('optional:'));
  assert.match(out, /^# program\.yaml\nprogram: small$/m);
});

test('a program with errors is not printed', async () => {
  const { status, out } = await printed({ ...small, 'parts.yaml': 'tiers: []' });
  assert.equal(status, 1);
  assert.match(out, /schema\./);
});
