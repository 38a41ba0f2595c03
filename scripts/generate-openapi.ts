/**
 * Writes docs/generated/openapi.json from the routes themselves. With --check it changes nothing and fails
 * when the file is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../server/app.ts';
import { api, openapiHeader } from '../server/http/host.ts';
import { asideHere } from '../server/platform/aside.ts';
import { openDatabase } from '../server/platform/database.ts';
import { newId } from '../server/platform/ids.ts';
import { makeSeal } from '../server/platform/seal.ts';

const file = fileURLToPath(new URL('../docs/generated/openapi.json', import.meta.url));
const origin = 'http://localhost:3000';

// routes are only described here, never called, so nothing behind them has to be there
const never = openDatabase({ url: 'postgresql:///never-opened' });
const app = createApp({
  db: never.db,
  installation: { vendor: newId(), slug: 'vendor', name: 'Vendor', origin, did: '' },
  clock: () => 0,
  newId,
  random: (bytes) => new Uint8Array(bytes),
  jobs: {
    define: () => {},
    schedule: () => {},
    send: async () => {},
    start: async () => {},
    stop: async () => {},
  },
  mail: { delivers: false, send: async () => {}, close: () => {} },
  seal: makeSeal('never used'),
  log: () => {},
  aside: asideHere(never),
});
const text = `${JSON.stringify(api(app).getOpenAPI31Document(openapiHeader), null, 2)}\n`;
const stale = readOrEmpty() !== text;
if (process.argv.includes('--check')) {
  if (stale) console.log('stale: docs/generated/openapi.json');
  process.exitCode = stale ? 1 : 0;
} else if (stale) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log('written: docs/generated/openapi.json');
}

function readOrEmpty(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
