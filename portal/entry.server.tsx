/**
 * How the host serves the portal (the built file is portal/build/server/index.js):
 *
 *   const build = await import('…/portal/build/server/index.js');
 *   const handle = createRequestHandler(build, 'production');      // from 'react-router'
 *   const context = new RouterContextProvider();                   // from 'react-router'
 *   context.set(build.entry.module.doors, { actor, operations, locale, origin, requestHeaders, nonce });
 *   const response = await handle(request, context);
 *
 * Files under portal/build/client are static; those below /assets never change and may be cached for a year.
 * The content security policy is set here, because it depends on the page.
 */
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { doors } from './doors.ts';
import { type PageHandle, scriptsOf } from './parts/handle.ts';

export { doors } from './doors.ts';

/** Scripts that a page may run: none at all, our small enhancement file, or the exam's own modules. */
function scriptPolicy(context: EntryContext, nonce: string) {
  const handles = context.staticHandlerContext.matches.map(
    (match) => match.route.handle as PageHandle | undefined,
  );
  const policies = { none: `'none'`, enhance: `'self'`, app: `'self' 'nonce-${nonce}'` };
  return policies[scriptsOf(handles)];
}

function securityHeaders(headers: Headers, scripts: string) {
  headers.set(
    'Content-Security-Policy',
    [
      `default-src 'self'`,
      `script-src ${scripts}`,
      `style-src 'self'`,
      `img-src 'self' data:`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
    ].join('; '),
  );
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('X-Content-Type-Options', 'nosniff');
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
) {
  const { nonce } = loadContext.get(doors);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  securityHeaders(headers, scriptPolicy(routerContext, nonce));
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Promise<Response>((resolve, reject) => {
    let answered = false;
    const { pipe } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          answered = true;
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (!answered) reject(error instanceof Error ? error : new Error(String(error)));
        },
      },
    );
  });
}
