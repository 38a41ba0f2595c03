import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diff, parseProgram } from '@guildmark/engine';
import { diffText, explainDiff, type Line } from '@guildmark/words';
import { apiAs } from '../../http/api-as.ts';
import { bundledProgram as program, must, programFiles, testWorld } from '../../testing.ts';

interface Told {
  before: string;
  after: string;
  differences: { code: string; path: string; effect: string | null; says: string }[];
  says: Line[];
  code: string;
}

/** The bundled text with another version and day, and a second tier that asks nothing. */
function next(version = '9.0.0', effective = '2026-06-01') {
  const files = programFiles();
  files['program.yaml'] = files['program.yaml']!.replace(/version: .*/, `version: ${version}`)
    .replace(/published: .*/, 'published: 2026-03-01')
    .replace(/effective: .*/, `effective: ${effective}`)
    .replace(/enforced: .*/, `enforced: ${effective}`);
  files['tiers.yaml'] = files['tiers.yaml']!.replace(
    /(id: silver[\s\S]*?requires:)[\s\S]*?(\n {4}benefits:)/,
    '$1 { all: [] }$2',
  );
  return files;
}

const textOf = (files: Record<string, string>) => parseProgram(files).program!;

test('two versions are compared in sentences and in the values behind them', async (t) => {
  const world = await testWorld(t);
  const manager = await world.person('Paula', ['program-manager']);
  const texts = { before: textOf(programFiles()), after: textOf(next()) };
  must(await world.app.features.programs.publish(world.system, { files: next() }));
  const ask = apiAs(world.app, manager);
  const at = `/programs/${program}/versions/9.0.0/differences?against=${texts.before.version}`;
  const differences = diff(texts.before, texts.after);
  for (const locale of ['en', 'ru'] as const) {
    const { status, answer } = await ask<Told>(at, { language: locale });
    assert.equal(status, 200);
    assert.deepEqual([answer.before, answer.after], [texts.before.version, '9.0.0']);
    const told = { ...texts, locale };
    assert.deepEqual(
      answer.differences,
      JSON.parse(
        JSON.stringify(differences.map((each) => ({ ...each, says: diffText(told, each) }))),
      ),
    );
    assert.deepEqual(answer.says, explainDiff(differences, told));
  }
  const { answer } = await ask<Told>(at);
  const loosened = answer.differences.find(({ path }) => path.startsWith('tiers.silver'));
  assert.equal(loosened?.effect, 'looser');
});

test('a draft is compared with the text in force, or with a version that is named', async (t) => {
  const world = await testWorld(t);
  const ask = apiAs(world.app, await world.person('Paula', ['program-manager']));
  const old = textOf(programFiles()).version;
  const compare = (body: object) => ask<Told>('/program-differences?locale=ru', { body });
  const { answer } = await compare({ files: next() });
  assert.deepEqual([answer.before, answer.after], [old, '9.0.0']);
  assert.match(answer.says[0]!.text, /[а-я]/);
  must(await world.app.features.programs.publish(world.system, { files: next() }));
  world.setNow('2026-07-01T08:00:00Z');
  const draft = next('9.1.0', '2026-09-01');
  assert.equal((await compare({ files: draft })).answer.before, '9.0.0');
  assert.equal((await compare({ files: draft, against: old })).answer.before, old);
});

test('who may not read texts, and what cannot be compared, is refused', async (t) => {
  const world = await testWorld(t);
  const [manager, outsider] = [
    await world.person('Paula', ['program-manager']),
    await world.person('Olga'),
  ];
  const at = `/programs/${program}/versions`;
  const { version } = textOf(programFiles());
  const broken = { ...next(), 'tiers.yaml': 'tiers: 7' };
  const elsewhere = next();
  elsewhere['program.yaml'] = elsewhere['program.yaml']!.replace(
    /^program: .*/m,
    'program: another',
  );
  const cases = [
    { actor: outsider, path: `${at}/${version}/differences?against=${version}`, expect: 403 },
    { actor: outsider, path: '/program-differences', body: { files: next() }, expect: 403 },
    { actor: manager, path: `${at}/${version}/differences?against=${version}`, expect: 200 },
    { actor: manager, path: `${at}/${version}/differences`, expect: 400 },
    { actor: manager, path: `${at}/${version}/differences?against=0.0.1`, expect: 404 },
    { actor: manager, path: `${at}/0.0.1/differences?against=${version}`, expect: 404 },
    { actor: manager, path: '/program-differences', body: { files: broken }, expect: 422 },
    { actor: manager, path: '/program-differences', body: { files: elsewhere }, expect: 404 },
  ];
  for (const { actor, path, body, expect } of cases) {
    const { status } = await apiAs(world.app, actor)<Told>(path, body && { body });
    assert.equal(status, expect, path);
  }
});
