import type { Node, Plan } from '@guildmark/engine';
import { formatExact, haveAndNeed } from './amounts.ts';
import { sentence, type Locale } from './define.ts';
import { numberFormat } from './format.ts';
import { nodeText } from './leaf.ts';
import { planWords } from './plan-words.ts';
import type { Telling } from './telling.ts';

/** How far a requirement comes that is left open: with the plan, and at most. */
export function openText(
  telling: Telling,
  { requirement, after, most }: Plan['open'][number],
): string {
  const { locale } = telling;
  const node = after ?? requirement;
  let said = nodeText(telling, node);
  if (after) {
    const before = haveAndNeed(requirement, locale).have;
    said = sentence(planWords, locale, 'reaches', {
      said,
      before,
      lacking: lackingIn(after, locale),
    });
  }
  if (most === null) return said;
  const [reached, { need }] = [inUnitOf(node, most, locale), haveAndNeed(node, locale)];
  return sentence(planWords, locale, reached === need ? 'stays' : 'atMost', {
    said,
    most: reached,
    need,
  });
}

/** What a requirement has and lacks, in the unit that it is measured in. */
const inUnitOf = ({ amounts }: Node, amount: number, locale: Locale): string => {
  const text = String(Math.ceil(amount * 100 - rounding) / 100);
  return amounts ? formatExact(text, amounts, locale) : numberFormat(locale).format(Number(text));
};
/** Amounts are rough where they are added up from prices; less than this is no more of it. */
const rounding = 1e-6;

const lackingIn = (node: Node, locale: Locale): string => {
  const { have, need, amounts } = node;
  const lacking = amounts ? Number(amounts.need ?? 0) - Number(amounts.have ?? 0) : need - have;
  return inUnitOf(node, lacking, locale);
};
