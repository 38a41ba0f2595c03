/** Prints where the time of a CPU profile went: `node bench/profile.ts DIR`, self time by function and by file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Profile {
  nodes: {
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
}

const folder = process.argv[2];
if (!folder) throw new Error('say which folder holds the profile');
const file = readdirSync(folder).findLast((name) => name.endsWith('.cpuprofile'));
if (!file) throw new Error(`no .cpuprofile in ${folder}`);
const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));

/** Self time in microseconds, summed by what `name` calls a frame. */
function sum(name: (frame: Profile['nodes'][number]['callFrame']) => string) {
  const totals = new Map<string, number>();
  for (const [index, id] of profile.samples.entries()) {
    const frame = nodes.get(id);
    if (!frame || frame.functionName === '(idle)') continue;
    const key = name(frame);
    totals.set(key, (totals.get(key) ?? 0) + (profile.timeDeltas[index] ?? 0));
  }
  return [...totals].toSorted((a, b) => b[1] - a[1]);
}

const packageOf = (url: string) =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ??
  /\/(engine|words|server|bench)\/.*$/.exec(url)?.[0] ??
  (url || '(runtime)');

function show(title: string, rows: [string, number][], count: number): void {
  const all = rows.reduce((total, [, time]) => total + time, 0);
  console.log(`\n${title} (busy ${(all / 1e6).toFixed(1)} s)`);
  for (const [name, time] of rows.slice(0, count))
    console.log(`${((time / all) * 100).toFixed(1).padStart(5)} %  ${name}`);
}

show(
  'By package or file',
  sum(({ url }) => packageOf(url)),
  25,
);
show(
  'By function',
  sum(
    ({ functionName, url, lineNumber }) =>
      `${functionName || '(anonymous)'} ${packageOf(url)}:${lineNumber + 1}`,
  ),
  30,
);
