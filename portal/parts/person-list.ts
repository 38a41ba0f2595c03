import { need, personalDoors, type Visit } from './door.ts';

const sorts = ['name', 'organisation', 'credentials', 'since'] as const;
const mostPeople = 500;

/** People as `?search=` and `?sort=` ask for them, with how many there are. */
export async function personList(visit: Visit) {
  const { actor, operations } = personalDoors(visit);
  const query = new URL(visit.request.url).searchParams;
  const search = query.get('search')?.trim() ?? '';
  const asked = query.get('sort') ?? 'name';
  const sort = sorts.find((one) => one === asked.replace(/^-/u, '')) ?? 'name';
  const found = need(
    await operations.access.listPeople(actor, {
      search,
      sort,
      descending: asked.startsWith('-'),
      limit: mostPeople,
    }),
    visit,
  );
  return { ...found, search };
}
