import type { Metric } from '../definition/metric.ts';
import type { Condition } from '../definition/condition.ts';
import type { GroupKind } from '../definition/parts.ts';
import type { Text } from '../definition/values.ts';
import type { Path } from '../document.ts';

/** A value of a definition as JSON has it. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** What a program is made of by name. */
const partKinds = [
  'tier',
  'level',
  'track',
  'credential',
  'course',
  'assessment',
  'agreement',
  'exam',
  'benefit',
  'competency',
  'competency-level',
  'level-of-competency',
  'area',
  'attribute',
  'role',
  'report',
  'standard',
  'solution',
  'credential-kind',
  'contact',
  'parameter',
  'reading',
  'action',
  'source',
  'solution-category',
  'name',
  'attribute-value',
  'answer',
  'block',
] as const;
export type PartKind = (typeof partKinds)[number];

/** A category of points. */
export type Category = Extract<Condition, { points: unknown }>['points']['categories'][number];

/** What one unit of a currency is worth on a day by each text; null where a text has no rate for that day. */
export interface ChangedRate {
  currency: string;
  before: string | null;
  after: string | null;
}

/** Whether the new text asks for more or for less, where that is certain. */
export type Effect = 'tighter' | 'looser';

/** One difference between two definitions: a code with its arguments. */
export type Difference = {
  /** Where it stands: in the new text, in the old one where it is gone. Entries of lists are named by their id. */
  path: string;
  effect: Effect | null;
} & (
  | { code: 'part.added' | 'part.removed'; part: PartKind; id: string; title: Text | null }
  | { code: 'part.id'; part: PartKind; before: string; after: string }
  | { code: 'part.title'; part: PartKind; id: string; before: Text; after: Text }
  | { code: 'order'; before: string[]; after: string[] }
  | { code: 'date'; name: 'published' | 'effective' | 'enforced'; before: string; after: string }
  | { code: 'version'; before: string; after: string }
  | { code: 'switch'; name: string; before: Plain; after: Plain }
  | { code: 'reason'; name: string }
  | { code: 'list'; name: string; of: string | null; added: string[]; removed: string[] }
  | { code: 'condition.added' | 'condition.removed'; group: GroupKind; condition: Condition }
  | { code: 'condition.replaced'; before: Condition; after: Condition }
  | { code: 'condition.need'; before: Plain; after: Plain; condition: Condition }
  | {
      code: 'condition.members';
      name: string;
      added: string[];
      removed: string[];
      /** Whether as many count as before, because higher levels count as lower ones. */
      asBefore: boolean;
      condition: Condition;
    }
  | { code: 'condition.window' | 'condition.facts'; before: Condition; after: Condition }
  | {
      code: 'condition.detail';
      name: string;
      before: Plain | null;
      after: Plain | null;
      condition: Condition;
    }
  /** Several changes of one clause, told as one. */
  | { code: 'condition.changed'; names: string[]; before: Condition; after: Condition }
  /** What gives points: null where it is new or gone. */
  | {
      code: 'condition.metric';
      category: string;
      before: Metric | null;
      after: Metric | null;
    }
  | { code: 'condition.category'; before: Category | null; after: Category | null }
  /** What other currencies are worth from a day on: the row is another, new or gone. */
  | {
      code: 'rates';
      row: 'changed' | 'added' | 'removed' | 'moved';
      from: string;
      /** Of a row that is moved: the day that it had. */
      was: string | null;
      rates: ChangedRate[];
    }
  /** Any other value; `of`: whose it is in a map by name, such as that of a level. */
  | { code: 'value'; name: string; of: string | null; before: Plain | null; after: Plain | null }
);

/** A difference without its place. */
export type Found<D = Difference> = D extends Difference ? Omit<D, 'path'> : never;

/** Steps to a value as a path: `tiers.gold.requires.all[0]`. */
export const written = (steps: Path): string =>
  steps.reduce<string>(
    (so, step) =>
      typeof step === 'number' ? `${so}[${step}]` : so === '' ? step : `${so}.${step}`,
    '',
  );

/** Whether two values say the same, order of keys included: `by` asks for the first that applies. */
export const same = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

/** Whether a value has keys of its own: no list, no text, no number. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The other direction: what asks for more from below asks for less from above. */
export const opposite = (effect: Effect | null): Effect | null =>
  effect === null ? null : effect === 'tighter' ? 'looser' : 'tighter';
