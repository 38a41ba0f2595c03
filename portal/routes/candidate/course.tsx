import { localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Route } from './+types/course.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Paragraphs } from '../../parts/Paragraphs.tsx';
import { examAfterCourse } from '../../parts/program-view.ts';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { course: id } = visit.params;
  const { course } = need(await operations.exams.coursePage(actor, { course: id }), visit);
  return { course, exam: examAfterCourse(await programInForce(visit), id) };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { typed } = await readForm(visit.request);
  const { course } = visit.params;
  const done = await operations.exams.completeCourse(actor, { course });
  return settle(done, { typed }, `/me/courses/${course}`);
}

type Loaded = Route.ComponentProps['loaderData'];

export default function CoursePage({ loaderData }: Route.ComponentProps) {
  const { course } = loaderData;
  const t = useWords(examPageWords);
  const { locale } = useReader();
  const title = localText(course.title, locale);
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        lead={localText(course.summary, locale)}
        crumbs={[{ href: '/me/exams', label: t('exams.title') }]}
      >
        <ToExam loaded={loaderData} />
      </Head>
      {course.minutes ? (
        <p className="small soft">{t('courses.lead', { minutes: course.minutes })}</p>
      ) : null}
      {course.lessons.map((lesson) => (
        <Section key={localText(lesson.title, locale)} title={localText(lesson.title, locale)}>
          <div className="prose">
            <Paragraphs text={localText(lesson.body, locale)} />
          </div>
        </Section>
      ))}
      <Completion loaded={loaderData} />
    </>
  );
}

function ToExam({ loaded: { course, exam } }: { loaded: Loaded }) {
  const t = useWords(examPageWords);
  if (course.completedAt === null || exam === null) return null;
  return (
    <a className="button button-main" href={`/me/exams/${exam}`}>
      {t('courses.toExam')}
    </a>
  );
}

function Completion({ loaded }: { loaded: Loaded }) {
  const { course } = loaded;
  const t = useWords(examPageWords);
  const { day } = useFormats();
  if (course.completedAt !== null) {
    return (
      <section className="section">
        <Notice state="met">
          <p>{t('courses.done', { day: day(course.completedAt) })}</p>
          <ToExam loaded={loaded} />
        </Notice>
      </section>
    );
  }
  return (
    <section className="section">
      {course.completion === 'recorded' ? (
        <Notice>{t('courses.recorded')}</Notice>
      ) : (
        <Form>
          <button className="button button-main">{t('courses.completeButton')}</button>
        </Form>
      )}
    </section>
  );
}
