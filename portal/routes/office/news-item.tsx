import { newsPageWords } from '@guildmark/words/portal/news.ts';
import type { Route } from './+types/news-item.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { keepingProgram } from '../../parts/door.ts';
import { Form, StrayRefusal } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { actOnNews, newsItemPage, type NewsItemPage } from '../../parts/news-desk.ts';
import { useSaid } from '../../parts/news-text.ts';
import { NewsRecord, NewsWhom } from '../../parts/NewsAbout.tsx';
import { NewsLink } from '../../parts/NewsLink.tsx';
import { NewsTime } from '../../parts/NewsList.tsx';
import { NewsState } from '../../parts/NewsState.tsx';
import { Paragraphs } from '../../parts/Paragraphs.tsx';
import { ReasonField } from '../../parts/ReasonField.tsx';
import { useFormats, useKept, useReader, useWords } from '../../parts/reader.ts';

export const loader = (visit: Route.LoaderArgs) => newsItemPage(visit);

export async function action(visit: Route.ActionArgs) {
  const { intent, typed } = await readForm(visit.request);
  const done = await actOnNews(visit, intent, typed);
  return settle(done, { intent, typed }, ({ item }) =>
    keepingProgram(visit, `/office/news/${item}`),
  );
}

export default function NewsItem({ loaderData: page }: Route.ComponentProps) {
  const { item, state, mayWrite } = page;
  const t = useWords(newsPageWords);
  const kept = useKept();
  const { title, lang } = useSaid(item.texts);
  const publishes = mayWrite && state === 'draft';
  const withdraws = mayWrite && item.withdrawn === null;
  return (
    <>
      <title>{title}</title>
      <Head
        title={<bdi lang={lang}>{title}</bdi>}
        crumbs={[{ href: kept('/office/news'), label: t('title') }]}
        lead={
          <>
            {t(`kinds.${item.kind}`)} · <NewsState state={state} />
          </>
        }
      >
        {withdraws ? (
          <a className="button" href={kept(`/office/news/${item.id}/edit`)}>
            {t('form.edit')}
          </a>
        ) : null}
      </Head>
      <StrayRefusal
        forms={[...(publishes ? ['publish'] : []), ...(withdraws ? ['withdraw'] : [])]}
      />
      <NewsTime item={item} />
      <Texts item={item} />
      {item.link === null ? null : (
        <div className="first">
          <NewsLink item={item} />
        </div>
      )}
      <NewsWhom page={page} />
      {publishes ? <Publish page={page} /> : null}
      <NewsRecord page={page} />
      {withdraws ? <Withdraw item={item} /> : null}
    </>
  );
}

/** What it says, in every language, the reader's own first. */
function Texts({ item }: Pick<NewsItemPage, 'item'>) {
  const { locale } = useReader();
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  const all = Object.entries(item.texts).toSorted(
    ([a], [b]) => Number(b === locale) - Number(a === locale),
  );
  return (
    <div className="columns first">
      {all.map(([language, { title, body }]) => (
        <section key={language} className="stack-close">
          <p className="news-language">{languages.of(language)}</p>
          <h2 lang={language}>
            <bdi>{title}</bdi>
          </h2>
          <div className="prose" lang={language}>
            <Paragraphs text={body} />
          </div>
        </section>
      ))}
    </div>
  );
}

function Publish({ page: { item, whom, at } }: { page: NewsItemPage }) {
  const t = useWords(newsPageWords);
  const { day } = useFormats();
  const companies = whom?.companies ?? 0;
  return (
    <Section title={t('publish.title')} id="publish">
      <Form intent="publish">
        <p className="prose">
          {item.shownFrom > at
            ? t('publish.text', { day: day(item.shownFrom), companies })
            : t('publish.textNow', { companies })}
        </p>
        <input type="hidden" name="version" value={item.version} />
        <button className="button button-main">{t('publish.button')}</button>
      </Form>
    </Section>
  );
}

function Withdraw({ item: { version, published } }: Pick<NewsItemPage, 'item'>) {
  const t = useWords(newsPageWords);
  return (
    <Section title={t(published ? 'withdraw.title' : 'withdraw.titleDraft')} id="withdraw">
      <Form intent="withdraw">
        <p className="prose">{t(published ? 'withdraw.text' : 'withdraw.textDraft')}</p>
        <input type="hidden" name="version" value={version} />
        <ReasonField />
        <button className="button button-grave">
          {t(published ? 'withdraw.button' : 'withdraw.buttonDraft')}
        </button>
      </Form>
    </Section>
  );
}
