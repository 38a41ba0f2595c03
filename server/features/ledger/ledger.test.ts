import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, must, testWorld } from '../../testing.ts';
import { companyText } from '../standing/fixtures.ts';

test('facts of a program that is not there are not found, read or written', async (t) => {
  const { app, system, now } = await testWorld(t);
  const { ledger } = app.features;
  const facts = [{ kind: 'deal' as const, subject: 'd', from: now(), until: null }];
  for (const [named, expect] of [
    ['nope', 'program.not_found'],
    [program, 'ok'],
  ] as const) {
    const answers = [
      await ledger.listFacts(system, { program: named, limit: 10 }),
      await ledger.importFacts(system, { program: named, source: 'crm', facts }),
    ];
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code));
    assert.deepEqual(codes, [expect, expect]);
  }
});

test('what is decided here is not told from elsewhere as well', async (t) => {
  const world = await testWorld(t);
  const { ledger, programs } = world.app.features;
  const rank = '{ rank: { name: best, of: deal, during: last full quarter, top: 1 } }';
  const told = '{ rank: { name: told, of: deal, within: 12 months, top: 1 } }';
  const requires = `{ all: [${rank}, ${told}] }`;
  const files = companyText('services', requires, { effective: '2026-02-01' });
  must(await programs.publish(world.system, { files }));
  const organisation = await world.organisation('Acme');
  const berlin = Date.parse('2026-02-01T00:00:00+01:00');
  const fact = (kind: 'standing' | 'ranking', subject: string, from: number) => ({
    kind,
    subject,
    ...(kind === 'standing' && { organisation }),
    attributes: { [kind === 'standing' ? 'tier' : 'cutoff']: 'partner' },
    from,
    until: null,
  });
  const cases = [
    ['standing', 'services', berlin - 1, 'ok'],
    ['standing', 'services', berlin, 'fact.decided_here'],
    ['standing', 'run-elsewhere', berlin, 'ok'],
    ['ranking', 'best', berlin - 1, 'ok'],
    ['ranking', 'best', berlin, 'fact.decided_here'],
    ['ranking', 'told', berlin, 'ok'],
  ] as const;
  for (const [kind, subject, from, expect] of cases) {
    const facts = [fact(kind, subject, from)];
    const answer = await ledger.importFacts(world.system, {
      program: 'services',
      source: 'crm',
      facts,
    });
    assert.equal(answer.ok ? 'ok' : answer.refusal.code, expect, `${kind} ${subject} ${from}`);
  }
});
