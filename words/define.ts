import { createTranslator, type _Translator as Translator } from 'use-intl/core';

export const locales = ['en', 'ru'] as const;
export type Locale = (typeof locales)[number];

/** The given locale where people read it here, else English. */
export const asLocale = (text: string | null | undefined): Locale =>
  locales.find((locale) => locale === text?.slice(0, 2)) ?? 'en';

type Tree = { readonly [key: string]: string | Tree };
/** The same keys with any sentence: what a translation must offer. A missing key is a compile error. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** The sentences of one area in both languages; ICU message syntax. */
export interface Words<T extends Tree = Tree> {
  en: T;
  ru: Same<T>;
}

/** Declares an area's sentences. English fixes the keys and arguments; Russian must have the same keys. */
export const defineWords = <const T extends Tree>(en: T, ru: Same<T>): Words<T> => ({ en, ru });

const translators = new WeakMap<object, Translator<Record<string, unknown>>>();

/** A typed translator for one area: `translator(verifyWords, 'ru')('outcome.valid')`. */
export function translator<T extends Tree>(area: Words<T>, locale: Locale): Translator<T> {
  const messages = area[locale];
  let made = translators.get(messages);
  if (!made) {
    made = createTranslator({
      // British order, as in format.ts: "14 March 2027" is never misread.
      locale: locale === 'en' ? 'en-GB' : locale,
      messages: messages,
      timeZone: 'UTC',
    }) as unknown as Translator<Record<string, unknown>>;
    translators.set(messages, made);
  }
  return made;
}

/** The sentence of a code that is known only at run time; the code itself where there is none. */
export function sentence(
  area: Words,
  locale: Locale,
  code: string,
  args: Record<string, string | number> = {},
): string {
  const t = translator(area, locale) as unknown as {
    (key: string, values: Record<string, string | number>): string;
    has: (key: string) => boolean;
  };
  return t.has(code) ? t(code, args) : code;
}
