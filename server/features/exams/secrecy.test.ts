import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BankItem } from '@guildmark/engine';
import { problem } from '../../http/problem.ts';
import { apiRouter } from '../../http/api.ts';
import type { Actor } from '../../platform/operation.ts';
import type { Exams } from './exams.ts';
import { examRoutes } from './routes.ts';
import { bank, canary, examWorld, minutes, must, openTab, type ExamWorld } from './world.ts';

/** Everything a candidate may never receive: ids, rationales, and the bank’s own letters beside their texts. */
const forbidden = [
  canary.item,
  canary.rationale,
  'rationale',
  '"key"',
  '"form"',
  '"seed"',
  '"item"',
  '"a":',
  '"b":',
];

const leaks = (answer: string): string[] => forbidden.filter((secret) => answer.includes(secret));

/** The application’s API for one actor, as the host mounts it. */
function apiOf(exams: Exams, actor: Actor) {
  const host = apiRouter();
  host.use(async (c, next) => {
    c.set('actor', actor);
    await next();
  });
  host.route('/', examRoutes(exams));
  host.onError((_error, c) => problem(c, { code: 'request.broken' }));
  return async (method: string, path: string, body?: object) => {
    const answer = await host.request(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
}

interface Received {
  what: string;
  text: string;
}

/** Walks every operation and route that faces a candidate, before and after the result, and keeps what came back. */
async function walk(world: ExamWorld): Promise<Received[]> {
  const received: Received[] = [];
  const anna = await world.person('Anna');
  const eve = await world.person('Eve');
  const { exams } = world;
  const exam = { exam: 'sales-foundation' };
  const tab = await openTab(world, anna);
  const { sitting, lease } = tab;
  const change = { position: 1, chosen: [1], flagged: true, number: 1 };
  const inputs: Record<string, object> = {
    startSitting: exam,
    examDetail: exam,
    saveResponses: { sitting, lease, changes: [change, { ...change, position: 2, number: 2 }] },
    completeCourse: { course: 'sales-101' },
    coursePage: { course: 'sales-101' },
    itemBank: exam,
  };
  const call = async (round: string, actor: Actor) => {
    for (const [name, operation] of Object.entries(exams)) {
      if (name === 'expireDue' || name === 'takeLease' || name === 'submitSitting') continue;
      const act = operation as (actor: Actor, input: object) => Promise<unknown>;
      const answer = await act(
        actor,
        inputs[name] ?? { sitting, person: anna.person, reason: 'x' },
      );
      received.push({ what: `${round} ${name}`, text: JSON.stringify(answer) });
    }
  };
  const http = async (round: string, actor: Actor) => {
    const ask = apiOf(exams, actor);
    for (const [method, path, body] of [
      ['GET', '/exams'],
      ['GET', '/exams/sales-foundation'],
      ['GET', '/exams/sales-foundation/items'],
      ['GET', '/me/attempts'],
      ['GET', '/sittings'],
      ['GET', `/sittings/${sitting}`],
      ['GET', `/sittings/${sitting}/result`],
      ['GET', `/sittings/${sitting}/progress`],
      ['GET', '/courses/sales-101'],
      ['POST', '/exams/sales-foundation/sittings', {}],
      ['PUT', `/sittings/${sitting}/responses`, { lease, changes: [change] }],
      ['PUT', `/sittings/${sitting}/responses`, { lease, changes: [{ ...change, position: 99 }] }],
      ['PUT', `/sittings/${sitting}/responses`, { lease: 1 }],
    ] as const) {
      const { status, text } = await ask(method, path, body);
      assert.notEqual(status, 500, `${method} ${path}`);
      received.push({ what: `${round} ${method} ${path}`, text });
    }
  };
  for (const [round, actor] of [
    ['open, own', anna],
    ['open, foreign', eve],
  ] as const) {
    await call(round, actor);
    await http(round, actor);
  }
  const ask = apiOf(exams, anna);
  const post = async (path: string) => {
    const { status, text } = await ask('POST', path, {});
    assert.equal(status, 201, text);
    received.push({ what: `POST ${path}`, text });
  };
  await post(`/sittings/${sitting}/lease`);
  await post(`/sittings/${sitting}/submission`);
  await call('submitted', anna);
  await http('submitted', anna);
  return received;
}

test('nothing a candidate receives tells a key, a rationale, a letter or the id of an item', async (t) => {
  const received = await walk(await examWorld(t));
  assert.ok(received.length > 60);
  const leaking = received.filter(({ text }) => leaks(text).length > 0);
  assert.deepEqual(
    leaking.map(({ what, text }) => [what, leaks(text)]),
    [],
  );
});

for (const [name, leak] of Object.entries({
  'an id of an item': (item: BankItem) => item.id,
  'a rationale': (item: BankItem) =>
    (item as unknown as { en: { rationale: string } }).en.rationale,
  'a key': (item: BankItem) => JSON.stringify({ key: item.key }),
}))
  test(`the walk finds ${name} that a view would leak`, async (t) => {
    // The leak goes the way a careless view would take: into the text of the question.
    const planted = bank.map((item) => {
      const english = (item as unknown as { en: { stem: string } }).en;
      const en = Object.assign({}, english, { stem: `${english.stem} ${leak(item)}` });
      return Object.assign({}, item, { en });
    });
    const received = await walk(await examWorld(t, planted));
    const leaking = received.filter(({ text }) => leaks(text.replaceAll('\\"', '"')).length > 0);
    assert.notEqual(leaking.length, 0);
  });

test('a wrong and a right answer are acknowledged alike', async (t) => {
  const world = await examWorld(t);
  const anna = await world.person('Anna');
  const tab = await openTab(world, anna);
  const answers = new Set<string>();
  for (let option = 1; option <= 4; option++) {
    const { saved } = must(await tab.save(1, [option]));
    answers.add(JSON.stringify(saved.map(({ position }) => position)));
  }
  assert.equal(answers.size, 1);
  await world.pass(minutes(61));
});
