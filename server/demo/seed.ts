import { checkProgram, dayOf, startOfDay, type Instant, type Program } from '@guildmark/engine';
import type pg from 'pg';
import { createApp, type Parts } from '../app.ts';
import { bundledFiles } from '../features/programs/bundled.ts';
import type { Database } from '../platform/operation.ts';
import type { Act } from './acts.ts';
import { during, type Calendar } from './calendar.ts';
import { planCompetencies } from './competencies/plan.ts';
import { competencyProgram } from './competencies/texts.ts';
import { planNews } from './news.ts';
import { inOneTransaction } from './one-transaction.ts';
import { perform } from './perform.ts';
import { inOrder, planDemo } from './plan.ts';
import { lockSeeding, markFinished, nextChange, setDatabaseClock, whatIsThere } from './queries.ts';
import { giveAccounts, openOffice } from './sign-up.ts';
import { clockwork, done, type Stage } from './stage.ts';
import { world } from './world/world.ts';

/** What the demo world needs of whoever starts the product. */
export interface DemoParts {
  /** What the application is made of; the present is its clock. */
  parts: Parts;
  /** The pool under the application's database. */
  pool: pg.Pool;
  /** The files of the bundled program, by path in its folder. */
  files: Record<string, string>;
  /** The same day and seed give the same world. */
  seed?: string;
  /** Told how many of all acts are done, now and then. */
  progress?: (done: number, all: number) => void;
}

/** `made`: the demo world was made now. `there`: it was there already. `other`: somebody else's data is there. */
export type DemoAnswer = 'made' | 'there' | 'other';

/** Nobody gets mail about the past, and what jobs would have done is done here at its time. */
const silence: Pick<Parts, 'jobs' | 'mail'> = {
  jobs: {
    define: () => {},
    schedule: () => {},
    send: async () => {},
    start: async () => {},
    stop: async () => {},
  },
  mail: { delivers: true, send: async () => {}, close: () => {} },
};

/** The office opens this many days before today, the day before the first organisation joins. */
const openingDay = 731;

/**
 * Plays two years of history through the application's own operations, as of their dates. All of it is one
 * transaction: a start that is broken off leaves nothing, and the next one begins anew.
 */
export async function seedDemo(demo: DemoParts): Promise<DemoAnswer> {
  const { vendor } = demo.parts.installation;
  return inOneTransaction(demo.pool, async (db) => {
    await lockSeeding(db);
    const there = await whatIsThere(db, vendor);
    if (there !== 'empty') return there === 'demo' ? 'there' : 'other';
    await play(db, vendor, demo);
    return 'made';
  });
}

async function play(db: Database, vendor: string, demo: DemoParts): Promise<void> {
  const { parts, files, seed = 'demo', progress } = demo;
  const today = parts.clock();
  let now: Instant = 0;
  const app = createApp({ ...parts, ...silence, db, clock: () => now });
  // recorded_at tells the story's time, so every fact says that it is one
  app.platform.seeding = 'seed:demo';
  const setNow = (at: Instant) => void (now = at);
  const stage: Stage = { app, db, vendor, setNow, people: new Map(), organisations: new Map() };
  const { zone } = await publish(stage, files);
  const { competencies } = await publish(stage, bundledFiles(competencyProgram));
  const calendar: Calendar = { today: dayOf(today, zone), zone, seed };
  const areas = Object.fromEntries(
    Object.entries(competencies).map(([id, { area }]) => [id, area]),
  );
  const acts = inOrder([
    ...planDemo(world, calendar),
    ...planCompetencies(areas, calendar),
    ...planNews(calendar),
  ]);
  setNow(during(calendar, openingDay, 9, 'office'));
  await openOffice(stage, now);
  await playAll(stage, acts, progress);
  await present(stage, today, { seed, today: calendar.today, acts: acts.length });
}

/** Publishes a bundled program on the day its text names. */
async function publish(stage: Stage, files: Record<string, string>): Promise<Program> {
  const { program } = checkProgram(files);
  if (!program) throw new Error('demo: the bundled program cannot be read');
  const publishedAt = startOfDay(program.dates.published, program.zone);
  stage.setNow(publishedAt);
  const { programs } = stage.app.features;
  const published = await programs.publish(clockwork(stage), { files, publishedAt });
  const isThere = !published.ok && published.refusal.code === 'program.version_exists';
  if (!isThere) done(published, 'publishing the program');
  return program;
}

async function playAll(stage: Stage, acts: Act[], progress: DemoParts['progress']) {
  for (const [index, act] of acts.entries()) {
    await passTime(stage, act.at);
    await perform(stage, act);
    if (index % 10 === 0) progress?.(index, acts.length);
  }
  progress?.(acts.length, acts.length);
}

/** What the clock alone brings about until an instant: expiries, as the job that looks for them would find them. */
async function passTime(stage: Stage, until: Instant): Promise<void> {
  for (;;) {
    const at = await nextChange(stage.db, until);
    if (at === null) return;
    stage.setNow(at);
    await stage.app.features.standing.recomputeDue(clockwork(stage));
  }
}

/** Arrives in the present: clocks tell the true time again, and revoked badges are on the signed list. */
async function present(stage: Stage, now: Instant, payload: Record<string, unknown>) {
  const { app, db, vendor } = stage;
  await passTime(stage, now);
  stage.setNow(now);
  await setDatabaseClock(db, null);
  await giveAccounts(stage);
  await app.features.credentials.publishStatusLists(clockwork(stage));
  await markFinished(db, { vendor, id: app.platform.newId(), at: now, payload });
}
