import { rankingPageWords } from '@guildmark/words/portal/rankings.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/rankings.ts';
import { withQuery } from '../../parts/address.ts';
import { Select } from '../../parts/Field.tsx';
import { Filters } from '../../parts/Filters.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { rankingPage, type RankingPage } from '../../parts/ranking-page.ts';
import { StateMark } from '../../parts/StateMark.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useKept, useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => rankingPage(visit);

export default function Rankings({ loaderData: page }: Route.ComponentProps) {
  const t = useWords(rankingPageWords);
  return (
    <>
      <title>{t('title')}</title>
      <Head title={t('title')} lead={t('lead')} />
      {page.shown ? (
        <div className="stack">
          <Choice page={page} shown={page.shown} />
          <Section title={page.shown.title} note={page.shown.day}>
            <div className="stack-close">
              <Places shown={page.shown} />
            </div>
          </Section>
        </div>
      ) : (
        <Empty title={t(page.asks ? 'none' : 'noText')}>
          <p>{t(page.asks ? 'noneText' : 'noTextText')}</p>
        </Empty>
      )}
    </>
  );
}

type Shown = NonNullable<RankingPage['shown']>;

function Choice({ page: { options }, shown }: { page: RankingPage; shown: Shown }) {
  const t = useWords(rankingPageWords);
  const { here } = useReader();
  const active = /[?&](?:ranking|group)=/u.test(here);
  return (
    <Filters active={active} wide>
      <Select name="ranking" label={t('ranking')} defaultValue={shown.ranking} options={options} />
      {shown.groups.length === 0 ? null : (
        <Select name="group" label={t('group')} defaultValue={shown.group} options={shown.groups} />
      )}
    </Filters>
  );
}

function Places({ shown }: { shown: Shown }) {
  const { cut, places, more } = shown;
  const t = useWords(rankingPageWords);
  const shell = useWords(shellWords);
  const { number } = useFormats();
  const { here } = useReader();
  const kept = useKept();
  if (!cut || cut.size === 0) return <p className="soft">{t('nobody')}</p>;
  return (
    <>
      <p>{t('summary', { ...cut, cutoff: cut.cutoff ?? 'none' })}</p>
      {places.length > 0 ? (
        <Table
          caption={shown.title}
          rows={places}
          total={cut.size}
          keyOf={({ organisation }) => organisation}
          columns={[
            {
              id: 'company',
              title: t('company'),
              cell: ({ slug, companyName }) => (
                <a href={kept(`/office/partners/${slug}`)}>
                  <bdi>{companyName}</bdi>
                </a>
              ),
            },
            {
              id: 'place',
              title: t('place'),
              figure: true,
              cell: ({ place }) =>
                place === null ? <span className="soft">{t('noPlace')}</span> : number(place),
            },
            { id: 'amount', title: t('amount'), figure: true, cell: ({ amount }) => amount },
            {
              id: 'best',
              title: t('best'),
              cell: ({ best }) => (best ? <StateMark state="met">{t('yes')}</StateMark> : null),
            },
          ]}
        />
      ) : (
        <p className="soft">{t('cutOnly')}</p>
      )}
      {!more || places.length === 0 ? null : (
        <p className="remark">
          <a className="button" href={withQuery(here, 'shown', String(more))}>
            {shell('table.more', { count: Math.min(cut.size, more) - places.length })}
          </a>
        </p>
      )}
    </>
  );
}
