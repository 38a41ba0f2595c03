import type { LevelProgress } from '../../credential/claim.ts';
import type { DeedWord } from '../../program/definition/action.ts';
import type { Program } from '../../program/definition/program.ts';
import { offersOf } from '../../program/offers.ts';
import { mostTimes } from '../../requirement/gauge.ts';
import { accepted, rungs } from '../../program/ladder.ts';
import { doers, type Doer, type Room } from './people.ts';
import type { Question } from '../reasons.ts';
import { collector, hundredths, type Collector } from './collector.ts';
import type { Deeds, Move, Step } from './step.ts';
import { isDone, waysTo, type Also } from './ways.ts';

const mostClosures = 12;

/** The credentials that requirements of companies speak of, and what counts in their place. */
function spokenOf(program: Program, named: ReadonlySet<string>): string[] {
  const text = JSON.stringify([program.tiers, program.competencyLevels, program.competencies]);
  const all = [...rungs(program).keys()].filter((id) => named.has(id) || text.includes(`"${id}"`));
  return [...accepted(program, all)].toSorted();
}

const joined = (one: number[], other: number[]): number[] => [...new Set([...one, ...other])];

/** The ways of one person to a credential, each as the steps it takes, in order. */
function closures(of: Collector, doer: Doer, credential: string, above: string[]) {
  const { person, joins } = doer;
  const who = { person, newcomer: joins !== null };
  const start = joins === null ? [] : [joins];
  const progress = doer.progress.get(credential);
  if (!progress || above.includes(credential)) return { lists: [] as number[][], complete: true };
  if (progress.held) return { lists: [start], complete: true };
  if (progress.due)
    return { lists: [[...start, of.once('claims', credential, who)]], complete: true };
  let { complete, ways } = waysTo(progress);
  const lists = ways.flatMap((way) => {
    let so: number[][] = [start];
    for (const below of way.holds) {
      const parts = closures(of, doer, below, [...above, credential]);
      complete &&= parts.complete;
      so = so.flatMap((one) => parts.lists.map((other) => joined(one, other)));
    }
    const also = ownSteps(of, credential, [...way.also, ...agreement(progress, of)], who);
    return so.map((one) => joined(one, also));
  });
  return {
    lists: lists.slice(0, mostClosures),
    complete: complete && lists.length <= mostClosures,
  };
}

/** Awards wait for the program's agreement; it is a step of its own where accepting it has a price. */
const agreement = ({ agreementMissing }: LevelProgress, { agreed, prices }: Collector): Also[] =>
  agreementMissing && prices.has(`accepts ${agreed}`) ? [{ word: 'accepts', id: agreed }] : [];

/**
 * What has a price of its own, and then the credential, whose price covers the rest: courses and exams among it are
 * done with it.
 */
function ownSteps(
  of: Collector,
  credential: string,
  also: Also[],
  who: { person: string; newcomer: boolean },
): number[] {
  const has = ({ word, id }: Also) => word !== null && of.prices.has(`${word} ${id}`);
  const own = also.filter(has).map(({ word, id }) => of.once(word!, id, who));
  const isPriced = of.prices.has(`earns ${credential}`) || (own.length > 0 && also.every(has));
  const covers = also.filter((each) => !has(each)).filter(isDone);
  return [...own, of.once('earns', credential, who, { open: !isPriced, covers })];
}

/** What the company does itself: facts it puts on record, and what it earns, passes or accepts as a company. */
function companySteps({ program, organisation }: Question, of: Collector): number[] {
  return offersOf(program).flatMap(({ action, about, level, does, cost, takes }) => {
    const { earns, completes, passes, accepts, adds } = does;
    const company = { person: null, newcomer: false };
    const single = Object.entries({ earns, completes, passes, accepts }).flatMap(
      ([word, subject]) =>
        subject === undefined
          ? []
          : [of.once(word as Exclude<DeedWord, 'hires' | 'adds'>, subject, company)],
    );
    if (!adds) return single;
    const { money, quantity, subject = '', attributes } = adds;
    const name = ['adds', action ?? 'validation', about, level].filter(Boolean).join(' ');
    const most = (action === null ? 1 : program.actions[action]?.most) ?? mostTimes;
    const added = {
      kind: adds.of,
      organisation,
      subject,
      ...(money && {
        money: { amount: money.figure, currency: money.currency ?? program.currency },
      }),
      ...(quantity !== undefined && { quantity }),
      attributes,
    };
    const step = of.add({
      name,
      deed: 'adds',
      subject: adds.of,
      about,
      level,
      action,
      takes: takes ?? null,
      price: hundredths(cost),
      open: false,
      person: null,
      newcomer: false,
      covers: [],
      most: Math.min(most, mostTimes),
      facts: (copy) => [of.fact(name, copy, added)],
    });
    return [...single, step];
  });
}

/** What people can complete and pass of all that the requirements name. */
const deedsSpoken = (
  { courses, exams, assessments }: Program,
  named: ReadonlySet<string>,
): { word: 'completes' | 'passes'; id: string }[] =>
  [...named]
    .toSorted()
    .flatMap((id) => [
      ...(Object.hasOwn(courses, id) ? [{ word: 'completes' as const, id }] : []),
      ...(Object.hasOwn(exams, id) || Object.hasOwn(assessments, id)
        ? [{ word: 'passes' as const, id }]
        : []),
    ]);

/** Everything that can be done about an organisation, by as many people as there is room for. */
export function deedsOf(question: Question, room: Room): Deeds {
  const { program } = question;
  const of = collector(question);
  const moves: Move[] = [];
  const move = (person: string | null, steps: number[], shape: string) =>
    moves.push({ id: moves.length, name: `${person ?? ''} ${shape}`, person, steps, shape });
  for (const step of companySteps(question, of)) move(null, [step], of.steps[step]!.name);
  const { who, leftOut } = doers(question, of, room);
  let complete = room.surely || !leftOut;
  const credentials = spokenOf(program, room.named);
  const spoken = deedsSpoken(program, room.named);
  for (const doer of who) {
    if (doer.joins !== null) move(doer.person, [doer.joins], 'joins');
    for (const { word, id } of spoken) {
      const has = of.prices.has(`${word} ${id}`);
      const own = { person: doer.person, newcomer: doer.joins !== null };
      const step = of.once(word, id, own, { open: !has });
      const steps = [...(doer.joins === null ? [] : [doer.joins]), step];
      move(doer.person, steps, steps.map((step) => shapeOf(of.steps[step]!)).join(', '));
    }
    for (const credential of credentials) {
      const ways = closures(of, doer, credential, []);
      complete &&= ways.complete;
      for (const steps of ways.lists)
        if (steps.length > (doer.joins === null ? 0 : 1))
          move(doer.person, steps, steps.map((id) => shapeOf(of.steps[id]!)).join(', '));
    }
  }
  const limits = new Map<string, number>();
  for (const [id, { most }] of Object.entries(program.actions))
    if (most !== undefined) limits.set(id, most);
  return { steps: of.steps, moves, limits, complete };
}

const shapeOf = ({ deed, subject, action, open, covers }: Step) =>
  [deed, subject, action ?? '', ...covers, ...(open ? ['unpriced'] : [])].join(' ');
