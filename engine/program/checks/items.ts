import type { Item } from '../definition/exam.ts';
import type { Path } from '../document.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../sources.ts';
import { textsOf } from './locales.ts';
import { error, warning, type Rule } from './rule.ts';

/** Items: unique ids, a domain the blueprint knows, the same letters in all languages, a key among them. */
export const items: Rule = ({ program, bankFiles }) => {
  const seen = new Map<string, string>();
  return bankFiles.flatMap(({ exam, at, domain, items: list }) => {
    const found: Finding[] = [];
    const domains = program.exams[exam]?.blueprint.map((row) => row.domain);
    if (domains && domains.length > 0 && !domains.includes(domain)) {
      const args = { kind: 'domain', id: domain, suggestion: nearest(domain, domains) };
      found.push(error('reference.unknown', [...at, 'domain'], args));
    }
    list.forEach((item, index) => {
      const path = [...at, 'items', index];
      const earlier = seen.get(item.id);
      if (earlier !== undefined) {
        found.push(error('duplicate.id', [...path, 'id'], { kind: 'item', id: item.id }));
      }
      seen.set(item.id, exam);
      found.push(...lettersOf(item, path));
    });
    return found;
  });
};

function lettersOf(item: Item, path: Path): Finding[] {
  const texts = Object.entries(textsOf(item));
  const [first] = texts;
  if (!first) return [];
  const letters = Object.keys(first[1].options).toSorted();
  const found: Finding[] = [];
  if (letters.length < 2) found.push(error('item.one_option', path, { id: item.id }));
  for (const letter of item.key.filter((each) => !letters.includes(each))) {
    found.push(error('item.key', [...path, 'key'], { id: item.id, letter }));
  }
  for (const [locale, { options }] of texts) {
    const own = Object.keys(options).toSorted();
    const place = [...path, locale, 'options'];
    if (own.join() !== letters.join()) {
      const args = { id: item.id, locale, found: own.join(', '), expected: letters.join(', ') };
      found.push(error('item.letters', place, args));
    }
    if (new Set(Object.values(options)).size < own.length) {
      found.push(warning('item.same_option', place, { id: item.id, locale }));
    }
  }
  if (new Set(item.key).size === letters.length && letters.length > 1) {
    found.push(warning('item.every_option_right', [...path, 'key'], { id: item.id }));
  }
  return found;
}
