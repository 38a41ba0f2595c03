import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../platform/operation.ts';
import { steadyActors } from './steady.ts';

/** Two sessions over a store in memory, a clock to move and the questions that were asked of the store. */
function sessions() {
  const people: Record<string, string> = { one: 'Anna', two: 'Boris' };
  const ended = new Set<string>();
  const asked: string[] = [];
  let now = 0;
  const tokenOf = (headers: Headers) => headers.get('cookie');
  const actorOf = async (headers: Headers): Promise<Actor> => {
    const token = tokenOf(headers) ?? '';
    asked.push(`actor ${token}`);
    const name = ended.has(token) ? undefined : people[token];
    if (!name) return { kind: 'anonymous', vendor: 'v' };
    const rest = { email: '', locale: 'en', office: [], affiliations: [] };
    return { kind: 'person', vendor: 'v', person: name, name, ...rest };
  };
  const living = async (tokens: string[]) => {
    asked.push(`living ${tokens.join(' ')}`);
    return new Set(tokens.filter((token) => !ended.has(token)));
  };
  const steady = steadyActors({ actorOf, tokenOf, living, clock: () => now });
  return {
    asked,
    end: (token: string) => void ended.add(token),
    at: (ms: number) => void (now = ms),
    ask: async (token: string, more: Record<string, string> = {}) => {
      const actor = await steady(new Headers({ cookie: token, ...more }));
      await new Promise(setImmediate);
      return actor.kind === 'person' ? actor.name : actor.kind;
    },
  };
}

test('many requests of one session ask once, then one question a sweep for all sessions', async () => {
  const { ask, at, asked } = sessions();
  for (let ms = 0; ms < 4_000; ms += 100) {
    at(ms);
    assert.equal(await ask('one'), 'Anna');
    assert.equal(await ask('two'), 'Boris');
  }
  assert.deepEqual(asked, ['actor one', 'living one', 'actor two', 'living one two']);
});

test('an ended session is refused within two sweeps, however busy it is', async () => {
  const { ask, at, end } = sessions();
  await ask('one');
  at(1_000);
  end('one');
  const answers = [];
  for (let ms = 1_100; ms <= 5_000; ms += 100) {
    at(ms);
    answers.push(await ask('one'));
  }
  assert.equal(answers.at(-1), 'anonymous');
  const last = answers.lastIndexOf('Anna');
  assert.ok(1_100 + last * 100 <= 3_000);
});

test('after a pause the session is looked up again before it is believed', async () => {
  const { ask, at, end } = sessions();
  await ask('one');
  end('one');
  at(60_000);
  assert.equal(await ask('one'), 'anonymous');
});

test('an API key is never remembered, and a wrong one is not masked by a cookie', async () => {
  const { ask, asked } = sessions();
  await ask('one');
  await ask('one', { authorization: 'Bearer x' });
  assert.deepEqual(asked.filter((question) => question.startsWith('actor')).length, 2);
});
