import { redirect } from 'react-router';
import { formatPercent, localText } from '@guildmark/words';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Route } from './+types/result.ts';
import { Bar } from '../../parts/Bar.tsx';
import { need, personalDoors } from '../../parts/door.ts';
import { Head, Section } from '../../parts/Head.tsx';
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
  return need(answer, visit);
}

type Result = Route.ComponentProps['loaderData']['result'];

export default function ResultPage({ loaderData: { result } }: Route.ComponentProps) {
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
        <p>
          {result.passed ? (
            <a className="button button-main" href="/me">
              {t('result.toRecord')}
            </a>
          ) : (
            <a className="button button-main" href={`/me/exams/${result.exam}`}>
              {t('result.toExam')}
            </a>
          )}
        </p>
      </div>
      <ByDomain result={result} />
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
