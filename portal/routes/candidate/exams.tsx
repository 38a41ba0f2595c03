import { formatDuration, localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Route } from './+types/exams.ts';
import { AttemptTable } from '../../parts/AttemptTable.tsx';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { useRefusalText } from '../../parts/refusal.ts';
import { ScoreTable } from '../../parts/ScoreTable.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { exams } = need(await operations.exams.catalogue(actor), visit);
  const { attempts } = need(await operations.exams.myAttempts(actor), visit);
  const program = await programInForce(visit);
  const pages = await Promise.all(
    Object.keys(program.courses).map((course) => operations.exams.coursePage(actor, { course })),
  );
  const { scores } = need(await operations.exams.myScores(actor), visit);
  // Courses that are kept for others are not among one’s own.
  const courses = pages
    .filter((page) => page.ok || page.refusal.code !== 'course.kept_for_others')
    .map((page) => need(page, visit).course);
  return {
    exams: exams.filter((exam) => exam.program === program.program),
    attempts,
    courses,
    scores,
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Exams({ loaderData }: Route.ComponentProps) {
  const t = useWords(examPageWords);
  const { exams, attempts, courses, scores } = loaderData;
  return (
    <>
      <title>{t('exams.title')}</title>
      <Head title={t('exams.title')} />
      {exams.length > 0 ? (
        <Section title={t('exams.exams')}>
          <ExamTable exams={exams} />
        </Section>
      ) : null}
      <Section title={t('courses.title')}>
        <CourseTable courses={courses} />
      </Section>
      <Section title={t('exams.attempts')}>
        {attempts.length > 0 ? (
          <AttemptTable attempts={attempts} />
        ) : (
          <p className="soft">{t('exams.noAttempts')}</p>
        )}
      </Section>
      {scores.length > 0 ? (
        <Section title={t('exams.scores')} note={t('exams.scoresNote')}>
          <ScoreTable scores={scores} />
        </Section>
      ) : null}
    </>
  );
}

function ExamTable({ exams }: { exams: Loaded['exams'] }) {
  const t = useWords(examPageWords);
  const { locale } = useReader();
  return (
    <Table
      caption={t('exams.exams')}
      rows={exams}
      keyOf={(exam) => exam.exam}
      columns={[
        {
          id: 'exam',
          title: t('exams.exam'),
          cell: (exam) => <a href={`/me/exams/${exam.exam}`}>{localText(exam.title, locale)}</a>,
        },
        {
          id: 'questions',
          title: t('exams.size'),
          figure: true,
          cell: (exam) => exam.questions,
        },
        {
          id: 'time',
          title: t('exams.time'),
          figure: true,
          cell: (exam) => (exam.time ? formatDuration(exam.time, locale) : null),
        },
        { id: 'state', title: t('exams.state'), cell: (exam) => <ExamState exam={exam} /> },
      ]}
    />
  );
}

function ExamState({ exam }: { exam: Loaded['exams'][number] }) {
  const t = useWords(examPageWords);
  const say = useRefusalText();
  if (exam.open) {
    return (
      <a href={`/me/sittings/${exam.open}`}>
        <StateMark state="running">{t('exams.running')}</StateMark>
      </a>
    );
  }
  if (exam.attempt !== null) return <StateMark state="met">{t('exams.ready')}</StateMark>;
  return (
    <>
      <span className="soft">{t('exams.notYet')}</span>
      {exam.refusal ? <p className="small soft">{say(exam.refusal)}</p> : null}
    </>
  );
}

function CourseTable({ courses }: { courses: Loaded['courses'] }) {
  const t = useWords(examPageWords);
  const { locale, day } = useFormats();
  return (
    <Table
      caption={t('courses.title')}
      rows={courses}
      keyOf={(course) => course.course}
      columns={[
        {
          id: 'course',
          title: t('courses.course'),
          cell: (course) => (
            <a href={`/me/courses/${course.course}`}>{localText(course.title, locale)}</a>
          ),
        },
        {
          id: 'minutes',
          title: t('courses.minutes'),
          figure: true,
          cell: (course) =>
            course.minutes
              ? formatDuration({ amount: course.minutes, unit: 'minutes' }, locale)
              : null,
        },
        {
          id: 'state',
          title: t('courses.state'),
          cell: (course) =>
            course.completedAt === null ? (
              <span className="soft">{t('courses.open')}</span>
            ) : (
              <StateMark state="met">
                {t('courses.done', { day: day(course.completedAt) })}
              </StateMark>
            ),
        },
      ]}
    />
  );
}
