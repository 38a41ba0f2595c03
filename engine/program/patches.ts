import type { Path } from './document.ts';

/** What is changed in a copy of plain data: places that are left out, and places that another value takes. */
export interface Patches {
  change?: 'drop' | { put: unknown };
  inside: Map<string, Patches>;
}

/** A fresh set of changes: none. */
export const noPatches = (): Patches => ({ inside: new Map() });

/** Adds a change at a path of the untouched data; false where the same one stands there already. */
export function patch(patches: Patches, path: Path, change: Patches['change']): boolean {
  let here = patches;
  for (const step of path) {
    let next = here.inside.get(String(step));
    if (!next) here.inside.set(String(step), (next = noPatches()));
    here = next;
  }
  if (here.change !== undefined && (here.change === 'drop' || change !== 'drop')) return false;
  here.change = change;
  return true;
}

/** Whether a value has been put at a path of the untouched data. */
export function isPut(patches: Patches, path: Path): boolean {
  let here: Patches | undefined = patches;
  for (const step of path) here = here?.inside.get(String(step));
  return typeof here?.change === 'object';
}

/** The data with all changes made; what is not changed is shared with the original. */
export function patched(value: unknown, patches: Patches | undefined): unknown {
  if (!patches) return value;
  if (typeof patches.change === 'object') return patches.change.put;
  if (value === null || typeof value !== 'object') return value;
  const keep = (step: string): boolean => patches.inside.get(step)?.change !== 'drop';
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) =>
      keep(String(index)) ? [patched(each, patches.inside.get(String(index)))] : [],
    );
  }
  const put = [...patches.inside].flatMap(([step, { change }]) =>
    typeof change === 'object' && !Object.hasOwn(value, step) ? [[step, change.put] as const] : [],
  );
  const kept = Object.entries(value)
    .filter(([step]) => keep(step))
    .map(([step, each]) => [step, patched(each, patches.inside.get(step))] as const);
  return Object.fromEntries([...kept, ...put]);
}

/** The path in the untouched data of what stands at `path` in the changed data: list positions shift back. */
export function untouched(path: Path, patches: Patches): Path {
  let here: Patches | undefined = patches;
  return path.map((step) => {
    const place: string | number = typeof step === 'number' ? shifted(step, here) : step;
    here = here?.inside.get(String(place));
    return place;
  });
}

function shifted(index: number, patches: Patches | undefined): number {
  const dropped = [...(patches?.inside ?? [])]
    .flatMap(([step, { change }]) => (change === 'drop' ? [Number(step)] : []))
    .toSorted((one, other) => one - other);
  let place = index;
  for (const gone of dropped) if (gone <= place) place += 1;
  return place;
}

/** All changed places, outermost first; nothing inside a changed place is named. */
export function changedPlaces(patches: Patches, at: Path = []): Path[] {
  if (patches.change !== undefined) return [at];
  return [...patches.inside].flatMap(([step, next]) => changedPlaces(next, [...at, step]));
}
