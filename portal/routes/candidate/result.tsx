import { redirect } from 'react-router';
import { formatPercent, localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Route } from './+types/result.ts';
import { Bar } from '../../parts/Bar.tsx';
import { need, personalDoors } from '../../parts/door.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { nextStep } from '../../parts/next-step.ts';
import { StateShape } from '../../parts/StateMark.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { id: sitting } = visit.params;
  const answer = await operations.exams.result(actor, { sitting });
  if (!answer.ok && answer.refusal.code === 'result.not_released') {
    const view = need(await operations.exams.sittingView(actor, { sitting }), visit);
    if (view.sitting.state === 'open') throw redirect(`/me/sittings/${sitting}`);
  }
  const { result } = need(answer, visit);
  return { result, agreement: result.passed ? await agreementDue(visit, sitting) : null };
}

/** The agreement that an award now waits for; nobody accepts one in another person's name. */
async function agreementDue(visit: Route.LoaderArgs, sitting: string): Promise<string | null> {
  const { actor, operations } = personalDoors(visit);
  const { attempts } = need(await operations.exams.myAttempts(actor), visit);
  if (!attempts.some((attempt) => attempt.sitting === sitting)) return null;
  const { programs } = need(await operations.credentials.progress(actor), visit);
  const step = nextStep(programs[0], null);
  return step?.kind === 'agreement' ? step.href : null;
}

type Loaded = Route.ComponentProps['loaderData'];
type Result = Loaded['result'];

export default function ResultPage({ loaderData }: Route.ComponentProps) {
  const { result } = loaderData;
  const t = useWords(examPageWords);
  const { moment } = useFormats();
  const { locale } = useReader();
  const state = result.passed ? 'met' : 'missing';
  const needed = Math.ceil((result.possible * result.passMark) / 10_000);
  return (
    <>
      <title>{t(result.passed ? 'result.passed' : 'result.failed')}</title>
      <Head
        title={localText(result.title, locale)}
        crumbs={[{ href: '/me/exams', label: t('exams.title') }]}
        lead={`${t('result.at', { moment: moment(result.submittedAt) })}, ${t(`result.by.${result.submittedBy}`)}`}
      />
      <div className={`verdict verdict-${state}`}>
        <p className="verdict-big">
          <StateShape state={state} />
          {t(result.passed ? 'result.passed' : 'result.failed')}
        </p>
        <p className="statement-lead">
          {t('result.score', {
            points: result.points,
            possible: result.possible,
            need: `${needed} (${formatPercent(result.passMark, locale)})`,
          })}
        </p>
        <Next loaded={loaderData} />
      </div>
      <ByDomain result={result} />
    </>
  );
}

/** The one thing to do after the result. */
function Next({ loaded: { result, agreement } }: { loaded: Loaded }) {
  const t = useWords(examPageWords);
  const [href, label] = !result.passed
    ? [`/me/exams/${result.exam}`, t('result.toExam')]
    : agreement
      ? [agreement, t('result.toAgreement')]
      : ['/me', t('result.toRecord')];
  return (
    <>
      {agreement ? <p>{t('result.waits')}</p> : null}
      <p>
        <a className="button button-main" href={href}>
          {label}
        </a>
      </p>
    </>
  );
}

/** The topics with the lowest share, where any point was missing. */
function weakest({ domains }: Result) {
  const share = (one: Result['domains'][number]) => one.points / one.possible;
  return domains
    .filter((one) => one.points < one.possible)
    .toSorted((a, b) => share(a) - share(b))
    .slice(0, 2);
}

function ByDomain({ result }: { result: Result }) {
  const t = useWords(examPageWords);
  const { locale, percent, list } = useFormats();
  const weak = weakest(result).map((one) => localText(one.title, locale));
  return (
    <Section title={t('result.domains')} note={t('result.keys')}>
      <Table
        caption={t('result.domains')}
        rows={result.domains}
        keyOf={(row) => row.domain}
        columns={[
          {
            id: 'domain',
            title: t('result.domain'),
            cell: (row) => localText(row.title, locale),
          },
          {
            id: 'bar',
            title: t('result.share'),
            cell: (row) => (
              <span className="share">
                <Bar
                  have={row.points}
                  need={row.possible}
                  state={row.points * 10_000 >= row.possible * result.passMark ? 'met' : 'unknown'}
                />
                <span className="number">{percent(row.points / row.possible)}</span>
              </span>
            ),
          },
          {
            id: 'points',
            title: t('result.points'),
            figure: true,
            cell: (row) => `${row.points} / ${row.possible}`,
          },
        ]}
      />
      {result.passed || weak.length === 0 ? null : (
        <p className="first">{t('result.weak', { domains: list(weak) })}</p>
      )}
    </Section>
  );
}
