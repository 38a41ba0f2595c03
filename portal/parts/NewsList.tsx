import type { ShownNews } from '@guildmark/server';
import { dayParts, formatEventTime, formatZone } from '@guildmark/words';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import { withQuery } from './address.ts';
import { moreOf, type NewsFound } from './news-page.ts';
import { excerptOf, useSaid } from './news-text.ts';
import { useFormats, useKept, useReader, useWords } from './reader.ts';

/** Items of news, each with its day, what it is and how it begins. */
export function NewsList({ found, company }: { found: NewsFound; company: string }) {
  const shell = useWords(shellWords);
  const { here } = useReader();
  const more = moreOf(found);
  return (
    <>
      <ul className="news">
        {found.items.map((item) => (
          <Entry key={item.id} item={item} company={company} />
        ))}
      </ul>
      {more === null ? null : (
        <p className="first">
          <a className="button" href={withQuery(here, 'shown', String(more))}>
            {shell('table.more', { count: Math.min(found.total, more) - found.items.length })}
          </a>
        </p>
      )}
    </>
  );
}

function Entry({ item, company }: { item: ShownNews; company: string }) {
  const t = useWords(newsPageWords);
  const kept = useKept();
  const { title, body, lang } = useSaid(item.texts);
  return (
    <li data-kind={item.kind} data-over={item.over ? '' : undefined}>
      <NewsDay item={item} />
      <article className="stack-close">
        <p className="news-kind">
          {t(`kinds.${item.kind}`)}
          {item.over ? ` · ${t('over')}` : null}
        </p>
        <h3 lang={lang}>
          <a href={kept(`/companies/${company}/news/${item.id}`)}>
            <bdi>{title}</bdi>
          </a>
        </h3>
        <NewsTime item={item} />
        <p className="prose soft" lang={lang}>
          {excerptOf(body)}
        </p>
      </article>
    </li>
  );
}

/** The day of an item, large beside it: when it takes place, else since when it is there. */
function NewsDay({ item: { startsAt, zone, shownFrom } }: { item: ShownNews }) {
  const { locale, zone: own } = useFormats();
  const at = startsAt ?? shownFrom;
  const { day, month, weekday } = dayParts(at, locale, zone ?? own);
  const year = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: zone ?? own });
  return (
    <time className="news-day" dateTime={new Date(at).toISOString()}>
      <span className="number">{day}</span>
      <span>{month}</span>
      <span className="soft">{startsAt === null ? year.format(at) : weekday}</span>
    </time>
  );
}

/** From when to when, on which clocks, and where; nothing for what takes no place. */
export function NewsTime({
  item: { startsAt, endsAt, zone, place },
}: {
  item: Pick<ShownNews, 'startsAt' | 'endsAt' | 'zone' | 'place'>;
}) {
  const { locale } = useReader();
  if (startsAt === null || endsAt === null || zone === null) return null;
  return (
    <p>
      {formatEventTime({ startsAt, endsAt }, locale, zone)}{' '}
      <span className="news-zone small soft">{formatZone(startsAt, locale, zone)}</span>
      {place === null ? null : (
        <>
          <br />
          <bdi>{place}</bdi>
        </>
      )}
    </p>
  );
}
