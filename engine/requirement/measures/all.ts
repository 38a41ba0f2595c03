import type { Condition } from '../../program/definition/condition.ts';
import type { Context } from '../context.ts';
import type { Span } from '../span.ts';
import { agreed } from './agreed.ts';
import { completed } from './completed.ts';
import { count } from './count.ts';
import { holds } from './holds.ts';
import type { Measure } from './measure.ts';
import { passed } from './passed.ts';
import { people } from './people.ts';

type Group = { all: unknown } | { any: unknown } | { atLeast: unknown } | { not: unknown };
/** A condition that compares one measure. */
export type Leaf = Exclude<Condition, Group>;
type Keys<T> = T extends unknown ? keyof T : never;
export type MeasureKind = Keys<Leaf>;

/** Every measure by the word that asks for it; a condition without its measure does not compile. */
export const measures: { [K in MeasureKind]: Measure<Extract<Leaf, Record<K, unknown>>> } = {
  holds,
  completed,
  passed,
  agreed,
  people,
  count,
};

/** What a leaf asks for and when which fact counts for it. */
export interface Measured {
  kind: MeasureKind;
  subject: string[];
  need: number;
  spans: Span[];
  seats: boolean;
}

function read<Asked>(
  kind: MeasureKind,
  by: Measure<Asked>,
  asked: Asked,
  context: Context,
): Measured {
  return {
    kind,
    subject: by.subject(asked),
    need: by.need(asked),
    spans: by.spans(asked, context),
    seats: by.seats === true,
  };
}

/** Reads a leaf by its measure. */
export function measure(leaf: Leaf, context: Context): Measured {
  if ('holds' in leaf) return read('holds', measures.holds, leaf, context);
  if ('completed' in leaf) return read('completed', measures.completed, leaf, context);
  if ('passed' in leaf) return read('passed', measures.passed, leaf, context);
  if ('agreed' in leaf) return read('agreed', measures.agreed, leaf, context);
  if ('people' in leaf) return read('people', measures.people, leaf, context);
  return read('count', measures.count, leaf, context);
}
