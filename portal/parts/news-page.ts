import type { NewsKind, NewsPart, ShownNews } from '@guildmark/server';
import { need, personalDoors, programInForce, type Visit } from './door.ts';
import { newsKinds } from './news-kinds.ts';

/** Items that are added with each "more". */
const page = 20;
const most = 500;
/** What is new is told at a glance; the rest is found by its kind. */
const first = 10;

function askedIn(visit: Visit) {
  const query = new URL(visit.request.url).searchParams;
  return {
    kind: newsKinds.find((kind) => kind === query.get('kind')) ?? null,
    search: (query.get('search') ?? '').trim().slice(0, 200),
    shown: Math.min(Math.max(Number(query.get('shown')) || page, page), most),
  };
}

export type NewsFound = { items: ShownNews[]; total: number };

/** What of a program's news concerns a company: by parts, or what was looked for. */
export async function newsPage(visit: Visit, key: string) {
  const { actor, operations, vendor } = personalDoors(visit);
  const { organisation } = need(await operations.partners.organisation(actor, key), visit);
  const { program } = await programInForce(visit);
  const { kind, search, shown } = askedIn(visit);
  const read = async (more: { part?: NewsPart; kind?: NewsKind; search?: string }, limit: number) =>
    need(
      await operations.news.newsOf(actor, {
        organisation: organisation.id,
        program,
        skip: 0,
        limit,
        ...more,
      }),
      visit,
    );
  const company = { slug: organisation.slug, name: organisation.name };
  const around = { organisation: company, vendor: vendor.name, asked: { kind, search } };
  if (kind !== null || search !== '')
    return { ...around, found: await read({ ...(kind && { kind }), search }, shown), parts: null };
  const parts = {
    coming: await read({ part: 'coming' }, most),
    fresh: await read({ part: 'new' }, first),
    library: await read({ part: 'library' }, shown),
  };
  return { ...around, found: null, parts };
}

export type NewsPage = Awaited<ReturnType<typeof newsPage>>;

/** How many to show next of a list that has more; null where it has not, or where nobody reads on. */
export const moreOf = ({ items, total }: NewsFound): number | null =>
  total > items.length && items.length < most ? items.length + page : null;
