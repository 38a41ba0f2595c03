import { officeWords } from '@guildmark/words/portal/office.ts';
import type { Route } from './+types/overview.ts';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { RiskTable } from '../../parts/RiskTable.tsx';
import { SittingTable } from '../../parts/SittingTable.tsx';
import { Table } from '../../parts/Table.tsx';
import { TierChart } from '../../parts/TierChart.tsx';
import { TierMark } from '../../parts/TierMark.tsx';
import { useFormats, useReader, useWords } from '../../parts/reader.ts';

const riskDays = 90;
const latestCount = 6;

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { program } = await programInForce(visit);
  const { rows } = need(await operations.standing.ladder(actor, { program }), visit);
  const risk = need(await operations.standing.atRisk(actor, { program, days: riskDays }), visit);
  const running = need(
    await operations.exams.listSittings(actor, { program, state: 'open', limit: 20 }),
    visit,
  );
  const counts: Record<string, number> = {};
  for (const { tier } of rows) counts[tier ?? 'none'] = (counts[tier ?? 'none'] ?? 0) + 1;
  const latest = rows
    .filter((row) => row.since !== null)
    .toSorted((a, b) => (b.since ?? 0) - (a.since ?? 0))
    .slice(0, latestCount);
  return { counts, total: rows.length, latest, risk, running: running.sittings };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { counts, total, latest, risk, running } = loaderData;
  const t = useWords(officeWords);
  const { vendor } = useReader();
  return (
    <>
      <title>{t('overview.title')}</title>
      <Head title={t('overview.title')} lead={t('overview.lead', { vendor })}>
        <a className="button" href="/office/partners">
          {t('overview.all')}
        </a>
      </Head>
      <Section title={t('overview.risk')} note={t('overview.riskNote')} id="risk">
        {risk.risks.length > 0 ? (
          <RiskTable risks={risk.risks} people={risk.names} />
        ) : (
          <p className="soft">{t('overview.riskNone')}</p>
        )}
      </Section>
      <div className="columns section">
        <Section title={t('overview.tiers')} note={t('overview.tiersNote', { count: total })}>
          <TierChart counts={counts} />
        </Section>
        <Section title={t('overview.latest')} note={t('overview.latestNote')}>
          <Latest rows={latest} />
        </Section>
      </div>
      <Section title={t('overview.running')}>
        {running.length > 0 ? (
          <SittingTable sittings={running} caption={t('overview.running')} />
        ) : (
          <p className="soft">{t('overview.runningNone')}</p>
        )}
      </Section>
    </>
  );
}

function Latest({ rows }: { rows: Loaded['latest'] }) {
  const t = useWords(officeWords);
  const { shortDay } = useFormats();
  return (
    <Table
      bare
      caption={t('overview.latest')}
      rows={rows}
      keyOf={(row) => row.organisation}
      columns={[
        {
          id: 'company',
          title: t('partners.company'),
          cell: (row) => <a href={`/office/partners/${row.slug}`}>{row.name}</a>,
        },
        {
          id: 'tier',
          title: t('partners.tier'),
          cell: (row) => <TierMark tier={row.tier} none={t('partners.noTier')} />,
        },
        {
          id: 'since',
          title: t('partners.since'),
          figure: true,
          cell: (row) => (row.since === null ? null : shortDay(row.since)),
        },
      ]}
    />
  );
}
