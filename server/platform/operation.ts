import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '@guildmark/engine';
import type { Aside } from './aside.ts';
import type { DB } from './schema.generated.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

/** Roles of the vendor's own people. */
export type OfficeRole =
  | 'administrator'
  | 'program-manager'
  | 'content-developer'
  | 'certification-administrator'
  | 'partner-manager';

/** On whose behalf an operation runs; made by the door (page, API, job, CLI), never by an operation. */
export type Actor =
  | { kind: 'anonymous'; vendor: string }
  | {
      kind: 'person';
      vendor: string;
      person: string;
      name: string;
      email: string;
      locale: string;
      office: OfficeRole[];
      /** Organisations the person has a confirmed, still counting affiliation with. */
      affiliations: { organisation: string; role: 'member' | 'administrator' }[];
    }
  | { kind: 'system'; vendor: string; name: string };

/** Something that happened, written in the transaction of the act; `reactions.ts` says what follows. */
export interface DomainEvent {
  kind: EventKind;
  /** Id of what it happened to. */
  subject: string;
  payload: Record<string, unknown>;
}

export type EventKind =
  | 'program.published'
  | 'facts.recorded' // payload: { program, people, organisations, kinds: FactKind[], everywhere, earliest: Instant }
  | 'affiliation.claimed'
  | 'affiliation.confirmed'
  | 'affiliation.declined'
  | 'affiliation.ended'
  | 'course.completed' // payload: { program, person, course }
  | 'agreement.accepted' // payload: { program, person, agreement }
  | 'sitting.started'
  | 'person.invited'
  | 'score.posted' // payload: { program, person, exam, passed }
  | 'sitting.scored' // payload: { program, person, exam, passed }
  | 'time.granted'
  | 'attempt.granted'
  | 'accommodation.granted' // payload: { person, extraPercent, reason }
  | 'accommodation.withdrawn' // payload: { person }
  | 'credential.awarded' // payload: { program, person, award }
  | 'credential.ending' // payload: { program, person, award, until: Instant }
  | 'campaign.started' // payload: { program, awards, people, leftOut }
  | 'campaign.stopped' // payload: { program, reason, sent, refused, left }
  | 'campaign.finished' // payload: { program, sent, refused }
  | 'credential.reissued'
  | 'credential.revoked'
  | 'standing.changed' // payload: { program, organisation, act, at, from, to, until, measured, because }
  | 'news.written' // payload: { program, version, content }
  | 'news.changed' // payload: { program, version, content }
  | 'news.published' // payload: { program, version }
  | 'news.withdrawn' // payload: { program, version, reason }
  | 'role.granted'
  | 'role.withdrawn';

/** What operations get from the outside: time, chance, storage and the dispatcher of events. */
export interface Platform {
  db: Database;
  /** Milliseconds; the clock of everything but deadlines, which read guildmark_now() in the database. */
  clock: () => Instant;
  /** A new UUIDv7. */
  newId: () => string;
  /** `bytes` random bytes. */
  random: (bytes: number) => Uint8Array;
  /** Writes the event and runs its inline reactions in `tx`; job reactions are enqueued in `tx`. */
  emit: (tx: Tx, actor: Actor, event: DomainEvent) => Promise<void>;
  /** Where long computations are done, so that they hold up nobody. */
  aside: Aside;
  /** Public origin without a trailing slash, fixed at the first start. */
  origin: string;
  /** Set only while history is seeded, e.g. `seed:demo`: the source of every fact begins with it. */
  seeding?: string;
  /** Writes a structured line to the log. */
  log: (
    level: 'info' | 'warn' | 'error',
    message: string,
    fields?: Record<string, unknown>,
  ) => void;
}
