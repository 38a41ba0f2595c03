import { z } from 'zod';
import { alternatives, shapeOf } from './shape.ts';

/** Something for every form that a text of a program has; the schema says which one fits. */
const candidates: unknown[] = [
  'x',
  'UTC',
  'en',
  'EUR',
  '1.0.0',
  '2000-01-01',
  '1 year',
  '50%',
  '1 EUR',
  '#000000',
  'week 1',
  1,
  0,
  true,
  {},
  [],
  { all: [] },
];

const deepest = 8;

/**
 * A value that a schema accepts, for a place that cannot be left empty; undefined where none is found. It means
 * nothing: whatever is said about it must not be shown.
 */
export function standIn(schema: z.ZodType, depth = 0): unknown {
  const fits = (value: unknown): boolean => schema.safeParse(value).success;
  if (fits(undefined)) return undefined;
  const simple = candidates.find(fits);
  if (simple !== undefined || depth > deepest) return simple;
  return alternatives(schema)
    .map((each) => compound(each, depth + 1))
    .find((value) => value !== undefined && fits(value));
}

function compound(schema: z.ZodType, depth: number): unknown {
  const { type, shape, element } = shapeOf(schema);
  if (shape) {
    const entries = Object.entries(shape).map(
      ([key, each]) => [key, standIn(each, depth)] as const,
    );
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  if (element) return [standIn(element, depth)];
  if (type === 'enum' && schema instanceof z.ZodEnum) return schema.options[0];
  return schema instanceof z.ZodLiteral ? schema.value : undefined;
}
