/**
 * `npm start`: builds the portal where it is stale, then serves. On a bare machine, with no setting given,
 * it serves the demo world; GUILDMARK_DEMO=0 starts an empty installation.
 */
import { look, main } from '../server/main.ts';
import { showProgress } from '../server/show-progress.ts';
import { buildPortal, isPortalStale } from './build.ts';

const bare = !process.env['DATABASE_URL'] && !process.env['GUILDMARK_URL'];
process.env['GUILDMARK_DEMO'] ??= bare ? '1' : '0';
// settings and the port first: what is wrong with them is known before the build
const code = await look();
if (code === 0 && isPortalStale()) {
  const built = showProgress('Building the pages');
  await buildPortal();
  built();
}
process.exitCode = code || (await main(['serve', ...process.argv.slice(2)]));
