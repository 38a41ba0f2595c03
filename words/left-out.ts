import type { LeftOut } from '@guildmark/engine';
import { defineWords, sentence, type Locale } from './define.ts';
import { formatList } from './format.ts';

const leftOutWords = defineWords(
  {
    no_rate:
      '{count, plural, one {One amount is} other {# amounts are}} left out: no rate for the currency on that day{which}.',
    negative:
      '{count, plural, one {One amount is} other {# amounts are}} left out: below zero{which}.',
    not_a_number:
      '{count, plural, one {One fact is} other {# facts are}} left out: without a number to read{which}.',
    which: ' ({list})',
    more: '{count, plural, one {one more} other {# more}}',
  },
  {
    no_rate:
      '{count, plural, one {# сумма не учтена} few {# суммы не учтены} other {# сумм не учтено}}: на тот день нет курса валюты{which}.',
    negative:
      '{count, plural, one {# сумма не учтена} few {# суммы не учтены} other {# сумм не учтено}}: меньше нуля{which}.',
    not_a_number:
      '{count, plural, one {# факт не учтён} few {# факта не учтены} other {# фактов не учтено}}: нет числа, которое можно прочесть{which}.',
    which: ' ({list})',
    more: 'ещё {count, number}',
  },
);

/** As many facts are named one by one. */
const mostNamed = 5;

/**
 * What an amount is made without, a sentence for each reason. `name` gives the words for a fact where people
 * know facts by a name; else they are only counted.
 */
export function leftOutTexts(
  leftOut: readonly LeftOut[],
  locale: Locale,
  name?: (fact: string) => string,
): string[] {
  return leftOut.map(({ reason, count, facts }) => {
    if (!name) return sentence(leftOutWords, locale, reason, { count, which: '' });
    const named = facts.slice(0, mostNamed).map(name);
    if (facts.length > mostNamed)
      named.push(sentence(leftOutWords, locale, 'more', { count: facts.length - mostNamed }));
    const which = sentence(leftOutWords, locale, 'which', { list: formatList(named, locale) });
    return sentence(leftOutWords, locale, reason, { count, which });
  });
}
