import type { Fact } from '../kernel/fact.ts';
import { startOfDay, type Instant } from '../kernel/instant.ts';
import { Program, type ProgramInput } from '../program/definition/program.ts';
import { ledgerOf } from './ledger.ts';
import { knownFacts } from './facts.ts';
import type { Context } from './context.ts';

const text = (en: string) => ({ en });
const chosen = <T>(choose: T) => ({ choose, because: text('For the test.') });

/** The zone of the test program: its days begin at 22:00 or 23:00 UTC of the day before. */
export const zone = 'Europe/Berlin';

/** The first instant of a day in the zone of the test program. */
export const day = (date: string): Instant => startOfDay(date, zone);

const level = (credential: string, requires: unknown) => ({
  credential,
  title: text(credential),
  criteria: text('Shown.'),
  requires,
  validFor: '1 year',
});

const track = (id: string) => ({
  title: text(id),
  audience: text('Everyone'),
  learningPath: [text('Learn.')],
  levels: {
    foundation: level(`${id}-associate`, {
      all: [{ completed: `${id}-101` }, { passed: `${id}-foundation` }],
    }),
    professional: level(`${id}-professional`, {
      all: [{ holds: `${id}-associate` }, { passed: `${id}-review` }],
    }),
    expert: level(`${id}-expert`, {
      all: [
        { holds: `${id}-professional` },
        { count: { of: 'deal', atLeast: 2, within: '12 months' } },
      ],
    }),
  },
});

const people = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });
const tier = (id: string, metal: string, ...requires: unknown[]) => ({
  id,
  title: text(id),
  metal,
  requires: { all: requires },
});

const base = {
  program: 'test-program',
  version: '1.0.0',
  title: text('Test'),
  summary: text('For tests.'),
  locales: ['en'],
  zone,
  currency: 'EUR',
  dates: { published: '2024-01-01', effective: '2024-01-01', enforced: '2024-01-01' },
  levels: ['foundation', 'professional', 'expert'].map((id) => ({ id, title: text(id) })),
  tracks: { sales: track('sales'), technical: track('technical') },
  agreements: {
    'program-agreement': { title: text('Agreement'), edition: '2', body: text('Be good.') },
  },
  standards: { bank: { timesForm: 3 }, levels: {} },
  tiers: [
    tier('registered', 'slate'),
    tier('silver', 'silver', people('sales-associate', 1), people('technical-associate', 1)),
    tier('gold', 'gold', people('sales-professional', 2), people('technical-professional', 2)),
  ],
  counting: {
    higherLevelCounts: chosen(true),
    graceCounts: chosen(false),
    onePersonFills: chosen('every-seat'),
    tiersCumulative: chosen(true),
  },
  review: { promotions: chosen('at-once'), demotions: chosen('at-once') },
  renewal: { byLevel: {}, grace: '30 days', streamlined: '90 days', noticesBefore: ['30 days'] },
  design: { elements: ['title'], accent: '#112233', shape: {} },
  roles: {},
  choices: { agreement: chosen('program-agreement') },
};

type Switches = {
  [K in keyof Program['counting']]?: NonNullable<Program['counting'][K]>['choose'];
};

/** The test program: two tracks of three levels and three tiers; switches and whole parts can be set. */
export function testProgram(
  switches: Switches = {},
  parts: Partial<Record<keyof ProgramInput, unknown>> = {},
): Program {
  const set = Object.entries(switches).map(([name, value]) => [name, chosen(value)]);
  const counting = { ...base.counting, ...Object.fromEntries(set) };
  return Program.parse({ ...base, counting, ...parts });
}

type FactInput = Partial<Fact> & Pick<Fact, 'id' | 'kind'>;

/** A fact with what a test does not care about filled in; recorded when it begins unless it says otherwise. */
export const fact = (input: FactInput): Fact => ({
  subject: '',
  from: day('2026-01-01'),
  until: null,
  recordedAt: input.from ?? day('2026-01-01'),
  source: 'test',
  ...input,
});

/** `person` counts for `organisation` on `[from, until)`. */
export const affiliation = (
  person: string,
  organisation: string,
  from: string,
  until?: string,
): Fact =>
  fact({
    id: `${person}@${organisation}:${from}`,
    kind: 'affiliation',
    person,
    organisation,
    subject: 'test-program',
    from: day(from),
    until: until === undefined ? null : day(until),
  });

/** `person` holds `credential` on `[from, until)`. */
export const credential = (person: string, subject: string, from: string, until: string): Fact =>
  fact({
    id: `${person}:${subject}:${from}`,
    kind: 'credential',
    person,
    subject,
    from: day(from),
    until: day(until),
  });

/** A context over facts for the organisation `acme`, or for a person. */
export const contextOf = (
  program: Program,
  facts: Fact[],
  of: Context['of'] = { organisation: 'acme' },
): Context => ({ program, ledger: ledgerOf(knownFacts(facts, Infinity)), of, path: 'test' });
