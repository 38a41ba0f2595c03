import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLog } from './log.ts';

const now = () => new Date(0);

test('a line as JSON has no value of a secret field, however deep', () => {
  const lines: string[] = [];
  makeLog('json', (line) => lines.push(line), now)('info', 'request', {
    path: '/me',
    headers: { cookie: 'canary', 'x-api-key': 'canary', accept: 'text/html' },
    bodies: [{ newPassword: 'canary' }],
  });
  assert.equal(lines.length, 1);
  assert.ok(!lines[0]!.includes('canary'));
  assert.deepEqual(JSON.parse(lines[0]!), {
    time: '1970-01-01T00:00:00.000Z',
    level: 'info',
    message: 'request',
    path: '/me',
    headers: { cookie: '[removed]', 'x-api-key': '[removed]', accept: 'text/html' },
    bodies: [{ newPassword: '[removed]' }],
  });
});

test('a line for people; off writes nothing', () => {
  const lines: string[] = [];
  makeLog('text', (line) => lines.push(line), now)('warn', 'slow', { ms: 12 });
  makeLog('off', (line) => lines.push(line), now)('error', 'unseen');
  assert.deepEqual(lines, ['00:00:00 warn  slow ms=12']);
});
