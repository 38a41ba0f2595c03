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

test('what no text can read is recorded, and told with what was meant', async (t) => {
  const world = await testWorld(t);
  const { ledger, programs } = world.app.features;
  const organisation = await world.organisation('Acme');
  const berlin = (day: string) => Date.parse(`${day}T00:00:00+01:00`);
  const market = (values: string) => `attributes:
  market: { title: { en: Market, ru: Рынок }, values: { ${values} } }
  heads: { title: { en: Heads, ru: Люди } }
`;
  const requires = `{ all: [{ sum: { of: deal, subject: relay, value: money, atLeast: { default: 5 EUR, by: { market: { growth: 2 EUR } } } } }, { attribute: { name: heads, is: { atLeast: 5 } } }] }`;
  const growth = 'growth: { en: Growing, ru: Растущий }';
  const publish = async (version: string, effective: string, values: string) => {
    const files = companyText('services', requires, { effective, version });
    const attributes = { 'attributes.yaml': market(values) };
    must(await programs.publish(world.system, { files: { ...files, ...attributes } }));
  };
  await publish('1.0.0', '2026-02-01', growth);
  await publish('2.0.0', '2026-06-01', `${growth}, emerging: { en: Emerging, ru: Новый }`);
  const said = async (subject: string, value: string | number, day = '2026-03-01') => {
    const attributes = { value };
    const from = berlin(day);
    const facts = [
      { kind: 'attribute' as const, organisation, subject, attributes, from, until: null },
    ];
    return must(
      await ledger.importFacts(world.system, { program: 'services', source: 'crm', facts }),
    );
  };
  const cases: [string, string | number, string, string[]][] = [
    ['market', 'growth', '2026-03-01', []],
    ['market', 'growht', '2026-03-01', ['not_listed growht growth']],
    ['market', 'mature', '2026-03-01', ['not_listed mature -']],
    // The text that follows knows it.
    ['market', 'emerging', '2026-03-01', []],
    ['market', 'emergin', '2026-07-01', ['not_listed emergin emerging']],
    ['heads', 8, '2026-03-01', []],
    ['heads', 'eight', '2026-03-01', ['not_a_number eight -']],
    ['markte', 'growth', '2026-03-01', ['stranger - market']],
    ['colour', 'red', '2026-03-01', []],
  ];
  for (const [subject, value, day, expect] of cases) {
    const { recorded, doubts } = await said(subject, value, day);
    assert.equal(recorded, 1);
    assert.deepEqual(
      doubts.map((one) => `${one.code} ${one.value ?? '-'} ${one.suggestion ?? '-'}`),
      expect,
      `${subject} ${value} ${day}`,
    );
  }
  const deal = (subject: string) => ({
    kind: 'deal' as const,
    organisation,
    subject,
    money: { amount: '5', currency: 'EUR' },
    from: berlin('2026-03-01'),
    until: null,
  });
  const facts = [deal('relay'), deal('rellay'), deal('of-others')];
  const { recorded, doubts } = must(
    await ledger.importFacts(world.system, { program: 'services', source: 'crm', facts }),
  );
  assert.equal(recorded, 3);
  assert.deepEqual(doubts, [
    { index: 1, kind: 'deal', subject: 'rellay', code: 'stranger', suggestion: 'relay' },
  ]);
});
