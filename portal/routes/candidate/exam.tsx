import { formatDuration, formatPercent, localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Route } from './+types/exam.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { AttemptTable } from '../../parts/AttemptTable.tsx';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import { Select } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useRefusalText } from '../../parts/refusal.ts';
import { Table } from '../../parts/Table.tsx';
import { useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { exam } = visit.params;
  const found = need(await operations.exams.examDetail(actor, { exam }), visit);
  const { locales } = await programInForce(visit);
  return { ...found, locales };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { typed } = await readForm(visit.request);
  const { exam } = visit.params;
  const started = await operations.exams.startSitting(actor, { exam, locale: typed['locale'] });
  return settle(started, { typed }, ({ sitting }) => `/me/sittings/${sitting}`);
}

type Loaded = Route.ComponentProps['loaderData'];

export default function ExamPage({ loaderData }: Route.ComponentProps) {
  const { exam, attempts } = loaderData;
  const t = useWords(examPageWords);
  const { locale } = useReader();
  const title = localText(exam.title, locale);
  const lead =
    exam.questions !== null && exam.time !== null
      ? t('exam.lead', {
          questions: exam.questions,
          time: formatDuration(exam.time, locale),
          mark: formatPercent(exam.terms.passMark, locale),
        })
      : undefined;
  return (
    <>
      <title>{title}</title>
      <Head title={title} lead={lead} crumbs={[{ href: '/me/exams', label: t('exams.title') }]} />
      <div className="columns">
        <div className="stack">
          {exam.offered && !exam.open ? <Know exam={exam} /> : null}
          <Start loaded={loaderData} />
        </div>
        {exam.domains.length > 0 ? <Domains exam={exam} /> : null}
      </div>
      {attempts.length > 0 ? (
        <Section title={t('exams.attempts')}>
          <AttemptTable attempts={attempts} />
        </Section>
      ) : null}
    </>
  );
}

const languages: Record<string, string> = { en: 'English', ru: 'Русский' };

function Start({ loaded }: { loaded: Loaded }) {
  const { exam, locales } = loaded;
  const t = useWords(examPageWords);
  const { locale } = useReader();
  const say = useRefusalText();
  if (exam.open) {
    return (
      <p>
        <a className="button button-main" href={`/me/sittings/${exam.open}`}>
          {t('exam.goOn')}
        </a>
      </p>
    );
  }
  if (exam.attempt === null) {
    return (
      <Notice state="unknown">
        <p>
          <strong>{t('exam.notNow')}</strong>
        </p>
        {exam.refusal ? <p>{say(exam.refusal)}</p> : null}
      </Notice>
    );
  }
  return (
    <Form>
      <p>{t('exam.startText')}</p>
      <Select
        name="locale"
        label={t('exam.language')}
        defaultValue={locale}
        options={locales.map((code) => ({ value: code, label: languages[code] ?? code }))}
      />
      <button className="button button-main">{t('exam.start')}</button>
    </Form>
  );
}

function Know({ exam }: { exam: Loaded['exam'] }) {
  const t = useWords(examPageWords);
  const { locale } = useReader();
  const { terms, fee } = exam;
  return (
    <div>
      <h2>{t('exam.know')}</h2>
      <ul className="bullets">
        {exam.attempt === null ? null : (
          <li>
            {t(terms.attemptsIncluded === null ? 'exam.attemptsFree' : 'exam.attemptsText', {
              count: terms.attemptsIncluded ?? 0,
              wait: formatDuration(terms.waitBetween, locale),
              attempt: exam.attempt,
            })}
          </li>
        )}
        <li>{t(`exam.watched.${terms.proctoring}`)}</li>
        <li>{t('exam.stays')}</li>
        <li>{t('exam.keyboard')}</li>
        <li>{t('exam.longer')}</li>
        <li>
          {fee === 'none' ? t('exam.free') : `${t('exam.fee')}: ${fee.amount} ${fee.currency}`}
        </li>
      </ul>
    </div>
  );
}

function Domains({ exam }: { exam: Loaded['exam'] }) {
  const t = useWords(examPageWords);
  const { locale } = useReader();
  return (
    <div>
      <h2>{t('exam.domains')}</h2>
      <Table
        caption={t('exam.domains')}
        rows={exam.domains}
        keyOf={(row) => row.domain}
        columns={[
          { id: 'domain', title: t('exam.domain'), cell: (row) => localText(row.title, locale) },
          {
            id: 'questions',
            title: t('exam.questions'),
            figure: true,
            cell: (row) => row.questions,
          },
        ]}
      />
    </div>
  );
}
