import { need, personalDoors, type Visit } from './door.ts';

const sorts = ['name', 'organisation', 'credentials', 'since'] as const;
export const belongings = ['counting', 'nowhere', 'claiming', 'used-up', 'office'] as const;
/** Rows that are added with each "more", and the most that a page or a file holds. */
const page = 100;
const most = 10_000;

/** People as `?search=`, `?belongs=` and `?sort=` ask for them, with how many there are. */
export async function personList(visit: Visit, limit?: number) {
  const { actor, operations } = personalDoors(visit);
  const query = new URL(visit.request.url).searchParams;
  const search = query.get('search')?.trim() ?? '';
  const belongs = belongings.find((one) => one === query.get('belongs'));
  const order = query.get('sort') ?? 'name';
  const shown = Math.min(Math.max(Number(query.get('shown')) || page, page), most);
  const { people, total } = need(
    await operations.access.listPeople(actor, {
      search,
      sort: sorts.find((one) => one === order.replace(/^-/u, '')),
      descending: order.startsWith('-'),
      limit: limit ?? shown,
      ...(belongs === 'used-up'
        ? { people: await whoUsedUp(visit) }
        : belongs !== undefined && { belongs }),
    }),
    visit,
  );
  return {
    people,
    total,
    asked: { search, belongs: belongs ?? '' },
    more: total > people.length && people.length < most ? people.length + page : null,
  };
}

/** The whole list, for a file. */
export const allPeople = (visit: Visit) => personList(visit, most);

/** Who can go on with an exam only if the office grants another attempt. */
async function whoUsedUp(visit: Visit): Promise<string[]> {
  const { actor, operations } = personalDoors(visit);
  const { waiting } = need(await operations.exams.attemptsUsedUp(actor), visit);
  return [...new Set(waiting.map((one) => one.person))];
}
