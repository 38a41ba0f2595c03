import { conditionAt, type Amounts, type Node } from '@guildmark/engine';
import { formatExact } from './amounts.ts';
import { formatList } from './format.ts';
import { phraseOfMetric } from './metrics.ts';
import { capital } from './phrase.ts';
import { say, speakerOf, titleIn, type Telling } from './telling.ts';
import { namesIn } from './titles.ts';

type Part = NonNullable<Amounts['parts']>[number];

/** The name of a category or a metric; what a metric measures, where the text has no name for it. */
function partName(telling: Telling, { path }: Node, parts: Part[], index: number): string {
  const { id } = parts[index]!;
  if (namesIn(telling.program, telling.locale).has(id)) return titleIn(telling, id);
  const condition = conditionAt(telling.program, path);
  const categories = condition && 'points' in condition ? condition.points.categories : [];
  // A category is followed by those of its metrics that are told by themselves.
  const passed = new Set(parts.slice(0, index).map((part) => part.id));
  const own = categories.findLast((each) => passed.has(each.id));
  const metric = own?.metrics.find((each) => each.id === id);
  return metric ? phraseOfMetric(speakerOf(telling), metric) : titleIn(telling, id);
}

const isShort = ({ have, need, missing }: Part): boolean =>
  missing === true || (need !== undefined && Number(have) < Number(need));

/** Points by category: which of them lack what they must give shows the reader where to look. */
export function partsText(
  telling: Telling,
  node: Node,
  { parts = [], ...unit }: Amounts,
  isShown: (part: Part) => boolean = () => true,
): string {
  const { locale } = telling;
  const texts = parts.flatMap((part, index) => {
    if (!isShown(part)) return [];
    const { have, need, most, missing } = part;
    const id = partName(telling, node, parts, index);
    const args = { id, have: formatExact(have, unit, locale) };
    if (missing) return say(telling, 'leaf.amount.lacks', args);
    if (have === most) return say(telling, 'leaf.amount.most', args);
    return need === undefined
      ? say(telling, 'leaf.amount.part', args)
      : say(telling, 'leaf.amount.least', { ...args, need: formatExact(need, unit, locale) });
  });
  return texts.length === 0 ? '' : ` ${capital(formatList(texts, locale), locale)}.`;
}

/** Points that are not enough though their number is, for a reason, which comes first; null where the number is not. */
export function blockedText(telling: Telling, node: Node, amounts: Amounts, what: string) {
  const { have, need, parts = [], ...unit } = amounts;
  if (node.met || have === null || need === null || Number(have) < Number(need)) return null;
  const { locale } = telling;
  const reasons = parts.flatMap((part, index) => {
    if (!isShort(part)) return [];
    const id = partName(telling, node, parts, index);
    const least = part.need === undefined ? '' : formatExact(part.need, unit, locale, 'ceil');
    const args = { id, have: formatExact(part.have, unit, locale), need: least };
    return [say(telling, `leaf.amount.${part.missing ? 'reasonLacks' : 'reasonLeast'}`, args)];
  });
  if (reasons.length === 0) return null;
  const total = say(telling, 'leaf.amount.blocked', {
    what,
    why: formatList(reasons, locale),
    have: formatExact(have, unit, locale),
    need: formatExact(need, unit, locale, 'ceil'),
  });
  return `${total}${partsText(telling, node, amounts, (part) => !isShort(part))}`;
}
