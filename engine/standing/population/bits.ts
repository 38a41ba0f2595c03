/** Sets of organisations as bits, 32 of them in a word: one operation answers for 32 at once. */
export type Bits = Int32Array;

export const perWord = 32;

/** Words for so many organisations. */
export const wordsFor = (organisations: number): number => Math.ceil(organisations / perWord);

/** Whether an organisation is in a set. */
export const has = (bits: Bits, organisation: number): boolean =>
  ((bits[organisation >> 5]! >> (organisation & 31)) & 1) === 1;

/** Puts an organisation into a set or takes it out. */
export function put(bits: Bits, organisation: number, isIn: boolean): void {
  const bit = 1 << (organisation & 31);
  if (isIn) bits[organisation >> 5]! |= bit;
  else bits[organisation >> 5]! &= ~bit;
}

/** How many planes hold a number of up to so many. */
const planesFor = (count: number) => 32 - Math.clz32(count);

/**
 * Where at least `need` of several sets agree, in one word. Counts are added in planes, one for each binary digit,
 * so that 32 organisations are counted at once.
 */
function manyIn(sets: readonly Bits[], word: number, need: number, planes: Int32Array): number {
  const used = planesFor(sets.length);
  planes.fill(0, 0, used);
  for (const set of sets) {
    let carry = set[word]!;
    for (let plane = 0; plane < used && carry !== 0; plane++) {
      const both = planes[plane]! & carry;
      planes[plane]! ^= carry;
      carry = both;
    }
  }
  let [more, equal] = [0, -1];
  for (let plane = used - 1; plane >= 0; plane--) {
    const digit = (need >> plane) & 1 ? -1 : 0;
    more |= equal & planes[plane]! & ~digit;
    equal &= ~(planes[plane]! ^ digit);
  }
  return more | equal;
}

const planes = new Int32Array(32);

/** Puts into `into` who is in at least `need` of several sets, for the words from `first` to `end`. */
export function atLeastOf(
  sets: readonly Bits[],
  need: number,
  into: Bits,
  first: number,
  end: number,
): void {
  if (need <= 0 || need > sets.length) {
    into.fill(need <= 0 ? -1 : 0, first, end);
    return;
  }
  const [one, ...others] = sets;
  if (need !== 1 && need !== sets.length) {
    for (let word = first; word < end; word++) into[word] = manyIn(sets, word, need, planes);
    return;
  }
  for (let word = first; word < end; word++) into[word] = one![word]!;
  for (const set of others)
    if (need === 1) for (let word = first; word < end; word++) into[word]! |= set[word]!;
    else for (let word = first; word < end; word++) into[word]! &= set[word]!;
}
