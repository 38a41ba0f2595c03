/** What a check says about what a source leaves open: amounts and readings of the text itself. */
export const openingProblems = {
  en: {
    says: {
      parameter: {
        unknown: 'There is no parameter “{id}”.',
        unset: 'The source gives no figure for “{title}” ({requirement}), and the text sets none.',
        unused: 'The parameter “{id}” is given, and nothing uses it.',
        demo: 'The source gives no figure for “{title}” ({requirement}); the text has one to be tried with.',
        set: 'The source gives no figure for “{title}” ({requirement}); the text sets it.',
      },
      reading: {
        unknown: 'There is no reading “{id}”.',
        open: '{title} ({requirement}) The text does not say.',
        settled: '{title} ({requirement})',
        unused: 'The reading “{id}” is given, and nothing follows from it.',
        no_case: 'What the answer “{option}” to “{id}” means is not said here.',
        strange_case: '“{option}” is no answer to “{id}”.',
      },
    },
    mend: {
      parameter: {
        unknown:
          '{suggestion, select, none {Define it under parameters.} other {Did you mean “{suggestion}”?}}',
        unset: 'Set parameters.{id}.value.',
        unused: 'Write ${id} where it is meant, or delete it.',
        demo: '{chosen}',
        set: '{chosen}',
      },
      reading: {
        unknown:
          '{suggestion, select, none {Define it under readings.} other {Did you mean “{suggestion}”?}}',
        open: 'Set readings.{id}.choose to one of {options}, with a reason.',
        settled: '{chosen}',
        unused: 'Write reading: {id} where it decides something, or delete it.',
        no_case: 'Add “{option}” under “of”.',
        strange_case:
          '{suggestion, select, none {Delete it, or add it to the options.} other {Did you mean “{suggestion}”?}}',
      },
    },
  },
  ru: {
    says: {
      parameter: {
        unknown: 'Параметра «{id}» нет.',
        unset: 'Источник не называет числа: «{title}» ({requirement}), и в тексте его нет.',
        unused: 'Параметр «{id}» задан и нигде не используется.',
        demo: 'Источник не называет числа: «{title}» ({requirement}); в тексте стоит пробное значение.',
        set: 'Источник не называет числа: «{title}» ({requirement}); его задаёт текст.',
      },
      reading: {
        unknown: 'Прочтения «{id}» нет.',
        open: '{title} ({requirement}) Текст этого не говорит.',
        settled: '{title} ({requirement})',
        unused: 'Прочтение «{id}» задано, и из него ничего не следует.',
        no_case: 'Здесь не сказано, что значит ответ «{option}» на «{id}».',
        strange_case: '«{option}» — не ответ на «{id}».',
      },
    },
    mend: {
      parameter: {
        unknown:
          '{suggestion, select, none {Определите его в parameters.} other {Может быть, «{suggestion}»?}}',
        unset: 'Задайте parameters.{id}.value.',
        unused: 'Напишите ${id} там, где он нужен, или удалите.',
        demo: '{chosen}',
        set: '{chosen}',
      },
      reading: {
        unknown:
          '{suggestion, select, none {Определите его в readings.} other {Может быть, «{suggestion}»?}}',
        open: 'Задайте readings.{id}.choose: одно из {options}, с причиной.',
        settled: '{chosen}',
        unused: 'Напишите reading: {id} там, где оно что-то решает, или удалите.',
        no_case: 'Добавьте «{option}» в of.',
        strange_case:
          '{suggestion, select, none {Удалите или добавьте к options.} other {Может быть, «{suggestion}»?}}',
      },
    },
  },
} as const;
