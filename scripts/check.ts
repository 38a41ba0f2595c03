/** Everything that can be said about the tree without running it: `npm run check`. */
import { checkArchitecture, describe } from '../tests/architecture/check.ts';
import { generators } from './generate.ts';
import { root, run, seconds, type Ended } from './steps.ts';

interface Step {
  name: string;
  run: () => Promise<Ended>;
}

const limitMs = 300_000;

const command = (text: string, folder?: string) => () => {
  const [program = '', ...args] = text.split(' ');
  return run({ command: program, args, limitMs, ...(folder && { folder }) });
};

async function architecture(): Promise<Ended> {
  const found = checkArchitecture(root);
  return { code: found.length === 0 ? 0 : 1, output: found.map(describe).join('\n') };
}

/** The pages' types are generated from their routes first. */
async function portalTypes(): Promise<Ended> {
  const generated = await command('react-router typegen', 'portal')();
  return generated.code === 0 ? command('tsc -p portal')() : generated;
}

const steps: Step[] = [
  { name: 'types', run: command('tsc -p .') },
  { name: 'types of the portal', run: portalTypes },
  { name: 'lint', run: command('oxlint --type-aware .') },
  { name: 'format', run: command('oxfmt --check .') },
  { name: 'architecture', run: architecture },
  ...generators.map((path) => ({
    name: `fresh: ${path.replace(/^scripts\/generate-|\.ts$/g, '')}`,
    run: command(`node ${path} --check`),
  })),
];

async function runStep(step: Step): Promise<boolean> {
  const begun = performance.now();
  const { code, output } = await step.run();
  const passed = code === 0;
  console.log(`${passed ? '✔' : '✖'} ${step.name} (${seconds(performance.now() - begun)})`);
  if (!passed) console.log(output.trimEnd());
  return passed;
}

const results: boolean[] = [];
for (const step of steps) results.push(await runStep(step));
const failed = results.filter((passed) => !passed).length;
console.log(failed === 0 ? 'All checks passed' : `${failed} of ${steps.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;
