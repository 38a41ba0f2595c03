import {
  atRisk as nextLoss,
  decisionFact,
  decisionsDueUnder,
  standingUnder,
  type Applied,
  type Fact,
  type Instant,
  type Program,
  type Standing,
} from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import { earliest } from './changes.ts';
import { nextChange, undecidedSince } from './projection.ts';
import * as queries from './queries.ts';
import { rankingsMade } from './rankings.ts';

/** Measuring anew: what falls due is decided, what is stored is renewed, and who goes by it is measured as well. */
export function recomputations(platform: Platform, needs: { ledger: Ledger; programs: Programs }) {
  const { db } = platform;
  const { makeRankingsDue, awaitedIn } = rankingsMade(platform, needs);
  // By transaction: who is being measured, and whether something has called for it once more meanwhile.
  const underWay = new WeakMap<Tx, Map<string, boolean>>();

  /**
   * Measures one organisation now, records a decision where one is due, and renews the projection. Called for again
   * by what it brings about itself, it is left to the next look at what is due: no circle can hold a transaction.
   */
  async function recomputeIn(
    tx: Tx,
    actor: Actor,
    input: { program: string; organisation: string },
  ): Promise<Standing | null> {
    const name = `${input.program} ${input.organisation}`;
    const busy = underWay.get(tx) ?? new Map<string, boolean>();
    underWay.set(tx, busy);
    if (busy.has(name)) {
      busy.set(name, true);
      return null;
    }
    busy.set(name, false);
    try {
      return await measureIn(tx, actor, input, () => busy.get(name) === true);
    } finally {
      busy.delete(name);
    }
  }

  async function measureIn(
    tx: Tx,
    actor: Actor,
    input: { program: string; organisation: string },
    isCalledFor: () => boolean,
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
    // What a ranking decides waits for it, and is then decided with its own date.
    const awaited = await awaitedIn(tx, vendor, applies.program);
    if (awaited !== null) {
      await queries.letBeDue(tx, vendor, input, awaited);
      return null;
    }
    const row = await queries.row(tx, vendor, input.program, organisation);
    const after = undecidedSince(row, now);
    const through = { organisation, facts, after, on: now };
    const texts =
      after === now
        ? [{ program: applies.program, from: now }]
        : await needs.programs.programsThrough(vendor, input.program, through, tx);
    const standing = await decideIn(tx, actor, [texts, applies.texts], facts, organisation, {
      after,
      on: now,
    });
    await queries.save(tx, vendor, standing, {
      changesAt: isCalledFor() ? now : earliest([nextChange(standing), applies.nextAt]),
      losesAt: nextLoss(standing, Infinity)?.at ?? null,
      computedAt: now,
    });
    return standing;
  }

  /**
   * Records every decision that fell due since the standing was computed last, each from the instant at which
   * it takes effect and under the text that applied then, however late it is found. What is foretold goes by all texts
   * that are alive.
   */
  async function decideIn(
    tx: Tx,
    actor: Actor,
    [texts, alive]: [Applied[], [Program, ...Program[]]],
    facts: Fact[],
    organisation: string,
    { after, on }: { after: Instant; on: Instant },
  ): Promise<Standing> {
    const { program } = texts.at(-1)!;
    const all = [...facts];
    const known = () => all.reduce((latest, fact) => Math.max(latest, fact.recordedAt), on);
    const due = decisionsDueUnder(texts, facts, organisation, { after, on, known: known() });
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
    return standingUnder(alive, all, organisation, { on, known: known() }).standing;
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
        // Whoever was measured before a version came that will apply does not know its day yet, nor what it brings.
        since:
          alive.length === 1 ? null : Math.max(...alive.map(({ version }) => version.publishedAt)),
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

  /** Measures organisations anew under every program that goes by their standing in this one. */
  async function recomputeElsewhereIn(
    tx: Tx,
    actor: Actor,
    input: { program: string; organisations: string[] },
  ): Promise<void> {
    const others = await needs.programs.programsGoingBy(actor.vendor, input.program, tx);
    for (const organisation of input.organisations.toSorted())
      for (const program of others) await recomputeIn(tx, actor, { program, organisation });
  }

  return { recomputeIn, recomputeElsewhereIn, recomputeDue, makeRankingsDue };
}
