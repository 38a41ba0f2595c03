import { peopleWords } from '@guildmark/words/portal/people.ts';
import type { Route } from './+types/people.ts';
import { keepingProgram } from '../../parts/door.ts';
import type { PageHandle } from '../../parts/handle.ts';
import { Head } from '../../parts/Head.tsx';
import { actOnPeople, peoplePage } from '../../parts/people-page.ts';
import { PeopleSheet } from '../../parts/PeopleSheet.tsx';
import { useKept, useWords } from '../../parts/reader.ts';

export const handle: PageHandle = { byProgram: true };

export const loader = (visit: Route.LoaderArgs) => peoplePage(visit, visit.params.slug);

export const action = (visit: Route.ActionArgs) =>
  actOnPeople(visit, keepingProgram(visit, `/companies/${visit.params.slug}/people`));

export default function People({ loaderData }: Route.ComponentProps) {
  const { organisation } = loaderData;
  const t = useWords(peopleWords);
  const kept = useKept();
  return (
    <>
      <title>{t('title', { organisation: organisation.name })}</title>
      <Head
        title={t('head')}
        lead={t('lead', { organisation: organisation.name })}
        crumbs={[{ href: kept(`/companies/${organisation.slug}`), label: organisation.name }]}
      />
      <PeopleSheet page={loaderData} />
    </>
  );
}
