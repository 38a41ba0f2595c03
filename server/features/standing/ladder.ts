import { ok, type Change, type Program, type Result } from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice, maySignedIn } from '../access/may.ts';
import type { Access } from '../access/access.ts';
import type { Programs } from '../programs/programs.ts';
import { isLoss } from './changes.ts';
import { present } from './projection.ts';
import * as queries from './ladder-queries.ts';

const DAY = 24 * 60 * 60 * 1000;

/** An organisation that will lose a tier, when, and because of whom. */
export interface Risk {
  organisation: string;
  slug: string;
  name: string;
  change: Change;
}

interface Needs {
  access: Pick<Access, 'namesOfPeople'>;
  programs: Programs;
}

/** Lists of organisations with their standing, and the programs in which one takes part. */
export function ladders(platform: Platform, needs: Needs) {
  const { db } = platform;

  const idsInForce = async (actor: Actor): Promise<string[]> =>
    (await needs.programs.current(actor)).map(({ program }) => program.program);

  /** The programs in force in which an organisation takes part, in the order of their ids; none for a new one. */
  async function programsOf(
    actor: Actor,
    input: { organisation: string },
  ): Promise<Result<{ programs: string[] }>> {
    const refusal = maySignedIn(actor);
    if (refusal) return { ok: false, refusal };
    const all = await idsInForce(actor);
    const { organisation } = input;
    return ok({ programs: await queries.takenPartIn(db, actor.vendor, organisation, all) });
  }

  /** All partners of a program with their standing, for the office. */
  async function ladder(
    actor: Actor,
    input: { program: string } & queries.LadderFilter,
  ): Promise<Result<{ rows: queries.StandingRow[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { vendor } = actor;
    const inForce = await needs.programs.programInForce(vendor, input.program, platform.clock());
    if (!inForce) return needs.programs.withoutText(vendor, input.program);
    const programs = await idsInForce(actor);
    const rows = await queries.ladder(db, vendor, input.program, {
      ...input,
      otherPrograms: programs.filter((id) => id !== input.program),
    });
    return ok({ rows: sorted(rows, input.sort ?? 'name', inForce.program) });
  }

  /** Who loses a tier within so many days, when, and because of whom. */
  async function atRisk(
    actor: Actor,
    input: { program: string; days: number },
  ): Promise<Result<{ risks: Risk[]; names: Record<string, string> }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const now = platform.clock();
    const before = now + input.days * DAY;
    const inForce = await needs.programs.programInForce(actor.vendor, input.program, now);
    if (!inForce) return needs.programs.withoutText(actor.vendor, input.program);
    const rows = await queries.losing(db, actor.vendor, input.program, before);
    const risks = rows.flatMap(({ organisation, slug, name, answer }) =>
      answer.held.forecast
        .filter((change) => change.at < before && isLoss(answer, change))
        .map((change) => ({ organisation, slug, name, change })),
    );
    const people = risks.flatMap(({ change }) => change.because.map((cause) => cause.person));
    return ok({ risks, names: await needs.access.namesOfPeople(actor.vendor, present(people)) });
  }

  return { programsOf, ladder, atRisk };
}

const rank = (program: Program | undefined, tier: string | null): number =>
  program?.tiers.findIndex((one) => one.id === tier) ?? -1;

function sorted(
  rows: queries.StandingRow[],
  by: NonNullable<queries.LadderFilter['sort']>,
  program: Program | undefined,
) {
  const late = Number.MAX_SAFE_INTEGER;
  const keys = {
    name: () => 0,
    tier: (row: queries.StandingRow) => -rank(program, row.tier),
    since: (row: queries.StandingRow) => row.since ?? late,
    loses: (row: queries.StandingRow) => row.losesAt ?? late,
  };
  const key = keys[by];
  return rows.toSorted((a, b) => key(a) - key(b) || a.name.localeCompare(b.name));
}
