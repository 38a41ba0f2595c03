import type { Refusal } from '@guildmark/engine';
import { sentence, type Locale, type Words } from './define.ts';
import { accessWords } from './access.ts';
import { credentialsWords } from './credentials.ts';
import { examsWords } from './exams.ts';
import { ledgerWords } from './ledger.ts';
import { newsWords } from './news.ts';
import { partnersWords } from './partners.ts';
import { scoreEntryWords } from './portal/score-entry.ts';
import { programsWords } from './programs.ts';
import { requestWords } from './request.ts';
import { standingWords } from './standing.ts';
import { whatIfWords } from './supposing.ts';

/** Every area that explains refusals; the first that knows a code speaks. */
const areas: Words[] = [
  requestWords,
  accessWords,
  ledgerWords,
  partnersWords,
  programsWords,
  examsWords,
  scoreEntryWords,
  credentialsWords,
  standingWords,
  whatIfWords,
  newsWords,
];

/** A pass ends with the first instant that no longer counts: people are told the last day that does. */
function said({ code, args }: Refusal): Refusal['args'] {
  const until = args?.['until'];
  return code === 'exam.already_passed' && typeof until === 'number'
    ? { ...args, until: until - 1 }
    : args;
}

/** Why something was refused, in the reader's language; the bare code where no words exist for it. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const key = `refusal.${refusal.code}`;
  const args = said(refusal);
  for (const area of areas) {
    const text = sentence(area, locale, key, args);
    if (text !== key) return text;
  }
  return refusal.code;
}
