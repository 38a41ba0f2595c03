import { campaignWords } from '@guildmark/words/portal/campaigns.ts';
import type { Route } from './+types/campaigns.ts';
import { authorNames, useAuthors } from '../../parts/authors.ts';
import { maySend } from '../../parts/campaign-choice.ts';
import { CampaignState } from '../../parts/CampaignState.tsx';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head } from '../../parts/Head.tsx';
import { Empty } from '../../parts/Notice.tsx';
import { Table } from '../../parts/Table.tsx';
import { useFormats, useKept, useNames, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { program } = await programInForce(visit);
  const { campaigns, replaced } = need(
    await operations.credentials.listCampaigns(actor, { program }),
    visit,
  );
  return {
    campaigns,
    any: replaced.length > 0,
    maySend: maySend(actor),
    authors: await authorNames(
      visit,
      campaigns.map(({ startedBy }) => startedBy),
    ),
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Campaigns({ loaderData }: Route.ComponentProps) {
  const { campaigns, any } = loaderData;
  const t = useWords(campaignWords);
  const kept = useKept();
  return (
    <>
      <title>{t('title')}</title>
      <Head title={t('title')} lead={t('lead')}>
        {any && loaderData.maySend ? (
          <a className="button button-main" href={kept('/office/campaigns/new')}>
            {t('create')}
          </a>
        ) : null}
      </Head>
      {campaigns.length > 0 ? (
        <CampaignTable loaded={loaderData} />
      ) : (
        <Empty title={t(any ? 'none' : 'nothing')}>
          <p>{t(any ? 'noneText' : 'nothingText')}</p>
        </Empty>
      )}
      {any && !loaderData.maySend ? <p className="soft section">{t('readOnly')}</p> : null}
    </>
  );
}

function CampaignTable({ loaded: { campaigns, authors } }: { loaded: Loaded }) {
  const t = useWords(campaignWords);
  const { shortDay, list, number } = useFormats();
  const name = useNames();
  const who = useAuthors(authors);
  const kept = useKept();
  return (
    <Table
      caption={t('title')}
      rows={campaigns}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'about',
          title: t('about'),
          cell: ({ id, awards }) => (
            <a href={kept(`/office/campaigns/${id}`)}>{list(awards.map(name))}</a>
          ),
        },
        { id: 'started', title: t('started'), cell: ({ startedAt }) => shortDay(startedAt) },
        { id: 'by', title: t('by'), cell: ({ startedBy }) => <bdi>{who(startedBy)}</bdi> },
        {
          id: 'people',
          title: t('people'),
          figure: true,
          cell: ({ people }) => number(people),
        },
        {
          id: 'state',
          title: t('state'),
          cell: (campaign) => <CampaignState campaign={campaign} />,
        },
      ]}
    />
  );
}
