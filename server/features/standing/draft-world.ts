import { random, type Fact, type FactKind, type FactValue, type Program } from '@guildmark/engine';
import type { Random } from '@guildmark/engine';

/** A world from a seed in the words of any program: companies and people with facts of every kind that it asks about. */

export interface DraftWorld {
  organisations: string[];
  people: string[];
  now: number;
  newId: () => string;
}

const day = 86_400_000;
const oneOf = <T>({ int }: Random, list: readonly T[]): T => list[int(list.length)]!;

type Leaf = Record<string, unknown>;

/** Every condition of a program, whatever it is part of. */
function conditionsOf(program: Program): Leaf[] {
  const found: Leaf[] = [];
  const look = (part: unknown) => {
    if (part === null || typeof part !== 'object') return;
    if (!Array.isArray(part)) found.push(part as Leaf);
    for (const child of Object.values(part)) look(child);
  };
  for (const part of [
    program.tiers,
    program.competencies,
    program.competencyLevels,
    program.benefits,
  ])
    look(part);
  return found;
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    if (typeof one === 'string') return [one];
    return one !== null && typeof one === 'object' && 'any' in one ? listOf(one.any) : [];
  });

/** A value that a condition on an attribute accepts, or another one. */
function valueFor(chance: Random, wanted: unknown): FactValue {
  if (chance.int(6) === 0) return 'something else';
  if (Array.isArray(wanted)) return oneOf(chance, wanted) as FactValue;
  if (wanted !== null && typeof wanted === 'object') return chance.int(900);
  return wanted as FactValue;
}

const attributesFor = (chance: Random, where: unknown) =>
  Object.fromEntries(
    Object.entries((where ?? {}) as Record<string, unknown>).map(([name, wanted]) => [
      name,
      valueFor(chance, wanted),
    ]),
  );

type Bare = Pick<Fact, 'kind' | 'subject'> & Partial<Fact>;

/** A fact that may count for a condition of a text; null where none of its own does. */
function factFor(chance: Random, leaf: Leaf, program: Program): Bare | null {
  const { of, subject, where, holding, name, is } = leaf;
  for (const [kind, ids] of [
    ['credential', listOf(holding)],
    ['completion', listOf(leaf['completed'])],
    ['pass', listOf(leaf['passed'])],
  ] as const)
    if (ids.length > 0) return { kind, subject: oneOf(chance, ids) };
  if (typeof name === 'string' && name in program.attributes)
    return { kind: 'attribute', subject: name, attributes: { value: valueFor(chance, is) } };
  if (typeof leaf['agreed'] === 'string') return { kind: 'agreement', subject: leaf['agreed'] };
  if (typeof of !== 'string') return null;
  return {
    kind: of as FactKind,
    subject: oneOf(chance, [...listOf(subject), 'thing']),
    quantity: chance.int(400),
    money: { amount: `${chance.int(300_000)}.${chance.int(90) + 10}`, currency: program.currency },
    attributes: attributesFor(chance, where),
  };
}

/** What was decided on a company, and what else is on record of its standing. */
function ownFact(chance: Random, program: Program): Bare {
  const tier = oneOf(chance, program.tiers).id;
  const [competency] = Object.keys(program.competencies);
  const level = program.competencyLevels[0]?.id;
  const decided = { kind: 'decision' as const, subject: tier, until: null };
  const choices: Bare[] = [
    {
      ...decided,
      attributes: { act: oneOf(chance, ['promotion', 'demotion']), from: '', to: tier },
    },
    { kind: 'standing', subject: 'elsewhere', attributes: { tier } },
    { kind: 'waiver', subject: 'anything', attributes: { reason: 'illness' } },
    { kind: 'membership', subject: 'partner' },
    { kind: 'application', subject: competency ?? tier, attributes: level ? { level } : {} },
    { kind: 'approval', subject: competency ?? tier, attributes: level ? { level } : {} },
    { kind: 'validation', subject: competency ?? tier, attributes: level ? { level } : {} },
  ];
  if (competency && level)
    choices.push({
      ...decided,
      subject: level,
      attributes: { act: 'promotion', from: '', to: level, competency },
    });
  return oneOf(chance, choices);
}

/** When a fact holds: mostly by now, some of them in the past, and some that are still to come. */
function dated(chance: Random, now: number) {
  const from = now + (chance.int(700) - 620) * day + chance.int(5) * 1000;
  const until = chance.int(2) ? null : from + (1 + chance.int(800)) * day;
  return { from, until, recordedAt: Math.min(now, from) };
}

/** Facts about a world in the words of a program, some of them ended or retracted. Two companies have none. */
export function factsFor(program: Program, seed: string, world: DraftWorld): Fact[] {
  const chance = random(seed);
  const { organisations, people, now, newId } = world;
  const leaves = conditionsOf(program);
  const active = organisations.slice(2);
  const facts: Fact[] = [];
  const add = (bare: Bare) => {
    facts.push({ id: newId(), source: 'test', ...dated(chance, now), ...bare });
  };
  for (const person of people) {
    const from = now - (100 + chance.int(800)) * day;
    const organisation = oneOf(chance, active);
    const affiliation = { kind: 'affiliation' as const, person, subject: 'member', until: null };
    add({ ...affiliation, organisation, from, recordedAt: from });
    if (chance.int(4) > 0) continue;
    const moved = now + (chance.int(120) - 60) * day;
    add({ ...affiliation, organisation: oneOf(chance, active), from: moved });
  }
  for (let count = 0; count < active.length * 40; count++) {
    const bare = chance.int(6)
      ? factFor(chance, oneOf(chance, leaves), program)
      : ownFact(chance, program);
    if (!bare) continue;
    if (bare.kind === 'credential' || bare.kind === 'pass' || bare.kind === 'completion')
      add({ ...bare, person: oneOf(chance, people) });
    else if (bare.kind === 'event' || bare.kind === 'ranking') add(bare);
    else add({ ...bare, organisation: oneOf(chance, active) });
  }
  const named = facts.filter(() => chance.int(20) === 0);
  for (const fact of named) {
    const kind = chance.int(2) ? ('ending' as const) : ('retraction' as const);
    const { organisation, person, subject } = fact;
    const of = { ...(organisation && { organisation }), ...(person && { person }), subject };
    add({ kind, names: fact.id, ...of, from: now + (chance.int(90) - 60) * day, until: null });
  }
  return facts;
}

/** A text with other thresholds, other benefits and other prices than another one. */
export function changed(program: Program, seed: string, dates: Partial<Program['dates']>): Program {
  const chance = random(seed);
  const next = structuredClone(program);
  const look = (part: unknown) => {
    if (part === null || typeof part !== 'object') return;
    const leaf = part as { atLeast?: unknown };
    if (typeof leaf.atLeast === 'number' && leaf.atLeast >= 1)
      leaf.atLeast = Math.max(1, leaf.atLeast + chance.int(3) - 1);
    for (const child of Object.values(part)) look(child);
  };
  look(next.tiers);
  look(next.competencies);
  look(next.competencyLevels);
  const last = next.tiers.at(-1)!;
  next.tiers[0]!.benefits = [
    ...new Set([...next.tiers[0]!.benefits, ...last.benefits.slice(0, 1)]),
  ];
  return { ...next, version: '9.9.9', dates: { ...next.dates, ...dates } };
}
