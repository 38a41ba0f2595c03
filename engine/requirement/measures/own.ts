import type { FactKind } from '../../kernel/fact.ts';
import type { Context } from '../context.ts';
import type { KnownFact } from '../facts.ts';

/** The facts of a kind that are the subject's own: a person's, or an organisation's that name no person. */
export function ownFacts({ ledger, of }: Context, kind: FactKind): readonly KnownFact[] {
  if ('person' in of) return ledger.ofPerson(of.person, kind);
  return ledger.ofOrganisation(of.organisation, kind).filter((fact) => fact.person === undefined);
}
