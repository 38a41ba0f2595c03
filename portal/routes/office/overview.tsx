import { officeWords } from '@guildmark/words/portal/office.ts';
import { overviewWords } from '@guildmark/words/portal/overview.ts';
import type { Route } from './+types/overview.ts';
import { countWaiting, Decisions } from '../../parts/Decisions.tsx';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { CredentialFigures, PassRates } from '../../parts/ProgramFigures.tsx';
import { isWarned } from '../../parts/partner-list.ts';
import { RiskTable } from '../../parts/RiskTable.tsx';
import { SittingTable } from '../../parts/SittingTable.tsx';
import { Table } from '../../parts/Table.tsx';
import { TierChart } from '../../parts/TierChart.tsx';
import { TierMark } from '../../parts/TierMark.tsx';
import { useFormats, useKept, useReader, useWords } from '../../parts/reader.ts';

const soonDays = 90;
const latestCount = 6;

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const { credentials, exams, partners, standing } = operations;
  const { program } = await programInForce(visit);
  const { rows } = need(await standing.ladder(actor, { program }), visit);
  const claims = need(await partners.listAffiliations(actor, { state: 'claimed' }), visit);
  const companies = need(await partners.withoutAdministrator(actor), visit);
  const attempts = need(await exams.attemptsUsedUp(actor), visit);
  const applications = need(await standing.applications(actor, { program }), visit);
  const running = await exams.listSittings(actor, { program, state: 'open', limit: 20 });
  const counts: Record<string, number> = {};
  for (const { tier } of rows) counts[tier ?? 'none'] = (counts[tier ?? 'none'] ?? 0) + 1;
  return {
    waiting: {
      claims: claims.affiliations,
      applications: applications.waiting,
      companies: companies.organisations,
      attempts: attempts.waiting,
    },
    risk: need(await standing.atRisk(actor, { program, days: soonDays }), visit),
    counts,
    total: rows.length,
    warned: rows.filter(isWarned).length,
    latest: rows
      .filter((row) => row.since !== null)
      .toSorted((a, b) => (b.since ?? 0) - (a.since ?? 0))
      .slice(0, latestCount),
    tally: need(await credentials.credentialTally(actor, { program }), visit),
    rates: need(await exams.passRates(actor, { program, days: soonDays }), visit).rates,
    running: need(running, visit).sittings,
  };
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { waiting, risk, warned, running } = loaderData;
  const t = useWords(officeWords);
  const kept = useKept();
  const words = useWords(overviewWords);
  const { vendor } = useReader();
  return (
    <>
      <title>{t('overview.title')}</title>
      <Head title={t('overview.title')} lead={t('overview.lead', { vendor })}>
        <a className="button" href={kept('/office/partners')}>
          {t('overview.all')}
        </a>
      </Head>
      <Section
        title={words('decide.title')}
        note={words('decide.note', { count: countWaiting(waiting) })}
        id="decide"
      >
        <Decisions waiting={waiting} />
      </Section>
      <Section
        title={t('overview.risk')}
        note={
          risk.risks.length > 0 ? (
            <a href={kept('/office/partners?needs=reserve')}>{t('overview.riskNote')}</a>
          ) : (
            t('overview.riskNote')
          )
        }
        id="risk"
      >
        {risk.risks.length > 0 ? (
          <RiskTable risks={risk.risks} people={risk.names} />
        ) : (
          <p className="soft">{t('overview.riskNone')}</p>
        )}
        {warned > 0 ? (
          <p className="remark">
            <a href={kept('/office/partners?needs=warned')}>
              {t('overview.warned', { count: warned })}
            </a>
          </p>
        ) : null}
      </Section>
      <Doing loaded={loaderData} />
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

function Doing({ loaded }: { loaded: Loaded }) {
  const { counts, total, latest, tally, rates } = loaded;
  const t = useWords(officeWords);
  const words = useWords(overviewWords);
  return (
    <Section title={words('doing.title')} note={t('overview.tiersNote', { count: total })}>
      <div className="columns">
        <div className="stack">
          <div className="stack-close">
            <h3>{t('overview.tiers')}</h3>
            <TierChart counts={counts} />
          </div>
          <div className="stack-close">
            <h3>{words('doing.credentials')}</h3>
            <CredentialFigures tally={tally} />
          </div>
          <div className="stack-close">
            <h3>{words('doing.rates', { days: soonDays })}</h3>
            <PassRates rates={rates} />
          </div>
        </div>
        <div className="stack-close">
          <h3>{t('overview.latest')}</h3>
          <Latest rows={latest} />
        </div>
      </div>
    </Section>
  );
}

function Latest({ rows }: { rows: Loaded['latest'] }) {
  const t = useWords(officeWords);
  const kept = useKept();
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
          cell: (row) => <a href={kept(`/office/partners/${row.slug}`)}>{row.name}</a>,
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
