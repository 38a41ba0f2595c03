import { defineWords, sentence, type Locale } from './define.ts';

const historyWords = defineWords(
  {
    start: '{organisation} is {tier} on {day}.',
    startNone: '{organisation} has no tier on {day}.',
    before: 'No text is in effect on {day}.',
    nothing: 'Nothing changes until {day}.',
    newText: '{day}{about}, as version {version} takes effect: {step}.',
    step: {
      change: '{from} becomes {to}',
      gain: '{to} is reached',
      loss: '{from} is lost',
    },
    measured: 'By the requirements, {organisation} is {tier} on {day}.',
    measuredNone: 'By the requirements, {organisation} has no tier on {day}.',
    held: {
      start: '{organisation} holds {tier} on {day}, since {since}.',
      noticed:
        '{organisation} holds {tier} on {day}, since {since}; notice of a loss has been given.',
      probation: '{organisation} holds {tier} on {day}, since {since}, on probation.',
      terminated: 'On {day} the membership of {organisation} has ended.',
      none: 'On {day} no decision gives {organisation} a tier.',
      nothing: 'No decision follows until {day}.',
      never: 'No decision follows.',
      due: 'This falls due by the reviews of the text; no decision on it is recorded:',
    },
    because: 'Because version {version} applies from {day} on.',
  },
  {
    start: '{organisation}: на {day} статус «{tier}».',
    startNone: '{organisation}: на {day} статуса нет.',
    before: 'На {day} ни один текст ещё не действует.',
    nothing: 'До {day} ничего не меняется.',
    newText: '{day}{about}, со вступлением в силу версии {version}: {step}.',
    step: {
      change: '{from} → {to}',
      gain: 'достигнут {of, select, level {уровень} other {статус}} «{to}»',
      loss: 'утрачен {of, select, level {уровень} other {статус}} «{from}»',
    },
    measured: '{organisation}: по требованиям на {day} полагается статус «{tier}».',
    measuredNone: '{organisation}: по требованиям на {day} статус не полагается.',
    held: {
      start: '{organisation}: на {day} статус «{tier}» (с {since}).',
      noticed:
        '{organisation}: на {day} статус «{tier}» (с {since}); есть уведомление о его утрате.',
      probation: '{organisation}: на {day} статус «{tier}» (с {since}), испытательный срок.',
      terminated: '{organisation}: на {day} участие уже прекращено.',
      none: '{organisation}: на {day} решения о статусе ещё нет.',
      nothing: 'До {day} решений нет.',
      never: 'Решений дальше нет.',
      due: 'Это следует из правил пересмотра, но решений об этом ещё не записано:',
    },
    because: 'Причина — версия {version}, действующая с {day}.',
  },
);

type Args = Record<string, string | number>;
/** A sentence about what was held and will be. */
export const told = (locale: Locale, code: string, args: Args) =>
  sentence(historyWords, locale, code, args).replaceAll('г..', 'г.');
