import type { Exam, Item, ItemText } from '../program/definition/exam.ts';

/** What form assembly and scoring read of an item of the bank. */
export interface BankedItem {
  id: string;
  domain: string;
  state: Item['state'];
  /** Letters of the right options. */
  key: readonly string[];
}

/** One position of a form: which item, and its option letters in the order they are shown. */
export interface FormPosition {
  item: string;
  options: string[];
}

/** The questions of one sitting in order; frozen when it starts and never sent to a candidate. */
export type Form = FormPosition[];

/** What assembly and scoring read of an exam. */
export type Blueprinted = Pick<Exam, 'blueprint'>;

const isText = (value: unknown): value is ItemText =>
  typeof value === 'object' && value !== null && 'options' in value;

/** The text of an item in a language, else in the first language it has. */
export function itemText(item: object, locale: string): ItemText {
  const texts = Object.entries(item).filter((entry): entry is [string, ItemText] =>
    isText(entry[1]),
  );
  const text = (texts.find(([language]) => language === locale) ?? texts[0])?.[1];
  if (!text) throw new Error('an item without a text');
  return text;
}

/** Option letters of an item in alphabetical order; every language of an item has the same letters. */
export const optionLetters = (item: object): string[] =>
  Object.keys(itemText(item, '').options).toSorted();
