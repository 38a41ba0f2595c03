/** What a check says about texts that ask for more than can be answered at once. */
export const sizeProblems = {
  en: {
    says: {
      requirement: {
        too_large:
          'This requirement is made of more than {limit, number} conditions, each member of a set counted; that is more than can be answered at once.',
      },
      seats: {
        too_many:
          '{found, number} measures of people share seats here; {limit, number} can be filled together.',
        too_many_ways:
          'There are more than {limit, number} ways to choose whose seats are filled here; nobody can try them all.',
      },
      list: {
        twice: '“{id}” stands in this list twice.',
        too_long: 'This list has {found, number} entries; {limit, number} are the most.',
      },
    },
    mend: {
      requirement: { too_large: 'Ask for less in one place: points or a count say it shorter.' },
      seats: {
        too_many: 'Name several credentials in one measure, or let a person fill every seat.',
        too_many_ways: 'Ask for all of fewer parts, or let a person fill every seat.',
      },
      list: {
        twice: 'Leave one of them, or write what was meant instead.',
        too_long: 'Leave out what nobody can tell apart.',
      },
    },
  },
  ru: {
    says: {
      requirement: {
        too_large:
          'Условий в этом требовании, считая для каждого члена множества, больше {limit, number}; на столько разом не ответить.',
      },
      seats: {
        too_many:
          'Показателей, которые делят людей между собой, здесь {found, number}; вместе можно заполнить не более {limit, number}.',
        too_many_ways:
          'Способов выбрать, какие места заполнить, здесь больше {limit, number}; перебрать их нельзя.',
      },
      list: {
        twice: '«{id}» стоит в этом списке дважды.',
        too_long: 'Строк в этом списке: {found, number}; самое большее — {limit, number}.',
      },
    },
    mend: {
      requirement: {
        too_large: 'Требуйте в одном месте меньше: баллы или счёт скажут то же короче.',
      },
      seats: {
        too_many:
          'Назовите несколько сертификатов в одном показателе или позвольте человеку занимать все места.',
        too_many_ways:
          'Требуйте всё из меньшего числа частей или позвольте человеку занимать все места.',
      },
      list: {
        twice: 'Оставьте одно из двух или напишите то, что имелось в виду.',
        too_long: 'Уберите то, что никто не различит.',
      },
    },
  },
} as const;
