import type { Amounts } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence } from './define.ts';
import { formatList } from './format.ts';
import { capital } from './phrase.ts';
import type { Speaker } from './selection-text.ts';

const partWords = defineWords(
  {
    part: '{id} {have}',
    under: '{id} {have} (at most {most} count)',
    most: '{id} {have}, the most that counts',
    least: '{id} {have} of at least {need}',
    lacks: '{id} with too little to measure',
  },
  {
    part: '{id} — {have}',
    under: '{id} — {have} (засчитывается не больше {most})',
    most: '{id} — {have}, больше не засчитывается',
    least: '{id} — {have} из не менее {need}',
    lacks: '{id} — данных мало',
  },
);

/** Points by category: which of them lack what they must give shows the reader where to look; '' without any. */
export function partsText(
  { locale, title }: Speaker,
  { parts = [], ...unit }: Pick<Amounts, 'parts' | 'unit' | 'currency'>,
): string {
  const exact = (amount: string) => formatExact(amount, unit, locale);
  const say = (code: string, args: Record<string, string>) =>
    sentence(partWords, locale, code, args);
  const texts = parts.map(({ id: name, have, need, most, missing }) => {
    const id = title(name);
    if (missing) return say('lacks', { id });
    const args = { id, have: exact(have) };
    if (have === most) return say('most', args);
    if (need !== undefined) return say('least', { ...args, need: exact(need) });
    return most === undefined ? say('part', args) : say('under', { ...args, most: exact(most) });
  });
  return texts.length === 0 ? '' : `${capital(formatList(texts, locale), locale)}.`;
}
