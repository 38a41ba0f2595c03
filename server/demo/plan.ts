import { endOfValidity, random, type Instant } from '@guildmark/engine';
import type { Act, Deed } from './acts.ts';
import { during, type Calendar } from './calendar.ts';
import { crmImports } from './crm.ts';
import { doings, lasts } from './steps.ts';
import type { DaysAgo, DemoOrganisation, DemoPerson, Step } from './world/shape.ts';

/** The cast of the demo world. */
export interface Cast {
  organisations: DemoOrganisation[];
  people: DemoPerson[];
}

const agreement = 'program-agreement';

/**
 * Everything that happened in the demo world, the earliest first and no two at one instant except renewals,
 * which fall on the first instant of a day. The same calendar gives the same acts.
 */
export function planDemo(cast: Cast, calendar: Calendar): Act[] {
  const founding = cast.organisations.map(({ slug, joined }): Act => ({
    at: during(calendar, joined, 9, slug),
    act: 'organisation',
    organisation: slug,
  }));
  const lives = cast.people.flatMap((person) => lifeOf(person, cast, calendar));
  return inOrder([...founding, ...lives, ...crmImports(cast.people, calendar)]);
}

/** Sorted, each moved to the next free second where it would share an instant with another one. */
export function inOrder(acts: Act[]): Act[] {
  const taken = new Set(acts.filter(({ act }) => act === 'renew').map(({ at }) => at));
  const sorted = acts.toSorted((a, b) => a.at - b.at);
  for (const act of sorted) {
    if (act.act === 'renew') continue;
    while (taken.has(act.at)) act.at += 1_000;
    taken.add(act.at);
  }
  return sorted.toSorted((a, b) => a.at - b.at);
}

function lifeOf(person: DemoPerson, cast: Cast, calendar: Calendar): Act[] {
  const when = (daysAgo: DaysAgo, hour: number, deed: Deed): Act => ({
    at: during(calendar, daysAgo, hour, `${person.key} ${deed.act}`),
    ...deed,
  });
  return [
    ...belonging(person, cast, when),
    ...learning(person, calendar, when),
    ...mending(person, when),
  ];
}

type When = (daysAgo: DaysAgo, hour: number, deed: Deed) => Act;

function belonging({ key, at, since, ...life }: DemoPerson, cast: Cast, when: When): Act[] {
  const acts = [when(since, 9, { act: 'sign-up', person: key })];
  if (!at) return acts;
  if (life.mistaken) acts.push(...mistake(key, since, life.mistaken, cast, when));
  acts.push(when(since, 12, { act: 'claim', person: key, organisation: at }));
  if (life.unconfirmed) return acts;
  const role = life.administrator ? 'administrator' : 'member';
  const by = administratorOf(cast, at, since - 1, key);
  acts.push(when(since - 1, 9, { act: 'confirm', person: key, organisation: at, role, by }));
  if (life.left) {
    const { on, reason } = life.left;
    acts.push(when(on, 16, { act: 'leave', person: key, organisation: at, reason }));
  }
  if (!life.moved) return acts;
  const { left, to, claimed, confirmed, reason } = life.moved;
  return [
    ...acts,
    when(left, 16, { act: 'leave', person: key, organisation: at, reason }),
    when(claimed, 10, { act: 'claim', person: key, organisation: to }),
    when(confirmed, 11, {
      act: 'confirm',
      person: key,
      organisation: to,
      role: 'member',
      by: administratorOf(cast, to, confirmed, key),
    }),
  ];
}

/** A claim on the wrong organisation, which says no. */
function mistake(key: string, since: DaysAgo, organisation: string, cast: Cast, when: When): Act[] {
  const by = administratorOf(cast, organisation, since, key);
  if (by === null) throw new Error(`demo: nobody at ${organisation} could decline ${key}`);
  return [
    when(since, 10, { act: 'claim', person: key, organisation }),
    when(since, 11, { act: 'decline', person: key, organisation, by }),
  ];
}

/** Who confirms at an organisation on a day: its administrator once there is one. */
function administratorOf({ people }: Cast, organisation: string, on: DaysAgo, but: string) {
  const found = people.find(
    ({ key, at, since, administrator }) =>
      administrator && at === organisation && since - 1 > on && key !== but,
  );
  return found?.key ?? null;
}

function learning(person: DemoPerson, calendar: Calendar, when: When): Act[] {
  const { key, steps = [] } = person;
  const acts: Act[] = [];
  const last = new Map<Step, Instant>();
  for (const [daysAgo, step] of steps) {
    const done = doing(person, daysAgo, step, calendar, when);
    if (done.some(isPassedExam) && !acts.some(({ act }) => act === 'agree')) {
      done.push(when(daysAgo, 15, { act: 'agree', person: key, agreement }));
    }
    const at = done.at(-1)!.at;
    const renewal = renewing(last.get(step), at, step, calendar);
    if (renewal) done.push({ at: renewal, act: 'renew', person: key, award: step });
    last.set(step, at);
    acts.push(...done);
  }
  return acts;
}

/** Basis points that fail every exam of the program, and such that pass every one. */
const failing = 5_700;
const passing = 7_700;

const isPassedExam = (act: Act) => act.act === 'exam' && act.share >= passing;

/** When an award that is earned again early takes over: as the one before ends. */
function renewing(before: Instant | undefined, at: Instant, step: Step, calendar: Calendar) {
  const years = lasts[step];
  if (before === undefined || years === undefined) return null;
  const ends = endOfValidity(before, { amount: years, unit: 'years' }, calendar.zone);
  return ends > at ? ends : null;
}

function doing(
  { key, disturbed }: DemoPerson,
  daysAgo: DaysAgo,
  step: Step,
  calendar: Calendar,
  when: When,
): Act[] {
  const { course, exam, assessments = [] } = doings[step];
  const draw = random(`${calendar.seed} ${key} ${step} ${daysAgo}`);
  const acts: Act[] = [];
  if (course) {
    const deed: Deed = { act: 'course', person: key, course: course.id };
    acts.push(when(daysAgo + course.daysBefore, 9, deed));
  }
  if (exam) {
    const share = exam.failed ? failing + draw.int(1_000) : passing + draw.int(2_000);
    const minutes = 31 + draw.int(26);
    const sat = { person: key, exam: exam.id, share, minutes, ...(disturbed && { disturbed }) };
    acts.push(when(daysAgo, 13, { act: 'exam', ...sat }));
  }
  for (const { id, daysBefore } of assessments) {
    const deed: Deed = {
      act: 'assessment',
      person: key,
      assessment: id,
      share: 8_000 + draw.int(2_001),
    };
    acts.push(when(daysAgo + daysBefore, 14, deed));
  }
  return acts;
}

/** What the office does for a person, and to their badges. */
function mending({ key, name, revoked, reissued, ...life }: DemoPerson, when: When): Act[] {
  const acts = granting({ key, ...life }, when);
  if (revoked) {
    const { on, award, reason } = revoked;
    acts.push(when(on, 11, { act: 'revoke', person: key, award, reason }));
  }
  if (reissued) {
    const { on, award, reason } = reissued;
    acts.push(when(on, 10, { act: 'rename', person: key, name }));
    acts.push(when(on, 11, { act: 'reissue', person: key, award, name, reason }));
  }
  return acts;
}

function granting(
  {
    key,
    accommodated,
    mayTryAgain,
    lostDeal,
  }: Pick<DemoPerson, 'key' | 'accommodated' | 'mayTryAgain' | 'lostDeal'>,
  when: When,
): Act[] {
  const acts: Act[] = [];
  if (accommodated) {
    const { on, ...given } = accommodated;
    acts.push(when(on, 10, { act: 'accommodate', person: key, ...given }));
  }
  if (mayTryAgain) {
    const { on, ...given } = mayTryAgain;
    acts.push(when(on, 10, { act: 'grant-attempt', person: key, ...given }));
  }
  if (lostDeal) {
    const { on, reason } = lostDeal;
    acts.push(when(on, 15, { act: 'retract-deal', person: key, reason }));
  }
  return acts;
}
