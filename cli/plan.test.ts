import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { small } from '../engine/program/fixtures/small.ts';
import { main } from './guildmark.ts';

const folder = mkdtempSync(join(tmpdir(), 'guildmark-plan-'));
after(() => rmSync(folder, { recursive: true }));

const files: Record<string, string> = {
  ...small,
  'actions.yaml': `actions:
  learn:
    title: { en: Learn the trade, ru: Освоить ремесло }
    earns: worker
    cost: 80 EUR
    takes: 2 weeks
`,
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, 'small', path)), { recursive: true });
  writeFileSync(join(folder, 'small', path), text);
}
const affiliated = {
  kind: 'affiliation',
  person: 'ann',
  organisation: 'acme',
  subject: 'small',
  from: '2025-01-01',
};
writeFileSync(join(folder, 'facts.ndjson'), JSON.stringify(affiliated));
writeFileSync(
  join(folder, 'leaving.ndjson'),
  JSON.stringify({ ...affiliated, until: '2025-06-15' }),
);

const plan = (...more: string[]) => planBy('facts.ndjson', ...more);

async function planBy(facts: string, ...more: string[]) {
  const [out, error]: string[][] = [[], []];
  const terminal = {
    out: (line: string) => void out!.push(line),
    error: (line: string) => void error!.push(line),
    colour: false,
  };
  const about = ['--facts', facts, '--as-of', '2025-06-01', '--organisation', 'acme'];
  const status = await main(['plan', 'small', ...about, ...more], folder, terminal);
  return { status, out: out!.join('\n'), error: error!.join('\n') };
}

test('a plan is told as a list with its sum', async () => {
  const { status, out } = await plan('--to', 'partner');
  assert.equal(status, 0);
  assert.deepEqual(out.replaceAll('\u00a0', ' ').split('\n'), [
    'The cheapest way for acme to Partner:',
    '  – One more person earns Worker (EUR 80, 2 weeks): ann is nearest.',
    'Together: EUR 80. Begun on 1 June 2025, it is done on 15 June 2025 as far as the program says how long things take.',
  ]);
});

test('a plan in Russian', async () => {
  const { out } = await plan('--to', 'partner', '--locale', 'ru');
  assert.match(out, /Ещё 1 человек получает сертификат «Работник» \(80.EUR, срок — 2 недели\)/);
});

test('a plan in JSON is the whole value', async () => {
  const { out } = await plan('--to', 'partner', '--json');
  const answer = JSON.parse(out) as Record<string, unknown>;
  assert.deepEqual(answer['target'], { tier: 'partner' });
  assert.deepEqual(answer['cost'], { amount: '80', currency: 'EUR' });
  assert.deepEqual([answer['proven'], answer['unproven']], [true, null]);
  assert.equal(answer['known'], null);
});

test('who leaves on the day on which all is done is replaced, and the plan says why', async () => {
  const { out } = await planBy('leaving.ndjson', '--to', 'partner');
  assert.match(out, /^A way for acme to Partner, the cheapest that was found:/);
  assert.match(out, /One person joins\./);
  assert.match(
    out,
    /Some of what counts on 1 June 2025 ends before that; the plan makes up for it\./,
  );
  const json = (await planBy('leaving.ndjson', '--to', 'partner', '--json')).out;
  const { joining, runsOut, later } = JSON.parse(json) as Record<string, unknown>;
  assert.deepEqual(
    { joining, runsOut, later },
    {
      joining: [{ count: 1, subjects: ['worker'] }],
      runsOut: [],
      later: [],
    },
  );
});

test('an unknown target is wrong use, with the word that was meant', async () => {
  const { status, error } = await plan('--to', 'partners');
  assert.equal(status, 2);
  assert.match(
    error,
    /no tier and no level of a competency “partners”\. Its tiers: .*partner\. Did you mean “partner”\?/,
  );
  assert.equal((await plan()).status, 2);
});
