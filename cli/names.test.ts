import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  checkProgram,
  factsAround,
  standingOf,
  spokenOf,
  type Program,
  type Standing,
} from '@guildmark/engine';
import {
  attributeNames,
  conditionText,
  explain,
  locales,
  namesIn,
  speakerFor,
  type Locale,
} from '@guildmark/words';
import { conditionsIn, requirementsOf } from '../engine/program/checks/rule.ts';
import type { Scenario } from '../engine/program/definition/scenario.ts';
import { factsOf } from '../engine/scenario/story.ts';
import { readInstant } from '../engine/scenario/when.ts';
import { readProgramFiles } from './program-folder.ts';

const shelf = join(import.meta.dirname, '../programs');
const folders = [
  ...readdirSync(shelf).filter((name) => name !== 'examples'),
  ...readdirSync(join(shelf, 'examples')).map((name) => join('examples', name)),
];

/** Ids that a text defines or that its requirements speak of, and every name that it gives. */
function vocabulary(program: Program, locale: Locale) {
  const names = namesIn(program, locale);
  const attributes = Object.values(attributeNames(program, locale));
  const values = attributes.flatMap((each) => Object.entries(each.values));
  const ids = new Set([
    ...names.keys(),
    ...values.map(([value]) => value),
    ...spokenOf(program).map(({ id }) => id),
  ]);
  const titles = [...names.values(), ...values.map(([, title]) => title)];
  const both = titles.flatMap((name) => [name, name.slice(0, 1).toLowerCase() + name.slice(1)]);
  return { ids, titles: both.toSorted((a, b) => b.length - a.length) };
}

/**
 * The ids that a text shows to its reader. English sentences are made of words that are ids as well (`level`,
 * `new`), so there only those with a hyphen give themselves away; in Russian every one does.
 */
function rawIn(text: string, { ids, titles }: ReturnType<typeof vocabulary>, locale: Locale) {
  if (!/(?<!\p{L})[a-z]/u.test(text)) return [];
  const rest = titles.reduce((so, title) => so.replaceAll(title, ' '), text);
  const words =
    rest.match(/(?<![\p{L}\p{N}-])[a-z][a-z0-9]*(-[a-z0-9]+)*(?![\p{L}\p{N}-])/gu) ?? [];
  return words.filter((word) => ids.has(word) && (locale === 'ru' || word.includes('-')));
}

/** The standing of each company in each scenario of a program. */
const standingsOf = (program: Program, scenarios: Scenario[]): Standing[] =>
  scenarios.flatMap((scenario) => {
    const facts = factsOf(program, scenario.facts);
    const on = readInstant(scenario.on, program.zone) ?? 0;
    const companies = new Set(scenario.expect.flatMap(({ organisation }) => organisation ?? []));
    return [...companies].map((company) =>
      standingOf(program, factsAround(facts, company), company, { on, known: Infinity }),
    );
  });

const naming = { person: (id: string) => id.toUpperCase(), organisation: 'ACME' };
/** Everything that is explained of standings, each line once. */
const told = (program: Program, standings: Standing[], locale: Locale): Set<string> =>
  new Set(
    standings
      .flatMap((standing) => explain(standing, program, locale, naming))
      .map(({ text }) => text),
  );

/** Every condition of the text in words, those of benefits and of other companies included. */
const asked = (program: Program, locale: Locale): string[] =>
  requirementsOf(program)
    .flatMap(({ condition, path }) => conditionsIn(condition, path))
    .map(({ condition }) => conditionText(speakerFor(program, locale), condition));

for (const folder of folders) {
  const { program, scenarios } = checkProgram(readProgramFiles(join(shelf, folder)));
  const standings = program ? standingsOf(program, scenarios) : [];
  for (const locale of locales)
    test(`no reader of ${folder} meets an id instead of a name: ${locale}`, () => {
      assert.ok(program);
      const words = vocabulary(program, locale);
      const lines = new Set([...asked(program, locale), ...told(program, standings, locale)]);
      const raw = [...lines].flatMap((line) =>
        rawIn(line, words, locale).map((id) => `${id}: ${line}`),
      );
      assert.deepEqual(raw, []);
    });
}

test('names that are taken out of a text are missed in both languages', () => {
  const { program, scenarios } = checkProgram(readProgramFiles(join(shelf, 'competencies')));
  assert.ok(program);
  const { region } = program.attributes;
  assert.ok(region);
  const bare: Program = {
    ...program,
    names: {},
    attributes: { ...program.attributes, region: { ...region, values: undefined } },
  };
  const standings = standingsOf(bare, scenarios.slice(0, 10));
  const missed = (locale: Locale) => {
    const words = vocabulary(bare, locale);
    const lines = told(bare, standings, locale);
    return new Set([...lines].flatMap((line) => rawIn(line, words, locale)));
  };
  assert.deepEqual([...missed('en')], ['influencer-program-launched']);
  for (const id of ['emea', 'americas', 'customer', 'score', 'level'])
    assert.ok(missed('ru').has(id), id);
});
