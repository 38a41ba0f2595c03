import type { ItemText } from '../definition/exam.ts';
import { Program } from '../definition/program.ts';
import { walkTexts } from '../shape.ts';
import type { Path } from '../document.ts';
import type { Finding } from '../sources.ts';
import { error, warning, type Rule } from './rule.ts';

/** Every text in every language of the program, and in no other. */
export const locales: Rule = ({ program, bankFiles }) => {
  const found: Finding[] = [];
  walkTexts(Program, program, [], (text, path) =>
    found.push(...compare(program.locales, text, path)),
  );
  for (const { at, items } of bankFiles) {
    items.forEach((item, index) =>
      found.push(...compare(program.locales, textsOf(item), [...at, 'items', index])),
    );
  }
  return found;
};

function compare(languages: string[], text: Record<string, unknown>, path: Path): Finding[] {
  return [
    ...languages
      .filter((locale) => !Object.hasOwn(text, locale))
      .map((locale) => error('text.language_missing', path, { locale })),
    ...Object.keys(text)
      .filter((locale) => !languages.includes(locale))
      .map((locale) => warning('text.language_unknown', [...path, locale], { locale })),
  ];
}

/** The languages of an item: everything in it that is neither its id, its state nor its key. */
export const textsOf = (item: object): Record<string, ItemText> =>
  Object.fromEntries(
    Object.entries(item).filter(([key]) => !['id', 'state', 'key', 'domain'].includes(key)),
  );
