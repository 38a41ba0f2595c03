import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  columnsFrom,
  populationOf,
  residentOf,
  type Columns,
  type Program,
} from '@guildmark/engine';
import { startCluster } from '../../server/platform/postgres.ts';
import {
  bySql,
  commitFact,
  filled,
  loaded,
  saved,
  sqlAlone,
  sqlAnswer,
  type Connections,
} from './database.ts';
import { jsonRules } from './json-rules.ts';
import {
  bytesIn,
  differences,
  megabytes,
  middle,
  once,
  print,
  timed,
  type Row,
} from './measuring.ts';
import { rowsOf } from './rows.ts';
import { programOf, usual } from './text.ts';
import { namedTotals, totalsOf } from './totals.ts';
import { competencies, dayMilliseconds, today, worldOf, type World } from './world.ts';
import { zen } from './zen.ts';

export const help = `standing: every organisation measured anew, beside what else one could use

  --organisations N  how many; ten people, twenty credentials and three deals each (default 100000)
  --seed TEXT        what the world is made from (default standing)
  --runs N           how often each is measured; the middle one is told (default 5)
  --facts N          single facts that are committed one after the other (default 2000)
  --engines N        organisations that the rules engines evaluate, scaled up from (default: all)
  --scale            also 10,000 and 1,000,000 organisations from arrays

One text with 14 competencies in two levels and four tiers, one world, one run. json-rules-engine and zen-engine are
given the totals of each organisation, which they cannot count themselves; that is not measured. The SQL is one
hand-written, set-based query on the same tables that we read by binary COPY, both by the same hand-written conditions
on the day. Ends with 1 where any two of them differ on any organisation.`;

const at = today * dayMilliseconds;

interface Options {
  organisations: number;
  seed: string;
  runs: number;
  facts: number;
  engines: number;
  scale: boolean;
}

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      organisations: { type: 'string', default: '100000' },
      seed: { type: 'string', default: 'standing' },
      runs: { type: 'string', default: '9' },
      facts: { type: 'string', default: '2000' },
      engines: { type: 'string' },
      scale: { type: 'boolean', default: false },
    },
  });
  const number = (text: string) => Math.max(1, Math.trunc(Number(text)) || 1);
  const organisations = number(values.organisations);
  return {
    organisations,
    seed: values.seed,
    runs: number(values.runs),
    facts: number(values.facts),
    engines: Math.min(organisations, number(values.engines ?? values.organisations)),
    scale: values.scale,
  };
}

/** Drafts that are looked at before one is measured: whoever changes a rule sees the effect as they type. */
const typed = 20;

/** Our own part from arrays: the pass, a changed rule, single facts. */
async function fromArrays(program: Program, columns: Columns, { runs }: Options): Promise<Row[]> {
  const pass = await timed(runs, () => populationOf(program, columns, at));
  const resident = residentOf(program, columns, at);
  const drafts = Array.from({ length: typed + runs }, () => programOf(usual, true));
  const fresh: number[] = [];
  for (const draft of drafts) {
    const begun = performance.now();
    resident.simulate(draft);
    fresh.push(performance.now() - begun);
  }
  const again = await timed(runs, () => resident.simulate(drafts[0]!));
  return [
    {
      what: 'Guildmark, from arrays: everyone',
      milliseconds: pass,
      note: megabytes(bytesIn(columns)),
    },
    {
      what: 'Guildmark, resident: a changed rule over everyone',
      milliseconds: middle(fresh.slice(typed)),
      note: `the same draft again ${again.toFixed(1)} ms`,
    },
  ];
}

async function fromDatabase(
  program: Program,
  world: World,
  connections: Connections,
  { runs, organisations }: Options,
): Promise<Row[]> {
  const read = async () => columnsFrom(await loaded(connections, world));
  const load = await timed(runs, () => loaded(connections, world));
  const measured = await timed(runs, async () => populationOf(program, await read(), at));
  const kept = await timed(runs, async () =>
    saved(connections, populationOf(program, await read(), at).measured),
  );
  const query = await timed(runs, () => sqlAlone(connections, organisations, usual.experts));
  const written = await timed(runs, () => bySql(connections, organisations, usual.experts));
  return [
    {
      what: 'Guildmark, from PostgreSQL (binary COPY)',
      milliseconds: measured,
      note: `${load.toFixed(0)} ms of it reading`,
    },
    { what: 'Guildmark, from PostgreSQL, the result saved', milliseconds: kept },
    { what: 'set-based SQL', milliseconds: query },
    { what: 'set-based SQL, the result saved', milliseconds: written },
  ];
}

/** Single deals: each is counted, measured and committed together with the tier that follows. */
async function oneByOne(
  program: Program,
  columns: Columns,
  connections: Connections,
  { facts, organisations }: Options,
): Promise<Row[]> {
  const resident = residentOf(program, columns, at);
  const compute: number[] = [];
  const committed: number[] = [];
  for (let number = 0; number < facts; number++) {
    const organisation = (number * 7919) % organisations;
    const product = number % competencies;
    const cents = 500_000 + number;
    const begun = performance.now();
    resident.apply({
      added: [
        {
          id: `deal-${number}`,
          kind: 'deal',
          organisation: String(organisation),
          subject: `product-${product}`,
          money: { amount: (cents / 100).toFixed(2), currency: 'EUR' },
          from: at - dayMilliseconds,
          until: null,
          recordedAt: at,
          source: 'bench',
        },
      ],
    });
    compute.push(performance.now() - begun);
    const tier = resident.population().measured[organisation]!;
    await commitFact(connections, { organisation, product, cents }, tier);
    committed.push(performance.now() - begun);
  }
  const half = committed.length >> 1;
  return [
    {
      what: 'Guildmark, one fact to its committed standing (p50)',
      milliseconds: middle(committed.slice(half >> 1)),
      note: `${(middle(compute) * 1000).toFixed(0)} µs of it ours`,
    },
  ];
}

/** The rules engines on the totals of each organisation; where fewer are evaluated, the time is scaled up. */
async function engines(totals: Record<string, number>[], organisations: number) {
  const factor = organisations / totals.length;
  const note = factor === 1 ? undefined : `from ${totals.length} organisations`;
  const [byJson, jsonTime] = await once(() => jsonRules(usual, totals));
  const [byZen, zenTime] = await once(() => zen(usual, totals));
  const rows: Row[] = [
    {
      what: 'json-rules-engine, evaluation alone',
      milliseconds: jsonTime * factor,
      ...(note && { note }),
    },
    { what: 'zen-engine, evaluation alone', milliseconds: zenTime * factor, ...(note && { note }) },
  ];
  return { rows, byJson, byZen };
}

async function scale(program: Program, seed: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const organisations of [10_000, 100_000, 1_000_000]) {
    const columns = columnsFrom(rowsOf(worldOf(organisations, seed)));
    const milliseconds = await timed(3, () => populationOf(program, columns, at));
    rows.push({
      what: `from arrays, ${organisations.toLocaleString('en')} organisations`,
      milliseconds,
      note: `${((milliseconds * 1e6) / (organisations * 33)).toFixed(1)} ns a fact`,
    });
  }
  return rows;
}

/** Measures and prints; answers 1 where any of them differ. */
export async function standing(args: string[]): Promise<number> {
  const options = optionsOf(args);
  const { organisations, seed, engines: evaluated } = options;
  const program = programOf(usual);
  console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}`);
  console.log('Making the world …');
  const world = worldOf(organisations, seed);
  const columns = columnsFrom(rowsOf(world));
  const ours = populationOf(program, columns, at);
  console.log(
    `${organisations} organisations; tiers from low to high: ${ours.counts.join(', ')} (the last: none)`,
  );
  const rows = await fromArrays(program, columns, options);
  const folder = mkdtempSync(join(tmpdir(), 'guildmark-bench-'));
  const cluster = await startCluster({ folder });
  const found: string[] = [];
  try {
    console.log('Filling PostgreSQL (fsync on) …');
    const connections = await filled(cluster.url('postgres'), world, usual);
    console.log('Measuring from PostgreSQL …');
    rows.push(...(await fromDatabase(program, world, connections, options)));
    found.push(...differences(ours.measured, await sqlAnswer(connections, organisations), 'SQL'));
    rows.push(...(await oneByOne(program, columns, connections, options)));
    await connections.close();
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('Rules engines …');
  const counted = totalsOf(world);
  const totals = Array.from({ length: evaluated }, (_, each) => namedTotals(counted, each));
  const { rows: theirs, byJson, byZen } = await engines(totals, organisations);
  rows.push(...theirs);
  found.push(...differences(ours.measured, byJson, 'json-rules-engine'));
  found.push(...differences(ours.measured, byZen, 'zen-engine'));
  print(rows, rows[0]!.milliseconds);
  if (options.scale) {
    console.log('');
    print(await scale(program, seed), rows[0]!.milliseconds);
  }
  console.log(
    `\nMemory of the process at its peak: ${megabytes(process.resourceUsage().maxRSS * 1024)}`,
  );
  if (found.length === 0) console.log('All four agree on every organisation that they evaluated.');
  else console.log(`They differ:\n${found.join('\n')}`);
  return found.length === 0 ? 0 : 1;
}
