import { type Locale, sentence, translator } from '@guildmark/words';
import { causeWords } from '@guildmark/words/portal/causes.ts';
import type { Act, Cause, Change, Instant, Standing } from '@guildmark/engine';
import { isolated } from './isolated.ts';

/** What the causes of a change need to be told: names of people and of what the program defines. */
export interface Telling {
  locale: Locale;
  people: Record<string, string>;
  name: (id: string) => string;
  list: (items: string[]) => string;
}

const told = new Set([
  'credential',
  'affiliation',
  'pass',
  'completion',
  'agreement',
  'waiver',
  'deal',
  'reference',
  'survey',
  'validation',
  'application',
  'approval',
  'invitation',
]);

function causeSentence(cause: Cause, { locale, people, name }: Telling): string {
  const t = translator(causeWords, locale);
  if (!cause.kind) return t('text');
  const kind = told.has(cause.kind) ? cause.kind : 'other';
  const person = people[cause.person ?? ''];
  return sentence(causeWords, locale, `${kind}.${cause.change}`, {
    person: person ? isolated(person) : t('somebody'),
    what: name(cause.subject ?? cause.kind),
  });
}

/** Why something changed, as one clause: every cause once, in the order given. */
export function whySentence(
  { because, byText, from, to, act }: Change & { act?: Act },
  telling: Telling,
): string {
  if (byText) return translator(causeWords, telling.locale)('text');
  const clauses = [...new Set(because.map((cause) => causeSentence(cause, telling)))];
  if (clauses.length > 0) return telling.list(clauses);
  const t = translator(causeWords, telling.locale);
  const mends = act === 'promotion' || act === 'notice-withdrawn' || act === 'probation-ended';
  return t(mends || (from === null && to !== null) ? 'promotion' : 'demotion');
}

/** Until when the held tier itself lasts, whatever is decided about it before; null: nothing ends it. */
export const lastsUntil = ({ forecast }: Pick<Standing['held'], 'forecast'>): Instant | null =>
  forecast.find(({ from, to }) => from !== to)?.at ?? null;
