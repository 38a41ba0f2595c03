import { defineWords } from './define.ts';

/** What other currencies are worth by another text. */
export const rateWords = defineWords(
  {
    changed: 'From {day} {list}.',
    added: 'From {day} {list}; this row is new.',
    removed: 'From {day} {list}; the row of this day is gone.',
    moved: 'From {day} instead of {was} {list}.',
    worth: 'one {currency} is worth {after} {own}',
    other: 'one {currency} is worth {after} {own} instead of {before}',
    asBefore: 'one {currency} is worth {after} {own}, as before',
    first: 'one {currency} is worth {after} {own}, where it had no rate',
    none: 'one {currency} has no rate; it was worth {before} {own}',
    same: 'The rates from {day} are written in another way, which says the same.',
  },
  {
    changed: 'С {day} {list}.',
    added: 'С {day} {list}; эта строка новая.',
    removed: 'С {day} {list}; строки с этим днём больше нет.',
    moved: 'С {day}, а не с {was} {list}.',
    worth: 'один {currency} стоит {after} {own}',
    other: 'один {currency} стоит {after} {own} вместо {before}',
    asBefore: 'один {currency} стоит {after} {own}, как и раньше',
    first: 'один {currency} стоит {after} {own}, раньше курса не было',
    none: 'для {currency} нет курса, раньше один {currency} стоил {before} {own}',
    same: 'Курсы с {day} записаны иначе, а значат то же.',
  },
);
