import type { UnreadValue } from '@guildmark/engine';
import { defineWords, sentence } from './define.ts';
import { capital } from './phrase.ts';
import type { Speaker } from './selection-text.ts';

const unreadWords = defineWords(
  {
    not_listed:
      '{attribute} says “{value}”, which is none of the values that the program lists.{meant, select, none {} other { Probably {meant} is meant.}}',
    not_a_number:
      '{attribute} says “{value}”, which is not a number: nothing can be measured by it.{meant, select, none {} other { Probably {meant} is meant.}}',
  },
  {
    not_listed:
      '{attribute}: значения «{value}» в программе нет.{meant, select, none {} other { Вероятно, имеется в виду {meant}.}}',
    not_a_number:
      '{attribute}: «{value}» — не число, по нему ничего нельзя рассчитать.{meant, select, none {} other { Вероятно, имеется в виду {meant}.}}',
  },
);

/** What the company is said to be and the text cannot read, a sentence for each value. */
export const unreadTexts = (
  speaker: Speaker,
  { unread = [] }: { unread?: readonly UnreadValue[] | undefined },
): string[] =>
  unread.map(({ attribute, value, why, meant }) =>
    sentence(unreadWords, speaker.locale, why, {
      attribute: capital(speaker.attribute(attribute), speaker.locale),
      value,
      meant: meant === undefined ? 'none' : speaker.value(attribute, meant),
    }),
  );
