import {
  atRisk as nextLoss,
  decisionFact,
  decisionsDue,
  isForAllAtOnce,
  ok,
  refuse,
  standingOf,
  type Fact,
  type Instant,
  type Program,
  type Result,
  type Standing,
} from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Organisation, Partners } from '../partners/partners.ts';
import type { Access } from '../access/access.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { Programs } from '../programs/programs.ts';
import { draftEffects } from './draft-effect.ts';
import { effects } from './effect.ts';
import { earliest } from './changes.ts';
import { ladders } from './ladder.ts';
import { plans } from './plan.ts';
import { nextChange, peopleIn, subjectsIn, undecidedSince } from './projection.ts';
import * as queries from './queries.ts';
import { waivers } from './waivers.ts';
import { suppositions } from './what-if.ts';

export type { DraftEffect, TextEffect } from './draft-effect.ts';
export type { Effect } from './effect.ts';
export type { Risk } from './ladder.ts';
export type { PlanView } from './plan.ts';
export type { Waiver } from './waivers.ts';
export type { LadderFilter, StandingRow } from './queries.ts';
export type Standings = ReturnType<typeof standings>;

/** A standing with all that a page or an API answer needs to show it. */
export interface StandingView {
  organisation: Organisation;
  program: Program;
  standing: Standing;
  /** Names of everyone who appears in the answer, by person id. */
  names: Record<string, string>;
  /** What each fact that makes a person count is about, e.g. the credential, by the fact's id. */
  subjects: Record<string, string>;
  /** True where `on` is a past day that was asked for. */
  replayed: boolean;
  /** When another version of the text will apply to the organisation, as far as that is known; null: none. */
  nextVersionAt: Instant | null;
}

/** Standing of organisations: computed from facts, written as decisions, shown with its reasons. */
export function standings(
  platform: Platform,
  needs: {
    access: Pick<Access, 'namesOfPeople'>;
    ledger: Ledger;
    partners: Partners;
    programs: Programs;
    credentials: Pick<Credentials, 'credential'>;
  },
) {
  const { db } = platform;

  /** Measures one organisation now, records a decision where one is due, and renews the projection. */
  async function recomputeIn(
    tx: Tx,
    actor: Actor,
    input: { program: string; organisation: string },
  ): Promise<Standing | null> {
    const { vendor } = actor;
    await queries.lockOrganisation(tx, vendor, input.organisation);
    const now = platform.clock();
    const { organisation } = input;
    const facts = await needs.ledger.factsAroundOrganisation(
      tx,
      vendor,
      input.program,
      organisation,
    );
    const of = { organisation, facts, at: now };
    const applies = await needs.programs.programFor(vendor, input.program, of, tx);
    if (!applies) return null;
    const row = await queries.row(tx, vendor, input.program, organisation);
    const after = undecidedSince(applies.program, row, now);
    const standing = await decideIn(tx, actor, applies.program, facts, organisation, {
      after,
      on: now,
    });
    await queries.save(tx, vendor, standing, {
      changesAt: earliest([nextChange(standing), applies.nextAt]),
      losesAt: nextLoss(standing, Infinity)?.at ?? null,
      computedAt: now,
    });
    return standing;
  }

  /**
   * Records every decision that fell due since the standing was computed last, each from the instant at which
   * it takes effect, however late it is found.
   */
  async function decideIn(
    tx: Tx,
    actor: Actor,
    program: Program,
    facts: Fact[],
    organisation: string,
    { after, on }: { after: Instant; on: Instant },
  ): Promise<Standing> {
    const all = [...facts];
    const known = () => all.reduce((latest, fact) => Math.max(latest, fact.recordedAt), on);
    const due = decisionsDue(program, facts, organisation, { after, on, known: known() });
    for (const verdict of due) {
      const { act, at, from, to, until, measured, because, competency } = verdict;
      const recorded = await needs.ledger.recordIn(tx, actor, program.program, [
        decisionFact(organisation, verdict),
      ]);
      all.push(...recorded);
      await platform.emit(tx, actor, {
        kind: 'standing.changed',
        subject: organisation,
        payload: {
          program: program.program,
          organisation,
          ...(competency !== undefined && { competency }),
          act,
          at,
          from,
          to,
          until,
          measured,
          because,
        },
      });
    }
    return standingOf(program, all, organisation, { on, known: known() });
  }

  /** Recomputes what time alone has changed; idempotent, so it may run as often as one likes. */
  async function recomputeDue(actor: Actor): Promise<number> {
    let count = 0;
    for (const { program } of await needs.programs.current(actor)) {
      const now = platform.clock();
      const { vendor } = actor;
      const alive = await needs.programs.versionsAlive(vendor, program.program, now);
      const due = await queries.due(db, vendor, program.program, now, {
        versions: alive.map(({ version }) => version.version),
        // Whoever was measured before a version came that companies adopt does not know its own day yet.
        since: alive.every((each) => isForAllAtOnce(each.program))
          ? null
          : Math.max(...alive.map(({ version }) => version.publishedAt)),
      });
      for (const organisation of due) {
        await db
          .transaction()
          .execute((tx) => recomputeIn(tx, actor, { program: program.program, organisation }));
        count += 1;
      }
    }
    return count;
  }

  /**
   * The standing of one organisation, now or as of a past instant.
   * A replay uses the facts known at `known` (by default the same instant) and the rules then in force.
   */
  async function standing(
    actor: Actor,
    input: { organisation: string; program: string; on?: Instant; known?: Instant },
  ): Promise<Result<StandingView>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { organisation } = found.value;
    const now = platform.clock();
    if (input.on !== undefined && input.on > now) return refuse('standing.in_future', {}, 'on');
    if (input.on === undefined) await refresh(actor, input.program, organisation.id, now);
    const on = input.on ?? now;
    const since = await queries.joinedAt(db, actor.vendor, organisation.id);
    if (on < since) return refuse('standing.before_joining', { since }, 'on');
    const facts = await needs.ledger.factsAroundOrganisation(
      db,
      actor.vendor,
      input.program,
      organisation.id,
    );
    const known = input.known ?? (input.on === undefined ? Number.MAX_SAFE_INTEGER : on);
    const inForce = await needs.programs.programFor(actor.vendor, input.program, {
      organisation: organisation.id,
      facts,
      at: on,
      known,
      published: input.known ?? on,
    });
    if (!inForce) return refuse('program.not_in_force');
    const answer = standingOf(inForce.program, facts, organisation.id, { on, known });
    return ok({
      organisation,
      program: inForce.program,
      standing: { ...answer, known: Math.min(known, now) },
      names: await needs.access.namesOfPeople(actor.vendor, peopleIn(answer)),
      subjects: subjectsIn(answer, facts),
      replayed: input.on !== undefined,
      nextVersionAt: input.on === undefined ? inForce.nextAt : null,
    });
  }

  /** Brings the projection up to date before it is read, where time has passed it by. */
  async function refresh(actor: Actor, program: string, organisation: string, now: Instant) {
    const row = await queries.row(db, actor.vendor, program, organisation);
    if (row && (row.changesAt === null || row.changesAt > now)) return;
    await db.transaction().execute((tx) => recomputeIn(tx, actor, { program, organisation }));
  }

  return {
    recomputeIn,
    recomputeDue,
    standing,
    ...ladders(platform, needs),
    ...effects(platform, needs),
    ...draftEffects(platform, needs),
    ...suppositions(platform, needs),
    ...plans(platform, needs),
    ...waivers(platform, needs),
  };
}
