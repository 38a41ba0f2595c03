import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import { personWords } from '@guildmark/words/portal/person.ts';
import { Field, Select } from './Field.tsx';
import { Form, useRefused } from './Form.tsx';
import type { Done, PersonPage } from './person-page.ts';
import { StateMark } from './StateMark.tsx';
import { Table } from './Table.tsx';
import { useFormats, useWords } from './reader.ts';

/** What the person completed and passed outside exams, and the forms to record more of it. */
export function PersonCourses({ page }: { page: PersonPage }) {
  const t = useWords(personWords);
  const { list } = useFormats();
  const rows = [
    ...page.courses.map((one) => ({ ...one, said: 'courses.completed' as const })),
    ...page.assessments.map((one) => ({ ...one, said: 'courses.passed' as const })),
  ];
  const done = rows.filter((row) => row.at !== null);
  const open = rows.filter((row) => row.at === null).map((row) => row.title);
  return (
    <>
      {done.length > 0 ? (
        <Table
          bare
          caption={t('courses.title')}
          rows={done}
          keyOf={(row) => `${row.said} ${row.id}`}
          columns={[
            { id: 'what', title: t('courses.what'), cell: (row) => row.title },
            { id: 'state', title: t('courses.state'), cell: (row) => <State row={row} /> },
          ]}
        />
      ) : null}
      {open.length > 0 ? (
        <p className="soft remark prose">{t('courses.open', { what: list(open) })}</p>
      ) : null}
      {page.mayKeep ? (
        <div className="columns remark">
          <Completion page={page} />
          {page.assessments.length > 0 ? <Practical page={page} /> : null}
        </div>
      ) : null}
    </>
  );
}

function State({ row }: { row: Done & { said: 'courses.completed' | 'courses.passed' } }) {
  const t = useWords(personWords);
  const { day, lastDay } = useFormats();
  if (row.at === null) return null;
  return (
    <StateMark state="met">
      {row.until === null
        ? t(row.said, { day: day(row.at) })
        : t('courses.passedUntil', { day: day(row.at), until: lastDay(row.until) })}
    </StateMark>
  );
}

const optionsOf = (all: Done[]) => all.map(({ id, title }) => ({ value: id, label: title }));

function Completion({ page }: { page: PersonPage }) {
  const t = useWords(personWords);
  const words = useWords(keepingWords);
  return (
    <details open={useRefused('completion')}>
      <summary>{t('courses.record')}</summary>
      <Form intent="completion" className="form remark">
        <p className="small">{t('courses.recordText')}</p>
        <Select name="course" label={words('person.course')} options={optionsOf(page.courses)} />
        <Field name="at" type="date" label={words('person.day')} hint={t('courses.dayHint')} />
        <button className="button">{words('person.recordButton')}</button>
      </Form>
    </details>
  );
}

function Practical({ page }: { page: PersonPage }) {
  const t = useWords(personWords);
  const words = useWords(keepingWords);
  return (
    <details open={useRefused('assessment')}>
      <summary>{t('courses.recordPractical')}</summary>
      <Form intent="assessment" className="form remark">
        <p className="small">{t('courses.practicalText')}</p>
        <Select
          name="assessment"
          label={words('person.assessmentWhich')}
          options={optionsOf(page.assessments)}
        />
        <Field name="points" type="number" label={words('person.points')} min={0} required />
        <Field name="at" type="date" label={words('person.day')} hint={t('courses.dayHint')} />
        <button className="button">{words('person.recordButton')}</button>
      </Form>
    </details>
  );
}
