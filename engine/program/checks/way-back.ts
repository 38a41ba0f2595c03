function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let at = end; at !== start; way.push(at)) at = cameFrom.get(at)!;
  return way.toReversed();
}

/** The shortest way from something back to itself through what each needs, its start first; null where there is none. */
export function wayBack(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (const at of open)
    for (const next of needs.get(at) ?? []) {
      if (next === start) return wayTo(at, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  return null;
}
