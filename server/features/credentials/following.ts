import { endByReleases, findLevel, knownFacts, untilNewer, type Program } from '@guildmark/engine';
import type { Actor, Platform, Tx } from '../../platform/operation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Programs } from '../programs/programs.ts';
import { credentialsOf, setEnd, type Ending } from './end-queries.ts';
import * as status from './status-queries.ts';

/** Keeps the ends of issued credentials in step with what is released. */
export function following(platform: Platform, needs: { ledger: Ledger; programs: Programs }) {
  /**
   * Credentials that last until something newer is released are signed without an end. When the releases are
   * recorded, or turn out never to have happened, their rows say so: pages, lists and the status list read the
   * end there. The rows are derived from facts, so doing it again changes nothing.
   */
  async function followReleasesIn(tx: Tx, actor: Actor, program: string): Promise<number> {
    const now = platform.clock();
    const inForce = await needs.programs.programInForce(actor.vendor, program, now, now, tx);
    const awards = inForce ? awardsUntilReleased(inForce.program) : [];
    if (!inForce || awards.length === 0) return 0;
    const wide = await needs.ledger.factsOfProgram(tx, actor.vendor, program);
    const events = knownFacts(wide, Number.MAX_SAFE_INTEGER);
    const endOf = (one: Ending) => {
      const { definition } = findLevel(inForce.program, one.award)!;
      const period = { from: one.validFrom, until: one.recordedUntil };
      return endByReleases(definition, period, events);
    };
    const moved = (await credentialsOf(tx, actor.vendor, program, awards)).filter(
      (one) => endOf(one) !== one.validUntil,
    );
    for (const one of moved) await setEnd(tx, actor.vendor, one.id, endOf(one));
    for (const list of new Set(moved.map(({ statusListId }) => statusListId)))
      await status.touchList(tx, actor.vendor, list, now);
    return moved.length;
  }

  /** The same for every program in force: a new version of a text may ask for other releases. */
  async function followReleases(actor: Actor): Promise<number> {
    let count = 0;
    for (const { program } of await needs.programs.current(actor))
      count += await platform.db
        .transaction()
        .execute((tx) => followReleasesIn(tx, actor, program.program));
    return count;
  }

  return { followReleasesIn, followReleases };
}

const awardsUntilReleased = (program: Program): string[] =>
  Object.values(program.tracks).flatMap(({ levels }) =>
    Object.values(levels).flatMap(({ credential, validFor }) =>
      untilNewer(validFor) ? [credential] : [],
    ),
  );
