import { ok, refuse, type Fact, type Instant, type Result } from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import { authorOf, mayOffice, mayReadOffice } from '../access/may.ts';
import { doubtsAbout, type FactDoubt } from './doubts.ts';
import { decidedHere, programsBehind } from './own-truth.ts';
import { formerCredentials } from './former-queries.ts';
import * as queries from './queries.ts';
import { textsFrom, textsOf } from './text-queries.ts';

export { companies, onRecord, readColumns, type OnRecord, type Scope } from './everyone.ts';
export { factsAroundOrganisation } from './queries.ts';

/** A fact to be written; id, recording time and source are filled in unless given (imports and seeds say them). */
export type NewFact = Omit<Fact, 'id' | 'recordedAt' | 'source'> &
  Partial<Pick<Fact, 'id' | 'recordedAt' | 'source'>>;

/** A fact from outside; `declared`: the company itself says so, and nobody has checked it. */
export type ImportedFact = NewFact & { declared?: boolean | undefined };

export type Ledger = ReturnType<typeof ledger>;

/** The append-only store of dated facts, which is all that the engine ever reads. */
export function ledger(platform: Platform) {
  const { db } = platform;

  /**
   * Appends facts in the caller's transaction and tells the reactions whom they touch.
   * Never throws for a known cause; a broken constraint is a bug of the caller.
   */
  async function recordIn(
    tx: Tx,
    actor: Actor,
    program: string,
    newFacts: NewFact[],
  ): Promise<Fact[]> {
    if (newFacts.length === 0) return [];
    const facts = newFacts.map((fact) => complete(fact, actor));
    await queries.insertFacts(tx, actor.vendor, program, facts);
    await announce(tx, actor, program, facts);
    return facts;
  }

  /**
   * Appends facts that hold for everyone, each once under its id: where it is there already, nothing happens. Nobody
   * is measured anew at once; whoever records them says who is due. Answers how many were new.
   */
  async function recordForEveryoneIn(
    tx: Tx,
    actor: Actor,
    program: string,
    facts: Fact[],
  ): Promise<number> {
    const made = await queries.insertNewFacts(tx, actor.vendor, program, facts);
    if (made.length > 0) await tell(tx, actor, program, made, []);
    return made.length;
  }

  function complete(fact: NewFact, actor: Actor): Fact {
    const said = fact.source ?? authorOf(actor);
    return {
      ...fact,
      id: fact.id ?? platform.newId(),
      recordedAt: fact.recordedAt ?? platform.clock(),
      source: platform.seeding ? `${platform.seeding} ${said}` : said,
    };
  }

  async function announce(tx: Tx, actor: Actor, program: string, facts: Fact[]) {
    const people = unique(facts.map((fact) => fact.person));
    const named = unique(facts.map((fact) => fact.organisation));
    const everywhere = facts.some((fact) => !fact.person && !fact.organisation);
    const organisations = everywhere
      ? await queries.allOrganisations(tx, actor.vendor)
      : unique([...named, ...(await queries.organisationsOf(tx, actor.vendor, program, people))]);
    await tell(tx, actor, program, facts, organisations);
  }

  /** Tells what was recorded: of whom, of which kinds, and from when on it holds at the earliest. */
  async function tell(
    tx: Tx,
    actor: Actor,
    program: string,
    facts: Fact[],
    organisations: string[],
  ) {
    await platform.emit(tx, actor, {
      kind: 'facts.recorded',
      subject: facts[0]!.id,
      payload: {
        program,
        people: unique(facts.map((fact) => fact.person)),
        organisations,
        kinds: unique(facts.map((fact) => fact.kind)),
        everywhere: facts.some((fact) => !fact.person && !fact.organisation),
        earliest: Math.min(...facts.map((fact) => fact.from)),
      },
    });
  }

  /** Ends a fact at an instant, in the caller's transaction: a row of its own that names it. */
  async function endIn(
    tx: Tx,
    actor: Actor,
    program: string,
    fact: Fact,
    at: Instant,
    reason: string,
  ): Promise<Fact[]> {
    const ending: NewFact = {
      kind: 'ending',
      ...(fact.organisation && { organisation: fact.organisation }),
      ...(fact.person && { person: fact.person }),
      subject: fact.subject,
      attributes: { reason },
      from: at,
      until: null,
      names: fact.id,
    };
    return recordIn(tx, actor, program, [ending]);
  }

  /** Says that a fact was wrong: from now on it never counted. Its row and the reason stay. */
  async function retract(
    actor: Actor,
    input: { fact: string; reason: string },
  ): Promise<Result<{ retraction: string }>> {
    const refusal = mayOffice(actor, 'certification-administrator');
    if (refusal) return { ok: false, refusal };
    if (input.reason.trim() === '') return refuse('reason.missing', {}, 'reason');
    return db.transaction().execute(async (tx) => {
      const found = await queries.findFact(tx, actor.vendor, input.fact);
      if (!found) return refuse('fact.not_found');
      const { fact, program } = found;
      if (fact.kind === 'retraction') return refuse('fact.is_retraction');
      const [retraction] = await recordIn(tx, actor, program, [
        {
          kind: 'retraction',
          ...(fact.organisation && { organisation: fact.organisation }),
          ...(fact.person && { person: fact.person }),
          subject: fact.subject,
          attributes: { reason: input.reason.trim() },
          from: fact.from,
          until: fact.until,
          names: fact.id,
        },
      ]);
      return ok({ retraction: retraction!.id });
    });
  }

  /**
   * Records facts from outside, e.g. closed deals of a CRM. All or none; `source` says where they come from. Those that
   * no text can read are recorded too and told as doubts.
   */
  async function importFacts(
    actor: Actor,
    input: { program: string; source: string; facts: ImportedFact[] },
  ): Promise<Result<{ recorded: number; doubts: FactDoubt[] }>> {
    const refusal = mayOffice(actor, 'certification-administrator', 'partner-manager');
    if (refusal) return { ok: false, refusal };
    if (!(await queries.hasProgram(db, actor.vendor, input.program)))
      return refuse('program.not_found');
    const former = await formerOnes(actor.vendor, input);
    const foreign = input.facts.findIndex(
      ({ kind, subject }) => reserved.has(kind) && !(kind === 'credential' && former.has(subject)),
    );
    if (foreign >= 0) {
      return refuse('fact.kind_reserved', { index: foreign, kind: input.facts[foreign]!.kind });
    }
    const own = await firstOfOurs(actor.vendor, input);
    if (own >= 0) {
      const { kind, subject } = input.facts[own]!;
      return refuse('fact.decided_here', { index: own, kind, subject });
    }
    const now = platform.clock();
    const early = input.facts.findIndex((fact) => (fact.recordedAt ?? now) > now);
    if (early >= 0) return refuse('fact.recorded_in_future', { index: early });
    const facts = input.facts.map(({ declared, ...fact }) => ({
      ...fact,
      source: `${declared ? 'declared' : 'import'}:${input.source}`,
    }));
    try {
      return await db.transaction().execute(async (tx) => {
        const recorded = await recordIn(tx, actor, input.program, facts);
        const earliest = Math.min(...facts.map(({ from }) => from));
        const texts = await textsFrom(tx, actor.vendor, input.program, earliest);
        return ok({ recorded: recorded.length, doubts: doubtsAbout(input.facts, texts) });
      });
    } catch (error) {
      const foreignKeyViolation = '23503';
      if ((error as { code?: unknown }).code === foreignKeyViolation) {
        return refuse('fact.unknown_party');
      }
      throw error;
    }
  }

  /** The first fact that says what is decided here; -1 where none does. */
  async function firstOfOurs(
    vendor: string,
    { program, facts }: { program: string; facts: NewFact[] },
  ): Promise<number> {
    const behind = unique(facts.flatMap((fact) => programsBehind(program, fact)));
    const texts = await textsOf(db, vendor, behind);
    return facts.findIndex((fact) => decidedHere(program, fact, texts));
  }

  /** Credentials of an older program that a mapping table names, and closed ones: nothing of ours is issued for them. */
  async function formerOnes(
    vendor: string,
    { program, facts }: { program: string; facts: NewFact[] },
  ): Promise<Set<string>> {
    const named = facts.filter(({ kind }) => kind === 'credential').map(({ subject }) => subject);
    return formerCredentials(db, vendor, program, unique(named));
  }

  /** Facts as the office reads them, newest first. */
  async function listFacts(
    actor: Actor,
    filter: queries.FactFilter,
  ): Promise<Result<{ facts: Fact[] }>> {
    const own = actor.kind === 'person' && filter.person === actor.person;
    const refusal = own ? null : mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    if (
      filter.program !== undefined &&
      !(await queries.hasProgram(db, actor.vendor, filter.program))
    )
      return refuse('program.not_found');
    return ok({ facts: await queries.listFacts(db, actor.vendor, filter) });
  }

  return {
    recordIn,
    recordForEveryoneIn,
    endIn,
    retract,
    importFacts,
    listFacts,
    factsOfPerson: queries.factsOfPerson,
    factsOfPeople: queries.factsOfPeople,
    factsOfProgram: queries.factsOfProgram,
    factsOfKinds: queries.factsOfKinds,
    factsAroundOrganisation: queries.factsAroundOrganisation,
    findFact: queries.findFact,
    hasProgram: queries.hasProgram,
  };
}

/** Written by operations of their own, which keep constraints and certificates in step. */
const reserved: ReadonlySet<Fact['kind']> = new Set([
  'affiliation',
  'credential',
  'agreement',
  'decision',
  'retraction',
  'ending',
  'carryover',
]);

const unique = <T extends string>(values: (T | undefined)[]): T[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];
