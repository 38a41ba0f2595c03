import type { Instant } from '../kernel/instant.ts';

/** A person who counts for a requirement, by which fact, and until when that fact makes them count. */
export interface Counted {
  person: string;
  fact: string;
  until: Instant | null;
}

/** One node of an evaluated requirement: what the text asks, what there is, and until when the answer holds. */
export interface Node {
  /** Path in the program's definition, e.g. `tiers.silver.requires.all[0]`. */
  path: string;
  kind:
    | 'all'
    | 'any'
    | 'atLeast'
    | 'not'
    | 'holds'
    | 'completed'
    | 'passed'
    | 'agreed'
    | 'people'
    | 'count';
  met: boolean;
  /** Leaves: the measured amount; groups: how many children are met. */
  have: number;
  /** Leaves: the amount asked for; groups: how many children must be met. */
  need: number;
  /** What a leaf asks about: credential, course, exam, assessment, agreement ids or the kind of fact counted. */
  subject: string[];
  /** The people who count, each once; empty for groups. */
  who: Counted[];
  /** Ids of the facts that counted. */
  facts: string[];
  /** The first instant after the date asked about at which `met` changes if nothing more happens; null: never. */
  until: Instant | null;
  children: Node[];
}
