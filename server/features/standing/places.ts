import {
  knownFacts,
  ok,
  rankingsOf,
  refuse,
  type Cut,
  type Fact,
  type Instant,
  type Program,
  type Rank,
  type RankingPlace,
  type Result,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice, maySeeOrganisation } from '../access/may.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Partners } from '../partners/partners.ts';
import type { Programs } from '../programs/programs.ts';
import * as queries from './place-queries.ts';

export type { PlaceRow } from './place-queries.ts';

/** A ranking on record: what it ranks by, from when on it holds, and where it is cut in each group. */
export interface RankingView {
  name: string;
  from: Instant;
  /** When it was made here; null where it comes from elsewhere, without places. */
  madeAt: Instant | null;
  /** The text that it was made under, and what that text ranks by. */
  program: Program;
  rank: Rank;
  /** By the names of the groups. */
  cuts: Omit<Cut, 'withSome'>[];
}

/** The place of one company in a ranking, and the cut of its group. */
export interface OwnPlace extends Omit<RankingView, 'cuts'> {
  cut: RankingView['cuts'][number];
  /** What it has, exactly; null where the company takes no part. */
  place: RankingPlace | null;
}

interface Needs {
  ledger: Ledger;
  partners: Partners;
  programs: Programs;
}

/** The places in rankings, as they were made. Nothing is written. */
export function places(platform: Platform, needs: Needs) {
  const { db } = platform;

  /** The rankings of a program on record that the text in force goes by, the latest first. */
  async function onRecord(vendor: string, program: string): Promise<Result<RankingView[]>> {
    const now = platform.clock();
    const inForce = await needs.programs.programInForce(vendor, program, now);
    if (!inForce) return needs.programs.withoutText(vendor, program);
    const asked = new Map(rankingsOf(inForce.program).map((rank) => [rank.name, rank]));
    if (asked.size === 0) return ok([]);
    const rows = await queries.rankingsOnRecord(db, vendor, program);
    const facts = knownFacts(await needs.ledger.factsOfProgram(db, vendor, program), now);
    const cuts = Map.groupBy(
      facts.filter(({ kind, from }) => kind === 'ranking' && from <= now),
      ({ subject, from }) => keyOf({ name: subject, from }),
    );
    const made = new Map(rows.map((row) => [keyOf(row), row]));
    const all = [...new Set([...made.keys(), ...cuts.keys()])].map(async (key) => {
      const { name, from } = namedBy(key);
      const row = made.get(key);
      const under = row && (await needs.programs.programVersion(vendor, program, row.version));
      const text = under?.program ?? inForce.program;
      const rank = rankingsOf(text).find((each) => each.name === name) ?? asked.get(name);
      const found = (cuts.get(key) ?? []).map(cutOn).toSorted(byGroup);
      return { name, from, madeAt: row?.madeAt ?? null, program: text, rank, cuts: found };
    });
    return ok(
      (await Promise.all(all))
        .flatMap((each) =>
          each.rank && asked.has(each.name) ? [{ ...each, rank: each.rank }] : [],
        )
        .toSorted((a, b) => b.from - a.from || (a.name < b.name ? -1 : 1)),
    );
  }

  /** The rankings that were made, the latest first, for the office. `asks`: the text in force goes by rankings. */
  async function rankings(
    actor: Actor,
    input: { program: string },
  ): Promise<Result<{ rankings: RankingView[]; asks: boolean }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { vendor } = actor;
    const inForce = await needs.programs.programInForce(vendor, input.program, platform.clock());
    if (!inForce) return needs.programs.withoutText(vendor, input.program);
    const found = await onRecord(vendor, input.program);
    if (!found.ok) return found;
    return ok({ rankings: found.value, asks: rankingsOf(inForce.program).length > 0 });
  }

  /** The places of everyone in one group of a ranking, the best first, for the office. */
  async function rankingPlaces(
    actor: Actor,
    input: {
      program: string;
      name: string;
      from?: Instant;
      group?: string;
      skip: number;
      limit: number;
    },
  ): Promise<Result<{ ranking: RankingView; group: string; places: queries.PlaceRow[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { vendor } = actor;
    const { program, name, from, skip, limit } = input;
    const found = await onRecord(vendor, program);
    if (!found.ok) return found;
    const ranking = found.value.find(
      (each) => each.name === name && (from === undefined || each.from === from),
    );
    const group = input.group ?? ranking?.cuts[0]?.group ?? '';
    if (!ranking || !(group === '' || ranking.cuts.some((cut) => cut.group === group)))
      return refuse('ranking.not_found');
    const key = { vendor, program, name, from: ranking.from };
    const rows = await queries.placesOnRecord(db, key, { group, skip, limit });
    return ok({ ranking, group, places: rows });
  }

  /** The place of a company in the latest of each ranking, for its own people and the office. Others are not named. */
  async function placesOf(
    actor: Actor,
    input: { program: string; organisation: string },
  ): Promise<Result<{ places: OwnPlace[] }>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { id } = found.value.organisation;
    const refusal = maySeeOrganisation(actor, id);
    if (refusal) return { ok: false, refusal };
    const { vendor } = actor;
    const of = { vendor, program: input.program, organisation: id };
    const own = await queries.placesOfOrganisation(db, of);
    const byKey = new Map(own.map(({ name, from, ...place }) => [keyOf({ name, from }), place]));
    const onRecordNow = await onRecord(vendor, input.program);
    if (!onRecordNow.ok) return onRecordNow;
    const latest = new Map<string, RankingView>();
    for (const ranking of onRecordNow.value)
      if (ranking.madeAt !== null && !latest.has(ranking.name)) latest.set(ranking.name, ranking);
    return ok({
      places: [...latest.values()].flatMap(({ cuts, ...ranking }): OwnPlace[] => {
        const place = byKey.get(keyOf(ranking)) ?? null;
        const cut = cuts.find(({ group }) => group === (place?.group ?? ''));
        return cut ? [{ ...ranking, cut, place }] : [];
      }),
    });
  }

  return { rankings, rankingPlaces, placesOf };
}

const keyOf = ({ name, from }: { name: string; from: Instant }): string =>
  JSON.stringify([name, from]);
const namedBy = (key: string) => {
  const [name, from] = JSON.parse(key) as [string, Instant];
  return { name, from };
};

const byGroup = (a: { group: string }, b: { group: string }) => (a.group < b.group ? -1 : 1);

/** The cut that a fact of a ranking tells. */
function cutOn({ attributes = {} }: Pick<Fact, 'attributes'>): RankingView['cuts'][number] {
  const { group, size, places: many, best, cutoff } = attributes;
  return {
    group: String(group ?? ''),
    size: Number(size ?? 0),
    places: Number(many ?? 0),
    best: Number(best ?? 0),
    cutoff: cutoff === undefined || cutoff === null ? null : String(cutoff),
  };
}
