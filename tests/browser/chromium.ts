import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** An executable browser and what its process must find in its environment. */
export interface Chromium {
  path: string;
  environment: Record<string, string>;
}

/**
 * The Chromium that came with `npm ci`, unpacked once per user, with the libraries and fonts that the
 * machine lacks. GUILDMARK_CHROMIUM names another one, for systems the package does not serve.
 */
export async function findChromium(): Promise<Chromium> {
  const own = process.env['GUILDMARK_CHROMIUM'];
  if (own) return { path: own, environment: {} };
  const home = join(tmpdir(), `guildmark-chromium-${packageVersion()}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) await unpack(home);
  const path = join(home, 'chromium');
  return {
    path,
    environment: {
      // the shipped libraries would hide newer ones of the system: they serve only where some are missing
      ...((await lacksLibraries(path)) && { LD_LIBRARY_PATH: join(home, 'al2023/lib') }),
      ...(!existsSync('/etc/fonts') && { FONTCONFIG_PATH: join(home, 'fonts') }),
    },
  };
}

/** Into a folder of its own and renamed when whole: two runs at once do not meet half a browser. */
async function unpack(home: string): Promise<void> {
  const draft = await mkdtemp(`${home}.new-`);
  const script = fileURLToPath(new URL('unpack.ts', import.meta.url));
  try {
    await execute(process.execPath, [script], { env: { ...process.env, TMPDIR: draft } });
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function lacksLibraries(path: string): Promise<boolean> {
  const { stdout } = await execute('ldd', [path]).catch(() => ({ stdout: 'not found' }));
  return stdout.includes('not found');
}

function packageVersion(): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(dirname(entry), '../package.json'), 'utf8'),
  );
  return version;
}
