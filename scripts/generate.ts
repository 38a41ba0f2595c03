/** Writes every generated file afresh; `npm run check` proves that they are. */
import { globSync } from 'node:fs';
import { root, run } from './steps.ts';

const limitMs = 300_000;

/** The scripts that write generated files; each takes --check. */
export const generators = globSync('scripts/generate-*.ts', { cwd: root }).toSorted((a, b) =>
  a.localeCompare(b),
);

if (import.meta.main) {
  for (const path of generators) {
    const { code, output } = await run({ command: 'node', args: [path], limitMs });
    console.log(`${path}: ${code === 0 ? 'written' : `failed\n${output}`}`);
    if (code !== 0) process.exitCode = 1;
  }
}
