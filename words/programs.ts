import { defineWords } from './define.ts';

/** Why a program could not be published or found. */
export const programsWords = defineWords(
  {
    refusal: {
      kind: { not_found: 'There is no such kind of credential in this program.' },
      program: {
        not_found: 'There is no program of this name here, or no such version of it.',
        not_in_force: 'The program exists, but no version of it was in force on that day.',
        has_errors:
          'The text has {count, plural, one {# error} other {# errors}}. Mend what the check lists, then publish again.',
        day_taken:
          'Version {version} takes effect on the same day. Give the text another effective day.',
        circle:
          'This program would go by its own standing, through others: {way}. Take one of them out of the circle.',
        not_seen:
          'This is not the text, or not the day, whose effect was seen. Look at what it would do, then publish.',
        effect_changed:
          'Since the effect was seen, facts have come that change it. Look at what it would do now, then publish.',
        version_exists:
          'Version {version} is published already and never changes. Give the text a higher version number.',
      },
    },
  },
  {
    refusal: {
      kind: { not_found: 'Такого вида сертификатов в этой программе нет.' },
      program: {
        not_found: 'Программы с таким именем здесь нет, или нет такой её версии.',
        not_in_force: 'Программа есть, но в тот день не действовала ни одна её версия.',
        has_errors:
          'В тексте {count, plural, one {# ошибка} few {# ошибки} other {# ошибок}}. Исправьте то, что нашла проверка, и опубликуйте снова.',
        day_taken:
          'В тот же день вступает в силу версия {version}. Укажите в тексте другой день вступления в силу.',
        circle:
          'Программа опиралась бы на статус в ней самой, через другие: {way}. Уберите одну из них из круга.',
        not_seen:
          'Последствия просмотрены для другого текста или другого дня. Посмотрите, что изменит этот, и опубликуйте.',
        effect_changed:
          'С тех пор как вы видели последствия, появились факты, которые их меняют. Посмотрите, что изменится теперь, и опубликуйте.',
        version_exists:
          'Версия {version} уже опубликована и не меняется. Укажите более высокий номер версии.',
      },
    },
  },
);
