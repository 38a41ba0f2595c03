import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide, standingOf, type Fact, type Node, type Standing } from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import { explain, explainRequirement } from './explain.ts';
import type { Line } from './telling.ts';

const base = testProgram({ onePersonFills: 'one-seat' });
const titles: Record<string, { en: string; ru: string }> = {
  registered: { en: 'Registered', ru: 'Зарегистрированный' },
  silver: { en: 'Silver', ru: 'Серебряный' },
  gold: { en: 'Gold', ru: 'Золотой' },
};
const program = {
  ...base,
  tiers: base.tiers.map((tier) => Object.assign({}, tier, { title: titles[tier.id] })),
};

const facts: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  affiliation('boris', 'acme', '2026-01-01', '2027-03-15'),
  credential('anna', 'sales-professional', '2026-02-01', '2027-04-01'),
  credential('boris', 'technical-associate', '2026-03-01', '2027-06-01'),
];

/** What the app does on a day: it records the decision that is due. */
function decided(on: string, known: Fact[]): Fact[] {
  const verdict = decide(standingOf(program, known, 'acme', { on: day(on), known: day(on) }));
  assert.ok(verdict, `a decision is due on ${on}`);
  const { act, from, to, because } = verdict;
  const attributes = { act, from, to, because: JSON.stringify(because) };
  const subject = to ?? '';
  return [
    ...known,
    fact({ id: on, kind: 'decision', organisation: 'acme', subject, attributes, from: day(on) }),
  ];
}
const history = ['2026-01-01', '2026-03-01'].reduce((known, on) => decided(on, known), facts);

const names: Record<string, string> = { anna: 'Anna Petrova', boris: 'Boris Blau' };
const naming = { person: (id: string) => names[id] ?? id, organisation: 'Acme' };
const marks = { met: '+', soon: '~', missing: '-' };
const show = (lines: Line[]) =>
  lines.map(({ depth, state, text }) => `${'  '.repeat(depth)}${marks[state]} ${text}`);
const standingOn = (on: string, known = history): Standing =>
  standingOf(program, known, 'acme', { on: day(on), known: day(on) });
const told = (on: string, locale: Locale, known = history) =>
  show(explain(standingOn(on, known), program, locale, naming));

test('a standing in English, line by line', () => {
  assert.deepEqual(told('2027-01-01', 'en'), [
    '~ Acme has been Silver since 1 March 2026. That holds through 14 March 2027 if nothing more happens.',
    '+ Registered: reached.',
    '  + Nothing is asked for.',
    '~ Silver: reached.',
    '  ~ 1 person holds sales-associate or a higher level; one is needed. Holds through 31 March 2027.',
    '    ~ Anna Petrova counts through 31 March 2027.',
    '  ~ 1 person holds technical-associate or a higher level; one is needed. Holds through 14 March 2027.',
    '    ~ Boris Blau counts through 14 March 2027.',
    '- Gold: not reached.',
    '  - 1 of 2 people hold sales-professional or a higher level; one more is needed.',
    '    ~ Anna Petrova counts through 31 March 2027.',
    '  - 0 of 2 people hold technical-professional or a higher level; 2 more are needed.',
    '- What is missing for Gold:',
    '  - 1 of 2 people hold sales-professional or a higher level; one more is needed.',
    '  - 0 of 2 people hold technical-professional or a higher level; 2 more are needed.',
    '+ What was decided:',
    '  + 1 January 2026: rise from no tier to Registered.',
    '  + 1 March 2026: rise from Registered to Silver.',
    '    + Boris Blau: technical-associate begins.',
    '~ What will change if nothing more happens:',
    '  - 15 March 2027: Silver becomes Registered.',
    '    - Boris Blau, who held technical-associate, leaves.',
  ]);
});

test('the same in Russian, with its own plurals and one full stop', () => {
  const lines = told('2027-01-01', 'ru');
  assert.equal(
    lines[0],
    '~ Acme: статус «Серебряный» с 1 марта 2026. Так останется по 14 марта 2027 включительно, если больше ничего не произойдёт.',
  );
  assert.ok(
    lines.includes('  - «technical-professional» или выше: есть 0 из 2; нужны ещё 2 человека.'),
  );
  assert.ok(
    lines.includes('    - Boris Blau уходит из компании; сертификат «technical-associate».'),
  );
  assert.ok(!lines.some((line) => line.includes('..')));
});

describe('what is due', () => {
  test('names the fall and its cause', () => {
    assert.deepEqual(told('2027-03-15', 'en').slice(0, 2), [
      '~ Acme has been Silver since 1 March 2026. The requirements yield Registered; the change is due.',
      '  - Boris Blau, who held technical-associate, leaves.',
    ]);
  });

  test('what is far off is not soon', () => {
    assert.match(told('2026-06-01', 'en')[0]!, /^\+ Acme has been Silver/);
  });

  test('nothing decided: only the requirements speak', () => {
    const [first, ...rest] = told('2026-06-01', 'en', []);
    assert.equal(
      first,
      '+ No decision on Acme is recorded. On 1 June 2026 the requirements yield Registered.',
    );
    assert.ok(!rest.includes('+ What was decided:'));
    assert.equal(rest.at(-1), '+ Nothing on record will change the tier.');
  });

  test('a text that is not in effect on the day is said not to be', () => {
    const dates = { published: '2026-01-01', effective: '2026-06-02', enforced: '2026-06-02' };
    const saidOn = (on: string) =>
      show(explain(standingOn(on, []), { ...program, dates }, 'en', naming))[0];
    assert.equal(
      saidOn('2026-06-01'),
      '~ This text takes effect on 2 June 2026; this is what it would yield before.',
    );
    assert.match(saidOn('2026-06-02')!, /No decision on Acme/);
  });

  test('a text that asks for more is itself the cause', () => {
    const stricter = { ...standingOn('2027-01-01'), measured: 'registered' };
    const because = [{ path: 'tiers.silver.requires.all[0]', change: 'ended' as const }];
    const [, cause] = show(explain({ ...stricter, because }, program, 'en', naming));
    assert.equal(cause, '  - Asked for and missing: sales-associate or a higher level.');
  });
});

const leaf = (kind: Node['kind'], subject: string[], have: number): Node => ({
  path: kind,
  kind,
  met: have >= 2,
  have,
  need: 2,
  subject,
  who: [],
  facts: [],
  until: null,
  children: [],
});
const kinds: [Node['kind'], ...string[]][] = [
  ['people', 'some-thing'],
  ['holds', 'some-thing'],
  ['completed', 'some-thing'],
  ['passed', 'some-thing'],
  ['agreed', 'some-thing'],
  ['count', 'deal'],
  ['count', 'implementation', 'relay'],
  ['count', 'reference'],
  ['count', 'survey'],
  ['count', 'validation'],
  ['count', 'event'],
  ['all'],
  ['any'],
  ['atLeast'],
  ['not'],
];

describe('every kind of node has its sentence in both languages', () => {
  for (const [kind, ...subject] of kinds)
    for (const locale of ['en', 'ru'] as const)
      test(`${kind} ${subject.join(' ')} in ${locale}`, () => {
        for (const have of [0, 1, 2, 5]) {
          const node = leaf(kind, subject, have);
          const [line] = explainRequirement(node, program, locale, {
            ...naming,
            on: day('2026-06-01'),
          });
          assert.doesNotMatch(line!.text, /[{}]|^(leaf|group|counted)\.|undefined/);
          assert.equal(line!.state, have >= 2 ? 'met' : 'missing');
        }
      });
});

test('below a not, what is there is what is wrong', () => {
  const asked = { not: { people: { holding: ['sales-professional'], atLeast: 1 } } };
  const tiers = [Object.assign({}, program.tiers[0], { requires: asked })];
  const strict = { ...program, tiers };
  const on = day('2026-06-01');
  const standing = standingOf(strict, facts, 'acme', { on, known: on });
  const lines = show(
    explainRequirement(standing.tiers[0]!.requirement, strict, 'en', { ...naming, on }),
  );
  assert.deepEqual(lines.slice(0, 2), [
    '- This must not be so (will be met from 1 April 2027):',
    '  - So it is: people holding sales-professional or a higher level. It is so through 31 March 2027.',
  ]);
});

test('what a sum is made without is named, by reason and where wanted by fact', () => {
  const requires = { sum: { of: 'deal', value: 'money', atLeast: '100 EUR' } };
  const paid = testProgram({}, { tiers: [{ ...base.tiers[1], requires }] });
  const deal = (id: string, amount: string, currency: string) =>
    fact({ id, kind: 'deal', organisation: 'acme', money: { amount, currency } });
  const sold = [deal('a', '40', 'EUR'), deal('b', '9', 'XXX'), deal('c', '-1', 'EUR')];
  const on = { on: day('2026-02-01'), known: day('2026-02-01') };
  const [tier] = standingOf(paid, sold, 'acme', on).tiers;
  const said = (locale: Locale, named: object) =>
    explainRequirement(tier!.requirement, paid, locale, {
      ...naming,
      ...named,
      on: on.on,
    })[0]!.text.replaceAll('\u00a0', ' ');
  assert.equal(
    said('en', {}),
    'Total value of closed deals: EUR 40 of EUR 100. One amount is left out: no rate for the currency on that day. One amount is left out: below zero.',
  );
  assert.equal(
    said('ru', { fact: (id: string) => `№ ${id}` }),
    'Закрытые сделки: сумма (стоимость): 40 EUR из 100 EUR. 1 сумма не учтена: на тот день нет курса валюты (№ b). 1 сумма не учтена: меньше нуля (№ c).',
  );
});

test('where credentials count once, they are what is counted', () => {
  const of = (distinct: string) => {
    const holding = ['sales-professional', 'technical-associate'];
    const requires = { people: { holding, distinct, atLeast: 2 } };
    const counted = testProgram({}, { tiers: [{ ...base.tiers[1], requires }] });
    const on = day('2026-06-01');
    const [tier] = standingOf(counted, facts, 'acme', { on, known: on }).tiers;
    return explainRequirement(tier!.requirement, counted, 'en', { ...naming, on })[0]!.text;
  };
  assert.match(of('people'), /^2 people hold /);
  assert.match(of('credentials'), /^Different credentials \(.*\): 2; 2 are needed\./);
  assert.match(of('awards'), /^Awards of .*: 2; 2 are needed\./);
});
