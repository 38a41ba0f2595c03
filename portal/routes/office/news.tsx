import { newsPageWords } from '@guildmark/words/portal/news.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/news.ts';
import { withQuery } from '../../parts/address.ts';
import { Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head } from '../../parts/Head.tsx';
import { newsList, type NewsRows } from '../../parts/news-desk.ts';
import { newsKinds, newsStates } from '../../parts/news-kinds.ts';
import { saidIn } from '../../parts/news-text.ts';
import { NewsState, useAudienceText } from '../../parts/NewsState.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useKept, useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => newsList(visit);

export default function NewsDesk({ loaderData: list }: Route.ComponentProps) {
  const t = useWords(newsPageWords);
  const kept = useKept();
  const active = list.asked.kind !== null || list.asked.state !== null;
  const empty = list.total === 0 && !active;
  return (
    <>
      <title>{t('title')}</title>
      <Head title={t('title')} lead={t('desk.lead')}>
        {list.mayWrite ? (
          <a className="button button-main" href={kept('/office/news/new')}>
            {t('desk.create')}
          </a>
        ) : null}
      </Head>
      {empty ? (
        <Empty title={t('desk.none')}>
          <p>{t('desk.noneText')}</p>
        </Empty>
      ) : (
        <>
          <ListFilters asked={list.asked} active={active} />
          {list.total > 0 ? <Rows list={list} /> : <p>{t('desk.noneFits')}</p>}
        </>
      )}
      {list.mayWrite ? null : <p className="soft section">{t('desk.readOnly')}</p>}
    </>
  );
}

function ListFilters({ asked, active }: { asked: NewsRows['asked']; active: boolean }) {
  const t = useWords(newsPageWords);
  return (
    <Filters active={active}>
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={asked.kind ?? ''}
        options={[
          { value: '', label: t('anyKind') },
          ...newsKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
      />
      <Select
        name="state"
        label={t('desk.state')}
        defaultValue={asked.state ?? ''}
        options={[
          { value: '', label: t('desk.anyState') },
          ...newsStates.map((state) => ({ value: state, label: t(`desk.states.${state}`) })),
        ]}
      />
    </Filters>
  );
}

function Rows({ list: { rows, total, more } }: { list: NewsRows }) {
  const t = useWords(newsPageWords);
  const shell = useWords(shellWords);
  const { locale, shortDay } = useFormats();
  const { here } = useReader();
  const kept = useKept();
  const whom = useAudienceText();
  return (
    <>
      <Table
        caption={t('title')}
        rows={rows}
        total={total}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'item',
            title: t('desk.item'),
            cell: ({ id, texts, kind }) => (
              <>
                <a href={kept(`/office/news/${id}`)}>
                  <bdi>{saidIn(texts, locale).title}</bdi>
                </a>
                <br />
                <span className="small soft">{t(`kinds.${kind}`)}</span>
              </>
            ),
          },
          { id: 'whom', title: t('whom.title'), cell: ({ audience }) => whom(audience) },
          {
            id: 'when',
            title: t('desk.when'),
            cell: ({ startsAt, shownFrom }) =>
              startsAt === null
                ? t('desk.from', { day: shortDay(shownFrom) })
                : t('desk.takes', { day: shortDay(startsAt) }),
          },
          {
            id: 'state',
            title: t('desk.state'),
            cell: ({ state }) => <NewsState state={state} />,
          },
        ]}
      />
      {more === null ? null : (
        <p className="first">
          <a className="button" href={withQuery(here, 'shown', String(more))}>
            {shell('table.more', { count: Math.min(total, more) - rows.length })}
          </a>
        </p>
      )}
    </>
  );
}
