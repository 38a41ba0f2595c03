import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { moveBetween, standingOf, startOfDay, type Program } from '@guildmark/engine';
import { factsAroundOrganisation } from '../../server/features/ledger/ledger.ts';
import { bundledFiles, bundledProgram } from '../../server/features/programs/bundled.ts';
import { checkText } from '../../server/features/programs/check-text.ts';
import { measureDraft } from '../../server/features/standing/draft-task.ts';
import { asideThread } from '../../server/platform/aside-thread.ts';
import type { Aside } from '../../server/platform/aside.ts';
import { openDatabase, type OpenDatabase } from '../../server/platform/database.ts';
import { migrateAll } from '../../server/platform/migrate-all.ts';
import { startCluster } from '../../server/platform/postgres.ts';
import { megabytes, middle, once } from '../standing/measuring.ts';
import { fill, oneMore } from './world.ts';

export const help = `draft: what a changed text does to everyone, from a real database, while it is typed

  --companies N  how many; ten people and about fifteen credentials each (default 10000)
  --keys N       how many changed texts follow the first one (default 10)
  --before N     companies that are evaluated one by one, as it was done before (default 100)

The bundled program, its thresholds changed; checked and measured in the thread that the server uses, while this
thread does nothing but measure how late it is. Ends with 1 where a company that is evaluated one by one moves
otherwise than the thread says.`;

const files = bundledFiles();
const known = Number.MAX_SAFE_INTEGER;

/** The text with other thresholds and a number of its own. */
const draftOf = (key: number) => ({
  ...files,
  'program.yaml': files['program.yaml']!.replace(/version: .*/, `version: 2.0.${key}`),
  'tiers.yaml': files['tiers.yaml']!.replaceAll(/atLeast: 1\b/g, `atLeast: ${2 + (key % 2)}`),
});

interface Scope {
  aside: Aside;
  vendor: string;
  old: Program;
  now: number;
}

/** What a keystroke asks for: the check, then who would move. */
async function keystroke({ aside, vendor, old, now }: Scope, key: number) {
  const [{ program: after }, check] = await once(() =>
    aside.ask(checkText, { files: draftOf(key) }),
  );
  if (!after) throw new Error('the draft cannot be read');
  const effective = startOfDay(after.dates.effective, after.zone);
  const question = {
    vendor,
    program: bundledProgram,
    olds: [old],
    after,
    effective,
    now,
    skip: 0,
    patience: 0,
  };
  const [told, measure] = await once(() => aside.ask(measureDraft, question));
  return { told, after, check, measure };
}

/** The way it was done before: the facts of a company are read and both texts evaluated, company by company. */
async function oneByOne(
  { db }: OpenDatabase,
  { vendor, old, now }: Scope,
  after: Program,
  companies: number,
) {
  const rows = await db
    .selectFrom('organisation')
    .select('organisation_id as id')
    .where('vendor_id', '=', vendor)
    .orderBy('name')
    .limit(companies)
    .execute();
  const moves = new Map<string, string | null>();
  for (const { id } of rows) {
    const facts = await factsAroundOrganisation(db, vendor, bundledProgram, id);
    const [one, other] = [old, after].map((text) =>
      standingOf(text, facts, id, { on: now, known }),
    );
    const { from, to } = moveBetween({ before: old, after }, one!, other!, facts);
    moves.set(id, from === to ? null : `${from} ${to}`);
  }
  return moves;
}

const shown = (milliseconds: number) => milliseconds.toFixed(0);

/** Measures and prints; answers 1 where the two ways differ. */
export async function draft(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      companies: { type: 'string', default: '10000' },
      keys: { type: 'string', default: '10' },
      before: { type: 'string', default: '100' },
    },
  });
  const [companies, keys, before] = [values.companies, values.keys, values.before].map(Number);
  console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`);
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-bench-'));
  const cluster = await startCluster({ folder });
  const url = cluster.url('postgres');
  const open = openDatabase({ url });
  const aside = asideThread(new URL('../../server/aside.ts', import.meta.url), { url });
  try {
    await migrateAll(open);
    console.log(`Filling PostgreSQL with ${companies} companies …`);
    const vendor = await fill(url, bundledProgram, companies!);
    const { program: old } = await aside.ask(checkText, { files });
    const scope: Scope = { aside, vendor, old: old!, now: Date.now() };
    return await measured(open, scope, {
      url,
      companies: companies!,
      keys: keys!,
      before: before!,
    });
  } finally {
    await aside.stop();
    await open.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  open: OpenDatabase,
  scope: Scope,
  {
    url,
    companies,
    keys,
    before,
  }: { url: string; companies: number; keys: number; before: number },
): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const first = await keystroke(scope, 0);
  const next = [];
  for (let key = 1; key <= keys; key++) next.push(await keystroke(scope, key));
  await oneMore(url, scope.vendor, bundledProgram);
  const stale = await keystroke(scope, keys + 1);
  delay.disable();
  const memory = process.memoryUsage.rss();
  const [moves, spent] = await once(() => oneByOne(open, scope, first.after, before));
  const each = spent / before;
  const { told } = first;
  console.log(`${told.counted} of ${told.all} companies measured, ${told.moving} move\n`);
  console.log('| what | check the text, ms | everyone’s effect, ms |\n|---|--:|--:|');
  const row = (what: string, check: string, measure: string) =>
    console.log(`| ${what} | ${check} | ${measure} |`);
  row('first effect, everything read', shown(first.check), shown(first.measure));
  row(
    'next keystroke (the middle one)',
    shown(middle(next.map(({ check }) => check))),
    shown(middle(next.map(({ measure }) => measure))),
  );
  row('next keystroke, a fact has come', shown(stale.check), shown(stale.measure));
  row(`one by one, as before: the first 2,000 alone`, '', shown(each * Math.min(2000, companies)));
  row('one by one, all of them', '', shown(each * companies));
  console.log(
    `\nThe server’s thread was ${(delay.max / 1e6).toFixed(0)} ms late at most. Memory: ${megabytes(memory)}.`,
  );
  const wrong = told.effects.filter(
    ({ organisation, from, to }) =>
      moves.has(organisation) && from !== to && moves.get(organisation) !== `${from} ${to}`,
  );
  if (wrong.length > 0) console.log(`They differ: ${JSON.stringify(wrong[0])}`);
  return wrong.length > 0 ? 1 : 0;
}
