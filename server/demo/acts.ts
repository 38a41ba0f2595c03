import type { Fact, Instant } from '@guildmark/engine';
import type { NewsContent } from '../features/news/news.ts';

/** A deal or a project as the customer system knows it. */
export interface CrmLine {
  kind: 'deal' | 'implementation';
  person: string;
  organisation: string;
  /** Product id. */
  product: string;
  /** A deal's yearly list price less what the customer got off. */
  money?: { amount: string; currency: string };
  /** A project's. */
  role?: 'supervised' | 'independent';
  closed: Instant;
}

/** Something known of a company from outside: facts by the keys of people, which begin at an instant of their own. */
export interface KnownOf extends Pick<Fact, 'kind' | 'subject' | 'from' | 'attributes' | 'money'> {
  person?: string;
  /** Where it ends by itself. */
  lastsDays?: number;
}

/** One thing that somebody did, by the keys of people and the slugs of organisations. */
export type Deed =
  | { act: 'organisation'; organisation: string }
  | { act: 'sign-up'; person: string }
  | { act: 'claim'; person: string; organisation: string }
  | {
      act: 'confirm';
      person: string;
      organisation: string;
      role: 'member' | 'administrator';
      /** The organisation's administrator who confirms; null: the vendor's partner manager. */
      by: string | null;
    }
  | { act: 'decline'; person: string; organisation: string; by: string }
  | { act: 'leave'; person: string; organisation: string; reason: string }
  | { act: 'course'; person: string; course: string }
  /** The sitting ends at the act's instant with so many basis points. */
  | {
      act: 'exam';
      person: string;
      exam: string;
      share: number;
      minutes: number;
      disturbed?: { minutes: number; reason: string };
    }
  | { act: 'assessment'; person: string; assessment: string; share: number }
  | { act: 'agree'; person: string; agreement: string }
  | { act: 'crm'; lines: CrmLine[] }
  /** What another system knows of a company becomes known here. */
  | { act: 'import'; program: string; organisation: string; source: string; facts: KnownOf[] }
  | { act: 'waive'; organisation: string; waivable: string; reason: string; lastsDays: number }
  /** The program manager publishes a text. */
  | { act: 'publish'; files: Record<string, string> }
  /** The program manager writes news, which companies see unless they stay a draft. */
  | { act: 'news'; program: string; content: NewsContent; draft: boolean }
  /** An earlier award ends at this instant, and what earns the next one is there already. */
  | { act: 'renew'; person: string; award: string }
  | { act: 'accommodate'; person: string; extraPercent: number; reason: string }
  | { act: 'grant-attempt'; person: string; exam: string; reason: string }
  /** The newest deal of the person that is known is withdrawn: it never was one. */
  | { act: 'retract-deal'; person: string; reason: string }
  | { act: 'revoke'; person: string; award: string; reason: string }
  | { act: 'rename'; person: string; name: string }
  | { act: 'reissue'; person: string; award: string; name: string; reason: string };

/** A deed with its instant. */
export type Act = { at: Instant } & Deed;

/** An act of one kind. */
export type ActOf<K extends Act['act']> = Extract<Act, { act: K }>;
