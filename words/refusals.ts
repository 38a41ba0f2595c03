import type { Refusal } from '@guildmark/engine';
import { defineWords, sentence, type Locale, type Words } from './define.ts';
import { accessWords } from './access.ts';
import { credentialsWords } from './credentials.ts';
import { examsWords } from './exams.ts';
import { ledgerWords } from './ledger.ts';
import { partnersWords } from './partners.ts';
import { programsWords } from './programs.ts';
import { standingWords } from './standing.ts';

const requestWords = defineWords(
  {
    refusal: {
      request: {
        invalid:
          '{count, plural, one {One input} other {# inputs}} cannot be used. The list says which and why.',
        malformed: 'The body of the request is not JSON, or is cut off.',
        not_found: 'There is nothing at this address.',
        too_large: 'This is larger than what is accepted here ({limit}).',
        busy: 'Too much is waiting at the moment. Try again in a few seconds; nothing was lost.',
        broken:
          'Something broke on our side. It is recorded under {id}; try again, or tell support this id.',
      },
    },
  },
  {
    refusal: {
      request: {
        invalid:
          '{count, plural, one {# значение нельзя} few {# значения нельзя} other {# значений нельзя}} использовать. В списке указано, какие и почему.',
        malformed: 'Тело запроса — не JSON или обрезано.',
        not_found: 'По этому адресу ничего нет.',
        too_large: 'Это больше, чем здесь принимается ({limit}).',
        busy: 'Сейчас слишком много запросов в очереди. Повторите через несколько секунд; ничего не потеряно.',
        broken:
          'На нашей стороне произошёл сбой. Он записан под номером {id}; повторите попытку или сообщите номер поддержке.',
      },
    },
  },
);

/** Every area that explains refusals; the first that knows a code speaks. */
const areas: Words[] = [
  requestWords,
  accessWords,
  ledgerWords,
  partnersWords,
  programsWords,
  examsWords,
  credentialsWords,
  standingWords,
];

/** A pass ends with the first instant that no longer counts: people are told the last day that does. */
function said({ code, args }: Refusal): Refusal['args'] {
  const until = args?.['until'];
  return code === 'exam.already_passed' && typeof until === 'number'
    ? { ...args, until: until - 1 }
    : args;
}

/** Why something was refused, in the reader's language; the bare code where no words exist for it. */
export function refusalText(refusal: Refusal, locale: Locale): string {
  const key = `refusal.${refusal.code}`;
  const args = said(refusal);
  for (const area of areas) {
    const text = sentence(area, locale, key, args);
    if (text !== key) return text;
  }
  return refusal.code;
}
