import {
  compare,
  decimal,
  least,
  most,
  rounded,
  scaled,
  times,
  type Fraction,
} from '../../kernel/exact.ts';
import type { FactValue } from '../../kernel/fact.ts';
import type { Need } from '../../program/definition/selection.ts';
import type { Amount } from '../../program/definition/values.ts';
import { amountOf, shareOf } from '../../requirement/need.ts';
import type { Said } from './said.ts';
import { divided, exactBelow } from './units.ts';
import { ceiling, type Reads } from './verdict.ts';

/** How much is asked for, in whole units rounded up; NaN where it is unknown, null where only the engine can tell. */
export interface Threshold {
  fixed: number | null;
  of: (organisation: number) => number | null;
}

const constant = (units: number): Threshold => ({ fixed: units, of: () => units });

const isAmount = (need: object): need is Amount => 'figure' in need;

type Values = readonly (FactValue | undefined)[];

/** Values as cases name them; what has no value at all is a text of its own (see `requirement/need.ts`). */
const textsOf = ({ topic }: Said, values: Values): string[] =>
  values.length === 0 && !(topic.of === 'attribute' && topic.several)
    ? [String(undefined)]
    : values.map(String);

/** By code of what an organisation says: how much is asked for. Read again where somebody says something new. */
function byCode(said: Said, units: (values: Values) => number): Threshold['of'] {
  const table: number[] = [];
  return (organisation) => {
    const code = said.codes[organisation]!;
    return (table[code] ??= units(said.sets[code]!));
  };
}

type Read<T> = (amount: T) => Fraction;

interface Bounded<T> {
  rounded: 'up' | 'down';
  minimum?: T | undefined;
  maximum?: T | undefined;
}

function inProportion<T>(
  given: Bounded<T> & { oneFor: Amount },
  read: Read<T>,
  per: number,
  { columns }: Reads,
): Threshold {
  const { sum, count, decimals: ofSum } = columns.get('need')!;
  const [amounts, decimals] = sum ? [sum, ofSum] : [count, 0];
  const one = amountOf(given.oneFor);
  const unit = ceiling(one, 10 ** decimals);
  // The unit has to be whole at the scale of the sum, else the engine divides.
  const isWhole = compare({ n: BigInt(unit), d: 10n ** BigInt(decimals) }, one) === 0;
  const least = given.minimum === undefined ? -Infinity : ceiling(read(given.minimum), per);
  const most = given.maximum === undefined ? Infinity : ceiling(read(given.maximum), per);
  return {
    fixed: null,
    of: (organisation) => {
      const amount = amounts[organisation]!;
      if (one.n === 0n) return NaN;
      if (!isWhole || amount >= exactBelow || unit >= exactBelow) return null;
      const units = divided(amount, unit, given.rounded) * per;
      return units < exactBelow ? Math.max(least, Math.min(most, units)) : null;
    },
  };
}

function ofDeclared<T>(
  given: Bounded<T> & { percent: number },
  read: Read<T>,
  per: number,
  said: Said,
): Threshold {
  const { percent, rounded: towards, minimum, maximum } = given;
  return {
    fixed: null,
    of: byCode(said, (values) => {
      const declared = decimal(String(values.at(-1)));
      if (declared === null) return NaN;
      let amount: Fraction = {
        n: rounded(times(scaled(declared), shareOf(percent)), towards),
        d: 1n,
      };
      if (maximum !== undefined) amount = least(amount, read(maximum));
      if (minimum !== undefined) amount = most(amount, read(minimum));
      return ceiling(amount, per);
    }),
  };
}

function byCases<T>(
  given: { default: T; by: Record<string, Record<string, T>> },
  read: Read<T>,
  per: number,
  { said }: Reads,
): Threshold {
  const tables = Object.entries(given.by).map(([name, cases]) =>
    byCode(said.get(name)!, (values) => {
      const texts = textsOf(said.get(name)!, values);
      const found = Object.entries(cases).find(([text]) => texts.includes(text));
      return found ? ceiling(read(found[1]), per) : NaN;
    }),
  );
  const otherwise = ceiling(read(given.default), per);
  return {
    fixed: null,
    of: (organisation) => {
      for (const table of tables) {
        const found = table(organisation)!;
        if (!Number.isNaN(found)) return found;
      }
      return otherwise;
    },
  };
}

/** How much a need asks for, in units of which `per` make one. `read` is what the measure reads it by. */
export function thresholdOf<T extends number | Amount>(
  need: Need<T>,
  read: Read<T>,
  per: number,
  reads: Reads,
): Threshold {
  if (typeof need === 'number') return constant(ceiling(read(need), per));
  const given = need as Exclude<Need<T>, number>;
  if (isAmount(given)) return constant(ceiling(read(given), per));
  if ('by' in given) return byCases(given, read, per, reads);
  if ('oneFor' in given) return inProportion(given, read, per, reads);
  return ofDeclared(given, read, per, reads.said.get(given.ofAttribute)!);
}
