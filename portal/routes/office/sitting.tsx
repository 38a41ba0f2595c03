import { localText } from '@guildmark/words';
import { deskExamWords } from '@guildmark/words/portal/desk-exams.ts';
import { examPageWords } from '@guildmark/words/portal/exams.ts';
import type { Route } from './+types/sitting.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { AttemptResult } from '../../parts/AttemptTable.tsx';
import { authorNames, useAuthors } from '../../parts/authors.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Field, Select, TextArea } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { isolated } from '../../parts/isolated.ts';
import { Pairs } from '../../parts/Pairs.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useNames, useReader, useWords } from '../../parts/reader.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const asked = { sitting: visit.params.id };
  const { sitting } = need(await operations.exams.sittingDetail(actor, asked), visit);
  // a released result is shown to the roles that may read results, to others the line above is enough
  const result = sitting.result ? await operations.exams.result(actor, asked) : null;
  return {
    sitting,
    domains: result?.ok ? result.value.result.domains : [],
    mayGrant: actor.office.some(
      (role) => role === 'administrator' || role === 'certification-administrator',
    ),
    authors: await authorNames(
      visit,
      sitting.timeGrants.map((grant) => grant.grantedBy),
    ),
  };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const { id: sitting } = visit.params;
  const granted = await operations.exams.grantTime(actor, {
    sitting,
    minutes: Number(typed['minutes']),
    kind: typed['kind'] === 'accommodation' ? 'accommodation' : 'incident',
    reason: typed['reason'] ?? '',
  });
  return settle(granted, { intent, typed }, `/office/sittings/${sitting}`);
}

type Loaded = Route.ComponentProps['loaderData'];

export default function SittingPage({ loaderData }: Route.ComponentProps) {
  const { sitting, mayGrant, domains } = loaderData;
  const t = useWords(deskExamWords);
  const name = useNames();
  const title = t('sitting.title', { person: isolated(sitting.personName) });
  const over = sitting.submittedAt !== null;
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        lead={t('sitting.lead', { exam: name(sitting.exam), attempt: sitting.attempt })}
        crumbs={[
          { href: '/office/exams', label: t('exams.title') },
          { href: `/office/exams/${sitting.exam}`, label: name(sitting.exam) },
        ]}
      />
      <State sitting={sitting} />
      {domains.length > 0 ? <Domains domains={domains} /> : null}
      <Section title={t('sitting.grants')}>
        <Grants loaded={loaderData} />
      </Section>
      {over ? (
        <p className="soft prose remark">{t('sitting.ended')}</p>
      ) : mayGrant ? (
        <Grant />
      ) : null}
    </>
  );
}

type Sitting = Loaded['sitting'];

function State({ sitting }: { sitting: Sitting }) {
  const t = useWords(deskExamWords);
  const { moment } = useFormats();
  const { here } = useReader();
  const left = sitting.deadline - sitting.now;
  const { submittedAt, submittedBy } = sitting;
  const over = submittedAt !== null;
  const said = over
    ? `${t('sitting.over', { moment: moment(submittedAt) })}, ${t(`sitting.by.${submittedBy ?? 'candidate'}`)}`
    : t('sitting.open');
  return (
    <div className="stack">
      <Pairs
        of={[
          [
            t('sitting.state'),
            <StateMark key="state" state={over ? 'met' : 'running'}>
              {said}
            </StateMark>,
          ],
          [
            t('sitting.left'),
            over ? null : (
              <strong key="left" className="number">
                {left > 0
                  ? t('sitting.leftMinutes', { count: Math.floor(left / 60_000) })
                  : t('sitting.due')}
              </strong>
            ),
          ],
          [t('sitting.started'), moment(sitting.startedAt)],
          [t('sitting.deadline'), moment(sitting.deadline)],
          [t('sitting.answered'), String(sitting.answered)],
          [t('sitting.flagged'), String(sitting.flagged)],
          [
            t('sitting.result'),
            over ? (
              sitting.result ? (
                <AttemptResult key="result" attempt={sitting} />
              ) : (
                t('sitting.resultNone')
              )
            ) : null,
          ],
          [
            t('sitting.person'),
            <a key="person" href={`/office/people/${sitting.person}`}>
              <bdi>{sitting.personName}</bdi>
            </a>,
          ],
        ]}
      />
      <p className="small soft prose">
        {t('sitting.noAnswers')}{' '}
        {over ? null : (
          <>
            {t('sitting.asOf', { moment: moment(sitting.now) })}{' '}
            <a href={here}>{t('sitting.reload')}</a>
          </>
        )}
      </p>
    </div>
  );
}

function Domains({ domains }: { domains: Loaded['domains'] }) {
  const t = useWords(examPageWords);
  const { locale } = useReader();
  const { percent } = useFormats();
  return (
    <Section title={t('result.domains')}>
      <Table
        bare
        caption={t('result.domains')}
        rows={domains}
        keyOf={(row) => row.domain}
        columns={[
          { id: 'domain', title: t('result.domain'), cell: (row) => localText(row.title, locale) },
          {
            id: 'points',
            title: t('result.points'),
            figure: true,
            cell: (row) => `${row.points} / ${row.possible}`,
          },
          {
            id: 'share',
            title: t('result.share'),
            figure: true,
            cell: (row) => percent(row.possible === 0 ? 0 : row.points / row.possible),
          },
        ]}
      />
    </Section>
  );
}

function Grants({ loaded: { sitting, authors } }: { loaded: Loaded }) {
  const t = useWords(deskExamWords);
  const { moment } = useFormats();
  const who = useAuthors(authors);
  if (sitting.timeGrants.length === 0) return <p className="soft">{t('sitting.grantsNone')}</p>;
  return (
    <Table
      bare
      caption={t('sitting.grants')}
      rows={sitting.timeGrants}
      keyOf={(grant) => grant.id}
      columns={[
        {
          id: 'minutes',
          title: t('sitting.minutes'),
          cell: (grant) => t('sitting.leftMinutes', { count: grant.minutes }),
        },
        { id: 'kind', title: t('sitting.kind'), cell: (grant) => t(`sitting.kinds.${grant.kind}`) },
        { id: 'reason', title: t('sitting.reason'), cell: (grant) => grant.reason },
        { id: 'who', title: t('sitting.who'), cell: (grant) => who(grant.grantedBy) },
        { id: 'when', title: t('sitting.when'), cell: (grant) => moment(grant.grantedAt) },
      ]}
    />
  );
}

function Grant() {
  const t = useWords(deskExamWords);
  const shell = useWords(shellWords);
  return (
    <Section title={t('sitting.grant')} note={t('sitting.grantText')}>
      <Form intent="grant">
        <Field
          name="minutes"
          type="number"
          label={t('sitting.minutes')}
          hint={t('sitting.minutesHint')}
          min={1}
          max={1440}
          required
        />
        <Select
          name="kind"
          label={t('sitting.kind')}
          hint={t('sitting.kindHint')}
          options={(['incident', 'accommodation'] as const).map((value) => ({
            value,
            label: t(`sitting.kinds.${value}`),
          }))}
        />
        <TextArea
          name="reason"
          label={shell('form.reason')}
          hint={shell('form.reasonHint')}
          rows={2}
          required
        />
        <button className="button button-main">{t('sitting.button')}</button>
      </Form>
    </Section>
  );
}
