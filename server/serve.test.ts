import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './platform/config.ts';
import { makeLog } from './platform/log.ts';
import { OperatorError } from './platform/operator-error.ts';
import { testDatabase } from './platform/testing.ts';
import { assemble, refuseForeignSecret } from './serve.ts';

const log = makeLog('off');

test('a second process with another secret is refused, one with the same is not', async (t) => {
  const database = await testDatabase(t);
  const start = async (secret: string) => {
    const config = readConfig({ DATABASE_URL: database.url, GUILDMARK_SECRET: secret }, '/');
    assert.ok(config.ok, JSON.stringify(config));
    const { app, parts } = await assemble(config.value, database, log);
    parts.mail.close();
    return refuseForeignSecret(config.value, app);
  };
  const first = 'the secret of the first start, kept';
  await start(first);
  await start(first);
  await assert.rejects(start('another secret, just as long and good'), (error) => {
    assert.ok(error instanceof OperatorError);
    assert.equal(error.where, 'GUILDMARK_SECRET');
    return true;
  });
});
