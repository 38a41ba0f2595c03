import { campaignWords } from '@guildmark/words/portal/campaigns.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/new-campaign.ts';
import { readForm, settle } from '../../parts/answer.ts';
import { withQuery } from '../../parts/address.ts';
import { campaignChoice, startCampaign, type CampaignChoice } from '../../parts/campaign-choice.ts';
import { keepingProgram } from '../../parts/door.ts';
import { Field } from '../../parts/Field.tsx';
import { Form, StrayRefusal } from '../../parts/Form.tsx';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { Empty, Notice } from '../../parts/Notice.tsx';
import { useRecipientColumns } from '../../parts/recipient-columns.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useKept, useNames, useReader, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => campaignChoice(visit);

export async function action(visit: Route.ActionArgs) {
  const { intent, typed } = await readForm(visit.request);
  const started = await startCampaign(visit, typed['seen'] ?? '');
  return settle(started, { intent, typed }, ({ campaign }) =>
    keepingProgram(visit, `/office/campaigns/${campaign}`),
  );
}

export default function NewCampaign({ loaderData: choice }: Route.ComponentProps) {
  const { replaced, audience } = choice;
  const t = useWords(campaignWords);
  const kept = useKept();
  const sends = audience !== null && audience.people > 0 && choice.maySend;
  return (
    <>
      <title>{t('choose.title')}</title>
      <Head
        title={t('choose.title')}
        crumbs={[{ href: kept('/office/campaigns'), label: t('title') }]}
      />
      <StrayRefusal forms={sends ? ['send'] : []} />
      {replaced.length > 0 ? (
        <Choose choice={choice} />
      ) : (
        <Empty title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </Empty>
      )}
      {audience ? (
        <Section title={t('reach.title')} id="reach">
          <Reach choice={choice} audience={audience} />
        </Section>
      ) : null}
      {sends ? <Send audience={audience} /> : null}
      {choice.maySend ? null : <p className="soft section">{t('readOnly')}</p>}
    </>
  );
}

/** Which credentials, and by when they end; a form that makes an address. */
function Choose({ choice: { replaced, asked } }: { choice: CampaignChoice }) {
  const t = useWords(campaignWords);
  const { askedProgram } = useReader();
  const { list } = useFormats();
  const name = useNames();
  const isFirst = asked.awards.length === 0;
  return (
    <Form method="get" action="#reach">
      {askedProgram ? <input type="hidden" name="program" value={askedProgram} /> : null}
      <fieldset className="stack-close">
        <legend>{t('choose.which')}</legend>
        {replaced.map(({ award, replacedBy }) => (
          <label key={award} className="check">
            <input
              type="checkbox"
              name="award"
              value={award}
              defaultChecked={isFirst || asked.awards.includes(award)}
            />
            <span>
              {name(award)}
              <br />
              <span className="field-hint">
                {t('choose.replaced', { replaced: list(replacedBy.map(name), 'disjunction') })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {asked.noDay ? <Notice state="missing">{t('choose.noDay')}</Notice> : null}
      <Field
        name="until"
        type="date"
        label={t('choose.until')}
        hint={t('choose.untilHint')}
        defaultValue={asked.noDay ? '' : asked.day}
      />
      <button className="button">{t('choose.button')}</button>
    </Form>
  );
}

type Audience = NonNullable<CampaignChoice['audience']>;

function Reach({ choice, audience }: { choice: CampaignChoice; audience: Audience }) {
  const t = useWords(campaignWords);
  const shell = useWords(shellWords);
  const { here } = useReader();
  const { holders, people, leftOut } = audience;
  return (
    <div className="stack">
      <p>
        {people > 0 ? <strong>{t('reach.people', { count: people })}.</strong> : t('reach.nobody')}{' '}
        {leftOut > 0 ? t('reach.leftOut', { count: leftOut }) : null}{' '}
        {people > holders.length ? t('reach.first', { count: holders.length }) : null}
      </p>
      {people > 0 ? <Holders audience={audience} /> : null}
      {choice.more === null ? null : (
        <p>
          <a className="button" href={`${withQuery(here, 'shown', String(choice.more))}#reach`}>
            {shell('table.more', { count: Math.min(people, choice.more) - holders.length })}
          </a>
        </p>
      )}
    </div>
  );
}

function Holders({ audience: { holders } }: { audience: Audience }) {
  const t = useWords(campaignWords);
  const { lastDay } = useFormats();
  const name = useNames();
  const recipient = useRecipientColumns<Audience['holders'][number]>();
  return (
    <Table
      bare
      caption={t('reach.title')}
      rows={holders}
      keyOf={({ person }) => person}
      columns={[
        ...recipient,
        {
          id: 'holds',
          title: t('reach.holds'),
          cell: ({ held }) =>
            held.map(({ award, until }) => (
              <div key={award}>
                {until === null
                  ? t('reach.endless', { what: name(award) })
                  : t('reach.through', { what: name(award), day: lastDay(until) })}
              </div>
            )),
        },
      ]}
    />
  );
}

function Send({ audience: { people, seen } }: { audience: Audience }) {
  const t = useWords(campaignWords);
  return (
    <Section title={t('send.title')} id="send">
      <Form intent="send">
        <p className="prose">{t('send.text')}</p>
        <input type="hidden" name="seen" value={seen} />
        <button className="button button-main">{t('send.button', { count: people })}</button>
      </Form>
    </Section>
  );
}
