import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledProgram as program, testWorld } from '../../testing.ts';

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
