import { refusalText } from '@guildmark/words';
import { newsPageWords } from '@guildmark/words/portal/news.ts';
import type { Route } from './+types/change-news.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { keepingProgram } from '../../parts/door.ts';
import { Form, StrayRefusal } from '../../parts/Form.tsx';
import { Head } from '../../parts/Head.tsx';
import { changeNews, changeNewsForm } from '../../parts/news-desk.ts';
import { useSaid } from '../../parts/news-text.ts';
import { NewsFields } from '../../parts/NewsForm.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useKept, useReader, useWords } from '../../parts/reader.ts';

export const loader = (visit: Route.LoaderArgs) => changeNewsForm(visit);

export async function action(visit: Route.ActionArgs) {
  const { intent, typed } = await readForm(visit.request);
  const changed = await changeNews(visit, typed);
  return settle(changed, { intent, typed }, ({ item }) =>
    keepingProgram(visit, `/office/news/${item}`),
  );
}

export default function ChangeNews({ loaderData }: Route.ComponentProps) {
  const { item, kind, choices, typed, mayWrite } = loaderData;
  const t = useWords(newsPageWords);
  const { locale } = useReader();
  const kept = useKept();
  const { title } = useSaid(item.texts);
  return (
    <>
      <title>{t('form.edit')}</title>
      <Head
        title={t('form.edit')}
        lead={t(`kinds.${kind}`)}
        crumbs={[
          { href: kept('/office/news'), label: t('title') },
          { href: kept(`/office/news/${item.id}`), label: title },
        ]}
      />
      <StrayRefusal forms={mayWrite ? ['change'] : []} />
      {mayWrite ? (
        <Form intent="change">
          {item.published ? <Notice state="soon">{t('form.seen')}</Notice> : null}
          <input type="hidden" name="version" value={item.version} />
          <NewsFields kind={kind} choices={choices} typed={typed} />
          <button className="button button-main">{t('form.saveChange')}</button>
        </Form>
      ) : (
        <p className="soft">
          {item.withdrawn ? refusalText({ code: 'news.is_withdrawn' }, locale) : t('desk.readOnly')}
        </p>
      )}
    </>
  );
}
