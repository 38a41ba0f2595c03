import {
  benefitTable,
  catalogueOf,
  compareKinds,
  credentialKinds,
  ok,
  readableBy,
  refuse,
  seesPreparation,
  type BenefitLine,
  type CatalogueLine,
  type Compared,
  type CredentialKind,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Actor } from '../../platform/operation.ts';
import { employersOf } from '../access/may.ts';
import type { WithoutText } from './without-text.ts';

/** A program as whoever asks may read it, with what is made from its text. */
export interface Shown {
  /** Without the learning paths that are kept for others. */
  program: Program;
  /** Tracks whose learning path is kept from whoever asks. */
  kept: string[];
  kinds: CredentialKind[];
  catalogue: CatalogueLine[];
  benefits: BenefitLine[];
}

/** What anyone may read of the programs in force, before signing in. */
export function shown(
  current: (actor: Actor) => Promise<{ program: Program }[]>,
  withoutText: WithoutText,
) {
  async function inForce(actor: Actor, id: string): Promise<Program | null> {
    const all = await current(actor);
    return all.find(({ program }) => program.program === id)?.program ?? null;
  }

  /** A program in force, as the actor may read it. */
  async function shownProgram(actor: Actor, input: { program: string }): Promise<Result<Shown>> {
    const program = await inForce(actor, input.program);
    if (!program) return withoutText(actor.vendor, input.program);
    const employers = employersOf(actor);
    const kept = Object.entries(program.tracks)
      .filter(([, track]) => !seesPreparation(track, employers))
      .map(([id]) => id);
    const readable = readableBy(program, employers);
    return ok({
      program: readable,
      kept,
      kinds: credentialKinds(readable),
      catalogue: catalogueOf(program),
      benefits: benefitTable(program),
    });
  }

  /**
   * Two kinds of credential of a program side by side. Ways of preparing are part of it for everyone: only the
   * material itself is kept.
   */
  async function comparison(
    actor: Actor,
    input: { program: string; left: string; right: string },
  ): Promise<Result<{ program: Program; rows: Compared[] }>> {
    const program = await inForce(actor, input.program);
    if (!program) return withoutText(actor.vendor, input.program);
    const rows = compareKinds(program, input.left, input.right);
    return rows ? ok({ program, rows }) : refuse('kind.not_found');
  }

  return { shownProgram, comparison };
}
