import { isDeepStrictEqual } from 'node:util';
import {
  residentOf,
  startPass,
  termsOf,
  type Columns,
  type Instant,
  type Population,
  type Program,
  type Resident,
  type Sides,
} from '@guildmark/engine';
import type { Means, Turn } from '../../platform/aside.ts';
import { atOneMoment } from '../../platform/database.ts';
import { elsewhereOnly } from './ladder-queries.ts';
import { companies, onRecord, readColumns, type OnRecord, type Scope } from '../ledger/ledger.ts';

/** Everyone as one question sees them; another one may see more of them, or under other terms. */
export interface Everyone {
  /** The instant that stands for the present: that of the first question since it was read, for a minute at most. */
  now: Instant;
  /** Companies by name; their places are their numbers in the columns. */
  organisations: string[];
  /** By the terms of awards under which they were made. */
  columns: ReadonlyMap<string, Columns>;
  kept: Kept;
}

/** What is kept between two questions: what is on record is read again only where more of it is. */
interface Kept {
  record: OnRecord;
  /** When it was last known to be all of it. */
  readAt: Instant;
  now: Instant;
  organisations: string[];
  /** How many of them take part in another program only. */
  elsewhere: number;
  columns: Map<string, Columns>;
  resident: { key: string; of: Resident } | null;
  /** Answers that were given, by question. */
  answers: Map<string, unknown>;
}

/** Who asks, for which texts, when; `patience`: how old what was read may be, in milliseconds. */
export interface Asked {
  scope: Scope;
  texts: readonly Program[];
  now: Instant;
  patience: number;
}

/** A present that is older than this is asked about anew, in milliseconds. */
const presentMs = 60_000;
/** Programs that are kept, and sets of terms of each: an old text and a draft may differ in them. */
const mostKept = 2;

const keptBy = new WeakMap<Means['pool'], Map<string, Kept>>();
const reading = new WeakMap<Means['pool'], Promise<unknown>>();

/** Everyone as it is on record now, in columns under the terms of these texts. One reads at a time. */
export async function everyone(means: Means, asked: Asked, turn: Turn): Promise<Everyone> {
  const before = reading.get(means.pool) ?? Promise.resolve();
  const read = before.then(() => broughtUpToDate(means, asked, turn));
  reading.set(
    means.pool,
    read.catch(() => {}),
  );
  const kept = await read;
  const { now, organisations, columns } = kept;
  const terms = [...new Set(asked.texts.map(termsOf))];
  return { now, organisations, columns: new Map(terms.map((t) => [t, columns.get(t)!])), kept };
}

async function broughtUpToDate(
  { pool, db }: Means,
  { scope, texts, now, patience }: Asked,
  turn: Turn,
): Promise<Kept> {
  const all = keptBy.get(pool) ?? new Map<string, Kept>();
  keptBy.set(pool, all);
  const key = JSON.stringify(scope);
  const known = all.get(key);
  const isFresh = known && now >= known.readAt && now - known.readAt < patience;
  if (isFresh && texts.every((text) => known.columns.has(termsOf(text)))) return known;
  return atOneMoment(pool, async (client) => {
    const record = await onRecord(client, scope);
    const kept =
      known && isDeepStrictEqual(known.record, record)
        ? known
        : nothing(record, now, {
            organisations: await companies(client, scope.vendor),
            elsewhere: await elsewhereOnly(db, scope),
          });
    kept.readAt = now;
    if (now < kept.now || now - kept.now > presentMs) {
      kept.now = now;
      kept.answers.clear();
    }
    for (const text of texts) {
      const terms = termsOf(text);
      if (kept.columns.has(terms)) continue;
      const tell = (done: number) => turn.tell({ phase: 'reading', done, all: record.facts });
      kept.columns.set(terms, await readColumns(client, scope, text, kept.organisations, tell));
    }
    const needed = new Set(texts.map(termsOf));
    for (const terms of kept.columns.keys())
      if (!needed.has(terms) && kept.columns.size > mostKept) kept.columns.delete(terms);
    keep(all, key, kept);
    return kept;
  });
}

const nothing = (
  record: OnRecord,
  now: Instant,
  who: Pick<Kept, 'organisations' | 'elsewhere'>,
): Kept => ({
  ...who,
  record,
  readAt: now,
  now,
  columns: new Map(),
  resident: null,
  answers: new Map(),
});

/** Puts something last; what has not been asked for longest goes. */
function keep<T>(all: Map<string, T>, key: string, value: T): void {
  all.delete(key);
  all.set(key, value);
  const [oldest] = all.keys();
  if (all.size > mostKept) all.delete(oldest!);
}

async function passed(
  text: Program,
  columns: Columns,
  on: Instant,
  turn: Turn,
): Promise<Population> {
  const { step, finished, population } = startPass(text, columns, on);
  const all = columns.organisations.length;
  while (!step(2048)) await turn.step({ phase: 'measuring', done: finished(), all });
  return population;
}

/**
 * What both texts measure of everyone on a day. Where both make the same of awards, the old one is counted once and
 * kept, and of the new one only what it asks beyond it is counted.
 */
export async function bothSides(
  all: Everyone,
  { before, after }: { before: Program; after: Program },
  on: Instant,
  keeps: boolean,
  turn: Turn,
): Promise<Sides> {
  const [old, next] = [before, after].map((text) => all.columns.get(termsOf(text))!);
  if (!keeps || old !== next)
    return {
      before: await passed(before, old!, on, turn),
      after: await passed(after, next!, on, turn),
    };
  const key = `${before.version} ${on}`;
  const { kept } = all;
  if (kept.resident?.key !== key) kept.resident = { key, of: residentOf(before, old!, on) };
  const { of } = kept.resident;
  await turn.step({ phase: 'measuring', done: 0, all: all.organisations.length });
  return { before: of.population(), after: of.simulate(after) };
}
