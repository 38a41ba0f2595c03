import type { Instant, Result } from '@guildmark/engine';
import type { App } from '../app.ts';
import type { Actor, Database, OfficeRole } from '../platform/operation.ts';
import { vendor } from './world/organisations.ts';

type PersonActor = Extract<Actor, { kind: 'person' }>;

/** A person as the demo world knows them: who acts when they act. */
export interface Player {
  id: string;
  name: string;
  email: string;
  locale: string;
  office: OfficeRole[];
  /** The open claim or the affiliation in force, with its organisation's id. */
  belongs: {
    affiliation: string;
    organisation: string;
    role: 'member' | 'administrator' | null;
  } | null;
}

/** Who signs up, and when. */
export type Entrant = Pick<Player, 'name' | 'email' | 'locale'> & { at: Instant };

/** Where the demo world is acted out: the application, its simulated clock, and who is who by key. */
export interface Stage {
  app: App;
  db: Database;
  vendor: string;
  setNow: (at: Instant) => void;
  people: Map<string, Player>;
  /** Ids by slug. */
  organisations: Map<string, string>;
}

export const program = vendor.program;

/** The value of an operation that cannot be refused in this world; a refusal is a bug of the script. */
export function done<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`demo: ${what} was refused: ${JSON.stringify(result.refusal)}`);
}

/** Something that must be known by now. */
export function known<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`demo: nobody knows ${key} yet`);
  return value;
}

/** The person as operations see them when they act. */
export function actorOf(stage: Stage, key: string): PersonActor {
  const { id, name, email, locale, office, belongs } = known(stage.people, key);
  const affiliations = belongs?.role
    ? [{ organisation: belongs.organisation, role: belongs.role }]
    : [];
  return {
    kind: 'person',
    vendor: stage.vendor,
    person: id,
    name,
    email,
    locale,
    office,
    affiliations,
  };
}

/** Whoever of the office has a role. */
export function officer(stage: Stage, role: OfficeRole): PersonActor {
  for (const [key, player] of stage.people) {
    if (player.office.includes(role)) return actorOf(stage, key);
  }
  throw new Error(`demo: nobody is ${role}`);
}

/** The jobs that run by the clock. */
export const clockwork = (stage: Stage): Actor => ({
  kind: 'system',
  vendor: stage.vendor,
  name: 'clock',
});
