/**
 * The outcome of an operation that may be refused for an expected reason.
 * A thrown exception always means a bug or a broken machine, never a refusal.
 */
export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/** An expected "no": a stable code (`exam.cooling_off`) with typed arguments; the words package turns it into a sentence. */
export interface Refusal {
  code: string;
  args?: Record<string, string | number>;
  /** The input field the refusal belongs to, where there is one. */
  field?: string;
}

/** An answer. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** An expected refusal, by its stable code. */
export const refuse = (
  code: string,
  args?: Refusal['args'],
  field?: string,
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...(args && { args }), ...(field && { field }) },
});
