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
function inOrder(acts: Act[]): Act[] {
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
  acts.push(when(since, 10, { act: 'claim', person: key, organisation: at }));
  if (life.unconfirmed) return acts;
  const role = life.administrator ? 'administrator' : 'member';
  const by = administratorOf(cast, at, since - 1, key);
  acts.push(when(since - 1, 9, { act: 'confirm', person: key, organisation: at, role, by }));
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

/** Who confirms at an organisation on a day: its administrator once there is one. */
function administratorOf({ people }: Cast, organisation: string, on: DaysAgo, but: string) {
  const found = people.find(
    ({ key, at, since, administrator }) =>
      administrator && at === organisation && since - 1 > on && key !== but,
  );
  return found?.key ?? null;
}

function learning({ key, steps = [] }: DemoPerson, calendar: Calendar, when: When): Act[] {
  const acts: Act[] = [];
  const last = new Map<Step, Instant>();
  for (const [daysAgo, step] of steps) {
    const done = doing(key, daysAgo, step, calendar, when);
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

const isPassedExam = (act: Act) => act.act === 'exam' && act.share >= 7_000;

/** When an award that is earned again early takes over: as the one before ends. */
function renewing(before: Instant | undefined, at: Instant, step: Step, calendar: Calendar) {
  const years = lasts[step];
  if (before === undefined || years === undefined) return null;
  const ends = endOfValidity(before, { amount: years, unit: 'years' }, calendar.zone);
  return ends > at ? ends : null;
}

function doing(key: string, daysAgo: DaysAgo, step: Step, calendar: Calendar, when: When): Act[] {
  const { course, exam, assessments = [] } = doings[step];
  const draw = random(`${calendar.seed} ${key} ${step} ${daysAgo}`);
  const acts: Act[] = [];
  if (course) {
    const deed: Deed = { act: 'course', person: key, course: course.id };
    acts.push(when(daysAgo + course.daysBefore, 9, deed));
  }
  if (exam) {
    const share = exam.failed ? 6_200 : 7_700 + draw.int(2_000);
    const minutes = 31 + draw.int(26);
    acts.push(when(daysAgo, 13, { act: 'exam', person: key, exam: exam.id, share, minutes }));
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

/** A badge revoked, or a name corrected and the badge issued anew. */
function mending({ key, name, revoked, reissued }: DemoPerson, when: When): Act[] {
  const acts: Act[] = [];
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
