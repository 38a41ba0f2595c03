import { ok, type Result } from '@guildmark/engine';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice } from '../access/may.ts';
import type { Programs } from '../programs/programs.ts';
import { countInForce } from './tally-queries.ts';

const day = 24 * 60 * 60 * 1000;

/** How many credentials there are. */
export function tally(
  platform: Platform,
  programs: Pick<Programs, 'programInForce' | 'withoutText'>,
) {
  /** Credentials of a program in force now, and how many of them end within 30, 60 and 90 days. */
  async function credentialTally(
    actor: Actor,
    input: { program: string },
  ): Promise<Result<{ inForce: number; ending: { days: number; count: number }[] }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const now = platform.clock();
    if (!(await programs.programInForce(actor.vendor, input.program, now)))
      return programs.withoutText(actor.vendor, input.program);
    const spans = [30, 60, 90];
    const of = { program: input.program, at: now, ends: spans.map((days) => now + days * day) };
    const { inForce, before } = await countInForce(platform.db, actor.vendor, of);
    const ending = spans.map((days, index) => ({ days, count: before[index] ?? 0 }));
    return ok({ inForce, ending });
  }

  return { credentialTally };
}
