import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHost } from '../../http/host.ts';
import type { Actor } from '../../platform/operation.ts';
import { must, programFiles, testWorld } from '../../testing.ts';

const program = 'product-accreditation';

async function accreditation(t: Parameters<typeof testWorld>[0]) {
  const world = await testWorld(t);
  const files = programFiles(program);
  must(await world.app.features.programs.publish(world.system, { files, publishedAt: 0 }));
  const host = createHost({ app: world.app, log: () => {}, portal: null });
  const get = async (path: string) => {
    const response = await host.request(`/api/v1/programs/${path}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { ...world, get };
}

test('how to prepare is sent to nobody but those it is for', async (t) => {
  const world = await accreditation(t);
  const { programs, credentials } = world.app.features;
  const stranger = await world.person('Stranger');
  const member = await world.person('Member');
  await world.affiliate(member, await world.organisation('Aldermoor'));
  const office = await world.person('Office', ['content-developer']);
  const nobody: Actor = { kind: 'anonymous', vendor: world.vendor };
  const readers: [name: string, actor: Actor, sees: boolean][] = [
    ['nobody', nobody, false],
    ['a stranger', stranger, false],
    ['somebody of a partner', await world.refreshed(member), true],
    ['somebody of the vendor', office, true],
  ];
  for (const [name, actor, sees] of readers) {
    const shown = must(await programs.shownProgram(actor, { program }));
    const steps = shown.program.tracks['relay-technical']?.learningPath.length;
    assert.deepEqual([name, steps], [name, sees ? 3 : 0]);
    assert.deepEqual([name, shown.kept.includes('relay-technical')], [name, !sees]);
    assert.ok(shown.program.tracks['relay-certification']?.learningPath.length, name);
    assert.equal(JSON.stringify(shown).includes('Gateways, flows and going live'), sees, name);
    if (actor.kind !== 'person') continue;
    const progress = must(await credentials.progress(actor));
    assert.equal(JSON.stringify(progress).includes('Gateways, flows and going live'), sees, name);
  }
});

test('catalogue, kinds, comparison, benefits and contacts are open, and as the text has them', async (t) => {
  const { get } = await accreditation(t);
  const { products } = (await get(`${program}/catalogue`)).body as {
    products: { product: string; credentials: { credential: string }[] }[];
  };
  assert.deepEqual(
    products.map((one) => [one.product, one.credentials.length]),
    [
      ['relay', 4],
      ['beacon', 4],
      ['anchor', 2],
    ],
  );
  const { kinds } = (await get(`${program}/kinds`)).body as { kinds: { kind: string }[] };
  assert.equal(kinds.length, 4);
  const compared = await get(`${program}/comparison?left=technical-specialist&right=certification`);
  const { rows } = compared.body as {
    rows: { row: string; same: boolean; left: { code: string; text: { ru: string } }[] }[];
  };
  assert.equal(rows.length, 13);
  const cost = rows.find(({ row }) => row === 'cost');
  assert.deepEqual([cost?.same, cost?.left[0]?.code], [false, 'fee']);
  assert.match(cost?.left[0]?.text.ru ?? '', /^60\s€ за каждую попытку$/);
  const { benefits } = (await get(`${program}/benefits`)).body as {
    benefits: { benefit: string; from: string | null; forSome: boolean }[];
  };
  const rebate = benefits.find(({ benefit }) => benefit === 'rebate-eligibility');
  assert.deepEqual([rebate?.from, rebate?.forSome], ['contributing', true]);
  const contactsFor = async (country: string) => {
    const { contacts } = (await get(`${program}/contacts${country}`)).body as {
      contacts: { contact: string }[];
    };
    return contacts.map(({ contact }) => contact);
  };
  const desks = ['accreditation', 'certification'];
  assert.deepEqual(await contactsFor(''), [...desks, 'emea', 'americas', 'apac']);
  assert.deepEqual(await contactsFor('?country=JP'), [...desks, 'apac']);
  assert.deepEqual(await contactsFor('?country=AQ'), desks);
});

test('what does not exist is not found', async (t) => {
  const { get } = await accreditation(t);
  const paths: [path: string, status: number][] = [
    ['nothing/catalogue', 404],
    ['toString/benefits', 404],
    [`${program}/comparison?left=technical-specialist&right=toString`, 404],
    [`${program}/comparison?left=technical-specialist`, 400],
    [`${program}/contacts?country=japan`, 400],
  ];
  for (const [path, status] of paths) assert.equal((await get(path)).status, status, path);
});
