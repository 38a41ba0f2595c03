import {
  checkProgram,
  isForAllAtOnce,
  knownFacts,
  nextVersionAt,
  ok,
  programsElsewhere,
  refuse,
  versionFor,
  type Applied,
  type BankItem,
  type Fact,
  type Instant,
  type Problem,
  type Program,
  type Refusal,
  type Result,
} from '@guildmark/engine';
import type { Waiting } from '../../platform/aside.ts';
import type { Actor, Database, Platform, Tx } from '../../platform/operation.ts';
import { mayOffice, mayReadOffice } from '../access/may.ts';
import { circle, elsewhereIn } from './circle.ts';
import { clash } from './clash.ts';
import { compared } from './compared.ts';
import { checkText, type CheckedText } from './check-text.ts';
import * as queries from './queries.ts';
import { textsThrough } from './through.ts';
import { shown } from './shown.ts';
import { versionRow } from './version-row.ts';
import { withoutTextIn } from './without-text.ts';

export type { Sources, VersionRow } from './queries.ts';
export type { Compared } from './compared.ts';
export type { Shown } from './shown.ts';

/** A published version together with its parsed text. */
export interface InForce {
  program: Program;
  version: queries.VersionRow;
}

export type Programs = ReturnType<typeof programs>;

/** Programs as text: checked, published in dated versions, and looked up by date. */
export function programs(platform: Platform) {
  const { db } = platform;
  const withoutText = withoutTextIn(db);
  // Published versions never change, so what is parsed once stays true.
  const parsed = new Map<string, Promise<Program>>();
  const banks = new Map<string, Promise<BankItem[]>>();

  function remember<T>(cache: Map<string, Promise<T>>, key: string, load: () => Promise<T>) {
    const known = cache.get(key);
    if (known) return known;
    const loading = load();
    cache.set(key, loading);
    loading.catch(() => cache.delete(key));
    return loading;
  }

  /** The version in force at an instant, from what was published by `known`; null before the first one. */
  async function programInForce(
    vendor: string,
    program: string,
    at: Instant,
    known: Instant = at,
    on: Database | Tx = db,
  ): Promise<InForce | null> {
    const all = await queries.versions(on, vendor, program);
    const version = all.find((v) => v.effectiveFrom <= at && v.publishedAt <= known);
    return version ? withText(vendor, version, on) : null;
  }

  /**
   * The versions that may apply to some organisation at an instant or later, the newest first: down to the first
   * that then applies to everyone. From what was published by `known`.
   */
  async function versionsAlive(
    vendor: string,
    program: string,
    at: Instant,
    known: Instant = at,
    on: Database | Tx = db,
  ): Promise<InForce[]> {
    const published = (await queries.versions(on, vendor, program)).filter(
      (version) => version.publishedAt <= known,
    );
    const alive: InForce[] = [];
    for (const version of published) {
      const found = await withText(vendor, version, on);
      alive.push(found);
      if (version.effectiveFrom <= at && isForAllAtOnce(found.program)) break;
    }
    return alive;
  }

  /**
   * The version that applies to one organisation at an instant, and when another one will: companies may go over
   * to a new version one by one. `texts` are all that are alive. `facts` are those around the organisation, of which
   * what was recorded after `known` does not matter; versions count that were published by `published`.
   */
  async function programFor(
    vendor: string,
    program: string,
    of: {
      organisation: string;
      facts: Fact[];
      at: Instant;
      known?: Instant;
      published?: Instant;
    },
    on: Database | Tx = db,
  ): Promise<(InForce & { nextAt: Instant | null; texts: [Program, ...Program[]] }) | null> {
    const { organisation, facts, at, known = Number.MAX_SAFE_INTEGER, published = at } = of;
    const alive = await versionsAlive(vendor, program, at, published, on);
    const [newest, ...older] = alive.map((each) => each.program);
    if (!newest) return null;
    const texts: [Program, ...Program[]] = [newest, ...older];
    const terms = knownFacts(facts, known);
    const chosen = versionFor(texts, terms, organisation, at);
    const found = alive.find((each) => each.program === chosen);
    return found
      ? { ...found, nextAt: nextVersionAt(texts, terms, organisation, at), texts }
      : null;
  }

  /**
   * The versions that applied to one organisation one after the other in a stretch of time, each with the instant
   * from which it did, by what had been published by then; empty where none has yet.
   */
  async function programsThrough(
    vendor: string,
    program: string,
    of: { organisation: string; facts: Fact[]; after: Instant; on: Instant },
    at: Database | Tx = db,
  ): Promise<Applied[]> {
    const { organisation, facts, after, on } = of;
    const published = (await queries.versions(at, vendor, program)).map((row) => row.publishedAt);
    const textAt = (from: Instant) =>
      programFor(vendor, program, { organisation, facts, at: from }, at);
    return textsThrough(textAt, published, { after, on });
  }

  async function withText(
    vendor: string,
    version: queries.VersionRow,
    on: Database | Tx = db,
  ): Promise<InForce> {
    const key = `${vendor} ${version.program} ${version.version}`;
    const program = await remember(parsed, key, () =>
      queries.definition(on, vendor, version.program, version.version),
    );
    return { program, version };
  }

  /** The programs whose texts, as far as they may apply now or later, go by the standing in another one. */
  async function programsGoingBy(
    vendor: string,
    program: string,
    on: Database | Tx = db,
  ): Promise<string[]> {
    const named = await namedElsewhere(vendor, on);
    return [...named].filter(([, others]) => others.has(program)).map(([id]) => id);
  }

  /** By program: the other programs whose standings its texts go by. */
  async function namedElsewhere(
    vendor: string,
    on: Database | Tx,
  ): Promise<Map<string, Set<string>>> {
    const now = platform.clock();
    const ids = new Set((await queries.versions(on, vendor)).map(({ program }) => program));
    const named = new Map<string, Set<string>>();
    for (const id of ids) {
      const alive = await versionsAlive(vendor, id, now, now, on);
      named.set(id, new Set(alive.flatMap((each) => [...programsElsewhere(each.program).keys()])));
    }
    return named;
  }

  /** One named version; null where there is none. */
  async function programVersion(
    vendor: string,
    program: string,
    version: string,
    on: Database | Tx = db,
  ): Promise<InForce | null> {
    const all = await queries.versions(on, vendor, program);
    const found = all.find((v) => v.version === version);
    return found ? withText(vendor, found, on) : null;
  }

  /** The items of an exam in one version, with keys: for assembly, scoring and the office only. */
  function itemBank(vendor: string, version: queries.VersionRow, exam: string) {
    const key = `${vendor} ${version.program} ${version.version} ${exam}`;
    return remember(banks, key, () =>
      queries.bank(db, vendor, version.program, version.version, exam),
    );
  }

  /** Programs in force now, in the order of their ids. */
  async function current(actor: Actor): Promise<InForce[]> {
    const now = platform.clock();
    const all = await queries.versions(db, actor.vendor);
    const ids = [...new Set(all.map((version) => version.program))];
    const found = await Promise.all(ids.map((id) => programInForce(actor.vendor, id, now)));
    return found.filter((one) => one !== null);
  }

  const versions = (actor: Actor, program?: string) => queries.versions(db, actor.vendor, program);

  /** The files of a version, as the office reads them. */
  async function sourcesOf(
    actor: Actor,
    input: { program: string; version: string },
  ): Promise<Result<{ files: queries.Sources; problems: Problem[]; program: Program | null }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const files = await queries.sources(db, actor.vendor, input.program, input.version);
    if (!files) return refuse('program.not_found');
    const { problems, program } = await platform.aside.ask(checkText, { files });
    return ok({ files, problems, program });
  }

  /** What the check says of a text, for those who write programs, and what it read; null where it could not. */
  async function check(
    actor: Actor,
    { files }: { files: queries.Sources },
    waiting?: Waiting,
  ): Promise<Result<CheckedText>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    return ok(await platform.aside.ask(checkText, { files }, waiting));
  }

  /** Why somebody may not publish; null where they may. */
  const mayPublish = (actor: Actor): Refusal | null => mayOffice(actor, 'program-manager');

  /** Publishes a new version; the text must be free of errors. A version is published once and never changed. */
  async function publish(
    actor: Actor,
    input: { files: queries.Sources; publishedAt?: Instant },
  ): Promise<Result<{ program: string; version: string; problems: Problem[] }>> {
    const refusal = mayPublish(actor);
    if (refusal) return { ok: false, refusal };
    const { program, banks: items, problems } = checkProgram(input.files);
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (!program || errors > 0) return refuse('program.has_errors', { count: errors });
    const row = versionRow(program, actor, input.publishedAt ?? platform.clock());
    return db.transaction().execute(async (tx) => {
      await queries.lockPrograms(tx, actor.vendor);
      const named = await namedElsewhere(actor.vendor, tx);
      const way = circle(program.program, named.set(program.program, elsewhereIn(program, named)));
      if (way) return refuse('program.circle', { way: way.join(' → ') });
      const fresh = await queries.insertVersion(tx, actor.vendor, {
        ...row,
        sources: input.files,
        definition: program,
        createdAt: platform.clock(),
      });
      if (!fresh) return clash(await queries.versions(tx, actor.vendor, row.program), row);
      await queries.insertBanks(tx, { vendor: actor.vendor, ...row }, items);
      await platform.emit(tx, actor, {
        kind: 'program.published',
        subject: program.program,
        payload: { program: program.program, version: program.version },
      });
      return ok({ program: program.program, version: program.version, problems });
    });
  }

  return {
    programInForce,
    programFor,
    programsGoingBy,
    programsThrough,
    versionsAlive,
    programVersion,
    itemBank,
    current,
    ...shown(current, withoutText),
    withoutText,
    versions,
    sourcesOf,
    ...compared(platform, { programVersion, programInForce, withoutText, check }),
    check,
    mayPublish,
    publish,
  };
}
