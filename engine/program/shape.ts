import type { z } from 'zod';
import type { Path } from './document.ts';

/** What the walkers need to know of a zod schema; the library does not export one type for all of them. */
interface Shape {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  getter?: () => z.ZodType;
  catchall?: z.ZodType;
}

/** The inside of a schema. */
export const shapeOf = (schema: z.ZodType): Shape => schema.def;

/** The schemas that a value at `schema` may have, without the wrappers `optional`, `default`, `lazy`, `pipe` and `union`. */
export function alternatives(schema: z.ZodType): z.ZodType[] {
  const shape = shapeOf(schema);
  if (shape.type === 'union') return (shape.options ?? []).flatMap(alternatives);
  const inner = shape.innerType ?? shape.in ?? shape.getter?.();
  return inner ? alternatives(inner) : [schema];
}

/** The schemas one step further in: of a key, or of a position in a list. */
export function inside(schema: z.ZodType, step: string | number): z.ZodType[] {
  return alternatives(schema).flatMap((each) => {
    const { shape, valueType, element } = shapeOf(each);
    const next = shape
      ? Object.hasOwn(shape, step)
        ? shape[step]
        : undefined
      : (valueType ?? element);
    return next ? [next] : [];
  });
}

/** The schemas of what may stand at `path`. */
export function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  let here: z.ZodType[] = [schema];
  for (const step of path) here = here.flatMap((each) => inside(each, step));
  return here;
}

/** The keys that may stand at `path`; empty where any key may. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const keys = schemasAt(schema, path)
    .flatMap(alternatives)
    .flatMap((each) => Object.keys(shapeOf(each).shape ?? {}));
  return [...new Set(keys)];
}

/** Calls `visit` for every text (a map of languages) in a value that has been parsed with `schema`. */
export function walkTexts(
  schema: z.ZodType,
  value: unknown,
  path: Path,
  visit: (text: Record<string, string>, path: Path) => void,
): void {
  if (value === null || typeof value !== 'object') return;
  if (isText(schema) && Object.values(value).every((each) => typeof each === 'string')) {
    visit(value as Record<string, string>, path);
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    for (const next of inside(schema, step)) walkTexts(next, child, [...path, step], visit);
  }
}

const isText = (schema: z.ZodType): boolean =>
  schema.meta()?.['text'] === true || alternatives(schema).some((each) => each.meta()?.['text']);
