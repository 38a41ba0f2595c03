import { z } from 'zod';
import {
  Average,
  Every,
  Growing,
  Median,
  Net,
  PointsLeaf,
  Retention,
  Rising,
  Share,
} from './amount-leaves.ts';
import {
  AttributeIs,
  Carried,
  Former,
  Held,
  Rank,
  StandingElsewhere,
  Waived,
} from './company-leaves.ts';
import { Affiliated, Agreed, Completed, Count, Holds, Passed, People, Sum } from './leaves.ts';
import { selection, Value } from './selection.ts';
import { Amount, Id, Text } from './values.ts';

/** The conditions that compare one measure with what is needed. */
const leaves = [
  Holds,
  Completed,
  Passed,
  Agreed,
  Affiliated,
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
  Rising,
  PointsLeaf,
  AttributeIs,
  StandingElsewhere,
  Held,
  Carried,
  Former,
  Rank,
  Waived,
] as const;
export type Leaf = z.output<(typeof leaves)[number]>;

/** The words that a condition can begin with. */
export const conditionWords: readonly string[] = [
  'all',
  'any',
  'atLeast',
  'not',
  'steps',
  'when',
  'forEach',
  'forSome',
  'competencies',
  'waivable',
  ...leaves.flatMap((leaf) => Object.keys(leaf.shape)),
];

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { atLeast: { n: number; of: Condition[] } }
  | { not: Condition }
  | { steps: Condition[] }
  | { when: { is: Condition; requires: Condition } }
  | { forEach: ForEach }
  | { forSome: ForSome }
  | { competencies: Competencies }
  | { waivable: Waivable }
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

const Steps = z
  .strictObject({
    steps: z
      .array(Condition)
      .min(1)
      .describe('These must hold, in this order: a step is open once those before it hold.'),
  })
  .describe('Steps one after the other.');
const When = z
  .strictObject({
    when: z
      .strictObject({
        is: Condition.describe('The case in which something is asked for.'),
        requires: Condition.describe('What must hold in that case.'),
      })
      .describe('Something that is asked for in one case only; else it holds.'),
  })
  .describe('A condition for a case.');

const WaivableBase = z.strictObject({
  name: Id.describe('The name by which it is waived; what has the same name is waived together.'),
  title: Text.optional().describe('What is waived, in words, for those who decide on a waiver.'),
});
/** Something that need not be met while it is waived. */
export type Waivable = z.output<typeof WaivableBase> & {
  requires: Condition;
  exemptWhile?: Condition | undefined;
};
const MayBeWaived = z
  .strictObject({
    waivable: WaivableBase.extend({
      requires: Condition.describe('What must hold where nothing waives it.'),
      exemptWhile: Condition.optional().describe(
        'A case that exempts everyone as long as it lasts, e.g. a class that is not available.',
      ),
    }).describe('Something that the office may waive for a company, for a time and with a reason.'),
  })
  .describe('A condition that may be waived.');

const forEach = {
  ...selection,
  by: z
    .string()
    .min(1)
    .describe('What makes the members: `subject`, or an attribute such as `focus-area`.'),
  value: Value.optional().describe(
    'What is added up for each member; without it, its facts are counted.',
  ),
  atLeast: Amount.describe('From how much on it is a member: `1`, `50000 EUR`.'),
};
/** For each member of a set that follows from facts, what is asked for it. */
const ForEachBase = z.strictObject(forEach);
export type ForEach = z.output<typeof ForEachBase> & { requires: Record<string, Condition> };
const Each = z
  .strictObject({
    forEach: z
      .strictObject({
        ...forEach,
        requires: z
          .record(Id, Condition)
          .describe('What is asked for each member, by its name; others ask for nothing.'),
      })
      .describe(
        'For each area sold, each product with enough sales; it holds where there is none.',
      ),
  })
  .describe('Something for each member of a set.');

const Some = z
  .strictObject({
    forSome: z
      .strictObject({
        members: z
          .array(z.string().min(1))
          .min(1)
          .max(500)
          .describe('The members, one after the other: `[emea, apac, latam]`.'),
        atLeast: z
          .int()
          .min(1)
          .default(1)
          .describe('For how many of them it must hold; without it, for one: the best of them.'),
        requires: Condition.describe('What must hold; `$member` in it stands for the member.'),
      })
      .describe('The same for several regions, markets or products, of which some must meet it.'),
  })
  .describe('Something that must hold for some of several members.');
export interface ForSome {
  members: string[];
  atLeast: number;
  requires: Condition;
}

const Several = z
  .strictObject({
    competencies: z
      .strictObject({
        level: Id.describe('The level, or a higher one.'),
        atLeast: z.int().min(1).max(1000).describe('How many competencies are needed.'),
        of: z.array(Id).min(1).optional().describe('Only these competencies.'),
        area: z
          .union([Id, z.array(Id).min(1)])
          .transform((value) => (Array.isArray(value) ? value : [value]))
          .optional()
          .describe('Only competencies of this area, or of any of these.'),
        with: Condition.optional().describe(
          'What else must hold for each that counts; `$competency`, `$area`, `$solutions` and `$accreditations` stand for it.',
        ),
      })
      .describe('How many competencies the company has at a level.'),
  })
  .describe('A number of competencies.');
export interface Competencies {
  level: string;
  atLeast: number;
  of?: string[] | undefined;
  area?: string[] | undefined;
  with?: Condition | undefined;
}

// Made once, outside the lazy getter: whoever walks the schema must meet the same objects again.
const AnyCondition: z.ZodType<Condition> = z
  .union([All, Any, AtLeast, Not, Steps, When, Each, MayBeWaived, Some, Several, ...leaves])
  .describe(
    'A condition: all, any, atLeast, not, steps, when, forEach, forSome, competencies, or one measure compared with what is needed.',
  );
