import type { Fact } from '../kernel/fact.ts';

/** Whether a fact may bear on anyone: it ends or withdraws another one, or it holds for everyone. */
export const bearsOnAll = ({ names, person, organisation }: Fact): boolean =>
  names !== undefined || (person === undefined && organisation === undefined);

/** The facts among all that can bear on one person: those about them, and those that bear on anyone. */
export const factsAbout = <F extends Fact>(facts: readonly F[], person: string): F[] =>
  facts.filter((fact) => fact.person === person || bearsOnAll(fact));

/** The facts among all that can bear on an organisation: its own, those about its people, and those that bear on anyone. */
export function factsAround<F extends Fact>(facts: readonly F[], organisation: string): F[] {
  const own = facts.filter((fact) => fact.organisation === organisation);
  const people = new Set(own.flatMap((fact) => fact.person ?? []));
  return facts.filter(
    (fact) =>
      fact.organisation === organisation ||
      (fact.person !== undefined && people.has(fact.person)) ||
      bearsOnAll(fact),
  );
}
