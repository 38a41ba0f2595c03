import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

/** A letter to one person; `key` (a job's id) makes sending it twice the same message. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html?: string;
  key: string;
}

export interface Mail {
  /** True when letters leave the machine; false when they are only put into the outbox folder. */
  delivers: boolean;
  send: (letter: Letter) => Promise<void>;
  close: () => void;
}

/** Mail by SMTP_URL; without it each letter becomes a file in `outbox/` of the data folder and a line in the log. */
export function makeMail(
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'origin' | 'dataFolder'>,
  log: Log,
): Mail {
  const { smtpUrl, mailFrom, origin } = config;
  const host = new URL(origin).hostname;
  const messageOf = ({ key, ...rest }: Letter) => ({
    ...rest,
    from: mailFrom,
    messageId: `<${key}@${host}>`,
    // nobody is on holiday towards a machine
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  if (smtpUrl === null) return outbox(join(config.dataFolder, 'outbox'), messageOf, log);
  const transport = nodemailer.createTransport(smtpUrl);
  return {
    delivers: true,
    send: async (letter) => {
      await transport.sendMail(messageOf(letter));
      log('info', 'mail sent', { to: letter.to, key: letter.key });
    },
    close: () => transport.close(),
  };
}

function outbox(folder: string, messageOf: (letter: Letter) => SendMailOptions, log: Log): Mail {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true });
  return {
    delivers: false,
    send: async (letter) => {
      const { message } = await composer.sendMail(messageOf(letter));
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${letter.key.replaceAll(/[^A-Za-z0-9-]/g, '_')}.eml`);
      await writeFile(`${file}.new`, message, { mode: 0o600 });
      await rename(`${file}.new`, file);
      log('info', 'mail not sent (SMTP_URL is not set), kept in the outbox', { file });
    },
    close: () => composer.close(),
  };
}

/** Why a letter to one address was not taken while others may be; `forGood`: it never will be. */
export interface AddressFault {
  because: string;
  forGood: boolean;
}

/** What is wrong with the address where that is why sending failed; null for an error that is about more than it. */
export function addressFault(error: unknown): AddressFault | null {
  if (!(error instanceof Error) || !('command' in error)) return null;
  const { command, message, responseCode, response } = error as Error & Record<string, unknown>;
  if (command === 'RCPT TO')
    return { because: String(response), forGood: Number(responseCode) >= 500 };
  // No server was asked: what stands there is no address.
  const isNone = command === 'API' && /recipient/.test(message);
  return isNone ? { because: message, forGood: true } : null;
}
