import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cause } from '@guildmark/engine';
import { sql } from 'kysely';
import { createApp, type Parts } from '../app.ts';
import { ensureInstallation } from '../installation.ts';
import { asideHere } from '../platform/aside.ts';
import { newId } from '../platform/ids.ts';
import type { Actor, Database } from '../platform/operation.ts';
import { makeSeal } from '../platform/seal.ts';
import { testDatabase, type Closer } from '../platform/testing.ts';
import { must, programFiles } from '../testing.ts';
import { seedDemo } from './seed.ts';
import { competencyProgram } from './competencies/texts.ts';
import { demoPassword, demoSignIns } from './sign-ins.ts';
import { vendor as lumenfold } from './world/organisations.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
const program = lumenfold.program;

/** A migrated database with a vendor and nothing else, and what is needed to seed it. */
async function emptyHouse(t: Closer) {
  const { db, pool } = await testDatabase(t);
  const wanted = { slug: 'lumenfold', name: 'Lumenfold', origin: 'http://localhost:3000' };
  const installation = await ensureInstallation({ db, clock: () => now, newId }, wanted);
  const sent: string[] = [];
  const parts: Parts = {
    db,
    installation,
    clock: () => now,
    newId,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    jobs: {
      define: () => {},
      schedule: () => {},
      send: async (_tx, name) => void sent.push(name),
      start: async () => {},
      stop: async () => {},
    },
    mail: { delivers: false, send: async ({ to }) => void sent.push(to), close: () => {} },
    seal: makeSeal('a secret for tests that is long enough'),
    log: () => {},
    aside: asideHere({ db, pool }),
  };
  const office: Actor = { kind: 'system', vendor: installation.vendor, name: 'test' };
  return {
    db,
    office,
    sent,
    features: createApp(parts).features,
    demo: { parts, pool, files: programFiles() },
  };
}

/** The rows of a question to the database. */
const ask = async <T>(db: Database, text: string): Promise<T[]> =>
  (await sql.raw<T>(text).execute(db)).rows;

/** The names of those because of whom something changed. */
const who = (because: Cause[], names: Record<string, string>): string =>
  [...new Set(because.map(({ person }) => names[person ?? '']))].join(', ');

const count = async (db: Database, what: string): Promise<number> =>
  (await ask<{ n: number }>(db, `select count(*)::int as n from ${what}`))[0]!.n;

test('the demo world comes about by the application itself', async (t) => {
  const { db, demo, office, features, sent } = await emptyHouse(t);
  const begun = performance.now();
  const told: number[] = [];
  const progress = (done: number, all: number) => void told.push(done / all);
  assert.equal(await seedDemo({ ...demo, progress }), 'made');
  t.diagnostic(`${Math.round(performance.now() - begun)} ms`);

  await t.test('progress was told, and nobody got mail about the past', () => {
    assert.ok(told.length > 20);
    assert.equal(told.at(-1), 1);
    assert.deepEqual(sent, []);
  });

  await t.test('every organisation has its tier', async () => {
    const { rows } = must(await features.standing.ladder(office, { program }));
    assert.deepEqual(Object.fromEntries(rows.map(({ slug, tier }) => [slug, tier])), {
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
    });
  });

  await t.test('companies with competencies are in situations of their own', async () => {
    const { rows } = must(await features.standing.ladder(office, { program: competencyProgram }));
    const told: Record<string, unknown> = {};
    for (const { slug } of rows) {
      const input = { program: competencyProgram, organisation: slug };
      const { standing } = must(await features.standing.standing(office, input));
      const { version, held, measured, competencies } = standing;
      const levels = competencies.flatMap(({ competency, measured: level }) =>
        level ? [`${competency} ${level}`] : [],
      );
      told[slug] = [version, `${held.tier} ${held.phase}`, measured, ...levels];
    }
    assert.deepEqual(told, {
      bramborne: ['2.0.0', 'gold probation', 'silver', 'endpoint-security principal'],
      castrelo: ['2.0.0', 'silver regular', 'silver', 'mobility principal'],
      ferrandine: ['2.0.0', 'silver noticed', 'registered'],
      halvorstrand: [
        '2.0.0',
        'platinum regular',
        'platinum',
        'archiving expert',
        'data-security expert',
        'endpoint-management expert',
        'enterprise-backup-recovery principal',
      ],
      isvetna: ['2.0.0', 'silver regular', 'silver', 'mid-market-backup-recovery principal'],
      lyngholt: ['2.0.0', 'registered regular', 'registered'],
      maplethorn: ['2.0.0', 'registered regular', 'registered'],
      marrowfen: ['1.0.0', 'gold regular', 'gold', 'gateway-security expert'],
      odelquist: ['1.0.0', 'silver regular', 'silver', 'ediscovery principal'],
      tarnavelle: ['2.0.0', 'silver regular', 'silver', 'data-security principal'],
    });
  });

  await t.test('three are at risk within ninety days, because of one person each', async () => {
    const { risks, names } = must(await features.standing.atRisk(office, { program, days: 90 }));
    const because = risks.map(({ slug, change }) => `${slug}: ${who(change.because, names)}`);
    assert.deepEqual(because, [
      'kaltravo: Јована Милутиновић',
      'qamrivo: يوسف الكعبي',
      'quillmere: Rhys Callowhill',
    ]);
  });

  await t.test(
    'one loses its only competency next month, because of an accreditation',
    async () => {
      const input = { program: competencyProgram, days: 45 };
      const { risks, names } = must(await features.standing.atRisk(office, input));
      const because = risks.map(
        ({ slug, change }) => `${slug} ${change.to}: ${who(change.because, names)}`,
      );
      assert.deepEqual(because, ['odelquist registered: Torkel Brännström']);
    },
  );

  await t.test('a waiver is in force, and an application and an invitation wait', async () => {
    const of = { program: competencyProgram, organisation: 'tarnavelle' };
    const { waivers } = must(await features.standing.waiversOf(office, of));
    assert.deepEqual(
      waivers.map(({ name, until }) => [name, (until ?? 0) > now]),
      [['principal-revenue', true]],
    );
    const asked = await ask<{ slug: string; kind: string }>(
      db,
      `select o.slug, f.kind from fact f join organisation o using (vendor_id, organisation_id)
         where f.kind in ('application', 'invitation') and not exists (select from fact a
           where a.kind = 'approval' and a.organisation_id = f.organisation_id
             and a.subject = f.subject) order by 1`,
    );
    assert.deepEqual(asked, [
      { slug: 'castrelo', kind: 'invitation' },
      { slug: 'isvetna', kind: 'application' },
    ]);
  });

  await t.test('a tier was won and lost as people came and went', async () => {
    const history: Record<string, string[]> = {};
    for (const organisation of ['pampadora', 'osagewick', 'qamrivo']) {
      const view = must(await features.standing.standing(office, { organisation, program }));
      history[organisation] = view.standing.history
        .slice(-2)
        .map(({ act, to, because }) => `${act} ${to}: ${who(because, view.names)}`);
    }
    assert.deepEqual(history, {
      pampadora: ['promotion gold: Renata Solís', 'demotion silver: Camila Ferreyra'],
      osagewick: ['promotion silver: Delaney Whitcombe', 'promotion gold: Camila Ferreyra'],
      qamrivo: ['demotion registered: ليلى الشامسي', 'promotion silver: مريم العامري'],
    });
    const flapping = await ask(
      db,
      `select from fact a join fact b using (organisation_id) where a.kind = 'decision'
         and b.kind = 'decision' and b.valid_from > a.valid_from
         and b.valid_from < a.valid_from + interval '2 days'`,
    );
    assert.deepEqual(flapping, [], 'a renewal leaves no gap');
  });

  await t.test('a past day is replayed with what was known then', async () => {
    const on = now - 150 * 86_400_000;
    const view = must(
      await features.standing.standing(office, { organisation: 'pampadora', program, on }),
    );
    assert.equal(view.standing.held.tier, 'gold');
    assert.equal(view.standing.measured, 'gold');
  });

  await t.test('every fact says that it was seeded, and was known when it happened', async () => {
    assert.ok((await count(db, 'fact')) > 400);
    assert.equal(await count(db, `fact where source not like 'seed:demo %'`), 0);
    assert.equal(await count(db, `fact where recorded_at > to_timestamp(${now / 1000})`), 0);
    assert.equal(await count(db, `fact where recorded_at < valid_from - interval '1 minute'`), 0);
    assert.equal(await count(db, `event where at > to_timestamp(${now / 1000})`), 0);
  });

  await t.test('there is something of every kind', async () => {
    assert.equal(await count(db, 'revocation'), 1);
    assert.equal(await count(db, 'credential where supersedes is not null'), 1);
    assert.ok((await count(db, `credential where valid_until < to_timestamp(${now / 1000})`)) > 10);
    assert.equal(
      (await ask(db, `select distinct award from credential where program_id = '${program}'`))
        .length,
      9,
    );
    assert.equal(await count(db, 'result where not passed'), 5);
    for (const table of ['time_grant', 'attempt_grant', 'accommodation'])
      assert.equal(await count(db, table), 1, table);
    assert.equal(await count(db, `fact where kind = 'retraction'`), 1);
    assert.equal(await count(db, 'affiliation where declined_at is not null'), 1);
    assert.equal(await count(db, 'affiliation where confirmed_at is null'), 3);
    assert.equal(await count(db, 'status_list where document is not null'), 1);
  });

  await t.test('badges verify as what they are', async () => {
    const badges = await ask<{ id: string; state: string }>(
      db,
      `select c.verification_id as id, case
           when r.credential_id is not null then 'status.revoked'
           when n.credential_id is not null then 'status.superseded'
           when c.valid_until < to_timestamp(${now / 1000}) then 'expired'
           else 'status.clear' end as state
         from credential c left join revocation r using (credential_id)
         left join credential n on n.supersedes = c.credential_id`,
    );
    const seen = new Map<string, string>();
    for (const { id, state } of badges) {
      const { outcome, checks } = must(
        await features.credentials.verifyPublic(office, { verificationId: id }),
      );
      const codes = checks.map(({ code }) => code);
      if (state !== 'expired') assert.ok(codes.includes(state), `${state}: ${codes.join(' ')}`);
      seen.set(state, outcome);
    }
    assert.deepEqual(Object.fromEntries(seen), {
      'status.revoked': 'revoked',
      'status.superseded': 'superseded',
      expired: 'expired',
      'status.clear': 'valid',
    });
  });

  await t.test('clocks tell the true time again', async () => {
    const [row] = await ask<{ amount: string }>(
      db,
      'select amount::text as amount from clock_offset',
    );
    assert.equal(row?.amount, '00:00:00');
  });

  await t.test('everyone of the list can sign in', async () => {
    assert.equal(demoSignIns.length, 11);
    for (const { email } of demoSignIns) {
      const headers = new Headers({ origin: 'http://localhost:3000' });
      must(await features.access.signIn(headers, { email, password: demoPassword }));
    }
  });

  await t.test('the candidate who is ready may start the Sales exam', async () => {
    const email = demoSignIns.find(({ role }) => role === 'candidate-ready')!.email;
    const headers = new Headers({ origin: 'http://localhost:3000' });
    const { cookies } = must(
      await features.access.signIn(headers, { email, password: demoPassword }),
    );
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    const actor = await features.access.actorOf(new Headers({ cookie }));
    assert.equal(actor.kind, 'person');
    must(await features.exams.startSitting(actor, { exam: 'sales-foundation' }));
  });

  await t.test('a second start finds it there', async () => {
    const before = await count(db, 'fact');
    assert.equal(await seedDemo(demo), 'there');
    assert.equal(await count(db, 'fact'), before);
  });
});

const breakOff = (done: number) => {
  if (done >= 50) throw new Error('the power went');
};

test('a seeding that is broken off leaves nothing, and the next one succeeds', async (t) => {
  const { db, demo } = await emptyHouse(t);
  await assert.rejects(seedDemo({ ...demo, progress: breakOff }), /the power went/);
  for (const table of ['program', 'person', 'organisation', 'fact', 'event', 'auth."user"'])
    assert.equal(await count(db, table), 0, table);
  const both = await Promise.all([seedDemo(demo), seedDemo(demo)]);
  assert.deepEqual(both.toSorted(), ['made', 'there'], 'two starts at once make one world');
});

test('somebody else’s data is left alone', async (t) => {
  const { db, demo, office, features } = await emptyHouse(t);
  must(
    await features.partners.createOrganisation(office, {
      slug: 'own',
      name: 'Own',
      region: 'EMEA',
      country: 'DE',
      website: null,
    }),
  );
  assert.equal(await seedDemo(demo), 'other');
  assert.equal(await count(db, 'person'), 0);
});
