import {
  ok,
  refuse,
  startOfDay,
  dayOf,
  type Problem,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Waiting } from '../../platform/aside.ts';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice } from '../access/may.ts';
import type { Programs, Sources } from '../programs/programs.ts';
import type { Draft, DraftEffect } from './draft-answer.ts';
import { measureDraft } from './draft-task.ts';
import { named } from './effect.ts';

/** While someone types, what is on record is looked at again after so long, in milliseconds. */
const typingMs = 10_000;

const isError = ({ severity }: Problem) => severity === 'error';

/** What would follow from publishing a text, before it is done; and publishing what was seen. */
export function drafts(platform: Platform, needs: { programs: Programs }) {
  const { db, aside } = platform;

  /**
   * Checks a text and says who would have another tier under it: both texts measured over everyone on the day the
   * new one takes effect, from what is known today, so that nothing but the text makes the difference. Nothing is
   * written. `skip` leaves out as many of those who move; `typing`: facts of the last seconds may be left out.
   */
  async function draft(
    actor: Actor,
    input: { files: Sources; skip?: number | undefined; typing?: boolean },
    waiting?: Waiting,
  ): Promise<Result<Draft>> {
    const checked = await needs.programs.check(actor, input, waiting);
    if (!checked.ok) return checked;
    const { program, problems, sign } = checked.value;
    if (!program || problems.some(isError)) return ok({ problems, program, effect: null });
    const asked = { skip: input.skip ?? 0, patience: input.typing ? typingMs : 0 };
    const effect = await effectOf(actor, { after: program, sign, ...asked }, waiting);
    return ok({ problems, program, effect });
  }

  /** The same for who only asks what it would do; a text with errors is refused. */
  async function effectOfPublishing(
    actor: Actor,
    input: { files: Sources; skip?: number | undefined },
    waiting?: Waiting,
  ): Promise<Result<DraftEffect>> {
    const told = await explainedEffect(actor, input, waiting);
    return told.ok ? ok(told.value.effect) : told;
  }

  /** The same with the two texts, for who tells it in sentences; `before` is null where none is in force yet. */
  async function explainedEffect(
    actor: Actor,
    input: { files: Sources; skip?: number | undefined },
    waiting?: Waiting,
  ): Promise<Result<{ effect: DraftEffect; before: Program | null; after: Program }>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const made = await draft(actor, input, waiting);
    if (!made.ok) return made;
    const { effect, problems, program: after } = made.value;
    const { programInForce } = needs.programs;
    const inForce = after && (await programInForce(actor.vendor, after.program, platform.clock()));
    return effect && after
      ? ok({ effect, before: inForce?.program ?? null, after })
      : refuse('program.has_errors', { count: problems.filter(isError).length });
  }

  async function effectOf(
    { vendor }: Actor,
    { after, sign, ...asked }: { after: Program; sign: string; skip: number; patience: number },
    waiting: Waiting | undefined,
  ): Promise<DraftEffect> {
    const { program, zone, dates } = after;
    const now = platform.clock();
    const effective = startOfDay(dates.effective, zone);
    const at = Math.max(now, effective);
    const day = dayOf(at, zone);
    const alive = await needs.programs.versionsAlive(vendor, program, at, now);
    if (!alive.some(({ version }) => version.effectiveFrom <= at)) {
      const nobody = {
        effects: [],
        moving: 0,
        skip: 0,
        counted: 0,
        all: 0,
        elsewhere: 0,
        sums: null,
      };
      return { ...nobody, effective, at, seen: `${sign}.${day}.first` };
    }
    const olds = alive.map((each) => each.program);
    const question = { vendor, program, olds, after, effective, now, ...asked };
    const { sign: moves, ...told } = await aside.ask(measureDraft, question, waiting);
    return {
      ...told,
      effects: await named(db, vendor, told.effects),
      seen: `${sign}.${day}.${moves}`,
    };
  }

  /**
   * Publishes a version after its effect was seen: `seen` is the sign of the effect that was shown. Refused with
   * `program.not_seen` where it was another text or day, and with `program.effect_changed` where facts have moved
   * since, so that somebody else would move or something else would be paid.
   */
  async function publishSeen(
    actor: Actor,
    input: { files: Sources; seen: string },
    waiting?: Waiting,
  ): Promise<Result<{ program: string; version: string; problems: Problem[] }>> {
    const refusal = needs.programs.mayPublish(actor);
    if (refusal) return { ok: false, refusal };
    const told = await effectOfPublishing(actor, input, waiting);
    if (!told.ok) return told;
    const [text, day, moves] = told.value.seen.split('.');
    const [seenText, seenDay, seenMoves] = input.seen.split('.');
    if (text !== seenText || day !== seenDay) return refuse('program.not_seen', {}, 'seen');
    if (moves !== seenMoves) return refuse('program.effect_changed', {}, 'seen');
    return needs.programs.publish(actor, input);
  }

  return { draft, effectOfPublishing, explainedEffect, publishSeen };
}
