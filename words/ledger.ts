import { defineWords } from './define.ts';

/** Why a fact could not be written. */
export const ledgerWords = defineWords(
  {
    refusal: {
      reason: { missing: 'Say why: the reason is kept with the record.' },
      fact: {
        not_found: 'There is no such fact.',
        is_retraction: 'This row is a retraction itself and cannot be retracted.',
        kind_reserved:
          'Row {index}: facts of the kind “{kind}” are written by their own actions and cannot be imported.',
        decided_here:
          'Row {index}: {kind, select, ranking {the ranking “{subject}” is made here} other {the standing in “{subject}” is decided here}}, and would count beside itself.',
        recorded_in_future: 'Row {index}: it says it was recorded later than now.',
        unknown_party:
          'A row names a program, a person or an organisation that does not exist here. Nothing was recorded.',
      },
    },
  },
  {
    refusal: {
      reason: { missing: 'Укажите причину: она сохраняется вместе с записью.' },
      fact: {
        not_found: 'Такого факта нет.',
        is_retraction: 'Эта запись сама отменяет факт, отменить её нельзя.',
        kind_reserved:
          'Строка {index}: факты вида «{kind}» создаются отдельными действиями, загрузить их нельзя.',
        decided_here:
          'Строка {index}: {kind, select, ranking {рейтинг «{subject}» составляется здесь} other {статус в программе «{subject}» присваивается здесь}}, загруженная запись встала бы рядом с ним.',
        recorded_in_future: 'Строка {index}: дата записи позже текущего момента.',
        unknown_party:
          'В одной из строк указана программа, человек или организация, которых здесь нет. Ничего не записано.',
      },
    },
  },
);
