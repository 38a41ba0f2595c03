import type { Instant } from '@guildmark/engine';
import { createApp, type App } from './app.ts';
import { bundledFiles, bundledProgram } from './features/programs/bundled.ts';
import { ensureInstallation } from './installation.ts';
import { asideHere } from './platform/aside.ts';
import type { Letter } from './platform/mail.ts';
import { newId } from './platform/ids.ts';
import type { Actor, OfficeRole } from './platform/operation.ts';
import { makeSeal } from './platform/seal.ts';
import { testDatabase, type Closer, type TestDatabase } from './platform/testing.ts';

export { bundledFiles as programFiles, bundledProgram };

type Person = Extract<Actor, { kind: 'person' }>;

/** A small named world on a database of its own: the bundled program in force, a clock to move, people to make. */
export interface World {
  app: App;
  database: TestDatabase;
  vendor: string;
  system: Actor;
  /** Jobs that were enqueued and letters that were sent, oldest first. */
  sent: { name: string; payload: Record<string, unknown> }[];
  letters: Letter[];
  now: () => Instant;
  setNow: (at: Instant | string) => void;
  person: (name: string, office?: OfficeRole[]) => Promise<Person>;
  /** The person with the affiliations they have by now. */
  refreshed: (person: Person) => Promise<Person>;
  organisation: (name: string) => Promise<string>;
  /** Claims and confirms at once, by the office. */
  affiliate: (person: Person, organisation: string) => Promise<string>;
}

/** Throws where a Result is a refusal: for steps of a test that must succeed. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export async function testWorld(t: Closer, at = '2026-03-02T09:00:00Z'): Promise<World> {
  const database = await testDatabase(t);
  const { db } = database;
  let now = Date.parse(at);
  const clock = () => now;
  const installation = await ensureInstallation(
    { db, clock, newId },
    { slug: 'lumenfold', name: 'Lumenfold', origin: 'http://localhost:3000' },
  );
  const { vendor } = installation;
  const sent: World['sent'] = [];
  const letters: Letter[] = [];
  const app = createApp({
    db,
    installation,
    clock,
    newId,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    jobs: {
      define: () => {},
      schedule: () => {},
      send: async (_tx, name, payload = {}) => void sent.push({ name, payload }),
      start: async () => {},
      stop: async () => {},
    },
    mail: { delivers: false, send: async (one) => void letters.push(one), close: () => {} },
    seal: makeSeal('a secret for tests that is long enough'),
    aside: asideHere(database),
    log: () => {},
  });
  const system: Actor = { kind: 'system', vendor, name: 'test' };
  must(await app.features.programs.publish(system, { files: bundledFiles(), publishedAt: 0 }));

  async function person(name: string, office: OfficeRole[] = []): Promise<Person> {
    const id = newId();
    const email = `${id}@example.org`;
    await db
      .insertInto('person')
      .values({ vendor_id: vendor, person_id: id, name, email, created_at: new Date(now) })
      .execute();
    return {
      kind: 'person',
      vendor,
      person: id,
      name,
      email,
      locale: 'en',
      office,
      affiliations: [],
    };
  }

  async function refreshed(who: Person): Promise<Person> {
    const { affiliations } = must(await app.features.partners.myAffiliations(who));
    const confirmed = affiliations.filter((one) => one.state === 'confirmed');
    return {
      ...who,
      affiliations: confirmed.map(({ organisation, role }) => ({ organisation, role })),
    };
  }

  async function organisation(name: string): Promise<string> {
    const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const made = await app.features.partners.createOrganisation(system, {
      slug,
      name,
      region: 'EMEA',
      country: 'DE',
      website: null,
    });
    return must(made).organisation.id;
  }

  async function affiliate(who: Person, where: string): Promise<string> {
    const { affiliation } = must(
      await app.features.partners.claimAffiliation(who, {
        organisation: where,
        program: bundledProgram,
      }),
    );
    must(await app.features.partners.confirmClaim(system, { affiliation }));
    return affiliation;
  }

  return {
    app,
    database,
    vendor,
    system,
    sent,
    letters,
    now: () => now,
    setNow: (to) => void (now = typeof to === 'string' ? Date.parse(to) : to),
    person,
    refreshed,
    organisation,
    affiliate,
  };
}
