import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Audience } from '@guildmark/engine';
import { bundledProgram as program, must, programFiles, testWorld } from '../../testing.ts';
import type { NewsContent } from './news.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const dayMs = 86_400_000;
const everyone: Audience = { regions: [], tier: null, competencies: [] };
const texts = {
  en: { title: 'A harbour day', body: 'We meet by the sea.' },
  ru: { title: 'День в порту', body: 'Встречаемся у моря.' },
};
const plain: NewsContent = {
  kind: 'news',
  texts,
  startsAt: null,
  endsAt: null,
  zone: null,
  place: null,
  link: null,
  audience: everyone,
  shownFrom: now - dayMs,
  currentUntil: null,
};
const event: NewsContent = {
  ...plain,
  kind: 'event',
  startsAt: now + 10 * dayMs,
  endsAt: now + 10 * dayMs + 3_600_000,
  zone: 'America/Santiago',
  place: 'Valparaíso',
};

/** An office, and three companies of two regions with somebody of each. */
async function desk(t: TestContext) {
  const world = await testWorld(t, new Date(now).toISOString());
  const { partners, news } = world.app.features;
  const manager = await world.person('Manager', ['program-manager']);
  const company = async (name: string, region: string) => {
    const slug = name.toLowerCase();
    const made = { name, slug, region, country: 'DE', website: null };
    const { organisation } = must(await partners.createOrganisation(world.system, made));
    const person = await world.person(`${name} person`);
    await world.affiliate(person, organisation.id);
    return { id: organisation.id, slug, person: await world.refreshed(person) };
  };
  const acme = await company('Acme', 'EMEA');
  const birch = await company('Birch', 'APAC');
  const cedar = await company('Cedar', 'EMEA');
  const write = (content: Partial<NewsContent> = {}) =>
    news.writeNews(manager, { program, content: { ...plain, ...content } });
  const publish = async (content: Partial<NewsContent> = {}) => {
    const seen = must(await write(content));
    return must(await news.publishNews(manager, seen)).item;
  };
  const page = { skip: 0, limit: 50 };
  const seenBy = async ({ person, slug }: typeof acme, more: object = {}) =>
    must(await news.newsOf(person, { organisation: slug, program, ...page, ...more })).items.map(
      ({ id }) => id,
    );
  return { ...world, news, manager, acme, birch, cedar, write, publish, seenBy, page };
}

const refusalOf = (
  result: { ok: true } | { ok: false; refusal: { code: string; field?: string } },
) => (result.ok ? null : [result.refusal.code, result.refusal.field ?? '']);

const unusables: { name: string; content: Partial<NewsContent>; expect: [string, string] }[] = [
  {
    name: 'no title in a language',
    content: { texts: { en: texts.en } },
    expect: ['news.title_missing', 'title-ru'],
  },
  {
    name: 'blank text in a language',
    content: { texts: { ...texts, ru: { title: 'День', body: ' \n ' } } },
    expect: ['news.body_missing', 'body-ru'],
  },
  {
    name: 'another language',
    content: { texts: { ...texts, de: texts.en } },
    expect: ['news.language_unknown', 'title-de'],
  },
  {
    name: 'a title of 201 characters',
    content: { texts: { ...texts, en: { title: 'a'.repeat(201), body: 'b' } } },
    expect: ['news.title_long', 'title-en'],
  },
  {
    name: 'news with a place',
    content: { place: 'Lima' },
    expect: ['news.takes_no_place', 'starts'],
  },
  {
    name: 'an event without a zone',
    content: { ...event, zone: null },
    expect: ['news.zone_unknown', 'zone'],
  },
  {
    name: 'an event in no known zone',
    content: { ...event, zone: 'Atlantis/Harbour' },
    expect: ['news.zone_unknown', 'zone'],
  },
  {
    name: 'an event without an end',
    content: { ...event, endsAt: null },
    expect: ['news.time_missing', 'ends'],
  },
  {
    name: 'an event that ends as it begins',
    content: { ...event, endsAt: event.startsAt },
    expect: ['news.ends_before', 'ends'],
  },
  {
    name: 'an event nowhere',
    content: { ...event, place: ' ' },
    expect: ['news.place_missing', 'place'],
  },
  {
    name: 'a webinar nowhere',
    content: { ...event, kind: 'webinar', place: null },
    expect: ['news.place_missing', 'link'],
  },
  {
    name: 'an address without encryption',
    content: { link: 'http://lumenfold.example/' },
    expect: ['news.link_unsafe', 'link'],
  },
  {
    name: 'an address that runs something',
    content: { link: 'javascript:alert(1)' },
    expect: ['news.link_unsafe', 'link'],
  },
  {
    name: 'an address with a password',
    content: { link: 'https://a:b@lumenfold.example/' },
    expect: ['news.link_unsafe', 'link'],
  },
  {
    name: 'a tier that is not there',
    content: { audience: { ...everyone, tier: 'diamond' } },
    expect: ['news.tier_unknown', 'tier'],
  },
  {
    name: 'a competency that is not there',
    content: { audience: { ...everyone, competencies: ['sailing'] } },
    expect: ['news.competency_unknown', 'competency'],
  },
  {
    name: 'current until before it is shown',
    content: { currentUntil: plain.shownFrom },
    expect: ['news.current_before', 'until'],
  },
  {
    name: 'a day beyond all calendars',
    content: { shownFrom: 9e15 },
    expect: ['news.day_far', 'from'],
  },
];

test('what cannot stand there is refused at its field', async (t) => {
  const { write } = await desk(t);
  for (const { name, content, expect } of unusables)
    assert.deepEqual(refusalOf(await write(content)), expect, name);
  assert.equal(refusalOf(await write(event)), null);
});

test('a draft is the office’s; published it is shown from its day on, and withdrawn never again', async (t) => {
  const { news, manager, acme, write, seenBy, setNow } = await desk(t);
  const draft = must(await write({ shownFrom: now + dayMs }));
  assert.deepEqual(await seenBy(acme), []);
  const published = must(await news.publishNews(manager, draft));
  assert.deepEqual(await seenBy(acme), [], 'the day before');
  setNow(now + dayMs);
  assert.deepEqual(await seenBy(acme), [draft.item]);
  assert.deepEqual(refusalOf(await news.publishNews(manager, published)), [
    'news.is_published',
    '',
  ]);
  const without = { ...published, reason: ' ' };
  assert.deepEqual(refusalOf(await news.withdrawNews(manager, without)), [
    'reason.missing',
    'reason',
  ]);
  must(await news.withdrawNews(manager, { ...published, reason: 'The date was wrong.' }));
  assert.deepEqual(await seenBy(acme), []);
  const changed = await news.changeNews(manager, { ...published, version: 3, content: plain });
  assert.deepEqual(refusalOf(changed), ['news.is_withdrawn', '']);
  const { item } = must(await news.newsItem(manager, draft));
  assert.equal(item.withdrawn?.reason, 'The date was wrong.');
  assert.equal(item.withdrawn?.by, `person:${manager.person}`);
});

test('only what concerns a company is there for it, in lists, by id and as a calendar', async (t) => {
  const world = await desk(t);
  const { app, database, system, news, acme, birch, cedar, publish, seenBy } = world;
  world.setNow(now + dayMs);
  await database.db.transaction().execute((tx) =>
    app.features.ledger.recordIn(tx, system, program, [
      {
        kind: 'decision',
        organisation: cedar.id,
        subject: 'silver',
        attributes: { act: 'promotion', from: 'registered', to: 'silver' },
        from: now + dayMs,
        until: null,
      },
    ]),
  );
  const all = await publish();
  const emea = await publish({ ...event, audience: { ...everyone, regions: ['EMEA'] } });
  const silver = await publish({ ...event, audience: { ...everyone, tier: 'silver' } });
  assert.deepEqual((await seenBy(acme)).toSorted(), [all, emea].toSorted());
  assert.deepEqual(await seenBy(birch), [all]);
  assert.deepEqual((await seenBy(cedar)).toSorted(), [all, emea, silver].toSorted());
  const asked = { organisation: birch.slug, item: emea };
  assert.deepEqual(refusalOf(await news.newsFor(birch.person, asked)), ['news.not_found', '']);
  const calendar = await news.newsCalendar(birch.person, { ...asked, locale: 'en' });
  assert.deepEqual(refusalOf(calendar), ['news.not_found', '']);
  const own = { organisation: acme.slug, item: emea };
  const { item } = must(await news.newsFor(acme.person, own));
  assert.ok(!('audience' in item) && !('written' in item), 'whom else it concerns is not told');
  const { file } = must(await news.newsCalendar(acme.person, { ...own, locale: 'ru' }));
  assert.match(file, /SUMMARY:День в порту\r\n/);
  assert.match(file, /DTSTART:20260312T090000Z\r\n/);
  const news1 = await news.newsCalendar(acme.person, { ...own, item: all, locale: 'en' });
  assert.deepEqual(refusalOf(news1), ['news.not_found', ''], 'news has no time');
  for (const id of ['x', '0198f2a0-0000-7000-8000-000000000000'])
    assert.deepEqual(refusalOf(await news.newsFor(acme.person, { ...own, item: id })), [
      'news.not_found',
      '',
    ]);
});

test('a company that takes part in another program alone sees nothing of this one', async (t) => {
  const { app, system, news, acme, page, publish } = await desk(t);
  const { partners, programs } = app.features;
  const other = 'product-accreditation';
  must(await programs.publish(system, { files: programFiles(other), publishedAt: 0 }));
  await publish();
  const { organisation } = must(
    await partners.createOrganisation(system, {
      name: 'Drift',
      slug: 'drift',
      region: 'EMEA',
      country: 'DE',
      website: null,
    }),
  );
  const seen = async () =>
    must(await news.newsOf(system, { organisation: 'drift', program, ...page })).total;
  assert.equal(await seen(), 1, 'who takes part nowhere yet sees it');
  const only = { organisation: organisation.id, program: other };
  must(
    await partners.confirmClaim(system, must(await partners.claimAffiliation(acme.person, only))),
  );
  assert.equal(await seen(), 0);
});

test('who may what', async (t) => {
  const { news, acme, birch, person, manager, publish, write, page } = await desk(t);
  const id = await publish();
  const draft = must(await write());
  const reader = await person('Reader', ['content-developer']);
  const partnerManager = await person('Partners', ['partner-manager']);
  const anonymous = { kind: 'anonymous' as const, vendor: manager.vendor };
  const list = { program, ...page };
  const of = (slug: string) => ({ organisation: slug, program, ...page });
  const content = { program, content: plain };
  const no = ['access.not_allowed', ''];
  const audience = { program, audience: everyone, limit: 10 };
  for (const refused of [
    await news.listNews(acme.person, list),
    await news.newsItem(acme.person, { item: id }),
    await news.newsAudience(acme.person, audience),
    await news.writeNews(acme.person, content),
    await news.writeNews(reader, content),
    await news.changeNews(reader, { ...draft, content: plain }),
    await news.publishNews(reader, draft),
    await news.withdrawNews(reader, { ...draft, reason: 'No.' }),
    await news.newsOf(birch.person, of(acme.slug)),
    await news.newsFor(birch.person, { organisation: acme.slug, item: id }),
  ])
    assert.deepEqual(refusalOf(refused), no);
  const signIn = ['access.sign_in', ''];
  assert.deepEqual(refusalOf(await news.newsOf(anonymous, of(acme.slug))), signIn);
  assert.deepEqual(refusalOf(await news.listNews(anonymous, list)), signIn);
  assert.equal(must(await news.listNews(reader, list)).total, 2);
  assert.equal(must(await news.newsOf(reader, of(acme.slug))).total, 1);
  must(await news.publishNews(partnerManager, draft));
});

test('of two who change the same version only the first does, and what was changed is on record', async (t) => {
  const { news, manager, write, database } = await desk(t);
  const draft = must(await write());
  const change = (title: string) =>
    news.changeNews(manager, {
      ...draft,
      content: { ...plain, texts: { ...texts, en: { title, body: 'New.' } } },
    });
  const both = await Promise.all([change('One'), change('Other')]);
  const refusals = both.map(refusalOf).filter((refusal) => refusal !== null);
  assert.deepEqual(refusals, [['news.changed', '']]);
  assert.deepEqual(refusalOf(await news.publishNews(manager, draft)), ['news.changed', '']);
  const seen = { ...draft, version: 2 };
  const twice = await Promise.all([1, 2].map(() => news.publishNews(manager, seen)));
  assert.equal(twice.filter(({ ok }) => ok).length, 1);
  const { item } = must(await news.newsItem(manager, draft));
  assert.equal(item.version, 3);
  assert.equal(item.changed?.by, `person:${manager.person}`);
  const events = await database.db
    .selectFrom('event')
    .select(['kind', 'actor'])
    .where('subject', '=', draft.item)
    .orderBy('event_id')
    .execute();
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['news.written', 'news.changed', 'news.published'],
  );
  assert.ok(events.every(({ actor }) => actor === `person:${manager.person}`));
});

test('what comes is first, then the latest; resources and all that is over lie in the library', async (t) => {
  const { acme, publish, seenBy, setNow, news, page } = await desk(t);
  const later = await publish({ ...event, startsAt: now + 20 * dayMs, endsAt: now + 21 * dayMs });
  const soon = await publish(event);
  const old = await publish({ shownFrom: now - 9 * dayMs, currentUntil: now });
  const fresh = await publish({
    texts: { ...texts, ru: { title: 'Прайс-лист', body: 'Новые цены, 100 % ясности.' } },
  });
  const resource = await publish({
    kind: 'resource',
    link: 'https://lumenfold.example/kit.zip',
    shownFrom: now - 3 * dayMs,
  });
  assert.deepEqual(await seenBy(acme), [soon, later, fresh, resource, old]);
  assert.deepEqual(await seenBy(acme, { part: 'coming' }), [soon, later]);
  assert.deepEqual(await seenBy(acme, { part: 'new' }), [fresh]);
  assert.deepEqual(await seenBy(acme, { part: 'library' }), [resource, old]);
  assert.deepEqual(await seenBy(acme, { kind: 'event' }), [soon, later]);
  assert.deepEqual(await seenBy(acme, { search: 'ЦЕНЫ прайс' }), [fresh]);
  assert.deepEqual(await seenBy(acme, { search: '%' }), [fresh]);
  assert.deepEqual(await seenBy(acme, { skip: 1, limit: 2 }), [later, fresh]);
  setNow(event.endsAt! - 1);
  assert.deepEqual(await seenBy(acme, { part: 'coming' }), [soon, later]);
  setNow(event.endsAt!);
  assert.deepEqual(await seenBy(acme, { part: 'coming' }), [later]);
  const library = { organisation: acme.id, program, part: 'library' as const, ...page };
  const { items, total } = must(await news.newsOf(acme.person, library));
  assert.deepEqual([items[0]?.id, items[0]?.over, total], [soon, true, 3]);
});

test('whom it would concern is seen before it is published', async (t) => {
  const { news, manager } = await desk(t);
  const audience = (more: Partial<Audience>, limit = 10) =>
    news.newsAudience(manager, { program, audience: { ...everyone, ...more }, limit });
  const all = must(await audience({}, 1));
  assert.deepEqual([all.companies, all.among, all.regions], [3, 3, ['APAC', 'EMEA']]);
  assert.deepEqual(
    all.concerned.map(({ slug }) => slug),
    ['acme'],
  );
  const emea = must(await audience({ regions: ['EMEA'] }));
  assert.deepEqual(
    emea.concerned.map(({ slug }) => slug),
    ['acme', 'cedar'],
  );
  assert.equal(must(await audience({ tier: 'gold' })).companies, 0);
  assert.deepEqual(refusalOf(await audience({ tier: 'diamond' })), ['news.tier_unknown', 'tier']);
  const nowhere = { program: 'elsewhere', audience: everyone, limit: 1 };
  assert.deepEqual(refusalOf(await news.newsAudience(manager, nowhere)), ['program.not_found', '']);
});

const rows: [name: string, set: Record<string, unknown>][] = [
  ['an event without a time', { starts_at: null }],
  ['an event that ends before it starts', { ends_at: new Date(now) }],
  ['an event without place and address', { place: null }],
  ['news with a time', { kind: 'news' }],
  ['another kind', { kind: 'party' }],
  ['an address without encryption', { link: 'http://lumenfold.example' }],
  ['no text at all', { texts: '{}' }],
  ['current until before it is shown', { current_until: new Date(0) }],
  ['withdrawn by nobody', { withdrawn_at: new Date(now) }],
  ['published by nobody', { published_at: new Date(now) }],
];

test('the database itself refuses what must not be', async (t) => {
  const { database, write } = await desk(t);
  const { item } = must(await write(event));
  for (const [name, set] of rows)
    await assert.rejects(
      database.db.updateTable('news_item').set(set).where('item_id', '=', item).execute(),
      { code: '23514' },
      name,
    );
});
