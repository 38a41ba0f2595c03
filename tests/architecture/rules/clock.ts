import type { Rule } from './violation.ts';

const bound = ['words/', 'verify/', 'server/', 'portal/', 'cli/'];
// the command line has no platform: a command begins with asking for its present
const free = ['server/platform/', 'cli/verify.ts'];

/** Time and chance are arguments everywhere; only the platform asks the machine for them. */
export const clock: Rule = (files) =>
  files
    .filter(({ path, isTest }) => !isTest && startsWith(path, bound) && !startsWith(path, free))
    .flatMap((file) =>
      file.uses
        .filter(({ kind, what }) => (kind === 'clock' || kind === 'chance') && !measures(what))
        .map(({ what, line }) => ({
          rule: 'clock',
          path: file.path,
          line,
          message: `${what}: take it from the platform`,
        })),
    );

const startsWith = (path: string, folders: string[]) =>
  folders.some((folder) => path.startsWith(folder));

/** A stopwatch decides nothing. */
const measures = (what: string) => what === 'performance.now';
