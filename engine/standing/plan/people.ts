import type { Fact } from '../../kernel/fact.ts';
import { levelProgress, type LevelProgress } from '../../credential/claim.ts';
import type { Action } from '../../program/definition/action.ts';
import { bearsOnAll } from '../../requirement/around.ts';
import { factsUnder } from '../../requirement/derive.ts';
import { affiliationsOn } from '../../requirement/facts.ts';
import type { Question } from '../reasons.ts';
import { hundredths, type Collector } from './collector.ts';
import { waysTo } from './ways.ts';

/** How many people can be of use. */
export interface Room {
  /** Of those who join, by each action. */
  newcomers: number;
  /** Of those who are there and stand alike. */
  acting: number;
  /** Whether more people could be of no use. */
  surely: boolean;
  /** What the requirements ask about: credentials among them. */
  named: ReadonlySet<string>;
  /** Where each person counts already. */
  places: ReadonlyMap<string, string>;
}

/** Who could do something, and how far they are on every level. */
export interface Doer {
  person: string;
  /** The step by which they join first; null for those who are there. */
  joins: number | null;
  progress: Map<string, LevelProgress>;
}

/** Who joins by an action, or without a price; `holding` is what they bring. */
function newcomer(
  { organisation, program }: Question,
  of: Collector,
  [id, action]: [string | null, Action | null],
  index: number,
): { person: string; joins: number; brings: Fact[] } {
  const person = `newcomer ${id ?? ''} ${String(index + 1).padStart(3, '0')}`;
  const holding = !action?.hires || action.hires === 'anyone' ? [] : action.hires;
  const name = `${person} joins`;
  const brings = holding.map((subject): Fact => ({
    ...of.fact(`${name} with ${subject}`, 1, { kind: 'credential', person, subject }),
    until: of.lasts(subject),
  }));
  const affiliation = of.fact(name, 1, {
    kind: 'affiliation',
    person,
    organisation,
    subject: program.program,
  });
  const joins = of.add({
    name,
    deed: 'hires',
    subject: holding.join(' '),
    about: null,
    level: null,
    action: id,
    takes: action?.takes ?? null,
    price: action ? hundredths(action.cost) : 0,
    open: action === null,
    person,
    newcomer: true,
    covers: [],
    most: 1,
    facts: () => [affiliation, ...brings],
  });
  return { person, joins, brings };
}

const byAward = (progress: LevelProgress[]) => new Map(progress.map((each) => [each.award, each]));

/** What a person's facts say, whoever it is. */
const content = (facts: Fact[]): string =>
  facts
    .map(({ kind, subject, from, until, attributes, quantity, money, recordedAt }) =>
      JSON.stringify([kind, subject, from, until, attributes, quantity, money, recordedAt]),
    )
    .toSorted()
    .join('\n');

/** How far someone is, so that two of whom it says the same can do the same. */
const stage = (progress: LevelProgress[]): string =>
  progress
    .map((each) => (each.held ? 'held' : each.due ? 'due' : JSON.stringify(waysTo(each))))
    .join('\n');

/**
 * Everyone who is there, and how far they are. Of people who stand alike only as many as could be of use are
 * looked at: the first by their ids.
 */
function present(question: Question, shared: Fact[], room: Room) {
  const { program, facts, organisation, on, known } = question;
  const there = affiliationsOn(program, factsUnder(program, facts, known), organisation, on);
  const persons = [...new Set(there.flatMap(({ person }) => person ?? []))].toSorted();
  const ended = new Set(facts.flatMap(({ names }) => names ?? []));
  const own = Map.groupBy(
    facts.filter((fact) => !bearsOnAll(fact)),
    ({ person }) => person,
  );
  const byContent = new Map<string, LevelProgress[]>();
  const alike = new Map<string, number>();
  const found: Doer[] = [];
  for (const person of persons) {
    const mine = (own.get(person) ?? []).filter(({ kind }) => kind !== 'affiliation');
    const name = mine.some(({ id }) => ended.has(id)) ? person : content(mine);
    let progress = byContent.get(name);
    if (!progress) {
      const all = [...(own.get(person) ?? []), ...shared];
      byContent.set(name, (progress = levelProgress(program, all, on, known)));
    }
    const position = `${room.places.get(person) ?? ''}\n${stage(progress)}`;
    const many = (alike.get(position) ?? 0) + 1;
    alike.set(position, many);
    if (many <= room.acting) found.push({ person, joins: null, progress: byAward(progress) });
  }
  return { found, leftOut: found.length < persons.length };
}

/** Everyone who can do something: those who are there on the day, and those who could join. */
export function doers(question: Question, of: Collector, room: Room) {
  const { program, facts, on } = question;
  const shared = facts.filter(bearsOnAll);
  const { found, leftOut } = present(question, shared, room);
  const hires = Object.entries(program.actions).filter(([, action]) => action.hires !== undefined);
  const ways: [string | null, Action | null][] = hires.length > 0 ? hires : [[null, null]];
  const joining = ways.flatMap((way): Doer[] => {
    const most = Math.min(way[1]?.most ?? Infinity, room.newcomers);
    const all = Array.from({ length: most }, (_, index) => newcomer(question, of, way, index));
    // All who join by one action are in the same position.
    const [first] = all;
    if (!first) return [];
    const progress = byAward(levelProgress(program, [...first.brings, ...shared], on));
    return all.map(({ person, joins }) => ({ person, joins, progress }));
  });
  return { who: [...found, ...joining], leftOut };
}
