import type { NewsContent } from '@guildmark/server';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import { useWords } from './reader.ts';

const leads = { webinar: 'join', resource: 'open', event: 'readOn', news: 'readOn' } as const;

/** Where the address of an item leads; nothing for one without. */
export function NewsLink({ item: { kind, link } }: { item: Pick<NewsContent, 'kind' | 'link'> }) {
  const t = useWords(newsPageWords);
  if (link === null) return null;
  return (
    <p className="news-link">
      <a className="button" href={link} rel="noopener noreferrer">
        {t(leads[kind])}
      </a>
      <span className="small soft">{new URL(link).hostname}</span>
    </p>
  );
}
