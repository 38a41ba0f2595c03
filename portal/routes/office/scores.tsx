import { localText } from '@guildmark/words';
import { scoreEntryWords } from '@guildmark/words/portal/score-entry.ts';
import { deskExamWords } from '@guildmark/words/portal/desk-exams.ts';
import type { Route } from './+types/scores.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { keepingProgram } from '../../parts/door.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Form, StrayRefusal } from '../../parts/Form.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Empty, Notice } from '../../parts/Notice.tsx';
import { Person } from '../../parts/Person.tsx';
import { postScore, scorePage, type ScorePage } from '../../parts/score-entry.ts';
import { ScoreResult } from '../../parts/ScoreTable.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useKept, useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => scorePage(visit);

export async function action(visit: Route.ActionArgs) {
  const { intent, typed } = await readForm(visit.request);
  const done = await postScore(visit, typed);
  return settle(done, { intent, typed }, (outcome) =>
    keepingProgram(visit, `/office/scores?done=${outcome}`),
  );
}

export default function Scores({ loaderData: page }: Route.ComponentProps) {
  const t = useWords(scoreEntryWords);
  const exams = useWords(deskExamWords);
  const kept = useKept();
  const posts = page.mayPost && page.exams.length > 0;
  return (
    <>
      <title>{t('title')}</title>
      <Head
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ href: kept('/office/exams'), label: exams('exams.title') }]}
      />
      <StrayRefusal forms={posts ? ['post'] : []} />
      {page.done ? (
        <Notice state={page.done === 'known' ? 'soon' : 'met'}>{t(`done.${page.done}`)}</Notice>
      ) : null}
      {page.exams.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
      ) : page.mayPost ? (
        <Section title={t('post')} id="post">
          <Entry page={page} />
        </Section>
      ) : (
        <p className="soft">{t('readOnly')}</p>
      )}
      <Section title={t('latest')}>
        <Latest scores={page.scores} />
      </Section>
    </>
  );
}

function Entry({ page }: { page: ScorePage }) {
  const t = useWords(scoreEntryWords);
  return (
    <Form intent="post">
      <Who page={page} />
      <Select
        name="result"
        label={t('result')}
        options={[
          { value: '', label: t('chooseResult') },
          { value: 'passed', label: t('passed') },
          { value: 'failed', label: t('failed') },
        ]}
        required
      />
      <Field name="takenAt" type="date" label={t('takenAt')} required />
      <Field name="reached" type="number" label={t('reached')} hint={t('reachedHint')} min={0} />
      <Field name="possible" type="number" label={t('possible')} min={1} />
      <Field name="source" label={t('source')} hint={t('sourceHint')} required />
      <Field name="reference" label={t('reference')} hint={t('referenceHint')} required />
      <button className="button button-main">{t('button')}</button>
    </Form>
  );
}

/** Which exam, and whose it was. */
function Who({ page }: { page: ScorePage }) {
  const t = useWords(scoreEntryWords);
  const { locale } = useReader();
  return (
    <>
      <Select
        name="exam"
        label={t('exam')}
        options={page.exams.map(({ id, title }) => ({
          value: id,
          label: localText(title, locale),
        }))}
      />
      <Field
        name="email"
        type="email"
        label={t('email')}
        hint={t(page.opensRecords ? 'emailOpens' : 'emailKnown')}
        required
      />
      {page.opensRecords ? (
        <>
          <Field name="name" label={t('name')} hint={t('nameHint')} />
          <Select
            name="locale"
            label={t('locale')}
            hint={t('localeHint')}
            defaultValue={locale}
            options={[
              { value: 'en', label: 'English' },
              { value: 'ru', label: 'Русский' },
            ]}
          />
        </>
      ) : null}
    </>
  );
}

function Latest({ scores }: { scores: ScorePage['scores'] }) {
  const t = useWords(scoreEntryWords);
  const { locale, shortDay } = useFormats();
  if (scores.length === 0) return <p className="soft">{t('latestNone')}</p>;
  return (
    <Table
      bare
      caption={t('latest')}
      rows={scores}
      keyOf={({ source, reference }) => `${source} ${reference}`}
      columns={[
        {
          id: 'person',
          title: t('person'),
          cell: (row) => <Person name={row.name} href={`/office/people/${row.person}`} />,
        },
        { id: 'exam', title: t('exam'), cell: ({ title }) => localText(title, locale) },
        { id: 'result', title: t('result'), cell: (score) => <ScoreResult score={score} /> },
        { id: 'day', title: t('day'), cell: ({ takenAt }) => shortDay(takenAt) },
        {
          id: 'from',
          title: t('from'),
          cell: ({ source, reference }) => (
            <bdi>
              {source}, {reference}
            </bdi>
          ),
        },
        { id: 'posted', title: t('posted'), cell: ({ postedAt }) => shortDay(postedAt) },
      ]}
    />
  );
}
