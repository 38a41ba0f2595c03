import { z } from 'zod';
import {
  Average,
  Every,
  Growing,
  Median,
  Net,
  PointsLeaf,
  Retention,
  Share,
} from './amount-leaves.ts';
import { Agreed, Completed, Count, Holds, Passed, People, Sum } from './leaves.ts';

/** The conditions that compare one measure with what is needed. */
const leaves = [
  Holds,
  Completed,
  Passed,
  Agreed,
  People,
  Count,
  Sum,
  Average,
  Median,
  Share,
  Every,
  Retention,
  Net,
  Growing,
  PointsLeaf,
] as const;
export type Leaf = z.output<(typeof leaves)[number]>;

/** The words that a condition can begin with. */
export const conditionWords: readonly string[] = [
  'all',
  'any',
  'atLeast',
  'not',
  ...leaves.flatMap((leaf) => Object.keys(leaf.shape)),
];

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { atLeast: { n: number; of: Condition[] } }
  | { not: Condition }
  | Leaf;

/** A requirement: a tree of conditions. `all: []` asks for nothing. */
export const Condition: z.ZodType<Condition> = z.lazy(() => AnyCondition);

const All = z
  .strictObject({
    all: z
      .array(Condition)
      .describe('Every one of these must hold; an empty list asks for nothing.'),
  })
  .describe('All of several conditions.');
const Any = z
  .strictObject({
    any: z.array(Condition).min(1).describe('At least one of these must hold.'),
  })
  .describe('Any one of several conditions.');
const AtLeast = z
  .strictObject({
    atLeast: z
      .strictObject({
        n: z.int().min(1).describe('How many of the conditions must hold.'),
        of: z.array(Condition).min(1).describe('The conditions to choose from.'),
      })
      .describe('At least n of several conditions.'),
  })
  .describe('Some of several conditions.');
const Not = z
  .strictObject({ not: Condition.describe('This must not hold.') })
  .describe('The opposite of a condition.');

// Made once, outside the lazy getter: whoever walks the schema must meet the same objects again.
const AnyCondition: z.ZodType<Condition> = z
  .union([All, Any, AtLeast, Not, ...leaves])
  .describe('A condition: all, any, atLeast, not, or one measure compared with what is needed.');
