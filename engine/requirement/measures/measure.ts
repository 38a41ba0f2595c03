import type { Context } from '../context.ts';
import type { Gauge } from '../gauge.ts';
import type { Span } from '../span.ts';

/** What a leaf asks for and when which fact counts for it. */
export interface Measured {
  /** What the condition asks about, as explanations name it. */
  subject: string[];
  /** The number asked for where no gauge says it: at least so many different keys must count. */
  need: number;
  /** Every stretch of time in which a fact counts. The same key twice counts once. */
  spans: Span[];
  /** Facts that move what is asked for, and count for nothing themselves. */
  backing?: Span[];
  /** What is meant and cannot contribute, while it would count. Measures mark it; it is set apart here. */
  leftOut?: Span[];
  /** How what counts makes an amount, where it is not the number of different keys. */
  gauge?: Gauge;
  /** Whether people fill seats, so that the program's switch on filling several applies. */
  seats?: boolean;
}

/**
 * The contract of a measure. A measure never looks at a date: it says when which fact counts, and the
 * evaluation derives from that what there is on a day, until when it lasts and what changes later. `path` is
 * the measure's place in the definition.
 */
export type Measure<Asked> = (asked: Asked, context: Context, path: string) => Measured;
