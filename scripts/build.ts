/** Builds the portal when a source is newer than the last build. `--force` builds always. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './steps.ts';

const sources = ['portal', 'words', 'engine', 'package-lock.json'];
const skipped = new Set(['node_modules', 'build', '.react-router', 'fixtures']);
const entry = join(root, 'portal/build/server/index.js');
const limitMs = 300_000;

/** True when there is no build, or a source changed after it. */
export const isPortalStale = () =>
  !existsSync(entry) || sources.some((path) => newest(path) > statSync(entry).mtimeMs);

/** Builds the portal; throws with the builder's words when it fails. */
export async function buildPortal(): Promise<void> {
  const { code, output } = await run({
    command: 'react-router',
    args: ['build', '--logLevel', 'warn'],
    folder: 'portal',
    limitMs,
  });
  if (code !== 0) throw new Error(`The portal does not build.\n${output}`);
}

function newest(path: string): number {
  const status = statSync(join(root, path));
  if (!status.isDirectory()) return isSource(path) ? status.mtimeMs : 0;
  return Math.max(
    0,
    ...readdirSync(join(root, path))
      .filter((name) => !skipped.has(name))
      .map((name) => newest(`${path}/${name}`)),
  );
}

const isSource = (path: string) => !path.endsWith('.test.ts');

if (import.meta.main && (process.argv.includes('--force') || isPortalStale())) {
  console.log('Building the portal');
  await buildPortal();
}
