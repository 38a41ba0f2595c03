import { compare } from '../../kernel/exact.ts';
import type { Selection } from '../../program/definition/selection.ts';
import type { Amounts } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Gauge, Pool, Pools, Reading } from '../gauge.ts';
import type { Asked as Need } from '../need.ts';
import type { Span } from '../span.ts';
import { inEach } from '../window.ts';
import type { Measured } from './measure.ts';
import { labelAgo, type Each } from './periods.ts';

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

/** The label of the whole of which a part is measured; what counts for the part is under the label itself. */
export const wholeLabel = (label: string): string => partLabel(label, 'whole');

/** Whether something counts for a whole, in whichever period. */
export const isOfWhole = (label = ''): boolean =>
  label === wholeLabel('') || label.endsWith(` ${wholeLabel('')}`);

/** A condition that asks for so much of a quantity. */
export function asking(
  { of, subject = [] }: Pick<Selection, 'of' | 'subject'>,
  { spans, backing, read, ...unit }: Quantity,
  need: Need,
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

type Read = ReturnType<Quantity['read']>;

/** How far a reading is from being enough: nothing to measure or too small a sample, an amount, or met in any case. */
const strength = ({ have, sample }: Read, otherwise: boolean): number => {
  if (have === null) return otherwise ? 2 : 0;
  return sample && compare(sample.have, sample.need) < 0 ? 0 : 1;
};

/** Of two periods the one that is further from being enough; of two that are as far, the later one. */
function weaker(one: Read, other: Read, otherwise: boolean): Read {
  const [first, second] = [strength(one, otherwise), strength(other, otherwise)];
  if (first !== second) return first < second ? one : other;
  return one.have && other.have && compare(other.have, one.have) < 0 ? other : one;
}

const inPeriod = (ago: number, label: string): string =>
  label === '' ? labelAgo(ago) : partLabel(labelAgo(ago), label);

/**
 * The pools of one period under the labels that the quantity itself gives them. They are found by what there is: a pass
 * over columns reads pools without having seen a single fact.
 */
function poolsAgo(pools: Pools, ago: number): Pools {
  const own = labelAgo(ago);
  const begins = partLabel(own, '');
  return new Map(
    [...pools].flatMap(([label, found]): [string, Pool][] => {
      if (label === own) return [['', found]];
      return label.startsWith(begins) ? [[label.slice(begins.length), found]] : [];
    }),
  );
}

/** A quantity that is taken of each of some periods by itself: what there is is what the weakest of them has. */
function eachPeriodOf(
  { program }: Context,
  each: Each,
  { spans, backing, read, ...unit }: Quantity,
  otherwise: boolean,
): Quantity {
  const periods = (all: Span[]): Span[] =>
    all.flatMap((span) =>
      inEach(program, each, span).flatMap((interval, ago): Span[] =>
        interval.from < interval.until
          ? [
              {
                ...span,
                ...interval,
                key: `${labelAgo(ago)} ${span.key}`,
                label: inPeriod(ago, span.label ?? ''),
              },
            ]
          : [],
      ),
    );
  return {
    ...unit,
    spans: periods(spans),
    backing: periods(backing),
    read: (pools) =>
      Array.from({ length: each.back }, (_, ago) => read(poolsAgo(pools, ago))).reduce(
        (one, other) => weaker(one, other, otherwise),
      ),
  };
}

/** The same where the condition may ask it of each of some periods. */
export function askingEach<Asked extends Selection>(
  asked: Asked,
  context: Context,
  { of, need, otherwise = false }: { of: QuantityOf<Asked>; need: Need; otherwise?: boolean },
): Measured {
  const { inEachOf } = asked;
  const quantity = of(asked, context);
  const taken = inEachOf ? eachPeriodOf(context, inEachOf, quantity, otherwise) : quantity;
  return asking(asked, taken, need, otherwise);
}
