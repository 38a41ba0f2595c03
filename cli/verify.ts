import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { checkText, checkWords, reasonText, sentence, type Locale } from '@guildmark/words';
import { fetchBytes, FetchRefused } from '../verify/fetch.ts';
import type { Check } from '../verify/outcome.ts';
import { internet } from '../verify/surroundings.ts';
import { largestUpload, readUpload } from '../verify/upload.ts';
import { verifyCredential, type VerifiedCredential } from '../verify/verify.ts';
import { WrongUse, type Call, type Command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** `guildmark verify FILE|URL`: every check of a credential with its result and what it means. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'guildmark verify FILE|URL [--json] [--allow-private] [--locale en|ru]',
  about: 'Check any Open Badges 3.0 credential: JSON, token, or a badge as PNG or SVG.',
  options: {
    json: { about: 'Answer with JSON: outcome, checks and claims.' },
    'allow-private': { about: 'Also read from this machine and private networks.' },
  },
  fine: 'valid today',
  found: 'anything else, also what cannot be confirmed',
  async run(call) {
    const [source, extra] = call.operands;
    if (source === undefined || extra !== undefined) throw wrong(call.locale, 'missing');
    const upload = readUpload(await bytesOf(call, source));
    if ('unreadable' in upload) {
      call.terminal.error(say(call.locale, upload.unreadable.replace('upload.', 'cli.')));
      return 1;
    }
    const limits = { allowPrivate: call.options['allow-private'] === true };
    // the command line is where today comes from; everything below it is told
    const now = Temporal.Now.instant().epochMilliseconds;
    const answer = await verifyCredential(upload.document, internet(now, limits));
    if (call.options['json']) call.terminal.out(JSON.stringify(answer, null, 2));
    else show(call, answer);
    return answer.outcome === 'valid' ? 0 : 1;
  },
};

const say = (locale: Locale, code: string, args: Record<string, string | number> = {}) =>
  sentence(checkWords, locale, code, args);

const wrong = (locale: Locale, code: string, args: Record<string, string> = {}) =>
  new WrongUse(say(locale, `cli.${code}`, args));

async function bytesOf(call: Call, source: string): Promise<Uint8Array> {
  const { locale } = call;
  if (!/^https?:\/\//i.test(source)) {
    try {
      return readFileSync(resolve(call.folder, source));
    } catch {
      throw wrong(locale, 'file', { path: source });
    }
  }
  const allowPrivate = call.options['allow-private'] === true;
  try {
    return await fetchBytes(source, { allowPrivate, maxBytes: largestUpload });
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error;
    const refused = wrong(locale, 'fetch', {
      address: source,
      reason: reasonText(error.code, locale),
    });
    if (error.code === 'address.private' || error.code === 'address.not-https')
      refused.message += ` ${say(locale, 'cli.private')}`;
    throw refused;
  }
}

const marks = { passed: '✓', failed: '✗', unknown: '?' } as const;
const colours = { passed: 'green', failed: 'red', unknown: 'yellow' } as const;

const painted = (terminal: Terminal, result: Check['result'], text: string): string =>
  terminal.colour ? styleText(colours[result], text, { validateStream: false }) : text;

function show({ terminal, locale }: Call, { outcome, checks, claims }: VerifiedCredential) {
  const width = Math.max(...checks.map(({ id }) => say(locale, `name.${id}`).length)) + 2;
  const tone = outcome === 'valid' ? 'passed' : outcome === 'cannot-confirm' ? 'unknown' : 'failed';
  terminal.out(painted(terminal, tone, say(locale, `outcome.${outcome}`)));
  if (claims) terminal.out(say(locale, 'cli.of', titleArgs(claims)));
  terminal.out('');
  for (const check of checks) {
    const name = say(locale, `name.${check.id}`).padEnd(width);
    const mark = painted(terminal, check.result, marks[check.result]);
    terminal.out(`${mark} ${name}${checkText(check, locale)}`);
  }
  terminal.out('');
  terminal.out(say(locale, `means.${outcome}`));
  if (checks.some(({ args }) => args['reason'] === 'address.private'))
    terminal.out(say(locale, 'cli.private'));
}

const titleArgs = ({ title, holder, issuer }: NonNullable<VerifiedCredential['claims']>) => ({
  title: plain(title),
  holder: plain(holder ?? '–'),
  issuer: plain(issuer.name ?? issuer.id),
});

/** Claims are a stranger's text: control signs could rewrite what the terminal shows. */
const plain = (text: string): string => text.replaceAll(/\p{C}/gu, '');
