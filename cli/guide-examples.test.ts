import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkProgram, runScenario } from '@guildmark/engine';
import { rest } from './fixtures/guide-program.ts';
import { main } from './guildmark.ts';

const switches = `counting:
  higherLevelCounts: { choose: true, because: { en: Yes. } }
  graceCounts: { choose: false, because: { en: No. } }
  onePersonFills: { choose: every-seat, because: { en: Points. } }
  tiersCumulative: { choose: true, because: { en: A ladder. } }
`;

const page = (name: string) =>
  readFileSync(join(import.meta.dirname, `../docs/guide/${name}.md`), 'utf8');

/** The files of a page: the blocks whose first line names one, beside what every program has. */
function filesOf(name: string): Record<string, string> {
  const blocks = [...page(name).matchAll(/```yaml\n# (\S+\.yaml)\n([\s\S]*?)```/g)];
  const own = blocks.map(([, file = '', text = '']) => [file, text]);
  return { 'program.yaml': rest, 'switches.yaml': switches, ...Object.fromEntries(own) };
}

for (const name of ['measures', 'reviews', 'test-a-program', 'weighted-index'])
  test(`the examples of the page ${name} hold`, () => {
    const { program, scenarios, problems } = checkProgram(filesOf(name));
    const wrong = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
    assert.deepEqual(wrong, []);
    assert.ok(program && scenarios.length > 1);
    for (const scenario of scenarios)
      assert.deepEqual(runScenario(program, scenario), [], scenario.name);
  });

const folder = mkdtempSync(join(tmpdir(), 'guildmark-guide-'));
after(() => rmSync(folder, { recursive: true }));

test('the facts as lines say the same as the facts of the scenario', async () => {
  for (const [path, text] of Object.entries(filesOf('test-a-program'))) {
    mkdirSync(dirname(join(folder, 'guide', path)), { recursive: true });
    writeFileSync(join(folder, 'guide', path), text);
  }
  const lines = [...page('test-a-program').matchAll(/```json\n([\s\S]*?)```/g)].at(-1)?.[1] ?? '';
  writeFileSync(join(folder, 'facts.ndjson'), lines);
  const [out, error]: string[][] = [[], []];
  const terminal = {
    out: (line: string) => void out!.push(line),
    error: (line: string) => void error!.push(line),
    colour: false,
  };
  const args = ['evaluate', 'guide', '--facts', 'facts.ndjson', '--as-of', '2026-06-01'];
  assert.equal(await main(args, folder, terminal), 0, error!.join('\n'));
  assert.deepEqual(error, []);
  assert.match(out!.join('\n'), /^acme: Registered\nbolt: Silver/m);
});
