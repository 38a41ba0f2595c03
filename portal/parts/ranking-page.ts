import {
  formatDay,
  groupTitle,
  isBroken,
  rankedAmount,
  rankingTitle,
  translator,
} from '@guildmark/words';
import { rankingPageWords } from '@guildmark/words/portal/rankings.ts';
import type { Instant } from '@guildmark/engine';
import { need, personalDoors, programInForce, type Visit } from './door.ts';

/** As many places are shown at once. */
const step = 100;
const most = 10_000;

/** A ranking among which one chooses: its name and from when on it holds. */
const keyOf = ({ name, from }: { name: string; from: Instant }): string => `${from}.${name}`;

/** Loads the places of `?ranking=` and `?group=`, as many as `?shown=` says; the latest ranking where none is named. */
export async function rankingPage(visit: Visit) {
  const { actor, operations, locale } = personalDoors(visit);
  const { program } = await programInForce(visit);
  const search = new URL(visit.request.url).searchParams;
  const { rankings, asks } = need(await operations.standing.rankings(actor, { program }), visit);
  const t = translator(rankingPageWords, locale);
  const said = (each: (typeof rankings)[number]) => ({
    title: rankingTitle(each.program, each.rank, locale),
    day: formatDay(each.from, locale, each.program.zone),
  });
  const options = rankings.map((each) => ({ value: keyOf(each), label: t('of', said(each)) }));
  const asked = rankings.find((each) => keyOf(each) === search.get('ranking'));
  const ranking = asked ?? rankings[0];
  if (!ranking) return { asks, options, shown: null };
  const wanted = search.get('group');
  const cut = ranking.cuts.find(({ group }) => group === wanted) ?? ranking.cuts[0];
  const limit = Math.min(most, Math.max(step, Number(search.get('shown')) || step));
  const of = { program, name: ranking.name, from: ranking.from, skip: 0, limit };
  const group = cut?.group ?? '';
  const { places } = need(await operations.standing.rankingPlaces(actor, { ...of, group }), visit);
  const amount = (exact: string, cents?: boolean) =>
    rankedAmount(ranking.program, ranking.rank, locale, exact, cents);
  const cents = places.some((row) => isBroken(row.amount));
  return {
    asks,
    options,
    shown: {
      ranking: keyOf(ranking),
      ...said(ranking),
      group,
      groups: ranking.cuts
        .filter((each) => each.group !== '')
        .map((each) => ({
          value: each.group,
          label: groupTitle(ranking.program, ranking.rank, locale, each.group),
        })),
      cut: cut && { ...cut, cutoff: cut.cutoff === null ? null : amount(cut.cutoff) },
      places: places.map((row) => ({ ...row, amount: amount(row.amount, cents) })),
      more: cut && limit < cut.size ? Math.min(most, limit + step) : null,
    },
  };
}

export type RankingPage = Awaited<ReturnType<typeof rankingPage>>;
