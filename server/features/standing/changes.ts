import type { Change, Instant, Node, Standing } from '@guildmark/engine';

/** When the answer changes by time alone: any node of any tier, so that stored trees never go stale. */
export function nextChange(standing: Standing): Instant | null {
  const inNode = (node: Node): (Instant | null)[] => [node.until, ...node.children.flatMap(inNode)];
  const levels = standing.competencies.flatMap((each) => each.levels);
  const times = [...standing.tiers, ...levels].flatMap((each) => inNode(each.requirement));
  return earliest([...times, standing.forecast[0]?.at ?? null]);
}

/** The earliest of some instants; null where there is none. */
export function earliest(times: (Instant | null)[]): Instant | null {
  const known = times.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Whether a change ends in a lower tier than it began with. */
export function isLoss({ tiers }: Standing, { from, to }: Change): boolean {
  const order = tiers.map(({ tier }) => tier);
  return order.indexOf(to ?? '') < order.indexOf(from ?? '');
}
