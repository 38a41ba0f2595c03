import { defineWords } from './define.ts';

/** Why a program could not be published or found. */
export const programsWords = defineWords(
  {
    refusal: {
      program: {
        not_found: 'There is no such program or version.',
        not_in_force: 'No version of the program was in force on that day.',
        has_errors:
          'The text has {count, plural, one {# error} other {# errors}}. Mend what the check lists, then publish again.',
        version_exists:
          'Version {version} is published already and never changes. Give the text a higher version number.',
      },
    },
  },
  {
    refusal: {
      program: {
        not_found: 'Такой программы или версии нет.',
        not_in_force: 'В тот день не действовала ни одна версия программы.',
        has_errors:
          'В тексте {count, plural, one {# ошибка} few {# ошибки} other {# ошибок}}. Исправьте то, что нашла проверка, и опубликуйте снова.',
        version_exists:
          'Версия {version} уже опубликована и не меняется. Укажите более высокий номер версии.',
      },
    },
  },
);
