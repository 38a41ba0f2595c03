import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The words in code marks in the second column of a table. */
const inTable = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? [line.split('|')[2] ?? ''] : []))
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));

const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** What the manifests of the repository depend on, without its own packages. */
const dependencies = (): string[] => {
  const manifests = [
    'package.json',
    ...globSync('{engine,words,server,portal,cli}/package.json', { cwd: root }),
  ];
  const names = manifests.flatMap((path) => {
    const manifest = JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>;
    return groups.flatMap((group) => Object.keys(manifest[group] ?? {}));
  });
  return [...new Set(names)].filter((name) => !name.startsWith('@guildmark/')).toSorted();
};

const covers = (row: string, name: string): boolean =>
  row.endsWith('/*') ? name.startsWith(row.slice(0, -1)) : row === name;

/** Dependencies without a row, and rows without a dependency. */
function differences(rows: string[], names: string[]): string[] {
  return [
    ...names.filter((name) => !rows.some((row) => covers(row, name))),
    ...rows.filter((row) => !names.some((name) => covers(row, name))),
  ];
}

test('every dependency has its reason, and no other has one', () => {
  const rows = inTable(read('docs/decisions/0004-dependencies.md'));
  assert.ok(rows.length > 30);
  assert.deepEqual(differences(rows, dependencies()), []);
});

test('a dependency without a reason and a reason without a dependency are found', () => {
  assert.deepEqual(differences(['zod', 'gone', '@types/*'], ['zod', 'new', '@types/pg']), [
    'new',
    'gone',
  ]);
});

/** The requirements of each table of the index: several programs may say the same one. */
const indexTables = (): string[][] =>
  read('docs/requirements-index.md')
    .split(/\n(?!\|)/)
    .map((table) =>
      [...table.matchAll(/^\| (R\d+(?:, R\d+)*) \|/gm)].flatMap(([, row = '']) => row.split(', ')),
    );

test('every requirement that is named anywhere is in the index, once in each table', () => {
  const tables = indexTables();
  for (const table of tables) assert.equal(new Set(table).size, table.length, table.join());
  const index = tables.flat();
  const files = globSync(['programs/**/*.yaml', 'docs/guide/*.md', '{engine,cli,words}/**/*.ts'], {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  });
  const named = new Set(files.flatMap((path) => read(path).match(/\bR1\d{1,2}\b/g) ?? []));
  assert.ok(named.size > 40);
  assert.deepEqual(named.difference(new Set(index)), new Set());
});
