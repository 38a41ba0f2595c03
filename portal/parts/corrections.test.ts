import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '@guildmark/engine';
import { correctionOf, enteredBy, mayRetract } from './corrections.ts';

const fact = (id: string, kind: Fact['kind'], names?: string): Fact => ({
  id,
  kind,
  person: 'anna',
  subject: 'sales-101',
  from: 0,
  until: null,
  recordedAt: 0,
  source: 'person:anna',
  ...(names !== undefined && { names }),
});

const completion = fact('completion', 'completion');
const ending = fact('ending', 'ending', 'completion');
const retraction = fact('retraction', 'retraction', 'completion');

const cases: {
  name: string;
  all: Fact[];
  expect: [correction: string | undefined, may: boolean];
}[] = [
  { name: 'untouched', all: [completion], expect: [undefined, true] },
  { name: 'ended', all: [completion, ending], expect: ['ending', true] },
  { name: 'retracted', all: [completion, retraction], expect: ['retraction', false] },
  { name: 'ended, then retracted', all: [ending, retraction], expect: ['retraction', false] },
  { name: 'beside another’s', all: [fact('x', 'retraction', 'y')], expect: [undefined, true] },
];

for (const { name, all, expect } of cases) {
  test(`a completion ${name}`, () => {
    assert.deepEqual([correctionOf(completion, all)?.id, mayRetract(completion, all)], expect);
  });
}

test('what has an operation of its own is not retracted from the page', () => {
  for (const kind of ['affiliation', 'credential', 'agreement', 'decision', 'ending'] as const) {
    assert.equal(mayRetract(fact(kind, kind), []), false, kind);
  }
});

test('a seeded entry names its author as any other', () => {
  assert.equal(enteredBy('seed:demo person:anna'), 'person:anna');
  assert.equal(enteredBy('import:crm'), 'import:crm');
});
