import type { FactKind } from '../kernel/fact.ts';
import type { KnownFact } from './facts.ts';

type ByKind = Map<FactKind, KnownFact[]>;

/** Known facts, indexed once so that every measure reads only what it asks for. */
export interface Ledger {
  /** Facts of a kind about a person, whichever organisation they also name. */
  ofPerson: (person: string, kind: FactKind) => readonly KnownFact[];
  /** Facts of a kind that name an organisation, with or without a person. */
  ofOrganisation: (organisation: string, kind: FactKind) => readonly KnownFact[];
  /** Facts of a kind that name neither: they hold for everyone in the program. */
  programWide: (kind: FactKind) => readonly KnownFact[];
}

const none: readonly KnownFact[] = [];

function put(index: Map<string, ByKind>, key: string, fact: KnownFact) {
  let byKind = index.get(key);
  if (!byKind) index.set(key, (byKind = new Map()));
  const list = byKind.get(fact.kind);
  if (list) list.push(fact);
  else byKind.set(fact.kind, [fact]);
}

/** Indexes known facts by person, organisation and kind. */
export function ledgerOf(known: KnownFact[]): Ledger {
  const persons = new Map<string, ByKind>();
  const organisations = new Map<string, ByKind>();
  const wide = new Map<string, ByKind>();
  for (const fact of known) {
    if (fact.person !== undefined) put(persons, fact.person, fact);
    if (fact.organisation !== undefined) put(organisations, fact.organisation, fact);
    if (fact.person === undefined && fact.organisation === undefined) put(wide, '', fact);
  }
  return {
    ofPerson: (person, kind) => persons.get(person)?.get(kind) ?? none,
    ofOrganisation: (organisation, kind) => organisations.get(organisation)?.get(kind) ?? none,
    programWide: (kind) => wide.get('')?.get(kind) ?? none,
  };
}
