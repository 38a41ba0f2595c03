import { recordWords } from '@guildmark/words/portal/record.ts';
import { shellWords } from '@guildmark/words/portal/shell.ts';
import type { Route } from './+types/companies.ts';
import { AffiliationState } from '../../parts/AffiliationState.tsx';
import { readForm, settle } from '../../parts/answer.ts';
import { need, personalDoors, programInForce } from '../../parts/door.ts';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Head, Section } from '../../parts/Head.tsx';
import { isolated } from '../../parts/isolated.ts';
import { Table } from '../../parts/Table.tsx';
import { useReader, useRegion, useWords } from '../../parts/reader.ts';

export async function loader(visit: Route.LoaderArgs) {
  const { actor, operations } = personalDoors(visit);
  const search = new URL(visit.request.url).searchParams.get('search')?.trim() ?? '';
  const { affiliations } = need(await operations.partners.myAffiliations(actor), visit);
  const { organisations } = need(
    await operations.partners.listOrganisations(actor, { search, limit: 20 }),
    visit,
  );
  return { affiliations, organisations, search };
}

export async function action(visit: Route.ActionArgs) {
  const { actor, operations } = personalDoors(visit);
  const { intent, typed } = await readForm(visit.request);
  const settled = { intent, typed };
  if (intent.startsWith('end')) {
    const ended = await operations.partners.endAffiliation(actor, {
      affiliation: typed['affiliation'] ?? '',
      reason: typed['reason'] ?? '',
    });
    return settle(ended, settled, '/me/companies');
  }
  const organisation = typed['organisation'] ?? '';
  const own = need(await operations.standing.programsOf(actor, { organisation }), visit);
  const programs = own.programs.length > 0 ? own.programs : [(await programInForce(visit)).program];
  // whoever works for a company counts for it wherever it takes part
  const claims = [];
  for (const program of programs)
    claims.push(await operations.partners.claimAffiliation(actor, { organisation, program }));
  const claimed = claims.find(({ ok }) => ok) ?? claims[0]!;
  return settle(claimed, settled, '/me/companies');
}

type Loaded = Route.ComponentProps['loaderData'];

export default function Companies({ loaderData }: Route.ComponentProps) {
  const t = useWords(recordWords);
  return (
    <>
      <title>{t('companies.title')}</title>
      <Head title={t('companies.title')} lead={t('companies.lead')} />
      <Section title={t('companies.mine')}>
        {loaderData.affiliations.length > 0 ? (
          <Mine affiliations={loaderData.affiliations} />
        ) : (
          <p className="soft">{t('companies.none')}</p>
        )}
      </Section>
      <Claim loaded={loaderData} />
    </>
  );
}

function Mine({ affiliations }: { affiliations: Loaded['affiliations'] }) {
  const t = useWords(recordWords);
  const { person } = useReader();
  return (
    <Table
      caption={t('companies.mine')}
      rows={affiliations}
      keyOf={(row) => row.id}
      columns={[
        {
          id: 'company',
          title: t('companies.company'),
          cell: (row) =>
            person?.companies.some((one) => one.slug === row.organisationSlug) ? (
              <a href={`/companies/${row.organisationSlug}`}>{row.organisationName}</a>
            ) : (
              row.organisationName
            ),
        },
        {
          id: 'state',
          title: t('companies.state'),
          cell: (row) => <AffiliationState affiliation={row} />,
        },
        {
          id: 'role',
          title: t('companies.role'),
          // Before the answer nobody knows the role.
          cell: (row) => (row.state === 'confirmed' ? t(`companies.roles.${row.role}`) : null),
        },
        {
          id: 'end',
          title: '',
          cell: (row) => (row.state === 'confirmed' ? <End affiliation={row} /> : null),
        },
      ]}
    />
  );
}

function End({ affiliation }: { affiliation: Loaded['affiliations'][number] }) {
  const t = useWords(recordWords);
  const shell = useWords(shellWords);
  return (
    <details>
      <summary className="small">{t('companies.end')}</summary>
      <Form intent={`end-${affiliation.id}`}>
        <input type="hidden" name="affiliation" value={affiliation.id} />
        <p className="small">
          {t('companies.endText', { company: isolated(affiliation.organisationName) })}
        </p>
        <Field
          name="reason"
          label={shell('form.reason')}
          hint={shell('form.reasonHint')}
          required
        />
        <button className="button button-grave">{t('companies.endButton')}</button>
      </Form>
    </details>
  );
}

function Claim({ loaded }: { loaded: Loaded }) {
  const t = useWords(recordWords);
  const region = useRegion();
  const shell = useWords(shellWords);
  const { organisations, search, affiliations } = loaded;
  const named = (id: string) =>
    affiliations.find(
      (one) => one.organisation === id && (one.state === 'claimed' || one.state === 'confirmed'),
    );
  return (
    <Section title={t('companies.claim')}>
      <div className="stack">
        <Form method="get" className="form-line check-form">
          <Field
            name="search"
            type="search"
            label={t('companies.find')}
            defaultValue={search}
            autoComplete="organization"
          />
          <button className="button">{shell('form.search')}</button>
        </Form>
        {organisations.length === 0 ? <p>{t('companies.notFound')}</p> : null}
        <Form className="choices">
          <ul className="choice-list">
            {organisations.map((one) => (
              <li key={one.id}>
                <span>
                  <strong>{one.name}</strong>{' '}
                  <span className="small soft">
                    {region(one.region)}, {one.country}
                  </span>
                </span>
                <Choose company={one} known={named(one.id)} />
              </li>
            ))}
          </ul>
        </Form>
      </div>
    </Section>
  );
}

/** The button to name a company; where that has been done, how it stands. */
function Choose({
  company,
  known,
}: {
  company: Loaded['organisations'][number];
  known: Loaded['affiliations'][number] | undefined;
}) {
  const t = useWords(recordWords);
  if (known) return <AffiliationState affiliation={known} />;
  return (
    <button className="button button-small" name="organisation" value={company.id}>
      {t('companies.choose')}
      <span className="hidden-visually">: {company.name}</span>
    </button>
  );
}
