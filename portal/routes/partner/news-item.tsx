import { formatEventTime, formatZone } from '@guildmark/words';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import type { Route } from './+types/news-item.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Head } from '../../parts/Head.tsx';
import { NewsLink } from '../../parts/NewsLink.tsx';
import { useSaid } from '../../parts/news-text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Paragraphs } from '../../parts/Paragraphs.tsx';
import { Pairs } from '../../parts/Pairs.tsx';
import { useFormats, useKept, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { slug, id } = visit.params;
  const asked = { organisation: slug, item: id };
  return { slug, ...need(await operations.news.newsFor(actor, asked), visit) };
}

export default function NewsItem({ loaderData: { slug, item } }: Route.ComponentProps) {
  const t = useWords(newsPageWords);
  const kept = useKept();
  const { locale, day } = useFormats();
  const { title, body, lang } = useSaid(item.texts);
  const { startsAt, endsAt, zone } = item;
  const when =
    startsAt === null || endsAt === null || zone === null ? null : (
      <>
        {formatEventTime({ startsAt, endsAt }, locale, zone)}
        <br />
        <span className="small soft">{formatZone(startsAt, locale, zone)}</span>
      </>
    );
  return (
    <>
      <title>{title}</title>
      <Head
        title={<bdi lang={lang}>{title}</bdi>}
        lead={t(`kinds.${item.kind}`)}
        crumbs={[{ href: kept(`/companies/${slug}/news`), label: t('title') }]}
      >
        {when && !item.over ? (
          <a className="button" href={`/companies/${slug}/news/${item.id}/calendar`} download>
            {t('calendar')}
          </a>
        ) : null}
      </Head>
      <div className="stack">
        {item.over ? <Notice state="unknown">{t('one.over')}</Notice> : null}
        <Pairs
          of={[
            [t('when'), when],
            [t('where'), item.place === null ? null : <bdi key="where">{item.place}</bdi>],
            [t('published'), day(item.shownFrom)],
          ]}
        />
        {lang === undefined ? null : <p className="soft small">{t('language')}</p>}
        <div className="prose" lang={lang}>
          <Paragraphs text={body} />
        </div>
        <NewsLink item={item} />
      </div>
    </>
  );
}
