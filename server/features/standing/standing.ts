import {
  ok,
  standingUnder,
  type Fact,
  type Instant,
  type Later,
  type Program,
  type Result,
  type Standing,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Organisation, Partners } from '../partners/partners.ts';
import type { Access } from '../access/access.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { Programs } from '../programs/programs.ts';
import { dayAsked, type When } from './day-asked.ts';
import { drafts } from './draft-effect.ts';
import { effects } from './effect.ts';
import { histories } from './history.ts';
import { ladders } from './ladder.ts';
import { places } from './places.ts';
import { plans } from './plan.ts';
import { peopleIn, subjectsIn } from './projection.ts';
import * as queries from './queries.ts';
import { recomputations } from './recompute.ts';
import { waivers } from './waivers.ts';
import { suppositions } from './what-if.ts';

export type { Draft, DraftEffect, TextEffect } from './draft-answer.ts';
export type { Effect } from './effect.ts';
export type { Risk } from './ladder.ts';
export type { HistoryView } from './history.ts';
export type { OwnPlace, PlaceRow, RankingView } from './places.ts';
export type { PlanView } from './plan.ts';
export type { Waiver } from './waivers.ts';
export type { LadderFilter, StandingRow } from './ladder-queries.ts';
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

/** The same with what it takes to tell it down to the fact, and under each version that will apply. */
export interface Explained extends StandingView {
  /** The facts around the organisation. */
  facts: Fact[];
  later: Later[];
}

/** Whose standing in which program, and as of when. */
interface Asked extends When {
  organisation: string;
  program: string;
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

  const recomputing = recomputations(platform, needs);
  const { recomputeIn } = recomputing;

  /**
   * The standing of one organisation, now or as of a past instant.
   * A replay uses the facts known at `known` (by default the same instant) and the rules then in force.
   */
  async function standing(actor: Actor, input: Asked): Promise<Result<StandingView>> {
    const found = await explained(actor, input);
    if (!found.ok) return found;
    const { facts: _, later: __, ...view } = found.value;
    return ok(view);
  }

  /** The same with the facts around the organisation, for who tells down to the fact. */
  async function explained(actor: Actor, input: Asked): Promise<Result<Explained>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { organisation } = found.value;
    const { vendor } = actor;
    const day = await dayAsked(platform, { vendor, organisation: organisation.id }, input);
    if (!day.ok) return day;
    const { on, known, published, past } = day.value;
    if (!past) await refresh(actor, input.program, organisation.id, on);
    const facts = await needs.ledger.factsAroundOrganisation(
      db,
      actor.vendor,
      input.program,
      organisation.id,
    );
    const inForce = await needs.programs.programFor(actor.vendor, input.program, {
      organisation: organisation.id,
      facts,
      at: on,
      known,
      published,
    });
    const [newest, ...older] = inForce?.texts ?? [];
    if (!inForce || !newest) return needs.programs.withoutText(vendor, input.program);
    const under = standingUnder([newest, ...older], facts, organisation.id, { on, known });
    const { standing: answer, later } = under;
    return ok({
      organisation,
      program: under.program,
      standing: { ...answer, known: Math.min(known, platform.clock()) },
      names: await needs.access.namesOfPeople(actor.vendor, peopleIn(answer)),
      subjects: subjectsIn(answer, facts),
      replayed: past,
      nextVersionAt: past ? null : inForce.nextAt,
      facts,
      later,
    });
  }

  /** Brings the projection up to date before it is read, where time has passed it by. */
  async function refresh(actor: Actor, program: string, organisation: string, now: Instant) {
    const row = await queries.row(db, actor.vendor, program, organisation);
    if (row && (row.changesAt === null || row.changesAt > now)) return;
    await db.transaction().execute((tx) => recomputeIn(tx, actor, { program, organisation }));
  }

  return {
    ...recomputing,
    standing,
    explained,
    ...histories(platform, needs),
    ...ladders(platform, needs),
    ...effects(platform, needs),
    ...drafts(platform, needs),
    ...suppositions(platform, needs),
    ...plans(platform, needs),
    ...places(platform, needs),
    ...waivers(platform, needs),
  };
}
