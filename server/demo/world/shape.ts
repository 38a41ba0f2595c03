import type { NewsContent } from '../../features/news/news.ts';

/** Days before the day the demo starts; the larger, the longer ago. */
export type DaysAgo = number;

export interface DemoOrganisation {
  /** Slug, also the domain of its people's addresses. */
  slug: string;
  name: string;
  region: 'EMEA' | 'Americas' | 'APAC';
  /** ISO 3166-1 alpha-2. */
  country: string;
  joined: DaysAgo;
}

/** Steps that lead to an award, or stop short of one. A step taken twice renews. */
export type Step =
  | 'sales-associate'
  | 'sales-professional'
  | 'sales-expert'
  | 'technical-associate'
  | 'technical-professional'
  | 'technical-expert'
  | 'implementation-associate'
  | 'implementation-expert'
  | 'sales-101'
  | 'technical-101'
  | 'advanced-sales'
  | 'marketing-101'
  | 'sales-foundation failed'
  | 'technical-foundation failed';

/** Closed deals or delivered projects, spread evenly from one day to another. */
export interface Stretch {
  count: number;
  from: DaysAgo;
  to: DaysAgo;
}

export interface DemoPerson {
  /** Short unique key, also the first part of the address. */
  key: string;
  /** The name today. */
  name: string;
  /** The name at sign-up, where it was corrected later. */
  nameBefore?: string;
  /** Slug of the first employer; absent: none yet. */
  at?: string;
  /** When they signed up; the claim follows at once and is confirmed the next day. */
  since: DaysAgo;
  administrator?: true;
  /** Slug of another organisation, claimed by mistake at first and declined there. */
  mistaken?: string;
  /** The claim is still open. */
  unconfirmed?: true;
  steps?: [DaysAgo, Step][];
  deals?: Stretch;
  supervised?: Stretch;
  independent?: Stretch;
  /** Ended the affiliation, for no other company here. */
  left?: { on: DaysAgo; reason: string };
  moved?: { left: DaysAgo; to: string; claimed: DaysAgo; confirmed: DaysAgo; reason: string };
  revoked?: { on: DaysAgo; award: string; reason: string };
  /** More time in every exam from then on. */
  accommodated?: { on: DaysAgo; extraPercent: number; reason: string };
  /** The sittings were disturbed, and this many minutes were added to each. */
  disturbed?: { minutes: number; reason: string };
  /** One further attempt after the included ones. */
  mayTryAgain?: { on: DaysAgo; exam: string; reason: string };
  /** The newest deal known by then turned out not to be one. */
  lostDeal?: { on: DaysAgo; reason: string };
  /** The badge was issued anew with today's name. */
  reissued?: { on: DaysAgo; award: string; reason: string };
}

export type DemoOfficeRole =
  | 'administrator'
  | 'program-manager'
  | 'content-developer'
  | 'certification-administrator'
  | 'partner-manager';

export interface DemoColleague {
  key: string;
  name: string;
  role: DemoOfficeRole;
}

/** Something that the office of the demo world wrote. */
export interface DemoNews {
  program: string;
  written: DaysAgo;
  /** It was never published. */
  draft?: true;
  kind: NewsContent['kind'];
  texts: Record<'en' | 'ru', [title: string, ...paragraphs: string[]]>;
  /** So many days from today, and from which hour to which on the clocks of its zone. */
  takesPlace?: { inDays: number; from: string; to: string; zone: string; place?: string };
  /** On the pages of the vendor. */
  link?: string;
  audience?: Partial<NewsContent['audience']>;
  /** The last day on which it is current, so many days from today. */
  currentForDays?: number;
}
