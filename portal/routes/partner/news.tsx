import { newsPageWords } from '@guildmark/words/portal/news.ts';
import type { Route } from './+types/news.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { newsKinds } from '../../parts/news-kinds.ts';
import { newsPage, type NewsFound, type NewsPage } from '../../parts/news-page.ts';
import { NewsList } from '../../parts/NewsList.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { useKept, useReader, useWords } from '../../parts/reader.ts';
import { withQuery } from '../../parts/address.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => newsPage(visit, visit.params.slug);

export default function News({ loaderData: page }: Route.ComponentProps) {
  const { organisation, vendor, found, parts } = page;
  const t = useWords(newsPageWords);
  const kept = useKept();
  return (
    <>
      <title>{t('titleOf', { organisation: organisation.name })}</title>
      <Head
        title={t('title')}
        lead={t('lead', { organisation: organisation.name, vendor })}
        crumbs={[{ href: kept(`/companies/${organisation.slug}`), label: organisation.name }]}
      />
      {parts ? <Parts page={page} parts={parts} /> : null}
      {found ? <Found page={page} found={found} /> : null}
    </>
  );
}

function Parts({ page, parts }: { page: NewsPage; parts: NonNullable<NewsPage['parts']> }) {
  const t = useWords(newsPageWords);
  const { coming, fresh, library } = parts;
  if (coming.total + fresh.total + library.total === 0)
    return (
      <Empty title={t('empty')}>
        <p>{t('emptyText', { vendor: page.vendor })}</p>
      </Empty>
    );
  return (
    <>
      <Section title={t('coming')}>
        <Some page={page} found={coming} none={t('comingNone')} />
      </Section>
      <Section title={t('fresh')}>
        <Some page={page} found={fresh} none={t('freshNone')} kind="news" />
      </Section>
      <Section title={t('library')} note={t('libraryNote')} id="library">
        <Search page={page} />
        {library.total > 0 ? (
          <NewsList found={library} company={page.organisation.slug} />
        ) : (
          <p className="soft">{t('libraryNone')}</p>
        )}
      </Section>
    </>
  );
}

/** The first of a part; where it has more, the way to all of them. */
function Some({
  page,
  found,
  none,
  kind,
}: {
  page: NewsPage;
  found: NewsFound;
  none: string;
  /** The kind by which the rest is found. */
  kind?: string;
}) {
  const t = useWords(newsPageWords);
  const { here } = useReader();
  const { items, total } = found;
  if (total === 0) return <p className="soft">{none}</p>;
  return (
    <>
      <NewsList found={{ items, total: items.length }} company={page.organisation.slug} />
      {total > items.length && kind !== undefined ? (
        <p className="first">
          <a href={withQuery(here, 'kind', kind)}>{t('more', { count: total - items.length })}</a>
        </p>
      ) : null}
    </>
  );
}

function Search({ page: { asked } }: { page: NewsPage }) {
  const t = useWords(newsPageWords);
  const options = newsKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <Filters active={asked.kind !== null || asked.search !== ''}>
      <Field name="search" type="search" label={t('search')} defaultValue={asked.search} />
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={asked.kind ?? ''}
        options={[{ value: '', label: t('anyKind') }, ...options]}
      />
    </Filters>
  );
}

function Found({ page, found }: { page: NewsPage; found: NewsFound }) {
  const t = useWords(newsPageWords);
  return (
    <>
      <Search page={page} />
      {found.total > 0 ? (
        <Section title={t('found', { count: found.total })}>
          <NewsList found={found} company={page.organisation.slug} />
        </Section>
      ) : (
        <p>{t('nothingFound')}</p>
      )}
    </>
  );
}
