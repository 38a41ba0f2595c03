import type { Amount, Condition, Need } from '@guildmark/engine';
import { sentence } from './define.ts';
import { diffWords } from './differences.ts';
import { formatList, formatPercent } from './format.ts';
import { askedPhrase, conditionsBelow, needText, peopleText, phraseOf } from './phrase.ts';
import { say as measured, type Speaker } from './selection-text.ts';

type Args = Record<string, string | number>;
const say = ({ locale }: Speaker, code: string, args: Args) =>
  sentence(diffWords, locale, `asked.${code}`, args);

const either = (speaker: Speaker, ids: readonly string[]): string =>
  formatList(
    ids.map((id) => speaker.title(id)),
    speaker.locale,
    'disjunction',
  );

type People = Extract<Condition, { people: unknown }>['people'];

function peopleNoun(speaker: Speaker, people: People): string {
  const what = peopleText(speaker, either(speaker, people.holding), people);
  return measured(speaker, `people.${people.distinct ?? 'people'}`, { what });
}

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
  const phrase = phraseOf(speaker, condition);
  if (phrase !== null) return phrase;
  if ('atLeast' in condition || 'forSome' in condition)
    return say(speaker, 'parts', { list: listText(speaker, conditionsBelow(condition)) });
  return conditionText(speaker, condition);
}

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
    const { requires } = condition.forEach;
    const args = { names: names(Object.keys(requires)) };
    return say(speaker, 'forEach', { ...args, list: listText(speaker, Object.values(requires)) });
  }
  if ('forSome' in condition) {
    const { members, atLeast, requires } = condition.forSome;
    const args = { names: names(members), need: atLeast };
    return say(speaker, 'forSome', { ...args, list: conditionText(speaker, requires) });
  }
  if ('people' in condition) {
    const need = amountText(speaker, condition, condition.people.atLeast);
    return say(speaker, 'people', { need, what: peopleNoun(speaker, condition.people) });
  }
  if ('holds' in condition)
    return say(speaker, 'holds', { what: either(speaker, condition.holds) });
  for (const word of ['completed', 'passed', 'agreed'] as const) {
    const about = (condition as Partial<Record<typeof word, string>>)[word];
    if (about !== undefined) return say(speaker, word, { what: speaker.title(about) });
  }
  return askedPhrase(speaker, condition) ?? Object.keys(condition)[0] ?? '';
}
