import { newsPageWords } from '@guildmark/words/portal/news.ts';
import { useAuthors } from './authors.ts';
import { Section } from './Head.tsx';
import type { NewsItemPage } from './news-desk.ts';
import { useAudienceText } from './NewsState.tsx';
import { Pairs } from './Pairs.tsx';
import { Table } from './Table.tsx';
import { useFormats, useKept, useRegion, useWords } from './reader.ts';

/** Whom an item concerns: in words, how many that is today, and the first of them. */
export function NewsWhom({ page: { item, whom } }: { page: NewsItemPage }) {
  const t = useWords(newsPageWords);
  const said = useAudienceText();
  return (
    <Section
      title={t('whom.title')}
      note={whom && t('whom.counted', { companies: whom.companies, among: whom.among })}
    >
      <div className="stack-close">
        <p>
          <strong>{said(item.audience)}</strong>
        </p>
        <p className="prose soft">{t(whom?.companies ? 'whom.moves' : 'whom.nobody')}</p>
      </div>
      {whom && whom.companies > 0 ? <Companies whom={whom} /> : null}
    </Section>
  );
}

function Companies({ whom }: { whom: NonNullable<NewsItemPage['whom']> }) {
  const t = useWords(newsPageWords);
  const kept = useKept();
  const called = useRegion();
  const { concerned, companies } = whom;
  return (
    <div className="first">
      <Table
        bare
        caption={t('whom.title')}
        rows={concerned}
        keyOf={({ organisation }) => organisation}
        columns={[
          {
            id: 'company',
            title: t('whom.company'),
            cell: ({ slug, name }) => (
              <a href={kept(`/office/partners/${slug}`)}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          { id: 'region', title: t('whom.region'), cell: ({ region }) => called(region) },
        ]}
      />
      {companies > concerned.length ? (
        <p className="small soft">{t('whom.more', { count: companies - concerned.length })}</p>
      ) : null}
    </div>
  );
}

/** Who wrote, changed, published and withdrew an item and when, and for how long it is shown. */
export function NewsRecord({ page: { item, authors } }: { page: NewsItemPage }) {
  const t = useWords(newsPageWords);
  const { moment, day, lastDay } = useFormats();
  const who = useAuthors(authors);
  const { written, changed, published, withdrawn, shownFrom, currentUntil } = item;
  const did = (doing: { at: number; by: string } | null) =>
    doing && t('record.by', { moment: moment(doing.at), who: who(doing.by) });
  return (
    <Section title={t('record.title')}>
      <Pairs
        of={[
          [t('desk.shownFrom'), day(shownFrom)],
          [
            t('desk.currentUntil'),
            currentUntil === null ? t('desk.endless') : lastDay(currentUntil),
          ],
          [t('record.written'), did(written)],
          [t('record.changed'), did(changed)],
          [t('record.published'), did(published)],
          [t('record.withdrawn'), did(withdrawn)],
          [t('record.because'), withdrawn?.reason],
        ]}
      />
    </Section>
  );
}
