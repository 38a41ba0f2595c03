import type { BankItem, Program } from '@guildmark/engine';
import { asideHere } from '../../platform/aside.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor, DomainEvent, OfficeRole, Platform } from '../../platform/operation.ts';
import { shiftClock, testDatabase, type Closer } from '../../platform/testing.ts';
import { databaseNow } from '../../platform/time.ts';
import { makeSeal } from '../../platform/seal.ts';
import { access } from '../access/access.ts';
import { ledger } from '../ledger/ledger.ts';
import { programs } from '../programs/programs.ts';
import { insertBanks, insertVersion } from '../programs/queries.ts';
import { exams } from './exams.ts';

const both = (en: string) => ({ en, ru: `${en} (ru)` });

/** Strings that no candidate may ever receive; each is found nowhere but in its place of the bank. */
export const canary = {
  item: 'canary-item',
  rationale: 'CANARY-RATIONALE',
  key: 'canary-key',
};

const text = (id: number, language: string) => ({
  stem: `Stem ${id} ${language}`,
  options: { a: `A${id}`, b: `B${id}`, c: `C${id}`, d: `D${id}` },
  rationale: `${canary.rationale} ${id}`,
});

/** Three items a place on the form; the key of each is `b`, every fourth has the two keys `a` and `d`. */
export const bank: BankItem[] = ['deals', 'pricing'].flatMap((domain, row) =>
  Array.from({ length: 9 }, (_, index) => {
    const number = row * 9 + index + 1;
    const key = number % 4 === 0 ? ['a', 'd'] : ['b'];
    const state = 'live' as const;
    const texts = { en: text(number, 'en'), ru: text(number, 'ru') };
    return Object.assign(texts, { id: `${canary.item}-${number}`, domain, state, key });
  }),
) as unknown as BankItem[];

const passed = { passed: 'sales-foundation' };

/** What exams and courses read of a program: one exam of five questions, two courses, one practical. */
const definition = {
  program: 'skills',
  version: '1.0.0',
  title: both('Skills'),
  locales: ['en', 'ru'],
  zone: 'Europe/Berlin',
  choices: {},
  standards: {
    bank: { timesForm: 3 },
    levels: {
      foundation: {
        passMark: 7000,
        attemptsIncluded: 3,
        waitBetween: { amount: 7, unit: 'days' },
        proctoring: 'none',
        orProctoring: [],
      },
    },
  },
  tracks: {
    sales: {
      levels: {
        foundation: {
          credential: 'sales-associate',
          requires: { all: [{ completed: 'sales-101' }, passed] },
          validFor: { amount: 1, unit: 'years' },
        },
      },
    },
  },
  exams: {
    'sales-foundation': {
      exam: 'sales-foundation',
      title: both('Sales Foundation'),
      level: 'foundation',
      questions: 5,
      time: { amount: 60, unit: 'minutes' },
      blueprint: [
        { domain: 'deals', title: both('Deals'), questions: 3 },
        { domain: 'pricing', title: both('Pricing'), questions: 2 },
      ],
      fee: 'none',
    },
    announced: {
      exam: 'announced',
      title: both('Announced'),
      level: 'foundation',
      blueprint: [],
      fee: 'none',
    },
  },
  courses: {
    'sales-101': {
      title: both('Sales 101'),
      summary: both('Basics'),
      completion: 'self',
      lessons: [],
    },
    'sales-201': {
      title: both('Sales 201'),
      summary: both('More'),
      completion: 'recorded',
      lessons: [],
    },
  },
  assessments: {
    pitch: {
      title: both('Pitch'),
      format: both('Recorded'),
      gradedBy: both('Team'),
      passMark: 15,
      rubric: [{ criterion: both('Clarity'), points: 20 }],
    },
  },
} as unknown as Program;

export type ExamWorld = Awaited<ReturnType<typeof examWorld>>;

/** A database with one vendor and the program above, and the exams feature on the real ledger and programs. */
export async function examWorld(t: Closer, chosenBank: BankItem[] = bank) {
  const database = await testDatabase(t);
  const { db } = database;
  const vendor = newId();
  // The two clocks agree, as they do on one machine; a test moves the database's to reach a deadline.
  let ahead = 0;
  const started = await databaseNow(db);
  const platform: Platform = {
    db,
    clock: () => started + ahead,
    newId,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    emit: async (tx, actor, event) => {
      events.push(event);
      await tx
        .insertInto('event')
        .values({
          vendor_id: actor.vendor,
          event_id: newId(),
          kind: event.kind,
          subject: event.subject,
          payload: JSON.stringify(event.payload),
          actor: actor.kind,
          at: new Date(started),
        })
        .execute();
    },
    origin: 'http://localhost',
    log: () => {},
    aside: asideHere(database),
  };
  const events: DomainEvent[] = [];
  const at = new Date(started - 86_400_000);
  await db
    .insertInto('vendor')
    .values({ vendor_id: vendor, slug: 'v', name: 'V', origin: 'o', did: 'did:v', created_at: at })
    .execute();
  const version = {
    program: 'skills',
    version: '1.0.0',
    publishedAt: at.getTime(),
    effectiveFrom: at.getTime(),
    enforcedFrom: at.getTime(),
    publishedBy: 'test',
  };
  await db.transaction().execute(async (tx) => {
    const rest = { sources: {}, definition, createdAt: at.getTime() };
    await insertVersion(tx, vendor, { ...version, ...rest });
    await insertBanks(tx, { vendor, ...version }, { 'sales-foundation': chosenBank });
  });
  const needs = {
    ledger: ledger(platform),
    programs: programs(platform),
    access: access(platform, {
      installation: { vendor, slug: 'v', name: 'V', origin: 'http://localhost', did: 'did:v' },
      mail: { delivers: false, send: async () => {}, close: () => {} },
      seal: makeSeal('a secret for tests that is long enough'),
    }),
  };

  async function person(name: string, office: OfficeRole[] = []) {
    const id = newId();
    const email = `${id}@example.org`;
    await db
      .insertInto('person')
      .values({ vendor_id: vendor, person_id: id, name, email, created_at: at })
      .execute();
    const actor = {
      kind: 'person',
      vendor,
      person: id,
      name,
      email,
      locale: 'en',
      office,
    } as const;
    return { ...actor, affiliations: [] } satisfies Actor;
  }

  return {
    ...database,
    vendor,
    platform,
    needs,
    events,
    exams: exams(platform, needs),
    person,
    /** Moves both clocks forward. */
    pass: async (ms: number) => {
      ahead += ms;
      await shiftClock(db, ms);
    },
  };
}

export const minutes = (count: number) => count * 60_000;
export const days = (count: number) => minutes(count * 24 * 60);

/** The value of a step that must succeed. */
export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The code of a step that must be refused. */
export const refusal = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.refusal?.code ?? 'it was not refused';

type Person = Awaited<ReturnType<ExamWorld['person']>>;

/** A sitting that `actor` starts and opens in one tab. */
export async function openTab(world: ExamWorld, actor: Person) {
  const { sitting } = must(await world.exams.startSitting(actor, { exam: 'sales-foundation' }));
  const { lease } = must(await world.exams.takeLease(actor, { sitting }));
  let number = 0;
  return {
    sitting,
    lease,
    save: (position: number, chosen: number[]) =>
      world.exams.saveResponses(actor, {
        sitting,
        lease,
        changes: [{ position, chosen, flagged: false, number: ++number }],
      }),
  };
}

/** The shown numbers of the right options by position, read from the database as no candidate can. */
export async function rightAnswers(world: ExamWorld, sitting: string): Promise<number[][]> {
  const { form } = await world.db
    .selectFrom('sitting')
    .select('form')
    .where('sitting_id', '=', sitting)
    .executeTakeFirstOrThrow();
  const keys = new Map(bank.map((item) => [item.id, item.key]));
  return (form as unknown as { item: string; options: string[] }[]).map(({ item, options }) =>
    (keys.get(item) ?? []).map((letter) => options.indexOf(letter) + 1),
  );
}
