import type { z } from 'zod';
import type { Path } from './document.ts';
import {
  changedPlaces,
  isPut,
  noPatches,
  patch,
  patched,
  untouched,
  type Patches,
} from './patches.ts';
import { schemaFindings } from './schema-problems.ts';
import { valueAt } from './shown.ts';
import { alternatives, schemasAt, shapeOf } from './shape.ts';
import { standIn } from './stand-in.ts';

/** What a schema accepts of a value after its bad places were taken out. */
export interface Salvaged<T> {
  /** Null where even that cannot be read. */
  value: T | null;
  /** The places that were left out or stood in for, as paths of the untouched value. */
  lost: Path[];
  /** The path in the untouched value of what stands at a path of the salvaged one. */
  placeOf: (path: Path) => Path;
}

/** Taking out one place can uncover another; a text that needs more rounds than this is not worth it. */
const rounds = 12;
/** … and neither is one with more bad places. */
const mostPlaces = 1000;

/**
 * Reads what can be read: every bad place is left out where the schema can do without it, and else given a value
 * that means nothing; where neither helps, what surrounds it goes the same way. Never throws.
 */
export function salvage<T extends z.ZodType>(schema: T, value: unknown): Salvaged<z.output<T>> {
  const patches = noPatches();
  for (let round = 0; round < rounds; round += 1) {
    const now = patched(value, patches);
    const parsed = schema.safeParse(now);
    if (parsed.success) return answer(parsed.data, patches);
    const bad = schemaFindings(schema, now, parsed.error.issues).map(({ path }) => path);
    if (bad.length > mostPlaces) break;
    const changes = bad.map((path) => changeFor(schema, now, path, patches));
    const made = changes.filter((each) => each && patch(patches, each.path, each.change));
    if (made.length === 0) break;
  }
  return { value: null, lost: [[]], placeOf: (path) => path };
}

const answer = <T>(value: T, patches: Patches): Salvaged<T> => ({
  value,
  lost: changedPlaces(patches),
  placeOf: (path) => untouched(path, patches),
});

interface Change {
  path: Path;
  change: Patches['change'];
}

/** How a bad place is mended for now; paths are answered as paths of the untouched value. */
function changeFor(schema: z.ZodType, value: unknown, path: Path, patches: Patches): Change | null {
  // From the place itself outwards, so that as little as possible of what surrounds it is lost.
  for (let length = path.length; length > 0; length -= 1) {
    const here = path.slice(0, length);
    const place = untouched(here, patches);
    if (canGo(schema, value, here)) return { path: place, change: 'drop' };
    if (isPut(patches, place)) continue;
    const put = schemasAt(schema, here)
      .map((each) => standIn(each))
      .find((found) => found !== undefined);
    if (put !== undefined) return { path: place, change: { put } };
  }
  return null;
}

/** Whether something stands at a path, and the schema can do without it. */
function canGo(schema: z.ZodType, value: unknown, path: Path): boolean {
  const step = path.at(-1) ?? '';
  const around = valueAt(value, path.slice(0, -1));
  if (around === null || typeof around !== 'object' || !Object.hasOwn(around, step)) return false;
  return !schemasAt(schema, path.slice(0, -1))
    .flatMap(alternatives)
    .some((each) => {
      const { shape = {} } = shapeOf(each);
      return Object.hasOwn(shape, step) && !shape[step]?.safeParse(undefined).success;
    });
}
