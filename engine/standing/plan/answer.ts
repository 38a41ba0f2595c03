import type { Duration, Instant } from '../../kernel/instant.ts';
import type { Node } from '../../requirement/answer.ts';
import type { Target } from '../../requirement/asked.ts';
import type { Step } from './step.ts';

interface Price {
  amount: string;
  currency: string;
}

/** Something to do, once or several times. */
export interface PlannedAction {
  /** The action of the text that prices it; null where a fee or nothing does, or where it costs nothing any more. */
  action: string | null;
  /** What is done; `claims`: all is done, and the award only waits to be taken. */
  deed: Step['deed'];
  /** Credential, course, exam, assessment, agreement, or the kind of fact that is added. */
  subject: string;
  /** What a fact that is added is about, where its action stands for several; the competency of a validation. */
  about: string | null;
  /** The level that a validation is for, where its fee is the price. */
  level: string | null;
  count: number;
  /** Who is nearest, of those who are there: ids in order. */
  who: string[];
  /** How many of the people who do it have to join first. */
  newcomers: number;
  /** For one; null where the text gives no price. */
  each: Price | null;
  cost: Price | null;
  /** How long one takes, where the text says so. */
  takes: Duration | null;
  /** Path of the requirement that it serves. */
  path: string;
}

/** People who join and then do the same. */
export interface Joining {
  count: number;
  /** What each of them earns, completes, passes or accepts, in its order. */
  subjects: string[];
}

/** A requirement that no action of the text can meet. */
export interface OpenRequirement {
  path: string;
  /** As it stands on the day. */
  requirement: Node;
  /** As it stands with all of the plan done; null without a plan, and where that changes nothing. */
  after: Node | null;
  /** To how much all that can be done brings it at most, where that is less than is asked for; null: not known. */
  most: number | null;
}

/** Something that would help, and gives nothing yet: begun on the day, it counts only from a later one on. */
export interface LaterAction extends PlannedAction {
  /** From when on it counts. */
  from: Instant;
  /** What it counts for, as it stands on the day. */
  requirement: Node;
}

/** A requirement that is met on the day with the plan, and no more when the last of its steps is done. */
export interface RunsOut {
  path: string;
  /** As it stands when everything is done; of people and facts those that are on record now. */
  requirement: Node;
  /** What is on record, counts on the day and ceases to before the end, the first to end first. */
  ended: { person: string | null; fact: string; until: Instant }[];
}

/** A version that will apply to an organisation, and what a plan for the one before is worth under it. */
export interface ComingVersion {
  version: string;
  /** From when on it applies. */
  at: Instant;
  /** Whether the target is reached under it once everything is done. */
  holds: boolean;
  /** Whether it would be without that, too. */
  anyway: boolean;
}

/** The cheapest way found for an organisation to reach a target. */
export interface Plan {
  program: string;
  version: string;
  organisation: string;
  target: Target;
  on: Instant;
  known: Instant;
  /** From when on the version applies by which it is planned, where another one does on the day; else null. */
  appliesFrom: Instant | null;
  /** Whether the target is reached on the day, by the version that applies then: the plan is to have it later, too. */
  keeps: boolean;
  /** The versions that will apply to the organisation after that, as far as they do once everything is done. */
  coming: ComingVersion[];
  /** Whether what the target asks is met on the day already: then there is nothing to do. */
  reached: boolean;
  /**
   * A higher tier or level that is reached while the target itself is not met, where each stands alone: the plan is for
   * the target's own requirements; null where there is none.
   */
  above: string | null;
  /** What has a price, in the order in which it is best begun. */
  actions: PlannedAction[];
  /** What the actions cost together. */
  cost: Price;
  /** When everything is done if all begin on the day and each person does one thing after the other. */
  readyAt: Instant;
  /** What has to be done as well, and has no price in the text. */
  unpriced: PlannedAction[];
  /** Everyone who joins, by what they do then; those who do most first. */
  joining: Joining[];
  /** What nothing in the text can bring about. */
  open: OpenRequirement[];
  /** The day on which all steps are counted as done: a later one where what counts on the day had to be renewed. */
  countedOn: Instant;
  /** What has ceased to count by the time everything is done: then the plan is not enough. */
  runsOut: RunsOut[];
  /** What would serve a requirement that is not met yet, and counts for it only later. */
  later: LaterAction[];
  /** Situations that the search looked at. */
  considered: number;
  /**
   * Whether no plan costs less, or none exists: false where there were too many ways to look at all of them, and where
   * something that counts on the day runs out before the end.
   */
  proven: boolean;
  /**
   * Why that is not proven: there were more ways than could be looked at, more people might have been of use than were
   * let join, or something had to be renewed; null where it is.
   */
  unproven: 'ways' | 'people' | 'renewal' | null;
}
