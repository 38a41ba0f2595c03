import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  adoptedAt,
  checkProgram,
  concluded,
  count,
  isMove,
  knownFacts,
  lastsUntil,
  moveBetween,
  nobody,
  standingOf,
  startOfDay,
  versionFor,
  type Fact,
  type Program,
} from '@guildmark/engine';
import { asideHere } from '../../platform/aside.ts';
import { newId } from '../../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../../platform/testing.ts';
import { factsAroundOrganisation } from '../ledger/ledger.ts';
import { insertFacts } from '../ledger/queries.ts';
import { readProgramFolder } from '../programs/bundled.ts';
import { measureDraft, type DraftMeasured, type DraftQuestion } from './draft-task.ts';
import { changed, factsFor, type DraftWorld } from './draft-world.ts';
import { companyText } from './fixtures.ts';

/** The population pass over a real database, held against the engine company by company. */

const now = Date.parse('2026-03-02T09:00:00Z');
const known = Number.MAX_SAFE_INTEGER;
const shelf = join(import.meta.dirname, '../../../programs');

const folders = ['.', 'examples'].flatMap((part) =>
  readdirSync(join(shelf, part), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'examples')
    .map((entry) => join(part, entry.name)),
);

function programIn(folder: string): Program {
  const { program, problems } = checkProgram(readProgramFolder(join(shelf, folder)));
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.ok(program && errors.length === 0, `${folder} has errors`);
  return program;
}

/** A vendor with companies and people, none of whom has any fact yet. */
async function emptyWorld({ db }: TestDatabase): Promise<DraftWorld & { vendor: string }> {
  const vendor = newId();
  const created_at = new Date(now);
  const ids = (many: number) => Array.from({ length: many }, () => newId());
  const [organisations, people] = [ids(24), ids(90)];
  await db
    .insertInto('vendor')
    .values({
      vendor_id: vendor,
      slug: 'v',
      name: 'V',
      origin: 'http://v',
      did: 'did:web:v',
      created_at,
    })
    .execute();
  await db
    .insertInto('organisation')
    .values(
      organisations.map((organisation_id, index) => ({
        vendor_id: vendor,
        organisation_id,
        slug: `company-${index}`,
        name: `Company ${index % 7}`,
        region: 'EMEA',
        country: 'DE',
        created_at,
      })),
    )
    .execute();
  await db
    .insertInto('person')
    .values(
      people.map((person_id) => ({
        vendor_id: vendor,
        person_id,
        name: 'P',
        email: `${person_id}@example.org`,
        created_at,
      })),
    )
    .execute();
  return { vendor, organisations, people, now, newId };
}

async function recorded({ db }: TestDatabase, vendor: string, program: string, facts: Fact[]) {
  await db
    .insertInto('program')
    .values({ vendor_id: vendor, program_id: program, created_at: new Date(now) })
    .onConflict((oc) => oc.doNothing())
    .execute();
  await db.transaction().execute((tx) => insertFacts(tx, vendor, program, facts));
}

/** What the engine says of every company by itself, in the form of the pass's answer. */
async function oneByOne(database: TestDatabase, question: DraftQuestion, organisations: string[]) {
  const { vendor, program, olds, after, effective } = question;
  const at = Math.max(question.now, effective);
  const tally = nobody();
  const effects = [];
  for (const organisation of organisations) {
    const facts = await factsAroundOrganisation(database.db, vendor, program, organisation);
    const terms = knownFacts(facts, known);
    const on = Math.max(at, adoptedAt(after, terms, organisation));
    const old = on === Infinity ? null : versionFor(olds, terms, organisation, on);
    if (!old || versionFor([after, ...olds], terms, organisation, on) !== after) continue;
    const [before, next] = [old, after].map((text) =>
      standingOf(text, facts, organisation, { on, known }),
    );
    const move = moveBetween({ before: old, after }, before!, next!, facts);
    count(tally, { before: old, after }, { ...move, organisations: 1 }, isMove(move) ? move : null);
    const lasts = { before: lastsUntil(before!.held), after: lastsUntil(next!.held) };
    const { because: clause, ...rest } = move;
    if (isMove(move)) effects.push({ ...rest, clause, because: [], lasts });
  }
  const { cells, rises, falls, benefits, cost, unpriced } = concluded(
    { before: olds[0]!, after },
    at,
    tally,
  );
  return {
    counted: tally.counted,
    effects,
    sums: { cells, rises, falls, benefits, cost, unpriced },
  };
}

type Answer = Pick<DraftMeasured, 'counted' | 'effects' | 'sums'>;

const byText = <T>(list: T[], text: (one: T) => string): T[] =>
  list.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));

/** In an order of its own, so that two answers can be compared. */
const plain = ({ counted, effects, sums }: Answer) => ({
  counted,
  effects: byText(effects, ({ organisation }) => organisation),
  sums: sums && {
    ...sums,
    cells: byText(sums.cells, ({ from, to }) => `${from} ${to}`),
    benefits: byText(sums.benefits, ({ benefit, cost }) => `${benefit} ${cost}`),
  },
});

const ask = (database: TestDatabase, question: DraftQuestion) =>
  asideHere(database).ask(measureDraft, question);

function questionOf(
  vendor: string,
  program: Program,
  more: Partial<DraftQuestion> = {},
): DraftQuestion {
  const after = more.after ?? changed(program, `${program.program} draft`, {});
  return {
    vendor,
    program: program.program,
    olds: [program],
    after,
    effective: startOfDay(after.dates.effective, after.zone),
    now,
    skip: 0,
    patience: 0,
    ...more,
  };
}

/** A middle version that companies adopt one by one, before the draft. */
const middleOf = (program: Program): Program => ({
  ...changed(program, `${program.program} middle`, {
    published: '2025-01-01',
    effective: '2025-06-01',
    enforced: '2025-06-01',
    adoption: { at: 'renewal', early: true, latest: '2026-12-01' },
  }),
  version: '5.0.0',
});

/** A version to come that everybody has from a day on: whoever has not gone over to a draft by then never does. */
const soonOf = (program: Program): Program => ({
  ...changed(program, `${program.program} soon`, {
    published: '2026-01-01',
    effective: '2026-07-01',
    enforced: '2026-07-01',
  }),
  version: '7.0.0',
});

/** The questions that are asked about a program: a draft now, one to come, one after a version that some have. */
function questionsOf(vendor: string, program: Program): Record<string, DraftQuestion> {
  const coming = { published: '2026-03-01', effective: '2026-05-01', enforced: '2026-06-01' };
  const later = changed(program, `${program.program} later`, coming);
  const adopted = changed(program, `${program.program} adopted`, {
    ...coming,
    adoption: { at: 'renewal', early: false, latest: '2026-09-01' },
  });
  const terms = structuredClone(later);
  const [level] = Object.values(terms.tracks).flatMap((track) => Object.values(track.levels));
  if (level) level.recertifiedBy = [level.credential];
  return {
    'a text for now': questionOf(vendor, program),
    'a text to come': questionOf(vendor, program, { after: later }),
    'a text with other terms of awards': questionOf(vendor, program, { after: terms }),
    'a text that is adopted one by one': questionOf(vendor, program, {
      after: adopted,
      olds: [soonOf(program), middleOf(program), program],
    }),
  };
}

test('a pass over the database tells what the engine tells of every company', async (t) => {
  const database = await testDatabase(t);
  const world = await emptyWorld(database);
  const { vendor, organisations } = world;
  let moving = 0;
  for (const folder of folders)
    await t.test(folder, async () => {
      const program = programIn(folder);
      await recorded(database, vendor, program.program, factsFor(program, folder, world));
      for (const [name, question] of Object.entries(questionsOf(vendor, program))) {
        const told = await ask(database, question);
        const expected = await oneByOne(database, question, organisations);
        assert.deepEqual(plain(told), plain(expected), name);
        assert.equal(told.moving, expected.effects.length);
        moving += told.moving;
      }
    });
  assert.ok(moving > 100, `only ${moving} companies move in all`);
});

test('the comparison finds a planted fault', async (t) => {
  const database = await testDatabase(t);
  const world = await emptyWorld(database);
  const program = programIn('partner-certification-framework');
  const facts = factsFor(program, 'planted', world);
  await recorded(database, world.vendor, program.program, facts);
  const dates = { published: '2026-01-01', effective: '2026-02-01', enforced: '2026-02-01' };
  const question = questionOf(world.vendor, program, {
    olds: [middleOf(program), program],
    after: changed(program, 'planted', dates),
  });
  const expected = plain(await oneByOne(database, question, world.organisations));
  assert.deepEqual(plain(await ask(database, question)), expected);
  const plants: Record<string, Partial<DraftQuestion>> = {
    'another day': { now: now - 300 * 86_400_000 },
    'a version that is left out': { olds: [program] },
    'another text': { after: { ...middleOf(program), dates: question.after.dates } },
  };
  for (const [name, plant] of Object.entries(plants))
    assert.notDeepEqual(plain(await ask(database, { ...question, ...plant })), expected, name);
});

test('what is recorded meanwhile is read, and the sign of what was seen is another', async (t) => {
  const database = await testDatabase(t);
  const world = await emptyWorld(database);
  const program = programIn('partner-certification-framework');
  const [early, late] = [factsFor(program, 'early', world), factsFor(program, 'late', world)];
  await recorded(database, world.vendor, program.program, early);
  const question = questionOf(world.vendor, program);
  const first = await ask(database, question);
  assert.equal((await ask(database, question)).sign, first.sign, 'asking again changes nothing');
  await recorded(database, world.vendor, program.program, late);
  const typing = { ...question, patience: 10_000, now: now + 9_000 };
  assert.equal((await ask(database, typing)).sign, first.sign, 'not while someone types');
  const second = await ask(database, question);
  assert.deepEqual(plain(second), plain(await oneByOne(database, question, world.organisations)));
  assert.notEqual(second.sign, first.sign);
});

test('what another program decides moves those that go by it, and what it decides meanwhile is read', async (t) => {
  const database = await testDatabase(t);
  const { vendor, organisations } = await emptyWorld(database);
  const goingBy = (tier: string, version: string) => {
    const requires = `{ standing: { program: services, tier: ${tier} } }`;
    return checkProgram(companyText('alliance', requires, { version })).program!;
  };
  const decided = (organisation: string, to: string): Fact => ({
    id: newId(),
    kind: 'decision',
    organisation,
    subject: to,
    attributes: { act: 'promotion', from: null, to },
    from: now - 86_400_000,
    until: null,
    recordedAt: now,
    source: 'test',
  });
  const [acme, birch, cedar] = organisations as [string, string, string];
  await recorded(database, vendor, 'services', [
    decided(acme, 'partner'),
    decided(birch, 'member'),
  ]);
  const question = questionOf(vendor, goingBy('partner', '1.0.0'), {
    after: goingBy('member', '2.0.0'),
  });
  const first = await ask(database, question);
  assert.deepEqual(plain(first), plain(await oneByOne(database, question, organisations)));
  assert.deepEqual(
    first.effects.map(({ organisation }) => organisation).toSorted(),
    [acme, birch].toSorted(),
  );
  await recorded(database, vendor, 'services', [decided(cedar, 'partner')]);
  const second = await ask(database, question);
  assert.deepEqual(plain(second), plain(await oneByOne(database, question, organisations)));
  assert.equal(second.moving, 3);
});

test('a question that nobody waits for ends, and the next one is answered', async (t) => {
  const database = await testDatabase(t);
  const world = await emptyWorld(database);
  const program = programIn('partner-certification-framework');
  await recorded(database, world.vendor, program.program, factsFor(program, 'gone', world));
  const question = questionOf(world.vendor, program);
  const gone = new AbortController();
  const asked = asideHere(database).ask(measureDraft, question, {
    signal: gone.signal,
    progress: () => gone.abort(),
  });
  await assert.rejects(asked, { name: 'AbortError' });
  const told = await ask(database, question);
  assert.equal(told.counted, world.organisations.length);
});
