import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runLane, type Lane } from './lanes.ts';

const lane = (files: string): Lane => ({
  name: 'planted',
  files: () => [`scripts/fixtures/${files}`],
  testLimitMs: 10_000,
  laneLimitMs: 20_000,
});

test('failures are counted and told, each once', async () => {
  const lines: string[] = [];
  const tally = await runLane(lane('mixed.test.ts'), (line) => lines.push(line));
  assert.deepEqual(tally, { passed: 1, failed: 3, skipped: 1 });
  const told = lines.filter((line) => line.startsWith('✖ '));
  assert.deepEqual(told, ['✖ fails', '✖ fails inside', '✖ fails late']);
});

test('a file that does not load is a failure', async () => {
  const tally = await runLane(lane('broken.test.ts'), () => {});
  assert.equal(tally.passed, 0);
  assert.ok(tally.failed > 0);
});

test('a file that breaks off after its first test is a failure', async () => {
  const lines: string[] = [];
  const tally = await runLane(lane('half.test.ts'), (line) => lines.push(line));
  assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 0 });
  assert.ok(lines.some((line) => line.endsWith('half.test.ts breaks off while it loads')));
});

test('a lane that takes too long is a failure', async () => {
  const hasty = { ...lane('mixed.test.ts'), laneLimitMs: 1 };
  assert.deepEqual(await runLane(hasty, () => {}), { passed: 0, failed: 1, skipped: 0 });
});
