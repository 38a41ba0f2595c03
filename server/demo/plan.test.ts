import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  checkProgram,
  dayOf,
  decide,
  findLevel,
  standingOf,
  startOfDay,
  type Fact,
  type Program,
} from '@guildmark/engine';
import type { Act } from './acts.ts';
import { dayBefore, type Calendar } from './calendar.ts';
import { foretell } from './foretell.ts';
import { planDemo } from './plan.ts';
import { vendor } from './world/organisations.ts';
import { world } from './world/world.ts';

const folder = fileURLToPath(new URL(`../../programs/${vendor.program}`, import.meta.url));
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
);

const { program: parsed } = checkProgram(files);
const program: Program = parsed!;
const calendar: Calendar = { today: '2026-11-21', zone: program.zone, seed: 'demo' };
const midnight = startOfDay(calendar.today, calendar.zone);
const acts = planDemo(world, calendar);
const facts = foretell(program, acts);

const unique = (values: string[]) => new Set(values).size === values.length;

test('twelve organisations in three regions and some fifty people, none named twice', () => {
  const { organisations, people } = world;
  assert.equal(organisations.length, 12);
  assert.deepEqual(new Set(organisations.map(({ region }) => region)).size, 3);
  assert.ok(people.length >= 48 && people.length <= 56, `${people.length}`);
  assert.ok(unique(organisations.map(({ slug }) => slug)));
  assert.ok(unique(people.map(({ key }) => key)));
  assert.ok(unique(people.map(({ name }) => name)));
});

test('names are written in many scripts', () => {
  const names = world.people.map(({ name }) => name).join(' ');
  const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Han'];
  for (const script of [...scripts, 'Hiragana', 'Hangul']) {
    assert.match(names, new RegExp(`\\p{Script=${script}}`, 'u'), script);
  }
});

test('the acts cover two years, are sorted, and end before today', () => {
  const times = acts.map(({ at }) => at);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  assert.equal(dayOf(times[0]!, calendar.zone), dayBefore(calendar, 730));
  assert.ok(times.at(-1)! < midnight);
  const clashes = acts.filter((act, index) => act.at === acts[index + 1]?.at);
  assert.deepEqual(clashes, []);
});

test('the same calendar gives the same acts, another seed others', () => {
  assert.deepEqual(planDemo(world, calendar), acts);
  assert.notDeepEqual(planDemo(world, { ...calendar, seed: 'other' }), acts);
});

const claimOf = (act: { person: string; organisation: string }) =>
  `${act.person} ${act.organisation}`;

test('every act names what is there at that time', () => {
  const organisations = new Set<string>();
  const signedUp = new Set<string>();
  const claims = new Set<string>();
  const isThere = (act: Act): boolean => {
    switch (act.act) {
      case 'organisation':
        return !organisations.has(act.organisation);
      case 'sign-up':
        return !signedUp.has(act.person);
      case 'claim':
        return signedUp.has(act.person) && organisations.has(act.organisation);
      case 'confirm':
        return claims.has(claimOf(act)) && (act.by === null || signedUp.has(act.by));
      case 'leave':
        return claims.has(claimOf(act));
      case 'decline':
        return claims.has(claimOf(act)) && signedUp.has(act.by);
      case 'grant-attempt':
        return act.exam in program.exams;
      case 'accommodate':
      case 'retract-deal':
        return signedUp.has(act.person);
      case 'course':
        return act.course in program.courses;
      case 'exam':
        return act.exam in program.exams;
      case 'assessment':
        return act.assessment in program.assessments;
      case 'agree':
        return act.agreement in program.agreements;
      case 'crm':
        return act.lines.every(
          (line) => signedUp.has(line.person) && organisations.has(line.organisation),
        );
      case 'rename':
        return signedUp.has(act.person);
      case 'import':
      case 'waive':
        return organisations.has(act.organisation);
      case 'publish':
      case 'news':
        return true;
      default:
        return findLevel(program, act.award) !== null;
    }
  };
  for (const act of acts) {
    assert.ok(isThere(act), JSON.stringify(act));
    if (act.act === 'organisation') organisations.add(act.organisation);
    if (act.act === 'sign-up') signedUp.add(act.person);
    if (act.act === 'claim') claims.add(claimOf(act));
  }
});

test('every step that is named after a credential earns it', () => {
  for (const person of world.people) {
    for (const [daysAgo, step] of person.steps ?? []) {
      if (!findLevel(program, step)) continue;
      const day = dayBefore(calendar, daysAgo);
      const renewed = acts
        .filter((act) => act.act === 'renew' && act.person === person.key && act.award === step)
        .map(({ at }) => dayOf(at, calendar.zone));
      const earned = facts.some(
        (fact) =>
          fact.kind === 'credential' &&
          fact.person === person.key &&
          fact.subject === step &&
          [day, ...renewed].includes(dayOf(fact.from, calendar.zone)),
      );
      assert.ok(earned, `${person.key} ${step} ${day}`);
    }
  }
});

/** The tiers that an organisation has had, replayed day by day as the nightly job would decide them. */
function tiersOver(organisation: string): [daysAgo: number, tier: string | null][] {
  const all: Fact[] = [...facts];
  const tiers: [number, string | null][] = [];
  for (let daysAgo = 730; daysAgo >= 0; daysAgo--) {
    const on = startOfDay(dayBefore(calendar, daysAgo), calendar.zone);
    const verdict = decide(standingOf(program, all, organisation, { on, known: on }));
    if (!verdict) continue;
    tiers.push([daysAgo, verdict.to]);
    const { act, from, to } = verdict;
    all.push({
      id: `decision-${organisation}-${daysAgo}`,
      kind: 'decision',
      organisation,
      subject: to ?? '',
      attributes: { act, from, to },
      from: on,
      until: null,
      recordedAt: on,
      source: 'test',
    });
  }
  return tiers;
}

/** Tiers above the lowest one, by the first morning on which they were held. */
const expected: Record<string, { tiers: [number, string][]; loses?: number }> = {
  tessaline: {
    tiers: [
      [699, 'silver'],
      [519, 'gold'],
      [210, 'platinum'],
    ],
  },
  quillmere: {
    tiers: [
      [599, 'silver'],
      [283, 'gold'],
    ],
    loses: 82,
  },
  kaltravo: { tiers: [[204, 'silver']], loses: 40 },
  thalorion: { tiers: [[149, 'silver']] },
  qamrivo: {
    tiers: [
      [299, 'silver'],
      [65, 'registered'],
      [57, 'silver'],
    ],
    loses: 66,
  },
  zerivon: { tiers: [] },
  osagewick: {
    tiers: [
      [351, 'silver'],
      [43, 'gold'],
    ],
  },
  pampadora: {
    tiers: [
      [414, 'silver'],
      [261, 'gold'],
      [51, 'silver'],
    ],
  },
  maplethorn: { tiers: [] },
  sumireha: {
    tiers: [
      [340, 'silver'],
      [5, 'gold'],
    ],
  },
  vayuneeti: { tiers: [[179, 'silver']] },
  yunlanchi: { tiers: [] },
};

for (const { slug } of world.organisations) {
  test(`${slug} has had the tiers it is meant to have`, () => {
    const { tiers, loses } = expected[slug]!;
    assert.deepEqual(
      tiersOver(slug).filter(([daysAgo]) => daysAgo < 730),
      tiers,
    );
    const { forecast } = standingOf(program, facts, slug, { on: midnight, known: midnight });
    const next = forecast[0]?.at ?? Infinity;
    const days = Math.round((next - midnight) / 86_400_000);
    if (loses === undefined) assert.ok(days > 90, `changes in ${days} days`);
    else assert.equal(days, loses);
  });
}

const tiersToday = {
  tessaline: 'platinum',
  quillmere: 'gold',
  kaltravo: 'silver',
  thalorion: 'silver',
  qamrivo: 'silver',
  zerivon: 'registered',
  osagewick: 'gold',
  pampadora: 'silver',
  maplethorn: 'registered',
  sumireha: 'gold',
  vayuneeti: 'silver',
  yunlanchi: 'registered',
};

for (const today of ['2026-11-22', '2027-03-29', '2028-02-29', '2028-12-31', '2031-07-04']) {
  test(`the world is the same when it is started on ${today}`, () => {
    const then: Calendar = { ...calendar, today };
    const on = startOfDay(today, calendar.zone);
    const known = foretell(program, planDemo(world, then));
    const tiers = Object.keys(tiersToday).map((slug) => [
      slug,
      standingOf(program, known, slug, { on, known: on }).measured,
    ]);
    assert.deepEqual(Object.fromEntries(tiers), tiersToday);
  });
}
