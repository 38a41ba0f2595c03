import type { Node } from '@guildmark/engine';
import { need, personalDoors, programInForce, type Visit } from './door.ts';

/** The company that would lose something by a revocation, and which tiers. */
export interface RevocationEffect {
  organisation: string;
  tiers: string[];
}

const leavesOf = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

/**
 * Tiers of the holder's company that are met today with nobody to spare for a seat that this credential fills.
 * Exact where the seat has no reserve; a company whose other people could move over keeps its tier all the same.
 */
export async function revocationEffect(
  visit: Visit,
  { person, award }: { person: string; award: string },
): Promise<RevocationEffect | null> {
  const { actor, operations } = personalDoors(visit);
  const { program, tracks } = await programInForce(visit);
  const holder = need(await operations.access.personRecord(actor, { person }), visit).person;
  if (!holder.organisation) return null;
  const { standing } = need(
    await operations.standing.standing(actor, { organisation: holder.organisation.slug, program }),
    visit,
  );
  const track = Object.values(tracks).find((one) =>
    Object.values(one.levels).some((level) => level.credential === award),
  );
  const related = new Set(Object.values(track?.levels ?? {}).map((level) => level.credential));
  const tight = ({ requirement, met }: (typeof standing.tiers)[number]) =>
    met &&
    leavesOf(requirement).some(
      (leaf) =>
        leaf.have === leaf.need &&
        leaf.subject.some((id) => related.has(id)) &&
        leaf.who.some((one) => one.person === person),
    );
  const tiers = standing.tiers.filter(tight).map((tier) => tier.tier);
  return { organisation: holder.organisation.name, tiers };
}
