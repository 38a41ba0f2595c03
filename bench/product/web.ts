/**
 * The product's API and jobs without its pages, in a process of its own: what `npm start` serves, less the portal's
 * build, which no measurement here needs. Settings come from the environment, as for `npm start`.
 */
import { createHost } from '../../server/http/host.ts';
import { listen } from '../../server/http/listen.ts';
import { readConfig } from '../../server/platform/config.ts';
import { makeLog } from '../../server/platform/log.ts';
import { seed, work } from '../../server/serve.ts';

const read = readConfig(process.env, process.cwd());
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const config = read.value;
const log = makeLog(config.log);
const progress = () => Object.assign(() => {}, { share: () => {} });
await seed({ config, log, progress });
const served = await work({ config, log, progress });
const { fetch } = createHost({ app: served.app, log, portal: null });
await listen({ fetch, port: config.port, host: config.host, trustProxy: false });
process.stdout.write('ready\n');
// A profile asked for with --cpu-prof is written at an orderly end only.
process.once('SIGTERM', () => process.exit(0));
