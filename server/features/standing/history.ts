import {
  ok,
  refuse,
  replay,
  standingOf,
  type Fact,
  type History,
  type Instant,
  type Program,
  type Result,
  type Standing,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import type { Access } from '../access/access.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Organisation, Partners } from '../partners/partners.ts';
import type { Programs } from '../programs/programs.ts';
import { present } from './projection.ts';
import * as queries from './queries.ts';

/** A stretch of time of a company, with all that a page or an API answer needs to tell it. */
export interface HistoryView {
  organisation: Organisation;
  /** What was held and what the texts yielded, change by change. */
  history: History;
  /** The versions that were in effect, the oldest first. */
  programs: Program[];
  /** The standing under one of them at an instant, by which causes are told. */
  standingAt: (program: Program, on: Instant) => Standing;
  /** Names of everyone who caused a change, by person id. */
  names: Record<string, string>;
}

/** A stretch of time as it may be asked for. */
interface Asked {
  organisation: string;
  program: string;
  /** The first instant, of the time since the company is a partner; without it, all of it. */
  from?: Instant;
  /** The last instant; without it, now. */
  to?: Instant;
  /** Only what was recorded and published by then; without it, all. */
  known?: Instant;
}

interface Needs {
  access: Pick<Access, 'namesOfPeople'>;
  ledger: Ledger;
  partners: Partners;
  programs: Programs;
}

/** What was held and what texts yielded through a stretch of time. Nothing is written. */
export function histories(platform: Platform, needs: Needs) {
  const { db } = platform;

  /** Every decision and every change of a stretch with its causes. For the company's own people and the office. */
  async function history(actor: Actor, input: Asked): Promise<Result<HistoryView>> {
    const found = await needs.partners.organisation(actor, input.organisation);
    if (!found.ok) return found;
    const { organisation } = found.value;
    const { vendor } = actor;
    const now = platform.clock();
    const since = await queries.joinedAt(db, vendor, organisation.id);
    const { to = now, known = Number.MAX_SAFE_INTEGER } = input;
    const from = Math.max(since, input.from ?? since);
    if (to > now) return refuse('standing.in_future', {}, 'to');
    if (to < since) return refuse('standing.before_joining', { since }, 'to');
    if (to < from) return refuse('standing.ends_before', {}, 'to');
    const facts = await needs.ledger.factsAroundOrganisation(
      db,
      vendor,
      input.program,
      organisation.id,
    );
    const versions = await needs.programs.versionsAlive(vendor, input.program, from, known);
    const programs = versions
      .filter(({ version }) => version.effectiveFrom <= to)
      .map(({ program }) => program)
      .toReversed();
    if (programs.length === 0) return needs.programs.withoutText(vendor, input.program);
    const told = replay(programs, facts, organisation.id, { from, to, known });
    return ok({
      organisation,
      history: told,
      programs,
      standingAt: (program, on) => standingOf(program, facts, organisation.id, { on, known }),
      names: await needs.access.namesOfPeople(vendor, causing(told, facts)),
    });
  }

  return { history };
}

/** Who caused a change, of those on record. */
function causing({ changes, held }: History, facts: Fact[]): string[] {
  const known = new Set(present(facts.map(({ person }) => person)));
  const causes = [...changes, ...held.decisions].flatMap(({ because }) => because);
  return present(causes.map(({ person }) => person)).filter((person) => known.has(person));
}
