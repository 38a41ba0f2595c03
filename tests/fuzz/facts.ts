import { factKinds, type Fact, type FactValue, type Program, type Random } from '@guildmark/engine';

/** Facts as nobody should send them: odd dates, numbers that are none, endings of endings, circles. */

const day = 86_400_000;
const start = Date.UTC(2024, 0, 1);
const oddDates = [0, -1, 0.5, 8.64e15, -8.64e15, 1e18, Number.NaN, Infinity, -Infinity];
const oddNumbers = [0, -1, 1e308, -1e308, 5e-324, 1e21, 0.1, Number.NaN, Infinity, -Infinity];
const oddTexts = [
  '',
  '-1',
  '1e9',
  'NaN',
  '9'.repeat(40),
  '0.0000000000001',
  'constructor',
  '__proto__',
  '\u0000',
  '…',
];

/** Every word that a program's text says: ids, names of attributes, values. */
function wordsOf(program: Program): string[] {
  const words = new Set<string>();
  const open: unknown[] = [program];
  for (let next = open.pop(); next !== undefined && words.size < 2000; next = open.pop()) {
    if (typeof next === 'string') words.add(next);
    if (next === null || typeof next !== 'object') continue;
    for (const [key, value] of Object.entries(next)) {
      words.add(key);
      if (value !== undefined) open.push(value);
    }
  }
  return [...words];
}

export const oneOf = <T>({ int }: Random, list: readonly T[]): T => list[int(list.length)]!;

const oneIn = ({ int }: Random, times: number): boolean => int(times) === 0;

function anyDate(chance: Random): number {
  return oneIn(chance, 12) ? oneOf(chance, oddDates) : start + chance.int(1500) * day;
}

function anyValue(chance: Random, words: string[]): FactValue {
  const kind = chance.int(6);
  if (kind === 0) return oneOf(chance, oddNumbers);
  if (kind === 1) return oneOf(chance, oddTexts);
  if (kind === 2) return oneOf(chance, [true, false, null]);
  return kind === 3 ? chance.int(50) : oneOf(chance, words);
}

const attributesOf = (chance: Random, words: string[]) =>
  Object.fromEntries(
    Array.from({ length: chance.int(4) }, () => [
      oneIn(chance, 3) ? 'value' : oneOf(chance, words),
      anyValue(chance, words),
    ]),
  );

function anyFact(chance: Random, words: string[], index: number): Fact {
  const from = anyDate(chance);
  const kind = oneIn(chance, 3)
    ? oneOf(chance, ['affiliation', 'credential', 'deal'] as const)
    : oneOf(chance, factKinds);
  const amount = oneIn(chance, 4) ? oneOf(chance, oddTexts) : `${chance.int(9000)}.5`;
  return {
    id: `f${oneIn(chance, 20) ? 0 : index}`,
    kind,
    subject: oneOf(chance, words),
    from,
    until: oneIn(chance, 2) ? null : anyDate(chance),
    recordedAt: oneIn(chance, 10) ? anyDate(chance) : start,
    source: oneIn(chance, 5) ? 'declared:company' : 'fuzz',
    ...(!oneIn(chance, 6) && { organisation: oneOf(chance, ['acme', 'acme', 'birch']) }),
    ...(oneIn(chance, 2) && { person: `p${chance.int(4)}` }),
    ...(oneIn(chance, 2) && {
      quantity: oneIn(chance, 4) ? oneOf(chance, oddNumbers) : chance.int(90),
    }),
    ...(oneIn(chance, 2) && {
      money: { amount, currency: oneOf(chance, ['EUR', 'USD', '', 'XXX']) },
    }),
    ...(oneIn(chance, 2) && { attributes: attributesOf(chance, words) }),
    ...((kind === 'retraction' || kind === 'ending' || oneIn(chance, 30)) && {
      names: `f${chance.int(30)}`,
    }),
  };
}

/** Up to thirty facts about two companies and four people, in the words of a program. */
export function anyFacts(chance: Random, program: Program): Fact[] {
  const words = wordsOf(program);
  return Array.from({ length: chance.int(30) }, (_, index) => anyFact(chance, words, index));
}
