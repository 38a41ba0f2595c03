import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, useRouteError } from 'react-router';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/root.ts';
import ahead from './browser/ahead.js?url';
import enhance from './browser/enhance.js?url';
import live from './browser/live.js?url';
import { isLive, type PageHandle, scriptsOf } from './parts/handle.ts';
import { PublicFrame } from './parts/PublicFrame.tsx';
import { readerOf } from './parts/reader-of.ts';
import { useHandles, useReader, useWords } from './parts/reader.ts';
import './styles/index.css';

export const loader = (visit: Route.LoaderArgs) => readerOf(visit);

export function Layout({ children }: { children: React.ReactNode }) {
  const { locale, theme } = useReader();
  const t = useWords(shellWords);
  const handles = useHandles() as (PageHandle | undefined)[];
  const scripts = scriptsOf(handles);
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        {scripts === 'enhance' ? <script src={ahead} type="module" /> : null}
        {scripts === 'enhance' ? <script src={enhance} type="module" /> : null}
        {isLive(handles) ? <script src={live} type="module" /> : null}
      </head>
      <body {...(scripts === 'enhance' && complaints(t))}>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        {children}
        {scripts === 'app' ? <Scripts /> : null}
      </body>
    </html>
  );
}

/** What `enhance.js` says of a field that is empty or unfit, before anything is sent. */
function complaints(t: ReturnType<typeof useWords<(typeof shellWords)['en']>>) {
  return {
    'data-wrong': t('form.wrong'),
    'data-needed': t('form.needed'),
    'data-tick': t('form.tick'),
    'data-email': t('form.email'),
    'data-short': t('form.short', { count: '{count}' }),
    'data-range': t('form.range', { min: '{min}', max: '{max}' }),
    'data-unfit': t('form.unfit'),
  };
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const t = useWords(shellWords);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 404 ? 'notFound' : status === 403 ? 'notAllowed' : 'broken';
  return (
    <PublicFrame>
      <title>{t(`problem.${kind}Title`)}</title>
      <div className="prose">
        <h1>{t(`problem.${kind}Title`)}</h1>
        <p>{t(`problem.${kind}`)}</p>
        <p>
          <a href="/">{t('problem.back')}</a>
        </p>
      </div>
    </PublicFrame>
  );
}
