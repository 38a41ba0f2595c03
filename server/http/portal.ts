import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asLocale, type Locale } from '@guildmark/words';
import type { RouterContext, ServerBuild } from 'react-router';
import type { App } from '../app.ts';
import type { Actor } from '../platform/operation.ts';
import { preferredIn } from './locale.ts';

/** The built portal, ready to answer pages. */
export interface Portal {
  /** Files that are served as they are. */
  staticFolder: string;
  answer: (request: Request, who: { actor: Actor; nonce: string }) => Promise<Response>;
}

const build = fileURLToPath(new URL('../../portal/build/', import.meta.url));

/** Loads the built portal; throws where it has not been built. */
export async function loadPortal(app: App, folder: string = build): Promise<Portal> {
  const entry = join(folder, 'server/index.js');
  if (!existsSync(entry)) throw new Error('The portal is not built: run npm run build.');
  // The library comes from the same package that the portal's own server code imports.
  const { createRequestHandler, RouterContextProvider } = await import('react-router');
  const server = (await import(pathToFileURL(entry).href)) as ServerBuild;
  const handle = createRequestHandler(server, 'production');
  const { doors } = server.entry.module as unknown as { doors: RouterContext };
  return {
    staticFolder: join(folder, 'client'),
    answer: (request, { actor, nonce }) => {
      const context = new RouterContextProvider();
      context.set(doors, {
        actor,
        operations: app.features,
        vendor: app.installation,
        locale: localeOf(request.headers, actor),
        origin: app.platform.origin,
        requestHeaders: request.headers,
        nonce,
      });
      return handle(request, context);
    },
  };
}

/** The reader's language: their choice in a cookie, else their record, else what the browser prefers. */
export function localeOf(headers: Headers, actor: Actor): Locale {
  const chosen = /(?:^|;\s*)locale=([a-z]{2})/.exec(headers.get('cookie') ?? '')?.[1];
  if (chosen) return asLocale(chosen);
  if (actor.kind === 'person') return asLocale(actor.locale);
  return preferredIn(headers.get('accept-language'));
}
