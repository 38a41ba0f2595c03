import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';
import type { PeopleFilter } from './people.ts';

test('the office finds people by name, mail, company and by what they wait for', async (t) => {
  const world = await testWorld(t);
  const { access, partners } = world.app.features;
  const office = await world.person('Olga Brandt', ['partner-manager']);
  must(await access.grantRole(world.system, { person: office.person, role: 'partner-manager' }));
  const [anna, boris] = [await world.person('Anna Berg'), await world.person('Boris 100% Orlov')];
  const organisation = await world.organisation('Aldermoor Integration');
  await world.affiliate(anna, organisation);
  must(await partners.claimAffiliation(boris, { organisation, program }));

  const everyone = ['Anna Berg', 'Boris 100% Orlov', 'Olga Brandt'];
  const cases: [Partial<PeopleFilter>, string[]][] = [
    [{}, everyone],
    [{ search: 'berg' }, ['Anna Berg']],
    [{ search: '100%' }, ['Boris 100% Orlov']],
    [{ search: '%' }, ['Boris 100% Orlov']],
    [{ search: 'aldermoor' }, ['Anna Berg']],
    [{ search: anna.email.toUpperCase() }, ['Anna Berg']],
    [{ belongs: 'counting' }, ['Anna Berg']],
    [{ belongs: 'nowhere' }, ['Boris 100% Orlov', 'Olga Brandt']],
    [{ belongs: 'claiming' }, ['Boris 100% Orlov']],
    [{ belongs: 'office' }, ['Olga Brandt']],
    [{ people: [boris.person] }, ['Boris 100% Orlov']],
    [{ people: [] }, []],
    [{ sort: 'name', descending: true, limit: 1 }, ['Olga Brandt']],
    [{ after: 2 }, ['Olga Brandt']],
    [{ sort: 'organisation' }, everyone],
  ];
  for (const [filter, expect] of cases) {
    const { people } = must(await access.listPeople(office, filter));
    const found = people.map((one) => one.name);
    assert.deepEqual(found, expect, JSON.stringify(filter));
  }
  assert.equal(must(await access.listPeople(office, { limit: 1 })).total, 3);
});

test('the record of a person says where they count and whether they can sign in', async (t) => {
  const world = await testWorld(t);
  const { access } = world.app.features;
  const office = await world.person('Olga Brandt', ['content-developer']);
  const anna = await world.person('Anna Berg');
  await world.affiliate(anna, await world.organisation('Aldermoor Integration'));
  const { person } = must(await access.personRecord(office, { person: anna.person }));
  assert.deepEqual(
    [person.name, person.organisation?.slug, person.account, person.credentials, person.office],
    ['Anna Berg', 'aldermoor-integration', false, 0, []],
  );
});

test('people are for the office; an id that names nobody is told so', async (t) => {
  const world = await testWorld(t);
  const { access } = world.app.features;
  const office = await world.person('Olga Brandt', ['partner-manager']);
  const anna = await world.person('Anna Berg');
  const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code;
  assert.equal(code(await access.listPeople(anna)), 'access.not_allowed');
  assert.equal(code(await access.personRecord(anna, anna)), 'access.not_allowed');
  for (const person of ['nobody', '00000000-0000-4000-8000-000000000000']) {
    assert.equal(code(await access.personRecord(office, { person })), 'person.not_found');
  }
});
