import type { Instant, Move, Problem, Program, Simulation } from '@guildmark/engine';
import type { Effect } from './effect.ts';

/** An organisation that a new text moves: as an effect, with the clause that does it and what it gains and loses. */
export type TextEffect = Effect &
  Pick<Move, 'act' | 'benefits' | 'competencies'> & {
    clause: Move['because'];
  };

/** What a new text would do to everyone. */
export interface DraftEffect {
  /** Some of those who would have another tier, or another level of a competency: who loses a tier comes first. */
  effects: TextEffect[];
  /** How many would, and how many of them come before these. */
  moving: number;
  skip: number;
  /** The day the text takes effect, and the instant both texts were measured at: that day, or now if it is past. */
  effective: Instant;
  at: Instant;
  /** How many organisations were measured, and how many there are. */
  counted: number;
  all: number;
  /** How many of them take part in another program of the vendor only, so that the list of partners leaves them out. */
  elsewhere: number;
  /** From tier to tier, what benefits come and go and what that costs; null where no text is in force yet. */
  sums: Pick<Simulation, 'cells' | 'rises' | 'falls' | 'benefits' | 'cost' | 'unpriced'> | null;
  /** A sign of exactly this text, this day and this effect: who has it has seen what publishing would do. */
  seen: string;
}

/** A text that is not published: what the check says of it, what it read, and what it would do. */
export interface Draft {
  problems: Problem[];
  program: Program | null;
  /** Null where the text has errors. */
  effect: DraftEffect | null;
}
