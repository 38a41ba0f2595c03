/** Runs a bench by its name: `npm run bench -- sitting`. Options follow the name; `--help` explains them. */
import * as drafts from './draft/draft.ts';
import * as credentials from './signing.ts';
import * as sittings from './sitting/sitting.ts';
import * as standings from './standing/standing.ts';

const benches: Record<string, { help: string; run: (args: string[]) => Promise<number> }> = {
  sitting: { help: sittings.help, run: sittings.sitting },
  standing: { help: standings.help, run: standings.standing },
  draft: { help: drafts.help, run: drafts.draft },
  signing: { help: credentials.help, run: credentials.signing },
};

async function main(args: string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!bench) {
    console.log(`Usage: npm run bench -- NAME [options]\n\n${Object.keys(benches).join('\n')}`);
    return name === '--help' ? 0 : 2;
  }
  if (rest.includes('--help')) {
    console.log(bench.help);
    return 0;
  }
  return bench.run(rest);
}

process.exitCode = await main(process.argv.slice(2));
