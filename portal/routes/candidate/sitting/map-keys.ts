/** Where a key leads within the map; null for keys that are none of its business. */
export function walkTo(key: string, from: number, count: number): number | null {
  if (key === 'Home') return 1;
  if (key === 'End') return count;
  const to = key === 'ArrowRight' ? from + 1 : key === 'ArrowLeft' ? from - 1 : null;
  return to === null ? null : Math.min(Math.max(to, 1), count);
}
