import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan, Standing, WhatIf } from '@guildmark/engine';
import { explain, explainForecast, explainWhatIf, tellPlan, type Line } from '@guildmark/words';
import { apiAs } from '../../http/api-as.ts';
import { bundledProgram as program, must } from '../../testing.ts';
import { associates } from './fixtures.ts';

const day = 86_400_000;

const texts = (lines: { text: string }[]) => lines.map(({ text }) => text).join('\n');
const at = `/programs/${program}/standings`;

interface Told {
  standing: Standing;
  says: { explanation: Line[]; forecast: Line[] };
}

test('a standing answers with the sentences of pages and command line, in the language asked for', async (t) => {
  const { world, organisation } = await associates(t);
  const ask = apiAs(world.app, world.system);
  const view = must(
    await world.app.features.standing.explained(world.system, { organisation, program }),
  );
  const naming = {
    person: (id: string) => view.names[id] ?? id,
    organisation: view.organisation.name,
  };
  const facts = new Map(view.facts.map((fact) => [fact.id, fact]));
  for (const [locale, language] of [
    ['en', 'en-GB,en;q=0.9'],
    ['ru', 'fr, ru;q=0.8, en;q=0.2'],
  ] as const) {
    const { answer } = await ask<Told>(`${at}/${organisation}`, { language });
    assert.deepEqual(answer.says, {
      explanation: explain(view.standing, view.program, locale, { ...naming, facts }),
      forecast: explainForecast(view.standing, view.program, locale, naming),
    });
    assert.match(texts(answer.says.explanation), /Aldermoor Integration/);
    assert.match(texts(answer.says.forecast), /Boris Orlov/);
  }
  const russian = await ask<Told>(`${at}/${organisation}?locale=ru`, { language: 'en' });
  assert.match(texts(russian.answer.says.forecast), /Boris Orlov:.*[а-я]/);
  const unknown = await ask<{ code: string; errors: object[] }>(`${at}/${organisation}?locale=xx`);
  assert.deepEqual([unknown.status, unknown.answer.code], [400, 'request.invalid']);
});

test('a plan and a supposition answer in sentences, and as of a past day from what was known then', async (t) => {
  const { world, organisation, boris, hold } = await associates(t);
  const then = world.now();
  world.setNow(then + 10 * day);
  const cleo = await world.person('Cleo Park');
  await world.affiliate(cleo, organisation);
  await hold(cleo.person, 'technical-associate', 400 * day);
  const ask = apiAs(world.app, world.system);
  type Planned = { plan: Plan; says: { text: string }[] };
  const planAt = async (query: string) =>
    (await ask<Planned>(`${at}/${organisation}/plan?to=gold${query}`)).answer;
  const [now, past, corrected] = [
    await planAt(''),
    await planAt(`&on=${then}`),
    await planAt(`&on=${then}&known=${world.now()}`),
  ];
  assert.deepEqual([now.plan.on, now.plan.known], [world.now(), world.now()]);
  assert.deepEqual([past.plan.on, past.plan.known], [then, then]);
  assert.deepEqual([corrected.plan.on, corrected.plan.known], [then, world.now()]);
  const view = must(
    await world.app.features.standing.plan(world.system, { organisation, program, to: 'gold' }),
  );
  assert.deepEqual(
    now.says,
    tellPlan(view.plan, view.program, 'en', {
      person: (id) => view.names[id] ?? id,
      organisation: 'Aldermoor Integration',
    }),
  );

  const suppositions = [{ what: 'leaves' as const, person: boris.person }];
  const suppose = async (more: object) =>
    (
      await ask<WhatIf & { says: Line[] }>(`/organisations/${organisation}/what-if?locale=ru`, {
        body: { program, suppositions, ...more },
      })
    ).answer;
  const [today, before] = [await suppose({}), await suppose({ on: new Date(then).toISOString() })];
  // Today somebody else holds it too.
  assert.deepEqual(today.shift.tier, { before: 'silver', after: 'silver' });
  assert.deepEqual(before.shift.measured, { before: 'silver', after: 'registered' });
  assert.equal(before.before.on, then);
  const told = must(
    await world.app.features.standing.supposed(world.system, {
      organisation,
      program,
      suppositions,
      on: then,
    }),
  );
  const naming = {
    person: (id: string) => told.names[id] ?? id,
    organisation: told.organisation.name,
  };
  assert.deepEqual(
    before.says,
    explainWhatIf(told.answer, suppositions, told.program, 'ru', naming),
  );
});

test('no plan and no supposition for a day to come, nor for one before the company was a partner', async (t) => {
  const { world, organisation, boris } = await associates(t);
  const ask = apiAs(world.app, world.system);
  const [later, earlier] = [world.now() + day, world.now() - day];
  const suppositions = [{ what: 'leaves', person: boris.person }];
  for (const [on, code] of [
    [later, 'standing.in_future'],
    [earlier, 'standing.before_joining'],
  ] as const) {
    const answers = [
      await ask<{ code: string }>(`${at}/${organisation}/plan?to=gold&on=${on}`),
      await ask<{ code: string }>(`/organisations/${organisation}/what-if`, {
        body: { program, suppositions, on },
      }),
    ];
    assert.deepEqual(
      answers.map(({ status, answer }) => [status, answer.code]),
      [
        [422, code],
        [422, code],
      ],
    );
  }
});
