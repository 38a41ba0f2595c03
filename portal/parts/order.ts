/** Orders rows by `?sort=column` or `?sort=-column`; unknown columns leave the order as it is. */
export function ordered<Row>(
  rows: Row[],
  sort: string | null,
  keys: Record<string, (row: Row) => string | number | null>,
): Row[] {
  const down = sort?.startsWith('-') ?? false;
  const key = keys[sort?.replace(/^-/u, '') ?? ''];
  if (!key) return rows;
  const sorted = rows.toSorted((a, b) => compare(key(a), key(b)));
  return down ? sorted.toReversed() : sorted;
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
}
