import type { Amounts, Condition } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { defineWords, sentence } from './define.ts';
import { formatList } from './format.ts';
import { phraseOfMetric } from './metrics.ts';
import { capital } from './phrase.ts';
import type { Speaker } from './selection-text.ts';

type Part = NonNullable<Amounts['parts']>[number];
type Asked = Condition | null | undefined;

const partWords = defineWords(
  {
    part: '{id} {have}',
    under: '{id} {have} (at most {most} count)',
    most: '{id} {have}, the most that counts',
    least: '{id} {have} of at least {need}',
    lacks: '{id} with too little to measure',
    blocked: '{what}: {why}. Apart from that, {have} of {need}.',
    reasonLacks: 'too little to measure {id}',
    reasonLeast: '{id} with {have} of at least {need}',
  },
  {
    part: '{id} — {have}',
    under: '{id} — {have} (засчитывается не больше {most})',
    most: '{id} — {have}, больше не засчитывается',
    least: '{id} — {have}, нужно не меньше {need}',
    lacks: '{id} — слишком мало данных',
    blocked: '{what}: {why}. В остальном — {have} из {need}.',
    reasonLacks: 'слишком мало данных — {id}',
    reasonLeast: '{id} — набрано {have}, нужно не меньше {need}',
  },
);

const say = ({ locale }: Speaker, code: string, args: Record<string, string>): string =>
  sentence(partWords, locale, code, args);

/** The name of a category or a metric; what a metric measures, where the text has no name for it. */
function partName(speaker: Speaker, condition: Asked, parts: Part[], index: number): string {
  const { id } = parts[index]!;
  const title = speaker.title(id);
  if (title !== id) return title;
  const categories = condition && 'points' in condition ? condition.points.categories : [];
  // A category is followed by those of its metrics that are told by themselves.
  const passed = new Set(parts.slice(0, index).map((part) => part.id));
  const own = categories.findLast((each) => passed.has(each.id));
  const metric = own?.metrics.find((each) => each.id === id);
  return metric ? phraseOfMetric(speaker, metric) : id;
}

const isShort = ({ have, need, missing }: Part): boolean =>
  missing === true || (need !== undefined && Number(have) < Number(need));

/** Points by category: which of them lack what they must give shows the reader where to look; '' without any. */
export function partsText(
  speaker: Speaker,
  condition: Asked,
  { parts = [], ...unit }: Amounts,
  isShown: (part: Part) => boolean = () => true,
): string {
  const { locale } = speaker;
  const exact = (amount: string) => formatExact(amount, unit, locale);
  const texts = parts.flatMap((part, index) => {
    if (!isShown(part)) return [];
    const { have, need, most, missing } = part;
    const id = partName(speaker, condition, parts, index);
    if (missing) return say(speaker, 'lacks', { id });
    const args = { id, have: exact(have) };
    if (have === most) return say(speaker, 'most', args);
    if (need !== undefined) return say(speaker, 'least', { ...args, need: exact(need) });
    return most === undefined
      ? say(speaker, 'part', args)
      : say(speaker, 'under', { ...args, most: exact(most) });
  });
  return texts.length === 0 ? '' : `${capital(formatList(texts, locale), locale)}.`;
}

/** What holds back points that are not enough though their number is, said first; null where the number is not. */
export function blockedText(
  speaker: Speaker,
  condition: Asked,
  amounts: Amounts,
  what: string,
): string | null {
  const { have, need, parts = [], ...unit } = amounts;
  if (have === null || need === null || Number(have) < Number(need)) return null;
  const { locale } = speaker;
  const exact = (amount: string) => formatExact(amount, unit, locale);
  const reasons = parts.flatMap((part, index) => {
    if (!isShort(part)) return [];
    const id = partName(speaker, condition, parts, index);
    const least = part.need === undefined ? '' : formatExact(part.need, unit, locale, 'ceil');
    const args = { id, have: exact(part.have), need: least };
    return [say(speaker, part.missing ? 'reasonLacks' : 'reasonLeast', args)];
  });
  if (reasons.length === 0) return null;
  const total = say(speaker, 'blocked', {
    what,
    why: formatList(reasons, locale),
    have: exact(have),
    need: formatExact(need, unit, locale, 'ceil'),
  });
  const others = partsText(speaker, condition, amounts, (part) => !isShort(part));
  return others === '' ? total : `${total} ${others}`;
}
