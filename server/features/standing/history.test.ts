import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { History } from '@guildmark/engine';
import { explainReplay, type Line } from '@guildmark/words';
import { apiAs } from '../../http/api-as.ts';
import { bundledProgram as program, must, programFiles } from '../../testing.ts';
import { associates } from './fixtures.ts';

const day = 86_400_000;

interface Told {
  history: History;
  names: Record<string, string>;
  says: Line[];
  code: string;
}

const address = (organisation: string, query = '') =>
  `/programs/${program}/standings/${organisation}/history${query}`;

/** Boris's credential ends after a month; then a version follows that asks nothing for the second tier. */
async function halfYear(t: Parameters<typeof associates>[0]) {
  const made = await associates(t);
  const { world } = made;
  const began = world.now();
  world.setNow(began + 31 * day);
  await world.app.features.standing.recomputeDue(world.system);
  const files = programFiles();
  files['program.yaml'] = files['program.yaml']!.replace(/version: .*/, 'version: 9.0.0')
    .replace(/published: .*/, 'published: 2026-04-01')
    .replace(/effective: .*/, 'effective: 2026-06-01')
    .replace(/enforced: .*/, 'enforced: 2026-06-01');
  files['tiers.yaml'] = files['tiers.yaml']!.replace(
    /(id: silver[\s\S]*?requires:)[\s\S]*?(\n {4}benefits:)/,
    '$1 { all: [] }$2',
  );
  must(await world.app.features.programs.publish(world.system, { files }));
  world.setNow('2026-06-10T08:00:00Z');
  await world.app.features.standing.recomputeDue(world.system);
  return { ...made, began };
}

const steps = ({ history }: Told) =>
  history.changes.map(({ from, to, newText, version }) => [from, to, newText, version]);

test('a stretch of time tells every change with its reason, under the text in force on each day', async (t) => {
  const { world, organisation, boris, began } = await halfYear(t);
  const ask = apiAs(world.app, world.system);
  const { status, answer } = await ask<Told>(address(organisation));
  assert.equal(status, 200);
  const { history, names, says } = answer;
  assert.deepEqual([history.from, history.to], [began, world.now()]);
  assert.deepEqual(history.start.tier, 'silver');
  const [old] = steps(answer).map(([, , , version]) => version);
  assert.deepEqual(steps(answer), [
    ['silver', 'registered', false, old],
    ['registered', 'silver', true, '9.0.0'],
  ]);
  assert.equal(history.changes[0]!.at, began + 30 * day);
  assert.deepEqual(
    history.changes[0]!.because.map(({ person, change }) => [person, change]),
    [[boris.person, 'ended']],
  );
  assert.equal(history.changes[1]!.clause?.tier, 'silver');
  assert.deepEqual(
    history.held.decisions.map(({ act, recorded }) => [act, recorded]),
    [
      ['demotion', true],
      ['promotion', true],
    ],
  );
  assert.equal(names[boris.person], 'Boris Orlov');

  const view = must(
    await world.app.features.standing.history(world.system, { organisation, program }),
  );
  const naming = {
    person: (id: string) => view.names[id] ?? id,
    organisation: view.organisation.name,
  };
  assert.deepEqual(says, explainReplay(view.history, view, 'en', naming));
  const russian = await ask<Told>(address(organisation), { language: 'ru' });
  assert.deepEqual(russian.answer.says, explainReplay(view.history, view, 'ru', naming));
});

test('a stretch ends where it is asked to, and leaves out what was recorded later', async (t) => {
  const { world, organisation, began, boris } = await halfYear(t);
  const ask = apiAs(world.app, world.system);
  const through = async (query: string) => (await ask<Told>(address(organisation, query))).answer;
  const end = began + 30 * day;
  assert.deepEqual(steps(await through(`?to=${end - 1}`)), []);
  assert.equal(steps(await through(`?to=${end}`)).length, 1);
  assert.deepEqual(
    steps(await through(`?from=${end}&to=${end + day}`)),
    [],
    'what changes at its first instant is its beginning',
  );
  // Recorded late: he held the next one all along.
  await world.database.db.transaction().execute((tx) =>
    world.app.features.ledger.recordIn(tx, world.system, program, [
      {
        kind: 'credential',
        person: boris.person,
        subject: 'technical-associate',
        from: end - day,
        until: end + 400 * day,
      },
    ]),
  );
  const month = `?to=${end + day}`;
  assert.deepEqual(steps(await through(month)), []);
  assert.equal(steps(await through(`${month}&known=${world.now() - day}`)).length, 1);
});

test('who may not see the company, or asks for no stretch, is refused', async (t) => {
  const { world, organisation, boris, began } = await halfYear(t);
  const stranger = await world.person('Stella Fremd');
  const own = await world.refreshed(boris);
  const cases = [
    { actor: own, query: '', expect: [200, undefined] },
    { actor: stranger, query: '', expect: [403, 'access.not_allowed'] },
    { actor: own, query: `?to=${world.now() + day}`, expect: [422, 'standing.in_future'] },
    { actor: own, query: `?from=${began - day}`, expect: [200, undefined] },
    { actor: own, query: `?to=${began - 1}`, expect: [422, 'standing.before_joining'] },
    {
      actor: own,
      query: `?from=${began + day}&to=${began}`,
      expect: [422, 'standing.ends_before'],
    },
  ];
  for (const { actor, query, expect } of cases) {
    const { status, answer } = await apiAs(world.app, actor)<Told>(address(organisation, query));
    assert.deepEqual([status, answer.code], expect, query);
  }
});
