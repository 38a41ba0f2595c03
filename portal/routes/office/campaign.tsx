import { campaignWords } from '@guildmark/words/portal/campaigns.ts';
import type { Route } from './+types/campaign.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { authorNames, useAuthors } from '../../parts/authors.ts';
import { Bar } from '../../parts/Bar.tsx';
import { maySend } from '../../parts/campaign-choice.ts';
import { CampaignState, stateOf } from '../../parts/CampaignState.tsx';
import { keepingProgram, need, personalDoors } from '../../parts/door.ts';
import { Form, StrayRefusal } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { Pairs } from '../../parts/Pairs.tsx';
import { ReasonField } from '../../parts/ReasonField.tsx';
import { useRecipientColumns } from '../../parts/recipient-columns.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useKept, useNames, useReader, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const found = need(
    await operations.credentials.campaign(actor, { campaign: visit.params.id }),
    visit,
  );
  const { startedBy, stopped } = found.campaign;
  return {
    ...found,
    maySend: maySend(actor),
    authors: await authorNames(visit, [startedBy, ...(stopped ? [stopped.by] : [])]),
  };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const { id } = visit.params;
  const stopped = await operations.credentials.stopCampaign(actor, {
    campaign: id,
    reason: typed['reason'] ?? '',
  });
  return settle(stopped, { intent, typed }, keepingProgram(visit, `/office/campaigns/${id}`));
}

type Loaded = Route.ComponentProps['loaderData'];

export default function CampaignPage({ loaderData }: Route.ComponentProps) {
  const { campaign, refused } = loaderData;
  const t = useWords(campaignWords);
  const { day } = useFormats();
  const kept = useKept();
  const title = t('one.title', { day: day(campaign.startedAt) });
  const stops = loaderData.maySend && stateOf(campaign) === 'running';
  return (
    <>
      <title>{title}</title>
      <Head
        title={title}
        crumbs={[{ href: kept('/office/campaigns'), label: t('title') }]}
        lead={<CampaignState campaign={campaign} />}
      />
      <StrayRefusal forms={stops ? ['stop'] : []} />
      <Progress loaded={loaderData} />
      <About loaded={loaderData} />
      {refused.length > 0 ? <Refused refused={refused} /> : null}
      {stops ? <Stop left={campaign.left} /> : null}
    </>
  );
}

/** How far it is, or how it ended. */
function Progress({ loaded: { campaign, authors } }: { loaded: Loaded }) {
  const t = useWords(campaignWords);
  const { moment } = useFormats();
  const { here } = useReader();
  const who = useAuthors(authors);
  const { sent, refused, left, people, stopped, finishedAt } = campaign;
  if (stopped) {
    const { at, by, reason } = stopped;
    return (
      <div className="first stack-close">
        <p>{t('one.stopped', { moment: moment(at), who: who(by), reason })}</p>
        <p>{t('one.stoppedLeft', { sent, left })}</p>
      </div>
    );
  }
  if (finishedAt !== null)
    return <p className="first">{t('one.finished', { moment: moment(finishedAt) })}</p>;
  return (
    <div className="first stack-close">
      <p className="row">
        <Bar have={sent + refused} need={people} state="running" />
        <span>{t('one.running', { sent, people })}</span>
      </p>
      <p>
        <a className="button" href={here}>
          {t('one.again')}
        </a>
      </p>
    </div>
  );
}

function About({ loaded: { campaign, authors } }: { loaded: Loaded }) {
  const t = useWords(campaignWords);
  const { moment, lastDay, list, number } = useFormats();
  const name = useNames();
  const who = useAuthors(authors);
  const { awards, endingBy, startedAt, startedBy, people, leftOut, sent, left } = campaign;
  return (
    <section className="section">
      <Pairs
        of={[
          [t('about'), list(awards.map(name))],
          [t('one.ends'), endingBy === null ? null : lastDay(endingBy)],
          [t('started'), moment(startedAt)],
          [t('by'), <bdi key="by">{who(startedBy)}</bdi>],
          [t('people'), number(people)],
          [t('one.sent'), number(sent)],
          [t('one.left'), left > 0 ? number(left) : null],
          [t('one.leftOut'), leftOut > 0 ? number(leftOut) : null],
        ]}
      />
    </section>
  );
}

function Refused({ refused }: { refused: Loaded['refused'] }) {
  const t = useWords(campaignWords);
  const recipient = useRecipientColumns<Loaded['refused'][number]>();
  return (
    <Section title={t('one.refused')} note={t('one.refusedNote')}>
      <Table
        caption={t('one.refused')}
        rows={refused}
        keyOf={({ person }) => person}
        columns={[
          ...recipient,
          { id: 'because', title: t('one.because'), cell: (row) => row.because },
        ]}
      />
    </Section>
  );
}

function Stop({ left }: { left: number }) {
  const t = useWords(campaignWords);
  return (
    <Section title={t('stop.title')} id="stop">
      <Form intent="stop">
        <p>{t('stop.text', { left })}</p>
        <ReasonField />
        <button className="button button-grave">{t('stop.button')}</button>
      </Form>
    </Section>
  );
}
