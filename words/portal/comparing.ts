import { defineWords } from '../define.ts';

/** On the page of a program's text: one version beside another. */
export const comparingWords = defineWords(
  {
    title: 'Compared with another version',
    note: 'What version {version} says otherwise, and what asks for more or for less where that is certain.',
    against: 'Compare with',
    show: 'Show the differences',
    clear: 'Close the comparison',
    only: 'There is no other version to compare with yet.',
  },
  {
    title: 'Сравнение с другой версией',
    note: 'Что в версии {version} сказано иначе и чего требуется больше или меньше, где это несомненно.',
    against: 'Сравнить с версией',
    show: 'Показать отличия',
    clear: 'Убрать сравнение',
    only: 'Сравнить пока не с чем: другой версии нет.',
  },
);
