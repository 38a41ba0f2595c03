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
import { companies, onRecord, readColumns, type OnRecord, type Scope } from '../ledger/ledger.ts';

/** Everyone as columns, kept between two questions: what is on record is read again only where more of it is. */
export interface Everyone {
  record: OnRecord;
  /** The instant that stands for the present: that of the first question since it was read, for a minute at most. */
  now: Instant;
  /** Companies by name; their places are their numbers in the columns. */
  organisations: string[];
  /** By the terms of awards under which they were made. */
  columns: Map<string, Columns>;
  resident: { key: string; of: Resident } | null;
  /** Answers that were given, by question. */
  answers: Map<string, unknown>;
}

/** A present that is older than this is asked about anew, in milliseconds. */
const presentMs = 60_000;
/** Programs that are kept, and sets of terms of each: an old text and a draft may differ in them. */
const mostKept = 2;

const kept = new WeakMap<Means['pool'], Map<string, Everyone>>();
const reading = new WeakMap<Means['pool'], Promise<unknown>>();

/** Everyone as it is on record now, in columns under the terms of these texts. One reads at a time. */
export async function everyone(
  means: Means,
  scope: Scope,
  texts: readonly Program[],
  now: Instant,
  turn: Turn,
): Promise<Everyone> {
  const before = reading.get(means.pool) ?? Promise.resolve();
  const read = before.then(() => broughtUpToDate(means, scope, texts, now, turn));
  reading.set(
    means.pool,
    read.catch(() => {}),
  );
  return read;
}

function broughtUpToDate(
  { pool }: Means,
  scope: Scope,
  texts: readonly Program[],
  now: Instant,
  turn: Turn,
): Promise<Everyone> {
  const all = kept.get(pool) ?? new Map<string, Everyone>();
  kept.set(pool, all);
  const key = JSON.stringify(scope);
  return atOneMoment(pool, async (client) => {
    const record = await onRecord(client, scope);
    let found = all.get(key);
    const isSame =
      found?.record.facts === record.facts && found.record.organisations === record.organisations;
    if (!found || !isSame) found = nothing(record, now, await companies(client, scope.vendor));
    if (now < found.now || now - found.now > presentMs) {
      found.now = now;
      found.answers.clear();
    }
    for (const text of texts) {
      const terms = termsOf(text);
      const columns =
        found.columns.get(terms) ??
        (await readColumns(client, scope, text, found.organisations, (done) =>
          turn.tell({ phase: 'reading', done, all: record.facts }),
        ));
      found.columns.set(terms, columns);
    }
    const needed = new Set(texts.map(termsOf));
    for (const terms of found.columns.keys())
      if (!needed.has(terms) && found.columns.size > mostKept) found.columns.delete(terms);
    keep(all, key, found);
    return found;
  });
}

const nothing = (record: OnRecord, now: Instant, organisations: string[]): Everyone => ({
  record,
  now,
  organisations,
  columns: new Map(),
  resident: null,
  answers: new Map(),
});

/** Puts something last; what has not been asked for longest goes. */
function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > mostKept) kept.delete(oldest!);
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
  if (all.resident?.key !== key) all.resident = { key, of: residentOf(before, old!, on) };
  const { of } = all.resident;
  await turn.step({ phase: 'measuring', done: 0, all: all.organisations.length });
  return { before: of.population(), after: of.simulate(after) };
}
