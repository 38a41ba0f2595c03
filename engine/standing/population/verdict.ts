import type { Fraction } from '../../kernel/exact.ts';
import type { FactValue } from '../../kernel/fact.ts';
import type { KnownFact } from '../../requirement/facts.ts';
import { isMet, type Gauge, type Pool } from '../../requirement/gauge.ts';
import type { Said } from './said.ts';
import type { Column } from './counter.ts';
import { exactBelow, exactUnits } from './units.ts';

/** What a leaf yields for an organisation: not met, met, or only the engine can tell. */
export type Verdict = 0 | 1 | 2;
export const [no, yes, unsure] = [0, 1, 2] as const satisfies Verdict[];

export type Test = (organisation: number) => Verdict;

/** What a leaf reads of each organisation, by the labels of its gauge. */
export interface Reads {
  columns: ReadonlyMap<string, Column>;
  said: ReadonlyMap<string, Said>;
  /** Weights in order of what counts, for middle values. */
  sorted: ReadonlyMap<string, (organisation: number) => bigint[]>;
}

const none: Pool['members'] = new Set();

function factSaying(value: FactValue | undefined): KnownFact {
  return {
    id: '',
    kind: 'attribute',
    subject: '',
    ...(value !== undefined && { attributes: { value } }),
    from: 0,
    until: null,
    recordedAt: 0,
    source: '',
  };
}

/** An attribute as a gauge sees it: facts that say it, the latest of them last. */
function poolSaying({ codes, sets }: Said, organisation: number): Pool {
  const presences = sets[codes[organisation]!]!.map((value, from) => {
    const [until, key] = [Infinity, String(from)];
    return { key, from, until, spans: [{ key, from, until, fact: factSaying(value) }] };
  });
  return { count: presences.length, sum: 0n, sorted: [], members: new Set(presences) };
}

const isExact = ({ sum }: Column, organisation: number) =>
  sum === null || sum[organisation]! < exactBelow;

/** The engine's own reading of what was counted: exact in every case, and dear. */
export function readBy(gauge: Gauge, { columns, said, sorted }: Reads): Test {
  return (organisation) => {
    const pools = new Map<string, Pool>();
    for (const [label, column] of columns) {
      if (!isExact(column, organisation)) return unsure;
      const count = column.count[organisation]!;
      const sum = column.sum ? exactUnits(column.sum[organisation]!, column.decimals) : 0n;
      pools.set(label, { count, sum, sorted: [], members: none });
    }
    for (const [label, of] of sorted) pools.get(label)!.sorted = of(organisation);
    for (const [name, each] of said) pools.set(`attribute ${name}`, poolSaying(each, organisation));
    return isMet(gauge.read(pools)) ? yes : no;
  };
}

/** A fraction in whole units of `per`, rounded up: a whole number is at least the one when it is at least the other. */
export function ceiling({ n, d }: Fraction, per: number): number {
  const top = n * BigInt(per);
  const cut = top / d;
  return Number(cut * d < top ? cut + 1n : cut);
}
