import type { Import } from '../imports.ts';
import type { SourceFile } from '../source.ts';
import type { Rule } from './violation.ts';
import { engineParts, featureOrder, openToAll, zoneOf, type Zone } from './zones.ts';

/** Every import of our own code runs in a direction that the map of the house allows. */
export const directions: Rule = (files) =>
  files.filter(isBound).flatMap((file) => {
    const from = zoneOf(file.path);
    if (!from) return [violation(file, 1, 'this folder has no place in the map of the house')];
    return file.imports.flatMap((each) => {
      const objection = objectionTo(file, from, each);
      return objection ? [violation(file, each.line, `${each.specifier}: ${objection}`)] : [];
    });
  });

/** Tests may call whatever they need to set up a world. */
const isBound = (file: SourceFile) => !file.isTest;

const violation = (file: SourceFile, line: number, message: string) => ({
  rule: 'directions',
  path: file.path,
  line,
  message,
});

function objectionTo(file: SourceFile, from: Zone, each: Import): string | null {
  if (!isOurs(each.target)) return null;
  const to = zoneOf(each.target);
  if (!to) return 'that folder has no place in the map of the house';
  if (from.kind === 'outside') return null;
  if (to.kind === 'outside') return 'the product does not import tests, scripts or benches';
  if (leavesPackage(file.path, each)) return 'another workspace is imported by its package name';
  return objectionBetween(file, from, to, each);
}

const isOurs = (target: string) =>
  /^(bench|cli|engine|portal|scripts|server|tests|verify|words)\//.test(target);

function leavesPackage(path: string, { specifier, target }: Import): boolean {
  const [home] = path.split('/');
  const [other] = target.split('/');
  // the verifier is a folder, not a package: server and CLI reach it by path
  return home !== other && other !== 'verify' && specifier.startsWith('.');
}

function objectionBetween(file: SourceFile, from: Zone, to: Zone, each: Import): string | null {
  switch (from.kind) {
    case 'engine':
      return objectionInEngine(from, to);
    case 'words':
      return allow(to, 'words', 'engine');
    case 'verify':
      return allow(to, 'verify');
    case 'platform':
      return allow(to, 'platform', 'engine', 'words', 'verify');
    case 'http':
      return allow(to, 'http', 'platform', 'engine', 'words') && objectionToPublicPage(to, each);
    case 'feature':
      return objectionInFeature(file, from, to, each);
    case 'host':
      return allow(to, 'host', 'http', 'platform', 'feature', 'engine', 'words', 'verify');
    case 'portal':
      return objectionInPortal(to, each);
    case 'cli':
      return objectionInCli(to, each);
    default:
      return null;
  }
}

const allow = (to: Zone, ...kinds: Zone['kind'][]) =>
  kinds.includes(to.kind) ? null : `${to.kind} is not below this`;

function objectionInEngine(from: Zone, to: Zone): string | null {
  if (to.kind !== 'engine') return 'the engine imports only itself';
  if (from.name === 'index' || to.name === from.name) return null;
  const below = engineParts[from.name] ?? [];
  return below.includes(to.name) ? null : `${to.name} is not below ${from.name}`;
}

function objectionInFeature(file: SourceFile, from: Zone, to: Zone, each: Import): string | null {
  if (to.kind === 'feature') return objectionBetweenFeatures(from, to, each);
  if (to.kind === 'http') {
    return /\/(routes|[\w-]+-routes)\.ts$/.test(file.path) ? null : 'only routes know of HTTP';
  }
  return allow(to, 'platform', 'engine', 'words', 'verify');
}

function objectionBetweenFeatures(from: Zone, to: Zone, each: Import): string | null {
  if (from.name === to.name || openToAll.includes(each.target)) return null;
  const isBefore = featureOrder.indexOf(to.name) < featureOrder.indexOf(from.name);
  if (!isBefore) return `${to.name} comes after ${from.name}; go through reactions`;
  return objectionToPublicPage(to, each);
}

function objectionToPublicPage(to: Zone, { target }: Import): string | null {
  if (to.kind !== 'feature') return `${to.kind} is not below this`;
  const isPublic =
    target === `server/features/${to.name}/${to.name}.ts` || openToAll.includes(target);
  return isPublic ? null : `only ${to.name}.ts of that feature is open to others`;
}

function objectionInPortal(to: Zone, { typeOnly, target }: Import): string | null {
  if (to.kind === 'portal' || to.kind === 'words') return null;
  const isType = typeOnly && (to.kind === 'engine' || target === 'server/index.ts');
  return isType ? null : 'the portal takes words by value, engine and server by type only';
}

function objectionInCli(to: Zone, { typeOnly, target }: Import): string | null {
  if (['cli', 'engine', 'words', 'verify'].includes(to.kind)) return null;
  const isType = typeOnly && target === 'server/index.ts';
  return isType ? null : 'the CLI takes engine, words and the verifier, and types of the API';
}
