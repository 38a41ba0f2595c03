import {
  adoptedAt,
  checkProgram,
  concluded,
  count,
  isMove,
  knownFacts,
  lastsUntil,
  moveBetween,
  nobody,
  ok,
  refuse,
  standingOf,
  startOfDay,
  versionFor,
  type Instant,
  type Move,
  type Program,
  type Result,
  type Simulation,
  type Standing,
  type Tally,
} from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice } from '../access/may.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import { named, type Effect } from './effect.ts';
import * as queries from './queries.ts';

/** An organisation that a new text moves: as an effect, with the clause that does it and what it gains and loses. */
export type TextEffect = Effect &
  Pick<Move, 'act' | 'benefits' | 'competencies'> & {
    clause: Move['because'];
  };

/** What a new text would do to everyone. */
export interface DraftEffect {
  /** Who would have another tier, or another level of a competency. */
  effects: TextEffect[];
  names: Record<string, string>;
  /** The day the text takes effect, and the instant both texts were measured at: that day, or now if it is past. */
  effective: Instant;
  at: Instant;
  /** How many organisations were looked at, and how many there are. */
  counted: number;
  all: number;
  /** From tier to tier, what benefits come and go and what that costs; null where no text is in force yet. */
  sums: Pick<Simulation, 'cells' | 'rises' | 'falls' | 'benefits' | 'cost' | 'unpriced'> | null;
}

/** Organisations that one answer computes at most; more is a job, not a page. */
const mostOrganisations = 2_000;

/** What would follow from publishing a text, before it is done. Nothing is written. */
export function draftEffects(platform: Platform, needs: { ledger: Ledger; programs: Programs }) {
  const { db } = platform;

  /**
   * Who would have another tier under a new text: both texts measured on the day the new one takes effect, from
   * what is known today, so that nothing but the text makes the difference. At most 2,000 organisations are looked
   * at, by name. A text with errors has no effect to tell.
   */
  async function effectOfPublishing(
    actor: Actor,
    input: { files: Record<string, string> },
  ): Promise<Result<DraftEffect>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { program, problems } = checkProgram(input.files);
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (!program || errors > 0) return refuse('program.has_errors', { count: errors });
    const { vendor } = actor;
    const now = platform.clock();
    const effective = startOfDay(program.dates.effective, program.zone);
    const at = Math.max(now, effective);
    const when = { effective, at };
    const alive = await needs.programs.versionsAlive(vendor, program.program, at, now);
    const old = alive.find(({ version }) => version.effectiveFrom <= at);
    if (!old) return ok({ ...when, effects: [], names: {}, counted: 0, all: 0, sums: null });
    const rows = await queries.ladder(db, vendor, program.program, {});
    const looked = rows.slice(0, mostOrganisations).map(({ organisation }) => organisation);
    const texts = { before: old.program, after: program };
    const olds = alive.map((each) => each.program);
    const { tally, effects } = await measured(vendor, { olds, after: program }, looked, at);
    const { cells, rises, falls, benefits, cost, unpriced } = concluded(texts, at, tally);
    return ok({
      ...when,
      effects: await named(db, vendor, effects),
      names: {},
      counted: looked.length,
      all: rows.length,
      sums: { cells, rises, falls, benefits, cost, unpriced },
    });
  }

  async function measured(
    vendor: string,
    { olds, after: next }: { olds: Program[]; after: Program },
    organisations: string[],
    at: Instant,
  ) {
    const tally: Tally = nobody();
    const effects: Omit<TextEffect, 'slug' | 'name'>[] = [];
    const { program } = next;
    const known = Number.MAX_SAFE_INTEGER;
    for (const organisation of organisations) {
      const facts = await needs.ledger.factsAroundOrganisation(db, vendor, program, organisation);
      const terms = knownFacts(facts, known);
      // Each company on the day on which it goes over, from the text that it has then.
      const on = Math.max(at, adoptedAt(next, terms, organisation));
      const old = versionFor(olds, terms, organisation, on);
      if (!old || on === Infinity) continue;
      const before = standingOf(old, facts, organisation, { on, known });
      const after = standingOf(next, facts, organisation, { on, known });
      const texts = { before: old, after: next };
      const move = moveBetween(texts, before, after, facts);
      count(tally, texts, { ...move, organisations: 1 }, isMove(move) ? move : null);
      if (isMove(move)) effects.push(effectOf(move, before, after));
    }
    return { tally, effects };
  }

  return { effectOfPublishing };
}

function effectOf(
  move: Move,
  before: Standing,
  after: Standing,
): Omit<TextEffect, 'slug' | 'name'> {
  const { because: clause, ...rest } = move;
  const lasts = { before: lastsUntil(before.held), after: lastsUntil(after.held) };
  return { ...rest, clause, because: [], lasts };
}
