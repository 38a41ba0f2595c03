import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledFiles } from './features/programs/bundled.ts';
import { checkText, signOf } from './features/programs/check-text.ts';
import { measureDraft } from './features/standing/draft-task.ts';
import { searchPlan } from './features/standing/plan-task.ts';
import type { Task } from './platform/aside.ts';
import { asideThread } from './platform/aside-thread.ts';
import { testDatabase } from './platform/testing.ts';

/** The thread for long computations, as the application starts it. */

async function thread(t: { after: (close: () => Promise<void>) => void }) {
  const { url } = await testDatabase(t);
  const aside = asideThread(new URL('./aside.ts', import.meta.url), { url });
  t.after(aside.stop);
  return aside;
}

const files = bundledFiles();

test('a text is checked in the thread as it is here', async (t) => {
  const aside = await thread(t);
  const { program, problems, sign } = await aside.ask(checkText, { files });
  assert.equal(sign, signOf(files));
  assert.equal(program?.program, 'partner-certification-framework');
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
});

test('a search says how far it is, and ends when nobody waits; what is asked beside it is answered', async (t) => {
  const aside = await thread(t);
  const { program } = await aside.ask(checkText, { files: bundledFiles('competencies') });
  const gone = new AbortController();
  const heard: number[] = [];
  const on = Date.UTC(2026, 2, 2);
  const question = { facts: [], organisation: 'acme', on, known: on, budget: 1_000_000 };
  const to = program!.tiers.at(-1)!.id;
  const search = aside.ask(
    searchPlan,
    { ...question, texts: [program!], to },
    {
      signal: gone.signal,
      progress: ({ done, all }) => {
        assert.equal(all, question.budget);
        if (heard.push(done) === 2) gone.abort();
      },
    },
  );
  const beside = aside.ask(checkText, { files });
  await assert.rejects(search, { name: 'AbortError' });
  assert.ok(heard[1]! > heard[0]!);
  assert.equal((await beside).sign, signOf(files));
});

test('what fails in the thread fails here, and so does what was asked when it is stopped', async (t) => {
  const aside = await thread(t);
  const broken = { ...measureDraft, run: checkText.run } as unknown as Task<object, unknown>;
  await assert.rejects(aside.ask(broken, {}));
  const refused = assert.rejects(aside.ask(checkText, { files }), { name: 'AbortError' });
  await aside.stop();
  await refused;
  assert.equal((await aside.ask(checkText, { files })).sign, signOf(files), 'it starts again');
});
