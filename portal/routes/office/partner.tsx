import { officeWords } from '@guildmark/words/portal/office.ts';
import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import { waiverWords } from '@guildmark/words/portal/waivers.ts';
import type { Route } from './+types/partner.ts';
import { keepingProgram, personalDoors } from '../../parts/door.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head, Section } from '../../parts/Head.tsx';
import { actOnPeople, peoplePage } from '../../parts/people-page.ts';
import { PeopleSheet } from '../../parts/PeopleSheet.tsx';
import { standingPage } from '../../parts/standing-page.ts';
import { StandingSheet } from '../../parts/StandingSheet.tsx';
import { useKept, useReader, useRegion, useWords } from '../../parts/reader.ts';
import { waiverForms, Waivers } from '../../parts/Waivers.tsx';
import { actOnWaivers, waiversPage } from '../../parts/waivers-page.ts';

const pageOf = (slug: string) => `/office/partners/${slug}`;

export const handle: PageHandle = { byProgram: true };

export async function loader(visit: Route.LoaderArgs) {
  personalDoors(visit);
  const { slug } = visit.params;
  return {
    standing: await standingPage(visit, slug, '#people'),
    people: await peoplePage(visit, slug),
    waivers: await waiversPage(visit, slug),
  };
}

export async function action(visit: Route.ActionArgs) {
  const { slug } = visit.params;
  const waived = await actOnWaivers(visit, slug, keepingProgram(visit, `${pageOf(slug)}#waivers`));
  return waived ?? actOnPeople(visit, keepingProgram(visit, `${pageOf(slug)}#people`));
}

const personHref = (person: string) => `/office/people/${person}`;

export default function Partner({ loaderData }: Route.ComponentProps) {
  const { standing, people, waivers } = loaderData;
  const { organisation } = standing.view;
  const t = useWords(officeWords);
  const kept = useKept();
  const words = useWords(standingPageWords);
  const waiving = useWords(waiverWords);
  const { locale } = useReader();
  const region = useRegion();
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <>
      <title>{words('title', { organisation: organisation.name })}</title>
      <Head
        title={<bdi>{organisation.name}</bdi>}
        lead={
          <>
            {region(organisation.region)}, {countries.of(organisation.country)}
            {organisation.website ? (
              <>
                {' · '}
                <a href={organisation.website} rel="external noopener">
                  {organisation.website.replace(/^https?:\/\//u, '')}
                </a>
              </>
            ) : null}
          </>
        }
        crumbs={[{ href: kept('/office/partners'), label: t('partners.title') }]}
      >
        <a className="button" href="#people">
          {t('people.title')}
        </a>
        <a className="button" href="#replay">
          {words('replay.title')}
        </a>
      </Head>
      <StandingSheet page={standing} own={false} personHref={personHref} />
      {/* What is printed is the report of the standing. */}
      <div className="no-print">
        <Section title={t('partner.people', { organisation: organisation.name })} id="people">
          <PeopleSheet page={people} personHref={personHref} otherForms={waiverForms} />
        </Section>
        {waivers.waivables.length + waivers.waivers.length > 0 ? (
          <Section title={waiving('title')} note={waiving('note')} id="waivers">
            <Waivers page={waivers} at={standing.view.standing.on} />
          </Section>
        ) : null}
      </div>
    </>
  );
}
