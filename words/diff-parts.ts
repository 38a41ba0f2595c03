import type { Condition, Difference } from '@guildmark/engine';
import { conditionText } from './condition-text.ts';
import { keyName, say, speakerOf, titleText, type Told } from './diff-values.ts';
import { formatList } from './format.ts';
import { quoted } from './titles.ts';

type Part = Extract<Difference, { code: 'part.added' | 'part.removed' }>;

/** What a tier or a level that is new asks for; null where it asks for nothing of its own. */
export function askedOf({ after }: Told, { code, part, id, path }: Part): Condition | null {
  if (code === 'part.removed') return null;
  if (part === 'tier') return after.tiers.find((tier) => tier.id === id)?.requires ?? null;
  const [, within = ''] = path.split('.');
  if (part !== 'level-of-competency') return null;
  return after.competencies[within]?.levels[id]?.requires ?? null;
}

/** A part of the program that is new, or gone; of a new tier also what it asks for. */
export function partSentence(told: Told, difference: Part): string {
  const { code, part, id, title } = difference;
  const name = titleText(told, title, id);
  const said = say(told, code, { kind: say(told, `kind.${part}`), name });
  const asked = askedOf(told, difference);
  if (asked === null) return said;
  const what = conditionText(speakerOf(told), asked);
  return `${said} ${say(told, 'part.asks', { what })}`;
}

/** Whether a part of the program is new or gone. */
export const isPart = (difference: Difference): difference is Part =>
  difference.code === 'part.added' || difference.code === 'part.removed';

/** Parts of one kind that came or went, in one sentence; what a new one asks for is told by itself. */
export function partsSentence(told: Told, parts: Part[]): string {
  const key = parts[0]!.path.split('.').at(-2) ?? '';
  const titles = (code: Part['code']) =>
    formatList(
      parts
        .filter((part) => part.code === code)
        .map(({ title, id }) => quoted(titleText(told, title, id), told.locale)),
      told.locale,
    );
  const lists = { added: titles('part.added'), removed: titles('part.removed') };
  const code = lists.added === '' ? 'removed' : lists.removed === '' ? 'added' : 'both';
  return say(told, `list.${code}`, { ...lists, name: keyName(told, key) ?? key });
}
