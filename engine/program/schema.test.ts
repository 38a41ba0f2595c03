import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formKey, jsonSchema, schemaNames, type JsonSchema } from './schema.ts';

/** Paths of properties that nothing describes: neither they nor the definition they refer to. */
function undescribed(schema: JsonSchema): string[] {
  const definitions: Record<string, JsonSchema> = Object(schema['$defs']);
  const search = (node: unknown, path: string): string[] => {
    if (node === null || typeof node !== 'object') return [];
    const own = Object.entries(node);
    const properties = Object.entries(Object(Object(node).properties)).flatMap(([key, child]) => {
      const ref = String(Object(child).$ref ?? '').replace('#/$defs/', '');
      const about = Object(child).description ?? definitions[ref]?.['description'];
      return typeof about === 'string' && about.length > 3 ? [] : [`${path}.${key}`];
    });
    return [...properties, ...own.flatMap(([key, child]) => search(child, `${path}.${key}`))];
  };
  return search(schema, '');
}

for (const name of schemaNames) {
  test(`every field of ${name} is described`, () => {
    assert.deepEqual(undescribed(jsonSchema(name)), []);
  });

  test(`the schema of ${name} is for draft 2020-12`, () => {
    const schema = jsonSchema(name);
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(typeof schema['title'] === 'string' && typeof schema['description'] === 'string');
  });
}

test('the search for descriptions can fail', () => {
  const bare = { properties: { a: { type: 'string' }, b: { description: 'Said.' } } };
  assert.deepEqual(undescribed(bare), ['.a']);
});

test('one file at the root need not hold everything, and holds no exams', () => {
  const schema = jsonSchema('program');
  assert.equal(schema['required'], undefined);
  assert.equal(Object(schema['properties']).exams, undefined);
});

/** Every schema inside a schema, with its path. */
function inside(node: unknown, path = ''): { node: JsonSchema; path: string }[] {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.entries(node).flatMap(([key, child]) => inside(child, `${path}.${key}`));
  return [{ node: node as JsonSchema, path }, ...below];
}

for (const name of schemaNames) {
  test(`every text of ${name} that must have a form names it`, () => {
    const patterns = inside(jsonSchema(name)).filter(
      ({ node }) => typeof node['pattern'] === 'string',
    );
    assert.ok(patterns.length > 0);
    const nameless = patterns.filter(({ node }) => node[formKey] === undefined);
    // A parameter is named by its sign.
    assert.deepEqual(
      nameless.filter(({ node }) => node['title'] !== '$parameter').map(({ path }) => path),
      [],
    );
  });
}

test('an editor is told what each place is, and not only the file', () => {
  const { tiers } = Object(jsonSchema('program')['properties']);
  assert.equal(tiers.title, 'tiers');
  const [list] = tiers.anyOf;
  const { metal } = list.items.anyOf[0].properties;
  assert.equal(metal.title, 'metal');
  assert.equal(metal.anyOf[0].description, metal.description);
});
