import { localText, refusalText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import { personWords } from '@guildmark/words/portal/person.ts';
import { AttemptResult } from './AttemptTable.tsx';
import { useAuthors } from './authors.ts';

import { Form } from './Form.tsx';
import type { PersonPage } from './person-page.ts';
import { StateMark, type State } from './StateMark.tsx';
import { isolated } from './isolated.ts';
import { Table } from './Table.tsx';
import { useFormats, useWords } from './reader.ts';
import { ReasonField } from './ReasonField.tsx';

type Candidacy = PersonPage['exams'][number];

/** Where the person is with each exam they have tried, and what the office may do about it. */
export function PersonExams({ page }: { page: PersonPage }) {
  const t = useWords(personWords);
  const { locale, list } = useFormats();
  const touched = page.exams.filter((exam) => exam.attempts.length + exam.grants.length > 0);
  const others = page.exams.filter((exam) => !touched.includes(exam));
  return (
    <div className="stack">
      {touched.map((exam) => (
        <OneExam key={exam.exam} exam={exam} page={page} />
      ))}
      {others.length > 0 ? (
        <p className="soft">
          {t('exams.others')}: {list(others.map((exam) => localText(exam.title, locale)))}
        </p>
      ) : null}
    </div>
  );
}

function OneExam({ exam, page }: { exam: Candidacy; page: PersonPage }) {
  const t = useWords(personWords);
  const { locale, day } = useFormats();
  const author = useAuthors(page.names);
  return (
    <article className="track">
      <div className="section-head">
        <h3 className="track-title">{localText(exam.title, locale)}</h3>
        <Now exam={exam} />
      </div>
      <Attempts exam={exam} />
      {exam.grants.map((grant) => (
        <p key={grant.id} className="small soft remark">
          {t('exams.granted', {
            who: author(grant.grantedBy),
            day: day(grant.grantedAt),
            reason: grant.reason,
          })}
        </p>
      ))}
      {page.mayKeep && mayNeedGrant(exam) ? <Grant exam={exam} page={page} /> : null}
    </article>
  );
}

/** A grant helps whoever waits or has used the attempts up, not whoever passed, sits or may start. */
export const mayNeedGrant = ({ refusal }: Candidacy): boolean =>
  refusal?.code === 'exam.attempts_used_up' || refusal?.code === 'exam.cooling_off';

/** What the exam waits for, as the office says it of somebody else. */
function Now({ exam }: { exam: Candidacy }) {
  const t = useWords(personWords);
  const { locale, day, lastDay } = useFormats();
  const { attempt, refusal } = exam;
  const until = Number(refusal?.args?.['until']);
  const say = (): [State, string] => {
    switch (refusal?.code) {
      case undefined:
        return ['met', t('exams.mayStart', { attempt: attempt ?? 1 })];
      case 'exam.already_passed':
        return ['met', until ? t('exams.passedUntil', { day: lastDay(until) }) : t('exams.passed')];
      case 'exam.attempts_used_up':
        return ['missing', t('exams.usedUp', { included: exam.terms.attemptsIncluded ?? 0 })];
      case 'exam.cooling_off':
        return ['soon', t('exams.waits', { day: day(until) })];
      case 'exam.in_progress':
        return ['running', t('exams.running')];
      default:
        return ['unknown', refusal ? refusalText(refusal, locale) : ''];
    }
  };
  const [state, said] = say();
  return <StateMark state={state}>{said}</StateMark>;
}

function Attempts({ exam }: { exam: Candidacy }) {
  const t = useWords(personWords);
  const words = useWords(examPageWords);
  const { moment } = useFormats();
  return (
    <Table
      bare
      caption={words('exams.attempts')}
      rows={exam.attempts}
      keyOf={(row) => row.sitting}
      columns={[
        {
          id: 'attempt',
          title: t('exams.attempt'),
          cell: (row) => (
            <a href={`/office/sittings/${row.sitting}`}>
              {words('exams.attempt', { number: row.attempt })}
            </a>
          ),
        },
        {
          id: 'result',
          title: words('exams.result'),
          cell: (row) => <AttemptResult attempt={row} />,
        },
        { id: 'started', title: words('exams.started'), cell: (row) => moment(row.startedAt) },
      ]}
    />
  );
}

function Grant({ exam, page }: { exam: Candidacy; page: PersonPage }) {
  const t = useWords(personWords);
  return (
    <details className="remark" open={exam.refusal?.code === 'exam.attempts_used_up'}>
      <summary>{t('exams.grant')}</summary>
      <Form intent={`attempt-${exam.exam}`} className="form remark">
        <input type="hidden" name="do" value="attempt" />
        <input type="hidden" name="exam" value={exam.exam} />
        <p className="small">
          {exam.terms.furtherAttempts
            ? t('exams.grantText', { person: isolated(page.person.name) })
            : t('exams.noFurther')}
        </p>
        <ReasonField />
        <button className="button">{t('exams.grantButton')}</button>
      </Form>
    </details>
  );
}
