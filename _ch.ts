import { mkdtempSync, rmSync } from 'node:fs';
import { startCluster } from './server/platform/postgres.ts';
import { filled, loaded } from './bench/standing/database.ts';
import { usual } from './bench/standing/text.ts';
import { worldOf } from './bench/standing/world.ts';
const world = worldOf(100000, 'standing');
const folder = mkdtempSync('/tmp/gm-bench-');
const cluster = await startCluster({ folder });
const c = await filled(cluster.url('postgres'), world, usual);
for (let i = 0; i < 8; i++) {
  const b = performance.now();
  const cpu = process.cpuUsage();
  await loaded(c, world);
  const u = process.cpuUsage(cpu);
  console.log((performance.now() - b).toFixed(0), u.user / 1000, u.system / 1000);
}
await c.close();
await cluster.stop();
rmSync(folder, { recursive: true });
