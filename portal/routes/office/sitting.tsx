import { keepingWords } from '@guildmark/words/portal/keeping.ts';
import type { Route } from './+types/sitting.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { need, personalDoors } from '../../parts/door.ts';
import { Field, Select } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Pairs } from '../../parts/Pairs.tsx';
import { ReasonField } from '../../parts/PersonForms.tsx';
import { AttemptResult } from '../../parts/AttemptTable.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useNames, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  return need(await operations.exams.sittingDetail(actor, { sitting: visit.params.id }), visit);
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

type Sitting = Route.ComponentProps['loaderData']['sitting'];

export default function SittingPage({ loaderData: { sitting } }: Route.ComponentProps) {
  const t = useWords(keepingWords);
  const name = useNames();
  const title = t('sitting.title', { person: sitting.personName });
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        lead={t('sitting.lead', { exam: name(sitting.exam), attempt: sitting.attempt })}
        crumbs={[
          { href: '/office/exams', label: t('exams.title') },
          { href: `/office/people/${sitting.person}`, label: sitting.personName },
        ]}
      />
      <State sitting={sitting} />
      <Section title={t('sitting.grants')}>
        {sitting.timeGrants.length > 0 ? (
          <Grants grants={sitting.timeGrants} />
        ) : (
          <p className="soft">{t('sitting.noGrants')}</p>
        )}
      </Section>
      {sitting.submittedAt === null ? <Grant /> : null}
    </>
  );
}

function State({ sitting }: { sitting: Sitting }) {
  const t = useWords(keepingWords);
  const { moment } = useFormats();
  const minutes = Math.max(0, Math.ceil((sitting.deadline - sitting.now) / 60_000));
  const over = sitting.submittedAt !== null;
  return (
    <Pairs
      of={[
        [t('sitting.started'), moment(sitting.startedAt)],
        [t('sitting.deadline'), moment(sitting.deadline)],
        [
          t('sitting.left'),
          over ? t('sitting.over') : t('sitting.leftMinutes', { count: minutes }),
        ],
        [t('sitting.answered'), String(sitting.answered)],
        [t('sitting.flagged'), String(sitting.flagged)],
        [t('sitting.submitted'), sitting.submittedAt === null ? null : moment(sitting.submittedAt)],
        [
          t('exams.result'),
          sitting.result === null ? null : <AttemptResult key="r" attempt={sitting} />,
        ],
      ]}
    />
  );
}

function Grants({ grants }: { grants: Sitting['timeGrants'] }) {
  const t = useWords(keepingWords);
  const { moment } = useFormats();
  return (
    <Table
      caption={t('sitting.grants')}
      rows={grants}
      keyOf={(grant) => grant.id}
      columns={[
        {
          id: 'minutes',
          title: t('sitting.minutes'),
          cell: (grant) => t('sitting.leftMinutes', { count: grant.minutes }),
        },
        {
          id: 'kind',
          title: t('sitting.kind'),
          cell: (grant) => `${t(`sitting.kinds.${grant.kind}`)}: ${grant.reason}`,
        },
        { id: 'at', title: t('person.recorded'), cell: (grant) => moment(grant.grantedAt) },
      ]}
    />
  );
}

function Grant() {
  const t = useWords(keepingWords);
  return (
    <Section title={t('sitting.grant')}>
      <Form intent="grant">
        <Field name="minutes" type="number" label={t('sitting.minutes')} min={1} required />
        <Select
          name="kind"
          label={t('sitting.kind')}
          options={[
            { value: 'incident', label: t('sitting.kinds.incident') },
            { value: 'accommodation', label: t('sitting.kinds.accommodation') },
          ]}
        />
        <ReasonField />
        <button className="button button-main">{t('sitting.button')}</button>
      </Form>
    </Section>
  );
}
