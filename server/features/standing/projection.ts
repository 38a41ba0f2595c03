import { type Fact, type Instant, type Node, type Standing } from '@guildmark/engine';

/** From when on decisions have to be looked for: the last computation where time has passed it by, else now. */
export const undecidedSince = (
  row: { changesAt: Instant | null; computedAt: Instant } | null,
  now: Instant,
): Instant =>
  !row || row.changesAt === null || row.changesAt > now ? now : Math.min(now, row.computedAt);

/** When the answer changes by time alone: any node of any tier, so that stored trees never go stale. */
export function nextChange(standing: Standing): Instant | null {
  const inNode = (node: Node): (Instant | null)[] => [node.until, ...node.children.flatMap(inNode)];
  const levels = standing.competencies.flatMap((each) => each.levels);
  const clauses = standing.benefits.flatMap(({ requirement }) => requirement ?? []);
  const times = [
    ...[...standing.tiers, ...levels].flatMap((each) => inNode(each.requirement)),
    ...clauses.flatMap(inNode),
  ];
  const due = [standing, ...standing.competencies].flatMap(({ forecast, held }) => [
    forecast[0]?.at ?? null,
    held.until,
  ]);
  const known = [...times, ...due].filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** What is there of some values, each once. */
export const present = <T>(values: (T | undefined)[]): T[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** What the facts are about that make people count in an answer, by their ids. */
export function subjectsIn(standing: Standing, facts: Fact[]): Record<string, string> {
  const inNode = (node: Node): string[] => [
    ...node.who.map((one) => one.fact),
    ...node.children.flatMap(inNode),
  ];
  const levels = standing.competencies.flatMap((each) => each.levels);
  const counted = new Set(
    [...standing.tiers, ...levels].flatMap((each) => inNode(each.requirement)),
  );
  return Object.fromEntries(
    facts.flatMap(({ id, subject }) => (counted.has(id) ? [[id, subject] as const] : [])),
  );
}

/** Every person who appears anywhere in an answer. */
export function peopleIn(standing: Standing): string[] {
  const inNode = (node: Node): string[] => [
    ...[...node.who, ...(node.elsewhere ?? [])].map((one) => one.person),
    ...node.children.flatMap(inNode),
  ];
  const { history, forecast, held, competencies } = standing;
  const decisions = competencies.flatMap((each) => [...each.history, ...each.held.forecast]);
  const changes = [...history, ...forecast, ...held.forecast, ...decisions];
  const causes = changes.flatMap((change) => change.because.map((cause) => cause.person));
  const levels = competencies.flatMap((each) => each.levels);
  const asked = [...standing.tiers, ...levels].flatMap((each) => inNode(each.requirement));
  const clauses = standing.benefits.flatMap(({ requirement }) => requirement ?? []);
  return present([...asked, ...clauses.flatMap(inNode), ...causes]);
}
