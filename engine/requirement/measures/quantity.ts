import type { Selection } from '../../program/definition/selection.ts';
import type { Amounts } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Gauge, Pools, Reading } from '../gauge.ts';
import type { Asked } from '../need.ts';
import type { Span } from '../span.ts';
import type { Measured } from './measure.ts';

/**
 * What a measure makes of facts before anything is asked of it: a condition compares it with what it needs, a
 * metric of points gives points for it. What counts stands under labels that begin with the one it was given.
 */
export interface Quantity {
  unit: Amounts['unit'];
  /** Of money: the currency of the program. */
  currency?: string;
  spans: Span[];
  /** Facts that move it and are not what it is about, such as those it is compared with. */
  backing: Span[];
  read: (pools: Pools) => Pick<Reading, 'have' | 'sample' | 'compared'>;
}

/** How facts are made a quantity; `label` keeps them apart from the others of the same condition. */
export type QuantityOf<Asked> = (asked: Asked, context: Context, label?: string) => Quantity;

/** The label of a part of a quantity. */
export const partLabel = (label: string, part: string): string =>
  label === '' ? part : `${label} ${part}`;

/** A condition that asks for so much of a quantity. */
export function asking(
  { of, subject = [] }: Pick<Selection, 'of' | 'subject'>,
  { spans, backing, read, ...unit }: Quantity,
  need: Asked,
  otherwise = false,
): Measured {
  const gauge: Gauge = {
    ...unit,
    read: (pools) => ({ ...read(pools), need: need.amount(pools), otherwise }),
  };
  return {
    subject: [of, ...subject],
    need: 0,
    spans,
    backing: [...backing, ...need.backing],
    gauge,
  };
}
