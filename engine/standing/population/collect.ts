import type { FactKind } from '../../kernel/fact.ts';
import type { KnownFact } from '../../requirement/facts.ts';
import { columnsFrom } from './build.ts';
import type { Columns } from './columns.ts';
import { asAward, makesCount } from './marks.ts';
import { heapOf, type Heap } from './rows.ts';

/** Columns in the making: facts are taken one by one and need not be kept. */
export interface Collector {
  take: (fact: KnownFact) => void;
  /** How many facts were taken. */
  taken: () => number;
  /** The columns of all that was taken; `terms` is what a text had made of it (see `termsOf`). */
  columns: (terms: string) => Columns;
}

/**
 * Collects facts as they are known under a text into columns, for organisations that are named beforehand; what
 * is about another one is left out. `deeds`: whether it counts people by what they did (see `countsDeeds`).
 */
export function collector(organisations: readonly string[], deeds: boolean): Collector {
  const companies = new Map(organisations.map((id, number) => [id, number]));
  const people = new Map<string, number>();
  const affiliations = heapOf('affiliation');
  const credentials = heapOf('credential');
  const facts = new Map<FactKind, Heap>();
  let taken = 0;

  const numberOf = (person: string): number => {
    let number = people.get(person);
    if (number === undefined) people.set(person, (number = people.size));
    return number;
  };
  const heapFor = (kind: FactKind): Heap => {
    let heap = facts.get(kind);
    if (!heap) facts.set(kind, (heap = heapOf(kind)));
    return heap;
  };

  const take = (fact: KnownFact): void => {
    const { kind, person, organisation } = fact;
    taken++;
    const owner = organisation === undefined ? -1 : companies.get(organisation);
    if (owner === undefined) return;
    if (kind === 'affiliation') {
      if (person !== undefined && owner >= 0) affiliations.add(fact, owner, numberOf(person));
      return;
    }
    if (person !== undefined && makesCount(kind, deeds))
      credentials.add(asAward(fact), numberOf(person));
    if (person === undefined || organisation !== undefined) heapFor(kind).add(fact, owner);
  };

  const columns = (terms: string): Columns =>
    columnsFrom({
      organisations,
      people: [...people.keys()],
      persons: people.size,
      affiliations: affiliations.rows(),
      credentials: credentials.rows(),
      facts: new Map([...facts].map(([kind, heap]) => [kind, heap.rows()])),
      terms,
      deeds,
      complete: true,
    });

  return { take, taken: () => taken, columns };
}
