import type { z } from 'zod';
import { isBody, type Body } from './body.ts';
import type { Path } from './document.ts';
import { valueAt } from './shown.ts';
import { alternatives, schemasAt, shapeOf } from './shape.ts';

type Shape = Record<string, z.ZodType>;

/** A kind of map that may stand at a place. */
interface Kind {
  schema: z.ZodType;
  shape: Shape;
}

const kindsAt = (schema: z.ZodType, path: Path): Kind[] =>
  schemasAt(schema, path)
    .flatMap(alternatives)
    .flatMap((each) => {
      const { shape } = shapeOf(each);
      return shape ? [{ schema: each, shape }] : [];
    });

const needed = ({ shape }: Kind): string[] =>
  Object.keys(shape).filter((key) => !shape[key]?.safeParse(undefined).success);

/**
 * Of several kinds of map that may stand at a place, the one that somebody meant: the one with most of the keys that
 * stand there, and of those the one that has least against it. Null where none has any of them.
 */
export function kindMeant(
  schema: z.ZodType,
  path: Path,
  found: Body,
): { keys: string[]; issues: z.core.$ZodIssue[] } | null {
  const written = Object.keys(found);
  const fitting = kindsAt(schema, path).map((kind) => ({
    keys: Object.keys(kind.shape),
    shared: written.filter((key) => Object.hasOwn(kind.shape, key)).length,
    issues: kind.schema.safeParse(found).error?.issues ?? [],
  }));
  const [best] = fitting
    .filter(({ shared, issues }) => shared > 0 && issues.length > 0)
    .toSorted((a, b) => b.shared - a.shared || a.issues.length - b.issues.length);
  return best ?? null;
}

/** The key beside which belongs what stands one step too deep in the map at it; null where nothing says so. */
export function belongsBeside(schema: z.ZodType, value: unknown, at: Path): string | null {
  const [around, under, key] = [at.slice(0, -2), at.at(-2), String(at.at(-1))];
  if (typeof under !== 'string') return null;
  const outside = valueAt(value, around);
  if (!isBody(outside) || Object.hasOwn(outside, key)) return null;
  const fits = kindsAt(schema, around).some(
    ({ shape }) =>
      Object.hasOwn(shape, under) &&
      Object.hasOwn(shape, key) &&
      shape[key]?.safeParse(valueAt(value, at)).success === true,
  );
  return fits ? under : null;
}

/** The list in which a map belongs that stands in its place: a metric where a category stands. */
export function belongsInto(schema: z.ZodType, path: Path, found: unknown): string | null {
  if (path.length === 0 || !isBody(found)) return null;
  const lists = kindsAt(schema, path).flatMap(({ shape }) => Object.entries(shape));
  const fits = ([key, inner]: [string, z.ZodType]) =>
    !Object.hasOwn(found, key) && inner.safeParse([found]).success;
  return lists.find(fits)?.[0] ?? null;
}

/** A key under which others belong that stand beside it, or in its place. */
export interface Under {
  under: string;
  /** What else has to stand beside it. */
  beside: string[];
}

/** Where keys may belong that stand one step too far out, likeliest first. */
export function belongsUnder(
  schema: z.ZodType,
  path: Path,
  misplaced: Body,
  written: readonly string[] = [],
): Under[] {
  // At the top of a program, and where whatever stands there is a name, nothing is misplaced.
  if (path.length === 0 || Object.keys(misplaced).length === 0) return [];
  return kindsAt(schema, path).flatMap((kind) =>
    Object.entries(kind.shape)
      .filter(([key, inner]) => !written.includes(key) && inner.safeParse(misplaced).success)
      .map(([under]) => ({
        under,
        beside: needed(kind).filter((each) => each !== under && !written.includes(each)),
      })),
  );
}
