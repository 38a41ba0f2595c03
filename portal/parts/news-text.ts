import type { NewsContent } from '@guildmark/server';
import { useReader } from './reader.ts';

/** The text of an item in a language, else in the first it is written in. */
export function saidIn(texts: NewsContent['texts'], locale: string) {
  const language = texts[locale] ? locale : (Object.keys(texts)[0] ?? locale);
  const { title = '', body = '' } = texts[language] ?? {};
  return { language, title, body };
}

/** The same for the reader of the page; `lang` says where it is another language than the page's. */
export function useSaid(texts: NewsContent['texts']) {
  const { locale } = useReader();
  const { language, ...said } = saidIn(texts, locale);
  return { ...said, lang: language === locale ? undefined : language };
}

const excerptLength = 240;

/** The first paragraph of a text, not longer than a few lines and cut between words. */
export function excerptOf(body: string): string {
  const [first = ''] = body.split(/\n\s*\n/u);
  const line = first.replaceAll(/\s+/gu, ' ');
  if (line.length <= excerptLength) return line;
  const cut = line.slice(0, excerptLength);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || excerptLength).trimEnd()}…`;
}
