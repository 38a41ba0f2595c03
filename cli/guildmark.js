#!/usr/bin/env node
// Runs the command under the Node that this project pins, whatever Node the caller has.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./guildmark.ts', import.meta.url));
const system = process.platform === 'darwin' ? 'bin-darwin' : process.platform;

/** The pinned Node's own path; undefined where this system has none. */
function pinned() {
  try {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve(`node-${system}-${process.arch}/package.json`);
    return join(dirname(manifest), 'bin', 'node');
  } catch {
    return undefined;
  }
}

const enough = Number(process.versions.node.split('.')[0]) >= 26;
const node = enough ? process.execPath : pinned();
if (node === undefined) {
  process.stderr.write('guildmark needs Node 26, and this system has no pinned one: install it.\n');
  process.exitCode = 2;
} else {
  // Ctrl-C reaches both: what runs there ends at once, whatever it is at, and here it is said.
  process.on('SIGINT', () => {});
  const run = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (run.signal === 'SIGINT') process.stderr.write('\nBroken off. Nothing was written.\n');
  process.exitCode = run.signal === 'SIGINT' ? 130 : (run.status ?? 1);
}
