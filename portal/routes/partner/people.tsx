import { peopleWords } from '@guildmark/words/portal/people.ts';
import type { Route } from './+types/people.ts';
import { Head } from '../../parts/Head.tsx';
import { actOnPeople, peoplePage } from '../../parts/people-page.ts';
import { PeopleSheet } from '../../parts/PeopleSheet.tsx';
import { useWords } from '../../parts/reader.ts';

export const loader = (visit: Route.LoaderArgs) => peoplePage(visit, visit.params.slug);

export const action = (visit: Route.ActionArgs) =>
  actOnPeople(visit, `/companies/${visit.params.slug}/people`);

export default function People({ loaderData }: Route.ComponentProps) {
  const { organisation } = loaderData;
  const t = useWords(peopleWords);
  return (
    <>
      <title>{t('title', { organisation: organisation.name })}</title>
      <Head
        title={t('head')}
        lead={t('lead', { organisation: organisation.name })}
        crumbs={[{ href: `/companies/${organisation.slug}`, label: organisation.name }]}
      />
      <PeopleSheet page={loaderData} />
    </>
  );
}
