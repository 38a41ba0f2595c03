import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Line } from '@guildmark/words';
import { apiAs } from '../../http/api-as.ts';
import { must } from '../../testing.ts';
import { best, deal, make, program, record, sales } from './fixtures/sales.ts';

const april = Date.parse('2026-04-01T00:00:00+02:00');

interface Place {
  amount: string;
  place: number | null;
  best: boolean;
  slug?: string;
}
interface Told {
  rankings: { name: string; title: string; from: number; cuts: object[]; says: Line[] }[];
  ranking: { name: string; from: number };
  group: string;
  places: (Place & { cut: object; place: Place | number | null; says: Line[] })[];
  code: string;
}

/** The ranking of the first quarter is made; Dune is in the region too and sold nothing, Elm as much as Birch. */
async function ranked(t: TestContext, text = best) {
  const made = await sales(t, text);
  const { world } = made;
  const [dune, elm] = [await world.organisation('Dune'), await world.organisation('Elm')];
  const region = [dune, elm].map((organisation) => ({
    kind: 'attribute' as const,
    organisation,
    subject: 'region',
    attributes: { value: 'emea' },
    from: world.now(),
    until: null,
  }));
  await record(world, [...region, deal(elm, 20, '2026-02-11')]);
  world.setNow(april + 20_000);
  await make(world);
  await world.app.features.standing.recomputeDue(world.system);
  return { ...made, dune, elm };
}

const at = `/programs/${program}`;

test('all places of a population, the best first; who has as much shares one, who has nothing has none', async (t) => {
  const { world } = await ranked(t);
  const ask = apiAs(world.app, world.system);
  const { answer } = await ask<Told>(`${at}/rankings/best/places`);
  assert.deepEqual(
    [answer.ranking.name, answer.ranking.from, answer.group],
    ['best', april, 'emea'],
  );
  assert.deepEqual(
    answer.places.map(({ slug, amount, place, best: among }) => [slug, amount, place, among]),
    [
      ['acme', '30', 1, true],
      ['birch', '20', 2, false],
      ['elm', '20', 2, false],
      ['cedar', '10', 4, false],
      ['dune', '0', null, false],
    ],
  );
  const part = await ask<Told>(`${at}/rankings/best/places?skip=1&limit=2`);
  assert.deepEqual(
    part.answer.places.map(({ slug }) => slug),
    ['birch', 'elm'],
  );
  const list = await ask<Told>(`${at}/rankings`, { language: 'ru' });
  const [first] = list.answer.rankings;
  assert.deepEqual(first!.cuts, [{ group: 'emea', size: 5, places: 1, best: 1, cutoff: '30' }]);
  assert.match(first!.says.map(({ text }) => text).join('\n'), /Рейтинг «best» на 1 апреля 2026/);
  for (const query of ['?group=apac', `?from=${april - 1}`])
    assert.equal((await ask<Told>(`${at}/rankings/best/places${query}`)).status, 404);
  assert.equal((await ask<Told>(`${at}/rankings/worst/places`)).status, 404);
});

test('a company reads its own place and where it is cut, and no other company', async (t) => {
  const { world, birch, acme, dune } = await ranked(t);
  const anna = await world.person('Anna Berg');
  await world.affiliate(anna, birch);
  const ask = apiAs(world.app, await world.refreshed(anna));
  const { answer } = await ask<Told>(`${at}/standings/${birch}/places`);
  const [own] = answer.places;
  assert.deepEqual(own!.place, { amount: '20', place: 2, best: false });
  assert.deepEqual(own!.cut, { group: 'emea', size: 5, places: 1, best: 1, cutoff: '30' });
  const told = own!.says.map(({ text }) => text).join('\n');
  assert.match(told, /Place 2 among 5 companies, with 20\./);
  assert.match(told, /one place for the best, which one company has, with 30 or more/);
  assert.doesNotMatch(JSON.stringify(answer), /acme|cedar|dune|elm/i);
  for (const path of [`standings/${acme}/places`, 'rankings', 'rankings/best/places']) {
    const { status, answer: refused } = await ask<Told>(`${at}/${path}`);
    assert.deepEqual([status, refused.code], [403, 'access.not_allowed'], path);
  }
  const nothing = await apiAs(world.app, world.system)<Told>(`${at}/standings/${dune}/places`);
  assert.deepEqual(nothing.answer.places[0]!.place, { amount: '0', place: null, best: false });
});

test('what is recorded late moves the places; a later ranking has its own, and the earlier ones stay', async (t) => {
  const { world, birch, cedar } = await ranked(t);
  const ask = apiAs(world.app, world.system);
  const orderOf = async (query = '') =>
    (await ask<Told>(`${at}/rankings/best/places${query}`)).answer.places
      .filter(({ place }) => place !== null)
      .map(({ slug }) => slug);
  world.setNow('2026-04-10T08:00:00Z');
  await record(world, [deal(birch, 25, '2026-03-20')]);
  await make(world);
  assert.deepEqual(await orderOf(), ['birch', 'acme', 'elm', 'cedar']);
  await record(world, [deal(cedar, 5, '2026-05-01')]);
  world.setNow('2026-07-01T08:00:00Z');
  await make(world);
  assert.deepEqual(await orderOf(), ['cedar']);
  assert.deepEqual(await orderOf(`?from=${april}`), ['birch', 'acme', 'elm', 'cedar']);
  const { rankings } = must(await world.app.features.standing.rankings(world.system, { program }));
  assert.deepEqual(
    rankings.map(({ from }) => from),
    [Date.parse('2026-07-01T00:00:00+02:00'), april],
  );
});

test('a text without rankings has none, and its companies no place', async (t) => {
  const { world, acme } = await ranked(t, '{ all: [] }');
  const ask = apiAs(world.app, world.system);
  assert.deepEqual((await ask<Told>(`${at}/rankings`)).answer, { rankings: [] });
  assert.deepEqual((await ask<Told>(`${at}/standings/${acme}/places`)).answer, { places: [] });
});
