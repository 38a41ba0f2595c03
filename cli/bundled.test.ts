import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkProgram, runScenario, type Problem } from '@guildmark/engine';
import { readProgramFiles } from './program-folder.ts';

const folder = join(import.meta.dirname, '../programs/partner-certification-framework');
const files = readProgramFiles(folder);
const { program, problems, scenarios, banks } = checkProgram(files);

const codes = (severity: Problem['severity']) =>
  problems.filter((problem) => problem.severity === severity);

test('the bundled program has no errors and no warnings', () => {
  assert.ok(program);
  assert.deepEqual([...codes('error'), ...codes('warning')], []);
});

test('each contradiction of its source is settled, with a reason in both languages', () => {
  const settled = codes('settled');
  const named = new Set(settled.map(({ args }) => args['requirement']));
  const asked = ['R145', 'R146', 'R147', 'R148', 'R149', 'R150', 'R151', 'R160', 'R161', 'R162'];
  assert.deepEqual(
    asked.filter((requirement) => !named.has(requirement)),
    [],
  );
  for (const { args, line } of settled) {
    assert.ok(line > 0);
    assert.ok(String(args['because_en']).length > 20 && String(args['because_ru']).length > 20);
  }
});

test('what this version does not act on is said', () => {
  const notices = new Set(codes('notice').map(({ code }) => code));
  const asked = ['webcam', 'live', 'practicals', 'renewal_paths', 'grace_paths'];
  const office = ['reports', 'directory', 'budget', 'launch', 'rollout', 'crm', 'content_review'];
  assert.deepEqual(
    [...asked, ...office, 'share'].filter((code) => !notices.has(`notice.${code}`)),
    [],
  );
});

test('without its choices every contradiction is an error', () => {
  const { problems: open } = checkProgram({ ...files, 'choices.yaml': '' });
  const named = new Set(
    open
      .filter(({ severity }) => severity === 'error')
      .map(({ args }) => args['requirement'])
      .filter(Boolean),
  );
  for (const requirement of ['R145', 'R146', 'R147', 'R148', 'R149', 'R151', 'R160', 'R162']) {
    assert.ok(named.has(requirement), requirement);
  }
});

test('the banks hold three times their forms', () => {
  for (const [exam, least] of [
    ['sales-foundation', 120],
    ['technical-foundation', 150],
  ] as const) {
    const live = banks[exam]?.filter((item) => item.state === 'live') ?? [];
    assert.ok(live.length >= least, exam);
  }
});

test('its courses teach one lesson for each step of the learning path', () => {
  for (const [track, course] of [
    ['sales', 'sales-101'],
    ['technical', 'technical-101'],
  ] as const) {
    const lessons = program?.courses[course]?.lessons ?? [];
    const steps = program?.tracks[track]?.learningPath ?? [];
    assert.deepEqual(
      lessons.map(({ title }) => title),
      steps,
    );
  }
});

test('its scenarios hold', () => {
  assert.ok(program);
  assert.ok(scenarios.length >= 30);
  for (const scenario of scenarios) {
    assert.deepEqual(runScenario(program, scenario), [], scenario.name);
  }
});
