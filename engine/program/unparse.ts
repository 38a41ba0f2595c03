import { isSame } from './equal.ts';
import type { z } from 'zod';
import { shapeOf } from './shape.ts';

/**
 * The way back through a schema: what a text may write so that it is read as a value. Where a schema reads a text
 * as something else (`1 year` as an amount and a unit), writings are proposed and tried: one is taken only if the
 * schema reads it as the same value, so what is written is never something else.
 */

type Proposal = (value: Record<string, unknown>) => unknown[];

const lastPeriods = (unit: unknown, back: unknown) => [
  `last ${String(back)} full ${String(unit)}s`,
  ...(back === 1 ? [`last full ${String(unit)}`] : []),
];

/** How objects of some keys may be written, by those keys in order. */
const proposals: Record<string, Proposal> = {
  'amount unit': ({ amount, unit }) => [
    `${String(amount)} ${amount === 1 ? String(unit).slice(0, -1) : String(unit)}`,
  ],
  'amount currency': ({ amount, currency }) => [`${String(amount)} ${String(currency)}`],
  'currency figure': ({ figure, currency }) => [
    typeof currency === 'string' ? `${String(figure)} ${currency}` : Number(figure),
  ],
  'back current unit': ({ unit, current, back }) =>
    current === true
      ? [`this ${String(unit)}${back === 0 ? '' : ` and last ${String(back)}`}`]
      : lastPeriods(unit, back).toReversed(),
  'back unit': ({ unit, back }) => lastPeriods(unit, back).toReversed(),
  percent: ({ percent }) => written(percent),
  places: ({ places }) => [places],
};

/** Basis points as a percentage, a decimal text as a number, a number as a text. */
function written(value: unknown): unknown[] {
  if (typeof value === 'number') return [value, `${value / 100}%`, String(value)];
  return typeof value === 'string' ? [value, Number(value)] : [value];
}

function writings(value: unknown): unknown[] {
  if (Array.isArray(value)) return [...(value.length === 1 ? value : []), value];
  if (value === null || typeof value !== 'object') return written(value);
  const propose = proposals[Object.keys(value).toSorted().join(' ')];
  return [...(propose?.(value as Record<string, unknown>) ?? []), value];
}

/** Whether a schema reads a writing as a value. */
function reads(schema: z.ZodType, writing: unknown, value: unknown): boolean {
  const parsed = schema.safeParse(writing);
  return parsed.success && isSame(parsed.data, value);
}

/** Whether an option of a union can be meant: objects are told apart by their keys. */
function fits(option: z.ZodType, value: unknown): boolean {
  const { shape } = shapeOf(option);
  if (!shape || value === null || typeof value !== 'object') return true;
  return Object.keys(value).every((key) => Object.hasOwn(shape, key));
}

function ofUnion(options: z.ZodType[], value: unknown): unknown {
  for (const option of options) {
    if (!fits(option, value)) continue;
    const writing = unparse(option, value);
    if (writing !== undefined && reads(option, writing, value)) return writing;
  }
  return undefined;
}

function ofObject(shape: Record<string, z.ZodType>, rest: z.ZodType | undefined, value: object) {
  const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    const schema = Object.hasOwn(shape, key) ? shape[key] : rest;
    if (!schema || each === undefined || reads(schema, undefined, each)) return [];
    return [[key, unparse(schema, each)]];
  });
  return Object.fromEntries(entries);
}

/** What a text writes so that `schema` reads it as `value`; undefined where nothing is found. */
export function unparse(schema: z.ZodType, value: unknown): unknown {
  const { type, shape, element, valueType, innerType, options, getter, catchall } = shapeOf(schema);
  if (type === 'pipe') return writings(value).find((writing) => reads(schema, writing, value));
  if (type === 'union') return ofUnion(options ?? [], value);
  const inner = innerType ?? getter?.();
  if (inner) return unparse(inner, value);
  if (value === null || typeof value !== 'object') return value;
  if (element && Array.isArray(value)) return value.map((each) => unparse(element, each));
  if (shape) return ofObject(shape, catchall, value);
  if (!valueType) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, each]) => [key, unparse(valueType, each)]));
}
