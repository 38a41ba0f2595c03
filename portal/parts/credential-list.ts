import { localText } from '@guildmark/words';
import { need, personalDoors, programInForce, type Visit } from './door.ts';

const states = ['valid', 'expired', 'revoked', 'superseded'] as const;
const endings = ['ends-30', 'ends-60', 'ends-90'] as const;
/** What `?state=` may say; `ends-30` are those in force that run out within 30 days. */
export const statesAsked = [...states, ...endings];
const orders = ['holder', '-holder', 'awarded', '-awarded', 'until', '-until'] as const;
/** Rows that are added with each "more". */
const page = 100;
const most = 1000;

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((each) => each === text);

/** The credentials that the address asks for, the newest first unless another order is asked for. */
export async function credentialList(visit: Visit, limit?: number) {
  const { actor, operations, locale } = personalDoors(visit);
  const program = await programInForce(visit);
  const query = new URL(visit.request.url).searchParams;
  const shown = Math.min(Math.max(Number(query.get('shown')) || page, page), most);
  const search = query.get('search') ?? '';
  const award = query.get('award') ?? '';
  const ends = oneOf(endings, query.get('state'));
  const state = ends ? 'valid' : oneOf(states, query.get('state'));
  const sort = oneOf(orders, query.get('sort'));
  const { credentials, total } = need(
    await operations.credentials.list(actor, {
      limit: limit ?? shown,
      ...(search && { search }),
      ...(award && { award }),
      ...(state && { state }),
      ...(ends && { endsWithin: Number(ends.slice('ends-'.length)) }),
      ...(sort && { sort }),
    }),
    visit,
  );
  return {
    credentials,
    total,
    asked: { search, award, state: ends ?? state ?? '', sort: sort ?? '' },
    awards: program.levels.flatMap(({ id }) =>
      Object.values(program.tracks).flatMap((track) => {
        const level = track.levels[id];
        return level ? [{ value: level.credential, label: localText(level.title, locale) }] : [];
      }),
    ),
    more:
      total > credentials.length && credentials.length < most ? credentials.length + page : null,
  };
}
