import type { DaysAgo, DemoOrganisation, DemoPerson } from '../world/shape.ts';

/** Credentials that people of a company earned on a day, by the keys of the people. */
export interface Learnt {
  on: DaysAgo;
  credential: string;
  by: string[];
}

/** Deals of one solution that closed on a day. */
export interface Sold {
  on: DaysAgo;
  solution: string;
  /** In euro. */
  amount: number;
  change?: 'new' | 'renewal';
}

/** What customers said in one field: a reference each, or answers to a survey. */
export interface Said {
  on: DaysAgo;
  competency: string;
  references?: string[];
  /** Marks of ten, one an answer. */
  scores?: number[];
}

/** What was asked for a level, or given to it. */
export interface Asked {
  on: DaysAgo;
  kind: 'application' | 'approval' | 'validation' | 'invitation';
  competency: string;
  level: 'expert';
}

/** A company that takes part in the program of competencies, and all that is known of it. */
export interface CompetencyCompany extends DemoOrganisation {
  people: DemoPerson[];
  /** Business model and region as the program names them; absent: nobody has recorded them. */
  is?: Record<'business-model' | 'region', string>;
  /** Its term of membership; a negative day is still to come. */
  term?: { from: DaysAgo; to: DaysAgo };
  learnt?: Learnt[];
  sold?: Sold[];
  said?: Said[];
  asked?: Asked[];
  waived?: { on: DaysAgo; waivable: string; reason: string; lastsDays: number };
}
