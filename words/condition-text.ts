import type { Amount, Condition, Need } from '@guildmark/engine';
import { sentence } from './define.ts';
import { diffWords } from './differences.ts';
import { formatList, formatPercent } from './format.ts';
import { eitherTitle, peopleNoun, personNoun } from './people-text.ts';
import { askedPhrase, conditionsBelow, needText, phraseOf } from './phrase.ts';
import { say as measured, selectionText, valueText, type Speaker } from './selection-text.ts';

type Args = Record<string, string | number>;
const say = ({ locale }: Speaker, code: string, args: Args) =>
  sentence(diffWords, locale, `asked.${code}`, args);

/** How much a condition asks for, which may be a percentage. */
export function amountText(speaker: Speaker, condition: Condition, need: unknown): string {
  const ofWhole = ['share', 'retention', 'growth'].some((word) => word in condition);
  if (ofWhole)
    return needText(speaker, need as Need<number>, (basisPoints: number) =>
      formatPercent(basisPoints, speaker.locale),
    );
  return needText(speaker, need as Need<number> | Need<Amount>);
}

/** What a condition measures, as a noun: `people holding Sales Associate`, `closed deals in the last year`. */
export function measureText(speaker: Speaker, condition: Condition): string {
  if ('people' in condition) return peopleNoun(speaker, condition.people);
  if ('forEach' in condition) {
    const { forEach } = condition;
    return say(speaker, 'set', {
      by: memberBy(speaker, forEach),
      what: setText(speaker, forEach),
    });
  }
  const phrase = phraseOf(speaker, condition);
  if (phrase !== null) return phrase;
  if ('forSome' in condition) {
    const { members, requires } = condition.forSome;
    const names = formatList(members.map(speaker.title), speaker.locale);
    return say(speaker, 'some', { names, list: conditionText(speaker, requires) });
  }
  if ('atLeast' in condition)
    return say(speaker, 'parts', { list: listText(speaker, conditionsBelow(condition)) });
  return conditionText(speaker, condition);
}

type ForEach = Extract<Condition, { forEach: unknown }>['forEach'];

/** What is counted or added up for each member of a set. */
function setText(speaker: Speaker, set: ForEach): string {
  const { value } = set;
  const what = selectionText(speaker, set);
  const valued =
    value === undefined
      ? what
      : measured(speaker, 'sum', { what, value: valueText(speaker, value) });
  return valued;
}

/** By what the members of a set are told apart. */
export const memberBy = (speaker: Speaker, { by }: ForEach): string =>
  by === 'subject' ? say(speaker, 'subject', {}) : speaker.attribute(by);

/** What makes something a member of a set. */
export const memberText = (speaker: Speaker, set: ForEach): string =>
  measured(speaker, 'ask', {
    what: setText(speaker, set),
    need: needText(speaker, set.atLeast),
  });

const listText = (speaker: Speaker, parts: Condition[]): string =>
  parts.length === 0 ? 'none' : parts.map((part) => conditionText(speaker, part)).join('; ');

/** What a condition asks for, its parts included, in one phrase without an end. */
export function conditionText(speaker: Speaker, condition: Condition): string {
  const list = () => listText(speaker, conditionsBelow(condition));
  const names = (ids: string[]) =>
    formatList(
      ids.map((id) => speaker.title(id)),
      speaker.locale,
    );
  if ('all' in condition) return say(speaker, 'all', { list: list() });
  if ('any' in condition) return say(speaker, 'any', { list: list() });
  if ('steps' in condition) return say(speaker, 'steps', { list: list() });
  if ('atLeast' in condition)
    return say(speaker, 'atLeast', { need: condition.atLeast.n, list: list() });
  if ('not' in condition)
    return say(speaker, 'not', { list: conditionText(speaker, condition.not) });
  if ('when' in condition) {
    const { is, requires } = condition.when;
    const asked = conditionText(speaker, requires);
    return say(speaker, 'when', { is: conditionText(speaker, is), list: asked });
  }
  if ('forEach' in condition) {
    const { forEach } = condition;
    const each = Object.entries(forEach.requires).map(([id, asked]) =>
      say(speaker, 'member', { member: speaker.title(id), what: conditionText(speaker, asked) }),
    );
    return say(speaker, 'forEach', {
      by: memberBy(speaker, forEach),
      set: memberText(speaker, forEach),
      list: each.join('; '),
    });
  }
  if ('forSome' in condition) {
    const { members, atLeast, requires } = condition.forSome;
    const args = { names: names(members), need: atLeast };
    return say(speaker, 'forSome', { ...args, list: conditionText(speaker, requires) });
  }
  if ('waivable' in condition) {
    const { requires, exemptWhile } = condition.waivable;
    const what = conditionText(speaker, requires);
    return exemptWhile
      ? say(speaker, 'exempt', { what, case: conditionText(speaker, exemptWhile) })
      : say(speaker, 'waivable', { what });
  }
  if ('people' in condition) {
    const { atLeast, distinct, including = [] } = condition.people;
    const need = amountText(speaker, condition, atLeast);
    const isOne = atLeast === 1 && (distinct ?? 'people') === 'people';
    const what = isOne
      ? personNoun(speaker, condition.people)
      : say(speaker, 'people', { need, what: peopleNoun(speaker, condition.people) });
    const kinds = including.map((kind) => conditionText(speaker, { people: kind }));
    return kinds.length === 0
      ? what
      : say(speaker, 'including', { what, kinds: formatList(kinds, speaker.locale) });
  }
  if ('holds' in condition)
    return say(speaker, 'holds', { what: eitherTitle(speaker, condition.holds) });
  for (const word of ['completed', 'passed', 'agreed', 'waived'] as const) {
    const about = (condition as Partial<Record<typeof word, string>>)[word];
    if (about !== undefined) return say(speaker, word, { what: speaker.title(about) });
  }
  return askedPhrase(speaker, condition) ?? Object.keys(condition)[0] ?? '';
}
