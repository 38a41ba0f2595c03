import type { Leaf } from '../../program/definition/condition.ts';
import type { Context } from '../context.ts';
import { affiliated } from './affiliated.ts';
import { agreed } from './agreed.ts';
import { attribute } from './attribute.ts';
import { average, median } from './average.ts';
import { carried } from './carried.ts';
import { completed } from './completed.ts';
import { count } from './count.ts';
import { former } from './former.ts';
import { growth } from './growth.ts';
import { held } from './held.ts';
import { holds } from './holds.ts';
import type { Span } from '../span.ts';
import type { Measure, Measured } from './measure.ts';
import { net } from './net.ts';
import { passed } from './passed.ts';
import { people } from './people.ts';
import { points } from './points.ts';
import { rank } from './rank.ts';
import { rising } from './rising.ts';
import { every, retention, share } from './share.ts';
import { standing } from './standing.ts';
import { sum } from './sum.ts';
import { waived } from './waived.ts';

type Keys<T> = T extends unknown ? keyof T : never;
export type MeasureKind = Keys<Leaf>;

/** Every measure by the word that asks for it; a condition without its measure does not compile. */
export const measures: { [K in MeasureKind]: Measure<Extract<Leaf, Record<K, unknown>>> } = {
  holds,
  completed,
  passed,
  agreed,
  affiliated,
  people,
  count,
  sum,
  average,
  median,
  share,
  every,
  retention,
  net,
  growth,
  rising,
  points,
  attribute,
  standing,
  held,
  carried,
  former,
  rank,
  waived,
};

/** The word that a leaf begins with. */
export const kindOf = (leaf: Leaf): MeasureKind => Object.keys(leaf)[0] as MeasureKind;

/** Reads a leaf by its measure. */
export function measure(leaf: Leaf, context: Context, path: string): Measured {
  // The word decides the measure, so the two fit; the compiler cannot follow a union through a map.
  const by = measures[kindOf(leaf)] as Measure<Leaf>;
  return apart(by(leaf, context, path));
}

/** Sets apart what cannot contribute. Lists without any stay the same lists, for they are remembered by identity. */
function apart(measured: Measured): Measured {
  const { spans, backing = [] } = measured;
  const leftOut = [...spans, ...backing].filter((span) => span.leftOut !== undefined);
  if (leftOut.length === 0) return measured;
  const counts = (span: Span) => span.leftOut === undefined;
  return { ...measured, spans: spans.filter(counts), backing: backing.filter(counts), leftOut };
}
