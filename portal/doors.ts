import { createContext } from 'react-router';
import type { Actor, Operations } from '@guildmark/server';
import type { Locale } from '@guildmark/words';

/** What the host hands to every loader and action. */
export interface Doors {
  actor: Actor;
  operations: Operations;
  /** The reader's language: cookie, else the person's own, else Accept-Language. */
  locale: Locale;
  vendor: { slug: string; name: string };
  /** Public origin without a trailing slash. */
  origin: string;
  requestHeaders: Headers;
  /** Random per response; the exam page's scripts carry it. */
  nonce: string;
}

/** The key under which the host puts `Doors` into the router's context. */
export const doors = createContext<Doors>();
