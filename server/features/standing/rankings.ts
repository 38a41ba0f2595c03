import {
  cutsOf,
  columnsOf,
  entrantsOf,
  entriesIn,
  knownFacts,
  placesOf,
  rankingFact,
  rankingTime,
  rankingsOf,
  readExact,
  writeExact,
  type Cut,
  type Entrant,
  type Fact,
  type FactKind,
  type Instant,
  type Program,
  type Rank,
  type RankingTime,
} from '@guildmark/engine';
import { idNamed } from '../../platform/ids.ts';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import { letBeDue } from './queries.ts';
import { savePlaces } from './place-queries.ts';
import * as queries from './ranking-queries.ts';

/** Organisations that are counted in one transaction: few enough that nobody else waits long for the process. */
const organisationsAtOnce = 500;
/** Transactions that end later than they say are looked for so much longer. */
const overlapMs = 60_000;

/** A ranking that falls due: of which text, and when. */
interface Due {
  program: Program;
  rank: Rank;
  time: RankingTime;
}

/** What a ranking counts. */
const kindsOf = ({ of, per = [] }: Rank): FactKind[] => (per.length > 0 ? [of, 'attribute'] : [of]);

/** Rankings: made as their periods begin, recorded as facts, and made anew when something late arrives. */
export function rankingsMade(platform: Platform, needs: { ledger: Ledger; programs: Programs }) {
  const { db } = platform;
  const everything = Number.MAX_SAFE_INTEGER;

  /** Makes every ranking whose period has begun, and those anew that late facts bear on; answers how many changed. */
  async function makeRankingsDue(actor: Actor): Promise<number> {
    let changed = 0;
    for (const { program } of await needs.programs.current(actor)) {
      for (const due of await allDue(actor.vendor, program.program)) {
        const key = keyOf(actor.vendor, due);
        const { at, from } = due.time;
        const { version } = due.program;
        await queries.begin(db, key, { at, version, known: from });
        changed += await carryOut(actor, key, due);
        if (await madeStale(actor.vendor, key, due)) changed += await carryOut(actor, key, due);
      }
    }
    return changed;
  }

  /** The rankings in force by the texts that are, and before them those that were missed; the oldest first. */
  async function allDue(vendor: string, program: string): Promise<Due[]> {
    const now = platform.clock();
    const alive = await needs.programs.versionsAlive(vendor, program, now);
    const texts = alive.filter(({ version }) => version.effectiveFrom <= now);
    const names = texts.flatMap((each) => rankingsOf(each.program).map(({ name }) => name));
    if (names.length === 0) return [];
    const made = await queries.madeFrom(db, vendor, program, names);
    const found = new Map<string, Due>();
    for (const text of texts)
      for (const rank of rankingsOf(text.program))
        for (const time of timesDue(text.program, rank, now, made.get(rank.name) ?? [])) {
          const name = `${rank.name} ${time.from}`;
          // The newest text comes first, and a name stands for one ranking.
          if (!found.has(name)) found.set(name, { program: text.program, rank, time });
        }
    return [...found.values()].toSorted((a, b) => a.time.from - b.time.from);
  }

  /** Counts part after part and records what comes out; answers 1 where that changes what is on record. */
  async function carryOut(actor: Actor, key: queries.MakingKey, due: Due): Promise<number> {
    for (;;) {
      const done = await db.transaction().execute((tx) => stepIn(tx, actor, key, due));
      if (done !== null) return done;
    }
  }

  /** Counts the next organisations, or, after the last of them, records the ranking; null while there is more to do. */
  async function stepIn(
    tx: Tx,
    actor: Actor,
    key: queries.MakingKey,
    due: Due,
  ): Promise<number | null> {
    const making = await queries.lock(tx, key);
    if (!making.underWay) return 0;
    const next = await queries.organisationsAfter(tx, key.vendor, {
      after: making.countedTo,
      known: making.known,
      limit: organisationsAtOnce,
    });
    const last = next.at(-1);
    if (!last) return finishIn(tx, actor, key, due, making);
    const entrants = await entrantsIn(tx, key, due, making.known, next);
    await queries.keepPart(tx, key, {
      entries: written(entrants),
      countedTo: last.id,
      before: making.counted,
      counted: next.length,
    });
    return null;
  }

  /** What some organisations bring into a ranking; those that came later take no part. */
  async function entrantsIn(
    tx: Tx,
    { vendor, program: id }: queries.MakingKey,
    { program, rank, time }: Due,
    known: Instant,
    next: { id: string; since: Instant }[],
  ): Promise<Entrant[]> {
    const facts = await needs.ledger.factsOfKinds(tx, vendor, id, {
      organisations: next.map((each) => each.id),
      kinds: kindsOf(rank),
    });
    const own = Map.groupBy(facts, ({ organisation }) => organisation ?? '');
    const wasThere = ({ id: organisation, since }: { id: string; since: Instant }) =>
      since <= time.at || (own.get(organisation) ?? []).some(({ from }) => from <= time.at);
    const there = next.filter(wasThere).map((each) => each.id);
    const present = new Set(there);
    const counting = facts.filter(
      ({ organisation }) => organisation === undefined || present.has(organisation),
    );
    const columns = columnsOf(program, counting, known, there);
    const elsewhere = {
      facts: (organisation: string) => [...(own.get(organisation) ?? []), ...(own.get('') ?? [])],
      known,
    };
    const [entrants] = entrantsOf(program, [rank], columns, time.at, elsewhere);
    return entrants!;
  }

  /** Records a ranking that everyone is counted for, in place of what it was before. */
  async function finishIn(
    tx: Tx,
    actor: Actor,
    key: queries.MakingKey,
    due: Due,
    { known, madeAt, counted }: queries.Making,
  ): Promise<number> {
    const { vendor, program } = key;
    const now = platform.clock();
    const all = await needs.ledger.factsOfProgram(tx, vendor, program);
    const before = knownFacts(all, everything).filter(
      ({ kind, subject }) => kind === 'ranking' && subject === key.name,
    );
    const ours = before.filter(({ from, source }) => from === key.from && isOurs(source));
    const entrants = merged(await queries.parts(tx, key));
    const entries = entriesIn(entrants);
    for (const { attributes } of before) {
      const group = String(attributes?.['group'] ?? '');
      if (!entries.has(group)) entries.set(group, { size: 0, amounts: [] });
    }
    const cuts = cutsOf(due.rank, entries);
    const facts = cuts.flatMap((cut) =>
      replacing(due, cut, ours, madeAt === null ? key.from : now),
    );
    const changed = await needs.ledger.recordForEveryoneIn(tx, actor, program, facts);
    await savePlaces(tx, key, placesOf(due.rank, entrants));
    await queries.finish(tx, key, now);
    if (changed > 0) await letBeDue(tx, vendor, { program }, key.from);
    platform.log('info', 'ranking made', { program, name: key.name, known, counted, changed });
    return changed > 0 ? 1 : 0;
  }

  /** Whether something was recorded late that a ranking counts; then it is to be made afresh. */
  async function madeStale(vendor: string, key: queries.MakingKey, { rank, time }: Due) {
    return db.transaction().execute(async (tx) => {
      const { known, underWay } = await queries.lock(tx, key);
      const asked = { kinds: kindsOf(rank), by: time.at, after: known - overlapMs };
      if (underWay || !(await queries.isLate(tx, { vendor, program: key.program }, asked)))
        return false;
      await queries.beginAgain(tx, key, Math.max(platform.clock(), known));
      return true;
    });
  }

  /** From when on a text waits for a ranking that has fallen due and is not made yet; null where it waits for none. */
  async function awaitedIn(tx: Tx, vendor: string, program: Program): Promise<Instant | null> {
    const now = platform.clock();
    const ranks = rankingsOf(program);
    const due = ranks.flatMap((rank) => {
      const time = rankingTime(program, rank, now);
      return time ? [{ name: rank.name, from: time.from }] : [];
    });
    if (due.length === 0) return null;
    const names = due.map(({ name }) => name);
    const made = await queries.madeFrom(tx, vendor, program.program, names);
    const missing = due.filter(({ name, from }) => !made.get(name)?.includes(from));
    return missing.length === 0 ? null : Math.min(...missing.map(({ from }) => from));
  }

  return { makeRankingsDue, awaitedIn };
}

const isOurs = (source: string): boolean => source.startsWith('ranking:');

const keyOf = (vendor: string, { program, rank, time }: Due): queries.MakingKey => ({
  vendor,
  program: program.program,
  name: rank.name,
  from: time.from,
});

/** The making in force now, and those before it back to the last one that was made. */
function timesDue(
  program: Program,
  rank: Rank,
  now: Instant,
  made: readonly Instant[],
): RankingTime[] {
  const last = Math.max(-Infinity, ...made);
  const times: RankingTime[] = [];
  for (let time = rankingTime(program, rank, now); time;) {
    // One that another has followed is history: what was decided by it stands.
    if (time.from > last || times.length === 0) times.push(time);
    // Where none was made yet, the present one is the first.
    if (last === -Infinity || time.from <= last || time.from > time.at) break;
    time = rankingTime(program, rank, time.at - 1);
  }
  return times;
}

const written = (entrants: Entrant[]): queries.PartEntries =>
  Object.fromEntries(
    [...Map.groupBy(entrants, ({ group }) => group)].map(([group, all]) => [
      group,
      all.map(({ organisation, amount }) => [organisation, writeExact(amount)]),
    ]),
  );

/** The parts of a ranking as one. */
const merged = (parts: queries.PartEntries[]): Entrant[] =>
  parts.flatMap((part) =>
    Object.entries(part).flatMap(([group, all]) =>
      all.map(([organisation, amount]) => ({ organisation, group, amount: readExact(amount) })),
    ),
  );

const groupOf = ({ attributes }: Fact) => String(attributes?.['group'] ?? '');
const saying = ({ attributes }: Fact) =>
  ['group', 'cutoff', 'size', 'places', 'best'].map((name) => attributes?.[name] ?? null).join(' ');

/** The facts that record a cut; where it says something else than before, what it said is retracted. */
function replacing({ program, rank, time }: Due, cut: Cut, ours: Fact[], at: Instant): Fact[] {
  const fact = { ...rankingFact(program, rank, time, cut), recordedAt: at };
  const old = ours.filter((each) => groupOf(each) === cut.group);
  if (old.some((each) => saying(each) === saying(fact))) return [];
  const names = old.map(({ id }) => id);
  return [
    ...old.map((each): Fact => ({
      id: idNamed(`retraction of ${each.id}`),
      kind: 'retraction',
      subject: each.subject,
      attributes: { reason: 'made anew' },
      from: each.from,
      until: each.until,
      recordedAt: at,
      source: fact.source,
      names: each.id,
    })),
    // The same result as one before the last is a fact of its own.
    { ...fact, id: idNamed([fact.id, ...names].join(' after ')) },
  ];
}
