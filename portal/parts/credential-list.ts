import { localText } from '@guildmark/words';
import { need, personalDoors, programInForce, type Visit } from './door.ts';

const states = ['valid', 'expired', 'revoked', 'superseded'] as const;
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
  const state = oneOf(states, query.get('state'));
  const sort = oneOf(orders, query.get('sort'));
  const { credentials, total } = need(
    await operations.credentials.list(actor, {
      limit: limit ?? shown,
      ...(search && { search }),
      ...(award && { award }),
      ...(state && { state }),
      ...(sort && { sort }),
    }),
    visit,
  );
  return {
    credentials,
    total,
    asked: { search, award, state: state ?? '', sort: sort ?? '' },
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
