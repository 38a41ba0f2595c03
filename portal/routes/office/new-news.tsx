import { newsPageWords } from '@guildmark/words/portal/news.ts';
import type { Route } from './+types/new-news.ts';
import { withQuery } from '../../parts/address.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { keepingProgram } from '../../parts/door.ts';
import { Form } from '../../parts/Form.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head } from '../../parts/Head.tsx';
import { newNewsForm, writeNews } from '../../parts/news-desk.ts';
import { newsKinds } from '../../parts/news-kinds.ts';
import { NewsFields } from '../../parts/NewsForm.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { useKept, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => newNewsForm(visit);

export async function action(visit: Route.ActionArgs) {
  const { intent, typed } = await readForm(visit.request);
  const written = await writeNews(visit, typed);
  return settle(written, { intent, typed }, ({ item }) =>
    keepingProgram(visit, `/office/news/${item}`),
  );
}

export default function NewNews({ loaderData }: Route.ComponentProps) {
  const { kind, choices, typed, mayWrite } = loaderData;
  const t = useWords(newsPageWords);
  const kept = useKept();
  const title = t(`form.new.${kind}`);
  return (
    <>
      <title>{title}</title>
      <Head title={title} crumbs={[{ href: kept('/office/news'), label: t('title') }]} />
      <Tabs
        label={t('form.kinds')}
        tabs={newsKinds.map((each) => ({
          href: withQuery(kept('/office/news/new'), 'kind', each),
          label: t(`kinds.${each}`),
          isHere: each === kind,
        }))}
      />
      {mayWrite ? (
        <Form intent="write">
          <input type="hidden" name="kind" value={kind} />
          <NewsFields kind={kind} choices={choices} typed={typed} />
          <button className="button button-main">{t('form.save')}</button>
        </Form>
      ) : (
        <p className="soft">{t('desk.readOnly')}</p>
      )}
    </>
  );
}
