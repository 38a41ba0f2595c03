import { scale } from '../../kernel/exact.ts';

/** Whole numbers up to here are exact in a double; a sum below it is exact as well. */
export const exactBelow = Number.MAX_SAFE_INTEGER;

/** An amount in units of 10⁻¹² as a whole number of 10^-decimals; Infinity where a double cannot hold it exactly. */
export function wholeUnits(exact: bigint, decimals: number): number {
  const unit = scale / 10n ** BigInt(decimals);
  const units = Number(exact / unit);
  return exact % unit === 0n && Math.abs(units) < exactBelow ? units : Infinity;
}

/** The same back again: a whole number of 10^-decimals in units of 10⁻¹². */
export const exactUnits = (units: number, decimals: number): bigint =>
  BigInt(units) * (scale / 10n ** BigInt(decimals));

/** `amount / per`, both whole, as a whole number that is not below (`up`) or not above (`down`). */
export function divided(amount: number, per: number, towards: 'up' | 'down'): number {
  let whole = Math.floor(amount / per);
  if (whole * per > amount) whole--;
  else if ((whole + 1) * per <= amount) whole++;
  return towards === 'up' && whole * per < amount ? whole + 1 : whole;
}
