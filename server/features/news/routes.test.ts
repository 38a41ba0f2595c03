import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiAs } from '../../http/api-as.ts';
import type { ProblemBody } from '../../http/problem.ts';
import { bundledProgram as program, testWorld } from '../../testing.ts';
import type { ShownNews } from './news.ts';

const texts = {
  en: { title: 'Partner day', body: 'A day by the harbour.' },
  ru: { title: 'День партнёров', body: 'День у порта.' },
};
const event = {
  kind: 'event',
  texts,
  startsAt: '2026-04-14T09:30:00-03:00',
  endsAt: '2026-04-14T17:00:00-03:00',
  zone: 'America/Santiago',
  place: 'Muelle Claro',
  audience: { regions: ['EMEA'] },
  shownFrom: '2026-03-01T00:00:00Z',
};

test('the API announces an event, tells what is wrong in the language asked for, and shows it to whom it concerns', async (t) => {
  const { app, ...world } = await testWorld(t);
  const office = apiAs(app, await world.person('Office', ['partner-manager']));
  const items = `/programs/${program}/news-items`;

  const { en } = texts;
  const half = { body: { ...event, texts: { en } }, language: 'ru' };
  const refused = await office<ProblemBody>(items, half);
  assert.equal(refused.status, 422);
  assert.equal(refused.answer.code, 'news.title_missing');
  assert.match(refused.answer.detail, /русский/);
  assert.equal(refused.answer.errors?.[0]?.path, 'title-ru');
  const strange = await office<ProblemBody>(items, { body: { ...event, colour: 'blue' } });
  assert.equal(strange.status, 400);

  const written = await office<{ item: string; version: number }>(items, { body: event });
  assert.equal(written.status, 201);
  const { item, version } = written.answer;
  const publish = () =>
    office<ProblemBody>(`/news-items/${item}/publication`, { body: { version } });
  assert.equal((await publish()).status, 201);
  const again = await publish();
  assert.deepEqual([again.status, again.answer.code], [409, 'news.is_published']);

  const acme = await world.organisation('Acme');
  const somebody = await world.person('Anna');
  await world.affiliate(somebody, acme);
  const partner = apiAs(app, await world.refreshed(somebody));
  const list = `/programs/${program}/organisations/acme/news`;
  const seen = await partner<{ items: ShownNews[]; total: number }>(`${list}?part=coming&limit=1`);
  assert.equal(seen.answer.total, 1);
  const [first] = seen.answer.items;
  assert.equal(first?.startsAt, Date.parse(event.startsAt));
  assert.ok(first && !Object.hasOwn(first, 'audience'), 'whom else it concerns is not told');
  assert.equal((await partner(`${list}?limit=0`)).status, 400);
  assert.equal((await partner(items)).status, 403);
  assert.equal((await partner(`/news-items/${item}`)).status, 403);

  const audience = { audience: { regions: ['APAC'] }, limit: 5 };
  const none = await office<{ companies: number; among: number }>(
    `/programs/${program}/news-audiences`,
    { body: audience },
  );
  assert.deepEqual([none.answer.companies, none.answer.among], [0, 1]);
});
