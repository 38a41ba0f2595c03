import type { Fact } from '../../kernel/fact.ts';
import type { Duration } from '../../kernel/instant.ts';
import type { DeedWord } from '../../program/definition/action.ts';

/** One thing that can be done towards a target: by one person, by someone who joins, or by the company itself. */
export interface Step {
  id: number;
  /** A name that depends on nothing but what is done and by whom. */
  name: string;
  /** `claims`: everything is done already and the award only waits to be taken. */
  deed: DeedWord | 'claims';
  /** Credential, course, exam, assessment, agreement or kind of fact. */
  subject: string;
  /** Which of those that an action stands for, and the level that a validation is for. */
  about: string | null;
  level: string | null;
  /** The action of the text that prices it; null where none does. */
  action: string | null;
  takes: Duration | null;
  /** In hundredths of the currency. */
  price: number;
  /** It needs a price and the text gives none. */
  open: boolean;
  person: string | null;
  newcomer: boolean;
  /** Courses and exams that are done with it, because its price covers them. */
  covers: string[];
  /** How often it can be done. */
  most: number;
  /** What would be on record afterwards, for the first time it is done, the second, and so on. */
  facts: (copy: number) => Fact[];
}

/** Steps that are done together because the last builds on those before it. */
export interface Move {
  id: number;
  name: string;
  person: string | null;
  /** Ids of the steps, each after what it builds on. */
  steps: number[];
  /** What it does, whoever does it: people in the same position have moves of the same shapes. */
  shape: string;
}

/** Everything that can be done. */
export interface Deeds {
  steps: Step[];
  moves: Move[];
  /** How often an action can be done in all, where the text or the search limits it. */
  limits: Map<string, number>;
  /** False where some ways were left out because there are too many. */
  complete: boolean;
}

/** More than any sum of prices: what has no price is taken only where nothing with a price serves. */
export const unpricedWeight = 1e12;

/** What a step weighs in the search. */
export const weightOf = ({ price, open }: Step): number => (open ? unpricedWeight : price);

const minutes = {
  minutes: 1,
  hours: 60,
  days: 1_440,
  weeks: 10_080,
  months: 43_800,
  years: 525_600,
} as const;

/** About how long a step takes, in minutes: enough to tell the quicker of two that cost the same. */
export const lengthOf = ({ takes }: Step): number =>
  takes === null ? 0 : takes.amount * minutes[takes.unit];
