/**
 * The map of the house: which part of the tree a path belongs to, and which parts each part may import.
 * `tests/architecture/rules/directions.ts` holds the imports against it.
 */

/** Inside the engine, each row may import the rows it names. */
export const engineParts: Record<string, string[]> = {
  kernel: [],
  program: ['kernel'],
  requirement: ['kernel', 'program'],
  exam: ['kernel', 'program', 'requirement'],
  credential: ['kernel', 'program', 'requirement'],
  standing: ['kernel', 'program', 'requirement', 'exam', 'credential'],
  scenario: ['kernel', 'program', 'requirement', 'exam', 'credential', 'standing'],
};

/** In this order: a feature may call those before it. Standing is measured through reactions. */
export const featureOrder = [
  'ledger',
  'access',
  'partners',
  'programs',
  'exams',
  'credentials',
  'standing',
  'news',
  'rewards',
  'support',
  'directory',
  'reports',
];

/** Questions about an actor alone: they need no feature, so every feature may ask them. */
export const openToAll = ['server/features/access/may.ts'];

/** What routes need of HTTP; the other pages of server/http put the application together. */
const belowRoutes = new Set([
  'api.ts',
  'problem.ts',
  'input-errors.ts',
  'instant.ts',
  'locale.ts',
  'sentences.ts',
]);

export interface Zone {
  /** `engine`, `words`, `verify`, `platform`, `http`, `feature`, `host`, `portal`, `cli` or `outside`. */
  kind: ZoneKind;
  /** The engine's part or the feature. */
  name: string;
}

export type ZoneKind =
  | 'engine'
  | 'words'
  | 'verify'
  | 'platform'
  | 'http'
  | 'feature'
  | 'host'
  | 'portal'
  | 'cli'
  | 'outside';

/** The zone of a path of our own; null for a place that the map does not know. */
export function zoneOf(path: string): Zone | null {
  const [top = '', second = '', third = ''] = path.split('/');
  const isFile = !path.slice(top.length + 1).includes('/');
  if (top === 'engine') return engineZone(isFile, second);
  if (top === 'server') return serverZone(isFile, second, third);
  if (top === 'words' || top === 'verify' || top === 'portal' || top === 'cli') {
    return { kind: top, name: top };
  }
  // tests, scripts and benches may look everywhere
  return { kind: 'outside', name: top };
}

function engineZone(isFile: boolean, part: string): Zone | null {
  if (isFile) return { kind: 'engine', name: 'index' };
  return part in engineParts ? { kind: 'engine', name: part } : null;
}

function serverZone(isFile: boolean, folder: string, name: string): Zone | null {
  // what the first start fixed is known to everyone, like the rest of the platform
  if (folder === 'installation.ts') return { kind: 'platform', name: 'platform' };
  // the wiring, and the demo world that is made through the same operations
  if (isFile || folder === 'demo') return { kind: 'host', name: 'server' };
  if (folder === 'platform') return { kind: 'platform', name: folder };
  if (folder === 'http') return { kind: belowRoutes.has(name) ? 'http' : 'host', name: folder };
  if (folder !== 'features') return null;
  return featureOrder.includes(name) ? { kind: 'feature', name } : null;
}
