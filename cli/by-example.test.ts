import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readProgramFiles } from './program-folder.ts';

const root = join(import.meta.dirname, '..');
const guide = (name: string) => readFileSync(join(root, `docs/guide/${name}.md`), 'utf8');
const marked = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** The lines of the page: a construct, its words, a program and scenarios of it. */
const rows = guide('by-example')
  .split('\n')
  .map((line) => line.split(' | '))
  .filter(([, words = '']) => words.startsWith('`'))
  .map(([what = '', words = '', program = '', scenarios = '']) => ({
    what: what.slice(2),
    words: marked(words),
    program: marked(program)[0] ?? '',
    scenarios: marked(scenarios),
  }));

const known = new Map<string, Record<string, string>>();
function filesOf(program: string): Record<string, string> {
  const files = known.get(program) ?? readProgramFiles(join(root, 'programs', program));
  known.set(program, files);
  return files;
}

/** What a program says, without its comments, scenarios and exams. */
const textOf = (program: string): string =>
  Object.entries(filesOf(program))
    .filter(([path]) => !/^(scenarios|exams)\//.test(path))
    .map(([, text]) => text.replaceAll(/(^|\s)#.*$/gm, ''))
    .join('\n');

const says = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\w$-])${RegExp.escape(word)}(?![\\w-])`).test(text);

for (const { what, words, program, scenarios } of rows)
  test(`${program} says ${words.join(', ')} and shows it: ${what}`, () => {
    const text = textOf(program);
    assert.deepEqual(
      words.filter((word) => !says(text, word)),
      [],
    );
    assert.ok(scenarios.length > 0);
    for (const name of scenarios) {
      const told = filesOf(program)[`scenarios/${name}.yaml`] ?? '';
      assert.ok((told.match(/^ {2}- name: /gm) ?? []).length > 1, name);
    }
  });

const programs = globSync('programs/{*,examples/*}/program.yaml', { cwd: root }).map((path) =>
  path.slice('programs/'.length, -'/program.yaml'.length).replaceAll('\\', '/'),
);

test('every bundled program with something of its own to show is named', () => {
  const named = new Set(rows.map(({ program }) => program));
  // Shows the version before of rules that are named.
  const besides = ['examples/odoo-partnership-before'];
  assert.deepEqual(new Set(programs).difference(named), new Set(besides));
});

/** The words of the tables of the language reference from a heading on, by their last part. */
function wordsFrom(heading: string): string[] {
  const page = guide('language-reference');
  const keys = [...page.slice(page.indexOf(`## ${heading}`)).matchAll(/^\| (`[^|]+) \|/gm)];
  const paths = keys.flatMap(([, cell = '']) => marked(cell));
  const last = paths.map((path) => /([\w$]+)(?:\[\]|\.)*$/.exec(path)?.[1] ?? '');
  return [...new Set(last)].filter((word) => word !== '' && word !== 'ID');
}

test('every word of conditions, windows and thresholds stands in a bundled program', () => {
  const words = wordsFrom('Conditions');
  assert.ok(words.length > 80);
  const all = programs.map(textOf).join('\n');
  assert.deepEqual(
    words.filter((word) => !new RegExp(`(?<![\\w-])${word}:`).test(all)),
    [],
  );
});
