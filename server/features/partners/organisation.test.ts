import assert from 'node:assert/strict';
import { test } from 'node:test';
import { must, testWorld } from '../../testing.ts';
import { unusable } from './organisation.ts';

const good = {
  name: 'Aldermoor Integration',
  slug: 'aldermoor-integration',
  region: 'EMEA',
  country: 'DE',
  website: 'https://aldermoor.example',
};

const cases: {
  name: string;
  input: Partial<typeof good> | { website: null };
  expect: string | null;
}[] = [
  { name: 'as it should be', input: {}, expect: null },
  { name: 'no website', input: { website: null }, expect: null },
  { name: 'no name', input: { name: '  ' }, expect: 'name' },
  { name: 'an empty address', input: { slug: '' }, expect: 'slug' },
  { name: 'an address with capitals', input: { slug: 'Aldermoor' }, expect: 'slug' },
  { name: 'an address that ends in a hyphen', input: { slug: 'aldermoor-' }, expect: 'slug' },
  { name: 'an address that climbs', input: { slug: '../roles' }, expect: 'slug' },
  { name: 'no region', input: { region: '' }, expect: 'region' },
  { name: 'a country in words', input: { country: 'Germany' }, expect: 'country' },
  {
    name: 'a website without a scheme',
    input: { website: 'aldermoor.example' },
    expect: 'website',
  },
  { name: 'a website that runs', input: { website: 'javascript:alert(1)' }, expect: 'website' },
];

for (const { name, input, expect } of cases) {
  test(`registering an organisation with ${name}`, () => {
    assert.equal(unusable({ ...good, ...input })?.field ?? null, expect);
  });
}

test('an organisation is registered once under its address, by the office only', async (t) => {
  const world = await testWorld(t);
  const { partners } = world.app.features;
  const [office, anna] = [
    await world.person('Olga Brandt', ['partner-manager']),
    await world.person('Anna Berg'),
  ];
  const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code;
  assert.equal(code(await partners.createOrganisation(anna, good)), 'access.not_allowed');
  const { organisation } = must(
    await partners.createOrganisation(office, { ...good, name: ' Aldermoor Integration ' }),
  );
  assert.equal(organisation.name, 'Aldermoor Integration');
  assert.equal(code(await partners.createOrganisation(office, good)), 'organisation.slug_taken');
});
