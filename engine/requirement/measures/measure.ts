import type { Context } from '../context.ts';
import type { Span } from '../span.ts';

/**
 * The contract of a measure. A measure never looks at a date: it says when which fact counts, and the
 * evaluation derives from that what there is on a day, until when it lasts and what changes later.
 *
 * - `subject`: what the condition asks about, as explanations name it.
 * - `need`: the amount asked for; the amount there is on a day is the number of different keys that count.
 * - `spans`: every stretch of time in which a fact counts. The same key twice counts once.
 * - `seats`: whether people fill seats, so that the program's switch on filling several applies.
 */
export interface Measure<Asked> {
  subject: (asked: Asked) => string[];
  need: (asked: Asked) => number;
  spans: (asked: Asked, context: Context) => Span[];
  seats?: true;
}
