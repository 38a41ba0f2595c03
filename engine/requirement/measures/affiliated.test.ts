import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Condition } from '../../program/definition/condition.ts';
import { evaluate } from '../evaluate.ts';
import { affiliation, contextOf, credential, day, fact, testProgram } from '../fixtures.ts';

const works = (employer?: string) =>
  fact({
    id: 'works',
    kind: 'affiliation',
    person: 'anna',
    organisation: 'acme',
    from: day('2026-02-01'),
    until: day('2026-06-01'),
    ...(employer !== undefined && { attributes: { with: employer } }),
  });

const cases: { name: string; asks: string | string[]; with?: string; met: boolean }[] = [
  { name: 'an affiliation that says nothing is with a partner', asks: 'partner', met: true },
  { name: 'nor is it with the vendor', asks: 'vendor', met: false },
  { name: 'one with the vendor', asks: ['partner', 'vendor'], with: 'vendor', met: true },
  { name: 'one with a customer', asks: ['partner', 'vendor'], with: 'customer', met: false },
];
for (const { name, asks, with: employer, met } of cases)
  test(`whom a person works for: ${name}`, () => {
    const context = contextOf(testProgram(), [works(employer)], { person: 'anna' });
    const on = (at: number) => evaluate(Condition.parse({ affiliated: asks }), context, at).met;
    assert.equal(on(day('2026-02-01') - 1), false);
    assert.equal(on(day('2026-02-01')), met);
    assert.equal(on(day('2026-06-01') - 1), met);
    assert.equal(on(day('2026-06-01')), false);
  });

test('a company works for nobody, whatever its facts say', () => {
  const { person: _, ...nobody } = works('partner');
  const context = contextOf(testProgram(), [works('partner'), nobody]);
  const asks = Condition.parse({ affiliated: 'partner' });
  assert.equal(evaluate(asks, context, day('2026-03-01')).met, false);
});

/** Anna goes from acme to bolt on 1 May; acme ends her affiliation a month later. Her credential lasts to August. */
const moved = [
  affiliation('anna', 'acme', '2026-01-01', '2026-06-01'),
  affiliation('anna', 'bolt', '2026-05-01'),
  credential('anna', 'sales-associate', '2026-02-01', '2026-08-01'),
  credential('anna', 'technical-associate', '2026-07-01', '2027-07-01'),
];
const holders = Condition.parse({
  people: { holding: ['sales-associate', 'technical-associate'], atLeast: 1 },
});

for (const [employerChange, acmeUntil, boltFrom] of [
  [undefined, '2026-05-01', '2026-05-01'],
  ['new-begins', '2026-05-01', '2026-05-01'],
  ['old-ends', '2026-06-01', '2026-05-01'],
  // What she earned after she left counts for the new company alone.
  ['award-ends', '2026-08-01', '2026-05-01'],
] as const)
  test(`a change of employer, where the text says ${employerChange ?? 'nothing'}`, () => {
    const program = testProgram(employerChange ? { employerChange } : {});
    const until = (organisation: string, on: string) =>
      evaluate(holders, contextOf(program, moved, { organisation }), day(on)).until;
    assert.equal(until('acme', '2026-03-01'), day(acmeUntil));
    assert.equal(until('acme', acmeUntil), null);
    assert.equal(until('bolt', '2026-03-01'), day(boltFrom));
    assert.equal(until('bolt', '2026-07-01'), day('2027-07-01'));
  });
