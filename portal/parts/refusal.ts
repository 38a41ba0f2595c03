import { type Locale, sentence } from '@guildmark/words';
import { refusalWords } from '@guildmark/words/portal/refusals.ts';
import type { Refusal } from '@guildmark/engine';

/** The sentence of a refusal: what happened, what it means, what to do. */
export function refusalSentence(refusal: Refusal, locale: Locale): string {
  const said = sentence(refusalWords, locale, refusal.code, refusal.args);
  return said === refusal.code
    ? sentence(refusalWords, locale, 'other', { code: refusal.code })
    : said;
}
