import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Words } from '../define.ts';

/** The arguments of a sentence, those inside its plurals and choices included. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return argumentsOf(element.children);
    const inner =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap((option) => argumentsOf(option.value))
        : [];
    return [element.value, ...inner];
  });
}

/** Every sentence of a tree by its dotted key. */
function sentencesOf(tree: object, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    const key = path ? `${path}.${name}` : name;
    return typeof value === 'string' ? [[key, value]] : sentencesOf(value as object, key);
  });
}

/** Plural forms that a number can take in Russian; a missing one would read wrong. */
function lacksForms(elements: MessageFormatElement[]): boolean {
  return elements.some(
    (element) =>
      element.type === TYPE.plural &&
      ('one' in element.options || 'few' in element.options) &&
      !('other' in element.options),
  );
}

const files = readdirSync(new URL('.', import.meta.url)).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

for (const file of files) {
  const area = Object.values((await import(`./${file}`)) as Record<string, Words>)[0]!;
  test(`${file}: every sentence parses, and both languages use the same arguments`, () => {
    const russian = new Map(sentencesOf(area.ru));
    for (const [key, english] of sentencesOf(area.en)) {
      const other = russian.get(key) ?? '';
      assert.notEqual(other, '', `${key} has a Russian sentence`);
      const [en, ru] = [parse(english), parse(other)];
      const used = (elements: MessageFormatElement[]) =>
        [...new Set(argumentsOf(elements))].toSorted();
      // A language may do without an argument, but must not ask for one that is not given.
      const extra = used(ru).filter((name) => !used(en).includes(name));
      assert.deepEqual(extra, [], `${key}: ${other}`);
      assert.ok(!lacksForms(ru), `${key} has all plural forms`);
    }
  });
}
