import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import PostalMime from 'postal-mime';
import { makeLog } from './log.ts';
import { mailbox } from './fixtures/mailbox.ts';
import { makeMail } from './mail.ts';

const log = makeLog('off');
const letter = { to: 'anna@example.org', subject: 'Значок', text: 'Привет, Анна', key: 'job-1' };

test('with SMTP_URL a letter arrives', async (t) => {
  const box = await mailbox(t);
  const mail = makeMail(
    {
      smtpUrl: box.url,
      mailFrom: 'Lumenfold <hello@lumenfold.example>',
      origin: 'http://localhost:3000',
      dataFolder: '/nowhere',
    },
    log,
  );
  t.after(() => mail.close());
  await mail.send(letter);
  const [parsed] = await box.received();
  assert.ok(parsed);
  assert.equal(parsed.subject, letter.subject);
  assert.equal(parsed.text?.trim(), letter.text);
  assert.equal(parsed.messageId, '<job-1@localhost>');
});

test('without SMTP_URL it is kept in the outbox, once', async (t) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'guildmark-mail-'));
  t.after(() => rmSync(dataFolder, { recursive: true }));
  const mail = makeMail(
    { smtpUrl: null, mailFrom: 'a@b.example', origin: 'http://localhost:3000', dataFolder },
    log,
  );
  assert.equal(mail.delivers, false);
  await mail.send(letter);
  await mail.send(letter);
  assert.deepEqual(readdirSync(join(dataFolder, 'outbox')), ['job-1.eml']);
  const parsed = await PostalMime.parse(readFileSync(join(dataFolder, 'outbox', 'job-1.eml')));
  assert.equal(parsed.to?.[0]?.address, letter.to);
});
