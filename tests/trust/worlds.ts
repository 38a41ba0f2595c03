import { random, type Fact, type Instant, type Program } from '@guildmark/engine';
import { dayMilliseconds, randomFacts, start } from './facts.ts';
import { readProgram, writtenProgram, type Scope, type Written } from './programs.ts';

/** Random programs with random facts, and properties that must hold in all of them. */

export interface World {
  written: Written;
  facts: Fact[];
  /** The day asked about. */
  on: Instant;
  /** For what else a property draws: the same for the same world. */
  seed: string;
}

/** A property throws where it does not hold. */
export type Property = (program: Program, world: World) => void;

/** A world where a property does not hold, cut down, and how to see it again. */
export interface Counterexample extends World {
  error: unknown;
  again: string;
}

/** The world of a seed. */
export function worldOf(seed: string, scope: Scope = {}): World {
  const chance = random(seed);
  const written = writtenProgram(chance, scope);
  const facts = randomFacts(chance);
  return { written, facts, on: start + chance.int(700) * dayMilliseconds, seed };
}

function failureIn(world: World, property: Property): { error: unknown } | null {
  let program: Program;
  try {
    program = readProgram(world.written);
  } catch (error) {
    return { error: new Error(`no text says this: ${String(error)}`) };
  }
  try {
    property(program, world);
    return null;
  } catch (error) {
    return { error };
  }
}

const isReadable = ({ written }: World): boolean => {
  try {
    return readProgram(written) !== null;
  } catch {
    return false;
  }
};

/** Every way to leave out one part of a value: a key, or an entry of a list. */
function* smaller(value: unknown): Generator {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, each] of value.entries())
      for (const less of smaller(each)) yield value.with(index, less);
    return;
  }
  const entries = Object.entries(value);
  for (const [key] of entries) yield Object.fromEntries(entries.filter(([name]) => name !== key));
  for (const [key, each] of entries)
    for (const less of smaller(each)) yield { ...value, [key]: less };
}

function* smallerWorlds(world: World): Generator<World> {
  for (const index of world.facts.keys())
    yield { ...world, facts: world.facts.toSpliced(index, 1) };
  for (const written of smaller(world.written)) yield { ...world, written: written as Written };
}

/** Leaves out what can be left out while the property still fails; after so many tries it is small enough. */
function cutDown(world: World, property: Property, tries = 3000): World {
  let small = world;
  for (let found = true; found && tries > 0;) {
    found = false;
    for (const less of smallerWorlds(small)) {
      if (tries-- <= 0) break;
      if (!isReadable(less) || !failureIn(less, property)) continue;
      small = less;
      found = true;
      break;
    }
  }
  return small;
}

/** `TRUST_SEED` makes the same worlds again. */
export const seed: string = process.env['TRUST_SEED'] ?? String(Date.now());

/** The first of some worlds in which a property does not hold; null where it holds in all. */
export function counterexample(
  property: Property,
  { runs, scope = {}, from = seed }: { runs: number; scope?: Scope; from?: string },
): Counterexample | null {
  for (let index = 0; index < runs; index++) {
    const world = worldOf(`${from} ${index}`, scope);
    if (!failureIn(world, property)) continue;
    const small = cutDown(world, property);
    const { error } = failureIn(small, property)!;
    return { ...small, error, again: `TRUST_SEED='${from}', world ${index}` };
  }
  return null;
}

/** Throws with the seed and the cut-down world where a property does not hold in some of the worlds. */
export function assertHolds(property: Property, runs: number, scope: Scope = {}): void {
  const found = counterexample(property, { runs, scope });
  if (!found) return;
  const { again, error, written, facts, on } = found;
  const world = JSON.stringify({ written, facts, on: new Date(on).toISOString() }, null, 1);
  throw new Error(`${again}: ${String(error)}\nin the world\n${world}`, { cause: error });
}

/** Whether some of the worlds shows that a property does not hold: that a planted fault is found. */
export function isFound(property: Property, runs: number, scope: Scope = {}): boolean {
  for (let index = 0; index < runs; index++)
    if (failureIn(worldOf(`${seed} ${index}`, scope), property)) return true;
  return false;
}
