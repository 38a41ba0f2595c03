/**
 * A repeatable source of chance: the same seed gives the same numbers on every machine, for ever.
 * Good for drawing exam forms and demo data; never for secrets.
 */
export interface Random {
  /** A whole number in `[0, n)`, every one equally likely; `n` from 1 to 2^32. */
  int: (n: number) => number;
  /** The items in a new order, every order equally likely; the list given stays as it is. */
  shuffle: <T>(items: readonly T[]) => T[];
}

const range = 2 ** 32;

/** Four words of state from any text: FNV-1a over UTF-16 units, then SplitMix32 to spread the bits. */
function stateFrom(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) {
    const unit = seed.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  const word = () => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [word(), word(), word(), word()];
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** xoshiro128**: 32 random bits a call, period 2^128 − 1. */
function generator(seed: string): () => number {
  let [a, b, c, d] = stateFrom(seed);
  return () => {
    const bits = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return bits;
  };
}

/** A generator for `seed`; `random('sitting 7').int(6)` is the same on every run. */
export function random(seed: string): Random {
  const bits = generator(seed);

  /** Draws above the largest multiple of `n` are drawn again, so that no remainder is favoured. */
  const int = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > range) throw new RangeError(`no draw below ${n}`);
    const limit = range - (range % n);
    for (;;) {
      const draw = bits();
      if (draw < limit) return draw % n;
    }
  };

  const shuffle = <T>(items: readonly T[]): T[] => {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last--) {
      const pick = int(last + 1);
      [order[last], order[pick]] = [order[pick]!, order[last]!];
    }
    return order;
  };

  return { int, shuffle };
}
