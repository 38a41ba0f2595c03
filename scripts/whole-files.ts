/**
 * Loaded before tests: a test file that breaks off while it loads is a failure, also where tests of it were registered
 * before, which the test runner passes over in silence.
 */
import { registerHooks } from 'node:module';

const begun = new Set<string>();
const mark = Symbol.for('guildmark.test-file-loaded');
(globalThis as Record<symbol, unknown>)[mark] = (url: string) => begun.delete(url);

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('.test.ts') || loaded.source === undefined || loaded.source === null)
      return loaded;
    begun.add(url);
    const last = `;globalThis[Symbol.for('guildmark.test-file-loaded')](import.meta.url);`;
    return { ...loaded, source: `${sourceText(loaded.source)}\n${last}` };
  },
});

const sourceText = (source: string | NodeJS.ArrayBufferView | ArrayBuffer): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

process.on('exit', () => {
  if (begun.size === 0) return;
  for (const url of begun) console.log(`✖ ${url} breaks off while it loads`);
  process.exitCode = 1;
});
