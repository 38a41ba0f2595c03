import {
  diff,
  ok,
  refuse,
  type Difference,
  type Instant,
  type Program,
  type Result,
} from '@guildmark/engine';
import type { Waiting } from '../../platform/aside.ts';
import type { Actor, Platform } from '../../platform/operation.ts';
import { mayReadOffice } from '../access/may.ts';
import type { CheckedText } from './check-text.ts';
import type { Sources } from './queries.ts';
import type { WithoutText } from './without-text.ts';

/** Two texts of a program, the older first, and everything that is different between them. */
export interface Compared {
  before: Program;
  after: Program;
  differences: Difference[];
}

type Text = { program: Program };

interface Needs {
  programVersion: (vendor: string, program: string, version: string) => Promise<Text | null>;
  programInForce: (vendor: string, program: string, at: Instant) => Promise<Text | null>;
  withoutText: WithoutText;
  check: (
    actor: Actor,
    input: { files: Sources },
    waiting?: Waiting,
  ) => Promise<Result<CheckedText>>;
}

const compare = (before: Program, after: Program): Result<Compared> =>
  ok({ before, after, differences: diff(before, after) });

/** What is different between two texts of a program. Nothing is written. */
export function compared({ clock }: Pick<Platform, 'clock'>, needs: Needs) {
  /** What one published version says otherwise than another, `against`. For the office. */
  async function versionsCompared(
    actor: Actor,
    input: { program: string; version: string; against: string },
  ): Promise<Result<Compared>> {
    const refusal = mayReadOffice(actor);
    if (refusal) return { ok: false, refusal };
    const { program, version, against } = input;
    const after = await needs.programVersion(actor.vendor, program, version);
    const before = after && (await needs.programVersion(actor.vendor, program, against));
    return before ? compare(before.program, after.program) : refuse('program.not_found');
  }

  /** What a text that is not published says otherwise than the one in force, or than the version `against`. */
  async function draftCompared(
    actor: Actor,
    { files, against }: { files: Sources; against?: string },
    waiting?: Waiting,
  ): Promise<Result<Compared>> {
    const checked = await needs.check(actor, { files }, waiting);
    if (!checked.ok) return checked;
    const { program, problems } = checked.value;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (!program || errors > 0) return refuse('program.has_errors', { count: errors });
    const { vendor } = actor;
    const before =
      against === undefined
        ? await needs.programInForce(vendor, program.program, clock())
        : await needs.programVersion(vendor, program.program, against);
    if (before) return compare(before.program, program);
    return against === undefined
      ? needs.withoutText(vendor, program.program)
      : refuse('program.not_found');
  }

  return { versionsCompared, draftCompared };
}
