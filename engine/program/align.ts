/** Two items that are taken for the same one, or one that has no counterpart. */
export interface Pair<T> {
  before: { item: T; index: number } | null;
  after: { item: T; index: number } | null;
}

/**
 * Pairs the items of two lists. Each key in turn, the strictest first, pairs what is still alone and says the
 * same; null says nothing. Pairs come in the order of `after`, what only `before` has stands where it stood.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((item: T) => string | null)[],
): Pair<T>[] {
  const partner: (number | null)[] = after.map(() => null);
  const taken: boolean[] = before.map(() => false);
  for (const key of keys) {
    const open = new Map<string, number[]>();
    for (const [index, item] of before.entries()) {
      const said = taken[index] ? null : key(item);
      if (said === null) continue;
      const same = open.get(said);
      if (same) same.push(index);
      else open.set(said, [index]);
    }
    // From the end, so that taking the first is cheap.
    for (const list of open.values()) list.reverse();
    for (const [index, item] of after.entries()) {
      const said = partner[index] === null ? key(item) : null;
      const found = said === null ? undefined : open.get(said)?.pop();
      if (found === undefined) continue;
      partner[index] = found;
      taken[found] = true;
    }
  }
  return inOrder(before, after, partner, taken);
}

function inOrder<T>(
  before: readonly T[],
  after: readonly T[],
  partner: readonly (number | null)[],
  taken: readonly boolean[],
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let shown = 0;
  const alone = (upTo: number) => {
    for (; shown < upTo; shown++)
      if (!taken[shown])
        pairs.push({ before: { item: before[shown]!, index: shown }, after: null });
  };
  for (const [index, item] of after.entries()) {
    const at = partner[index] ?? null;
    if (at !== null) alone(at);
    pairs.push({
      before: at === null ? null : { item: before[at]!, index: at },
      after: { item, index },
    });
  }
  alone(before.length);
  return pairs;
}

/** Whether the pairs stand in the same order on both sides. */
export function isInOrder<T>(pairs: readonly Pair<T>[]): boolean {
  let last = -1;
  for (const { before, after } of pairs) {
    if (!before || !after) continue;
    if (before.index < last) return false;
    last = before.index;
  }
  return true;
}
