/** What stands at the top of an answer. `cannot-confirm` is not `invalid`: something could not be looked up. */
export type Outcome =
  | 'valid'
  | 'revoked'
  | 'superseded'
  | 'expired'
  | 'not-yet-valid'
  | 'invalid'
  | 'cannot-confirm';

export type CheckId = 'format' | 'terms' | 'issuer' | 'proof' | 'validity' | 'status';

/** One check with its own result; `code` says what was found, for the words package. */
export interface Check {
  id: CheckId;
  result: 'passed' | 'failed' | 'unknown';
  code: string;
  args: Record<string, string | number>;
}

export interface Verification {
  outcome: Outcome;
  checks: Check[];
}

const check =
  (result: Check['result']) =>
  (id: CheckId, code: string, args: Check['args'] = {}): Check => ({ id, result, code, args });

export const passed = check('passed');
export const failed = check('failed');
export const unknown = check('unknown');

/**
 * The outcome that a list of checks adds up to. What makes a document worthless comes first, then what keeps
 * us from knowing whose it is, then what its issuer says about it, then its dates.
 */
export function outcomeOf(checks: Check[]): Outcome {
  const of = (id: CheckId) => checks.find((each) => each.id === id);
  const genuine = ['format', 'terms', 'issuer', 'proof'] as const;
  if (genuine.some((id) => of(id)?.result === 'failed')) return 'invalid';
  if (genuine.some((id) => of(id)?.result !== 'passed')) return 'cannot-confirm';
  const status = of('status');
  if (status?.code === 'status.superseded') return 'superseded';
  if (status?.code === 'status.ended') return 'expired';
  if (status?.result === 'failed') return 'revoked';
  const validity = of('validity');
  if (validity?.code === 'validity.expired') return 'expired';
  if (validity?.code === 'validity.not-yet') return 'not-yet-valid';
  if (validity?.result !== 'passed') return 'invalid';
  return status?.result === 'passed' ? 'valid' : 'cannot-confirm';
}
