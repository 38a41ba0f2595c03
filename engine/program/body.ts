/** A map of a text, whatever its keys. */
export type Body = Record<string, unknown>;

/** Whether a value is a map of keys. */
export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
