import { defineWords } from '../define.ts';

/** On the page of a standing: what changed between two days. */
export const historyWords = defineWords(
  {
    title: 'Between two days',
    note: 'Every decision, and every day on which the requirements yielded something else, with the reason.',
    from: 'From the day',
    to: 'Through the day',
    known: 'With what was known',
    knownNow: 'today',
    knownThen: 'on the last day',
    show: 'Show what changed',
    clear: 'Forget it',
    which: 'Give both days.',
  },
  {
    title: 'Между двумя днями',
    note: 'Все решения и все дни, когда менялось то, что полагается по требованиям, — с причинами.',
    from: 'С какого дня',
    to: 'По какой день',
    known: 'По сведениям, известным',
    knownNow: 'сегодня',
    knownThen: 'в последний день',
    show: 'Показать изменения',
    clear: 'Убрать',
    which: 'Укажите оба дня.',
  },
);
