import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenOf, sinceSeen, type Stale } from './program-seen.ts';

type Told = NonNullable<Parameters<typeof sinceSeen>[2]>;
type Cell = [from: string | null, to: string | null, organisations: number];

const told = (seen: string, cells: Cell[]) => {
  const named = cells.map(([from, to, organisations]) => ({ from, to, organisations }));
  return { seen, sums: { cells: named } } as unknown as Told;
};
const before = { seen: 'text.day.a', steps: [{ from: 'silver', to: 'gold', organisations: 3 }] };
const rises = (was: number, is: number): Stale => ({
  why: 'step',
  from: 'silver',
  to: 'gold',
  was,
  is,
});

const cases: { name: string; code: string; now: Told; expect: Stale[] }[] = [
  {
    name: 'another text',
    code: 'program.not_seen',
    now: told('other.day.a', []),
    expect: [{ why: 'text' }],
  },
  {
    name: 'another day',
    code: 'program.not_seen',
    now: told('text.later.a', []),
    expect: [{ why: 'day' }],
  },
  {
    name: 'one company more',
    code: 'program.effect_changed',
    now: told('text.day.b', [
      ['gold', 'gold', 9],
      ['silver', 'gold', 4],
    ]),
    expect: [rises(3, 4)],
  },
  {
    name: 'nobody any more, and somebody down instead',
    code: 'program.effect_changed',
    now: told('text.day.b', [['gold', null, 1]]),
    expect: [{ why: 'step', from: 'gold', to: null, was: 0, is: 1 }, rises(3, 0)],
  },
  {
    name: 'as many, but others',
    code: 'program.effect_changed',
    now: told('text.day.b', [['silver', 'gold', 3]]),
    expect: [{ why: 'others' }],
  },
  {
    name: 'a refusal for another reason',
    code: 'program.day_taken',
    now: told('text.day.a', []),
    expect: [],
  },
];

for (const { name, code, now, expect } of cases)
  test(`since an effect was seen: ${name}`, () =>
    assert.deepEqual(sinceSeen({ code }, before, now), expect));

test('what a form says was seen is read, and what was tampered with is nothing', () => {
  const form = new FormData();
  form.set('seen', before.seen);
  form.set('steps', JSON.stringify(before.steps));
  assert.deepEqual(seenOf(form), before);
  for (const steps of ['', '{', '{}', '[null]', '[{"from":1,"to":"gold","organisations":2}]']) {
    form.set('steps', steps);
    assert.deepEqual(seenOf(form).steps, [], steps);
  }
  assert.deepEqual(seenOf(new FormData()), { seen: '', steps: [] });
});
