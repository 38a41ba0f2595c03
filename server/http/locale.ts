import { z } from '@hono/zod-openapi';
import { asLocale, locales, type Locale } from '@guildmark/words';
import type { Context } from 'hono';

/** The first language of an `Accept-Language` that sentences exist in; English where there is none. */
export const preferredIn = (header: string | null | undefined): Locale =>
  asLocale(
    (header ?? '')
      .split(',')
      .map((part) => part.trim().slice(0, 2).toLowerCase())
      .find((code) => (locales as readonly string[]).includes(code)),
  );

/** The language that a request asks for: `?locale=`, else by its header. */
export const localeAsked = (c: Context): Locale => {
  const asked = c.req.query('locale');
  return asked === undefined ? preferredIn(c.req.header('accept-language')) : asLocale(asked);
};

/** How an address asks for sentences in a language. */
export const Language = {
  locale: z
    .enum(locales)
    .optional()
    .describe('Language of the sentences; without it the one that Accept-Language prefers.'),
};
