import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact } from '../kernel/fact.ts';
import { affiliation, day, fact, testProgram } from '../requirement/fixtures.ts';
import { decide } from './decide.ts';
import { acme, at, badges, silver } from './fixtures.ts';
import { standingOf } from './standing.ts';

describe('what is due', () => {
  test('nothing while held and measured agree', () => {
    assert.equal(decide(at([...acme, ...silver], '2026-06-01')), null);
  });

  test('a promotion, because of what made it so', () => {
    assert.deepEqual(decide(at([...acme, silver[0]!], '2026-04-01')), {
      act: 'promotion',
      at: day('2026-04-01'),
      until: null,
      measured: 'silver',
      from: 'registered',
      to: 'silver',
      because: [
        {
          path: 'tiers.silver.requires.all[1]',
          fact: badges.boris.id,
          kind: 'credential',
          subject: 'technical-associate',
          person: 'boris',
          change: 'gained',
        },
      ],
    });
  });

  test('a promotion, because of someone who joined with what was asked for', () => {
    const facts = [
      ...acme.filter(({ id }) => id !== 'boris@acme:2026-01-01'),
      affiliation('boris', 'acme', '2026-05-01'),
      silver[0]!,
    ];
    assert.deepEqual(decide(at(facts, '2026-05-01'))?.because, [
      {
        path: 'tiers.silver.requires.all[1]',
        fact: 'boris@acme:2026-05-01',
        kind: 'affiliation',
        subject: 'technical-associate',
        person: 'boris',
        change: 'gained',
      },
    ]);
  });

  test('the first decision needs no cause where nothing is asked for', () => {
    assert.deepEqual(decide(at([], '2026-04-01')), {
      act: 'promotion',
      at: day('2026-04-01'),
      until: null,
      measured: 'registered',
      from: null,
      to: 'registered',
      because: [],
    });
  });

  const gone = { path: 'tiers.silver.requires.all[0]', person: 'anna', change: 'ended' as const };
  const badge = { fact: badges.anna.id, kind: 'credential', subject: 'sales-associate' };
  const losses: { name: string; facts: Fact[]; on: string; because: unknown[] }[] = [
    {
      name: 'a badge that ran out',
      facts: acme,
      on: '2027-02-03',
      because: [{ ...gone, ...badge }],
    },
    {
      name: 'a badge that was revoked',
      facts: [
        ...acme,
        fact({ id: 'end', kind: 'ending', names: badges.anna.id, from: day('2026-06-01') }),
      ],
      on: '2026-06-01',
      because: [{ ...gone, ...badge }],
    },
    {
      name: 'a badge that was recorded in error',
      facts: [
        ...acme,
        fact({ id: 'error', kind: 'retraction', names: badges.anna.id, from: day('2026-06-01') }),
      ],
      on: '2026-06-01',
      because: [{ ...gone, ...badge }],
    },
    {
      name: 'a person who left',
      facts: [
        affiliation('anna', 'acme', '2026-01-01', '2026-06-01'),
        ...acme.filter(({ id }) => id !== 'anna@acme:2026-01-01'),
      ],
      on: '2026-06-01',
      because: [
        { ...gone, fact: 'anna@acme:2026-01-01', kind: 'affiliation', subject: 'sales-associate' },
      ],
    },
    {
      name: 'a text that asks for more than anyone ever had',
      facts: [affiliation('anna', 'acme', '2026-01-01')],
      on: '2026-06-01',
      because: [
        { path: 'tiers.silver.requires.all[0]', change: 'ended' },
        { path: 'tiers.silver.requires.all[1]', change: 'ended' },
      ],
    },
  ];
  for (const { name, facts, on, because } of losses)
    test(`a demotion, because of ${name}`, () => {
      const verdict = decide(at([...facts, ...silver], on));
      assert.deepEqual(
        [verdict?.act, verdict?.at, verdict?.from, verdict?.to],
        ['demotion', day(on), 'silver', 'registered'],
      );
      assert.deepEqual(verdict?.because, because);
    });

  test('nothing is lost before the text is enforced, and it is due on that day', () => {
    const dates = { published: '2024-01-01', effective: '2024-01-01', enforced: '2027-04-01' };
    const on = { on: day('2027-02-01'), known: day('2027-02-01') };
    const mild = standingOf(testProgram({}, { dates }), [...acme, ...silver], 'acme', on);
    assert.equal(decide(mild), null);
    assert.equal(mild.held.until, day('2027-04-01'));
    assert.equal(decide({ ...mild, on: day('2027-04-01') })?.act, 'demotion');
  });
});
