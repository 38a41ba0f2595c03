import type { NewsContent } from '@guildmark/server';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import { Paragraphs } from './Paragraphs.tsx';
import { useWords } from './reader.ts';

/** What an item says, and where its address leads. */
export function NewsText({
  item: { kind, link },
  body,
  lang,
}: {
  item: Pick<NewsContent, 'kind' | 'link'>;
  body: string;
  lang?: string | undefined;
}) {
  const t = useWords(newsPageWords);
  const leads = { webinar: 'join', resource: 'open', event: 'readOn', news: 'readOn' } as const;
  return (
    <>
      <div className="prose" lang={lang}>
        <Paragraphs text={body} />
      </div>
      {link === null ? null : (
        <p className="news-link">
          <a className="button" href={link} rel="noopener noreferrer">
            {t(leads[kind])}
          </a>{' '}
          <span className="small soft">{new URL(link).hostname}</span>
        </p>
      )}
    </>
  );
}
