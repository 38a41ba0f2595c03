import { standingPageWords } from '@guildmark/words/portal/standing.ts';
import type { Route } from './+types/standing.ts';
import { keepingProgram } from '../../parts/door.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head } from '../../parts/Head.tsx';
import { standingPage } from '../../parts/standing-page.ts';
import { StandingSheet } from '../../parts/StandingSheet.tsx';
import { useReader, useRegion, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) =>
  standingPage(
    visit,
    visit.params.slug,
    keepingProgram(visit, `/companies/${visit.params.slug}/people`),
  );

export default function Standing({ loaderData }: Route.ComponentProps) {
  const t = useWords(standingPageWords);
  const { organisation } = loaderData.view;
  const { locale } = useReader();
  const region = useRegion();
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <>
      <title>{t('title', { organisation: organisation.name })}</title>
      <Head
        title={<bdi>{organisation.name}</bdi>}
        lead={`${region(organisation.region)}, ${countries.of(organisation.country)}`}
      >
        <a className="button" href="#replay">
          {t('replay.title')}
        </a>
      </Head>
      <StandingSheet page={loaderData} own />
    </>
  );
}
