import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  nobody,
  replay,
  simulate,
  standingOf,
  whatIf,
  type Fact,
  type Program,
  type Simulation,
  type Supposition,
} from '@guildmark/engine';
import { affiliation, credential, day, fact, testProgram } from '../engine/requirement/fixtures.ts';
import type { Locale } from './define.ts';
import type { Line } from './telling.ts';
import { explainForecast, explainReplay } from './history.ts';
import { explainSimulation } from './simulation.ts';
import { explainWhatIf } from './what-if.ts';

const people = (holding: string, atLeast: number) => ({ people: { holding, atLeast } });
const title = (en: string, ru: string) => ({ en, ru });
const benefits = {
  support: { title: title('Support', 'Поддержка'), cost: '1200 EUR' },
  portal: { title: title('Portal', 'Портал') },
};
/** A program of two tiers; silver asks for so many holders. */
const asking = (atLeast: number, version = '1.0.0', effective = '2024-01-01'): Program =>
  testProgram(
    {},
    {
      version,
      dates: { published: effective, effective, enforced: effective },
      benefits,
      tiers: [
        {
          id: 'registered',
          title: title('Registered', 'Участник'),
          metal: 'slate',
          requires: { all: [] },
        },
        {
          id: 'silver',
          title: title('Silver', 'Серебряный'),
          metal: 'silver',
          requires: { all: [people('sales-associate', atLeast)] },
          benefits: ['support', 'portal'],
        },
      ],
    },
  );

const facts: Fact[] = [
  affiliation('anna', 'acme', '2026-01-01'),
  credential('anna', 'sales-associate', '2026-02-01', '2027-02-01'),
];
const on = day('2026-06-01');
const when = { on, known: Infinity };
const naming = { person: (id: string) => id, fact: (id: string) => id, organisation: 'Acme' };
const marks = { met: '+', soon: '~', missing: '-' };
const show = (lines: Line[]) =>
  lines.map(
    ({ depth, state, text }) =>
      `${'  '.repeat(depth)}${marks[state]} ${text.replaceAll('\u00a0', ' ')}`,
  );

function supposed(suppositions: Supposition[], locale: Locale) {
  const program = asking(1);
  const answer = whatIf({ program, facts, organisation: 'acme', ...when }, suppositions);
  assert.ok(answer.ok);
  return show(explainWhatIf(answer.value, suppositions, program, locale, naming));
}

describe('what would be', () => {
  const leaving: Supposition[] = [{ what: 'leaves', person: 'anna' }];
  test('in English', () => {
    assert.deepEqual(supposed(leaving, 'en'), [
      '+ If this happens on 1 June 2026:',
      '  + anna leaves.',
      '- Acme falls from Silver to Registered.',
      '  - anna, who held sales-associate, leaves.',
      '- Benefits that close: Support and Portal.',
      '+ What changes in the requirements:',
      '  - Silver – sales-associate or a higher level: 0 instead of 1; 1 needed.',
      '- What is missing for Silver:',
      '  - 0 of 1 person holds sales-associate or a higher level; one more is needed.',
    ]);
  });

  test('in Russian', () => {
    assert.deepEqual(supposed(leaving, 'ru').slice(0, 3), [
      '+ Если 1 июня 2026 произойдёт следующее:',
      '  + anna: уход из компании.',
      '- Acme: статус понижается с «Серебряный» до «Участник».',
    ]);
  });

  test('every kind of happening has a sentence of its own, in both languages', () => {
    const all: Supposition[] = [
      { what: 'joins', person: 'boris' },
      { what: 'earns', person: 'boris', credential: 'sales-associate' },
      { what: 'loses', person: 'boris', credential: 'sales-associate' },
      {
        what: 'happens',
        kind: 'deal',
        subject: 'relay',
        person: 'anna',
        money: { amount: '20000', currency: 'EUR' },
        attributes: { level: 'expert' },
      },
      { what: 'happens', kind: 'survey', quantity: 5 },
      { what: 'happens', kind: 'reference' },
      { what: 'ends', fact: 'anna@acme:2026-01-01' },
    ];
    const lines = (locale: Locale) =>
      supposed(all, locale)
        .filter((line) => /^  \S/.test(line))
        .slice(0, 7);
    const english = lines('en');
    assert.deepEqual(english, [
      '  + boris joins.',
      '  + boris earns sales-associate.',
      '  + boris loses sales-associate.',
      '  + A deal closes: relay, EUR 20,000, level expert and by anna.',
      '  + A survey is answered: quantity 5.',
      '  + A customer reference arrives.',
      '  + What anna@acme:2026-01-01 records ends.',
    ]);
    const russian = lines('ru');
    assert.equal(new Set(russian).size, 7);
    for (const line of russian) assert.match(line, /[а-я]/);
  });

  describe('an attribute is told by its name and the name of its value', () => {
    const attributes = {
      market: {
        title: title('Market', 'Рынок'),
        values: { mature: title('mature: grows no more', 'зрелый: больше не растёт') },
      },
      regions: {
        title: title('Regions', 'Регионы'),
        values: { emea: title('EMEA', 'Европа') },
        several: true,
      },
      'head-count': { title: title('Head count', 'Численность') },
    };
    const cases: {
      name: string;
      subject: string;
      value: string | number;
      until?: number;
      en: string;
      ru: string;
    }[] = [
      {
        name: 'a value with a name',
        subject: 'market',
        value: 'mature',
        en: '  + Market becomes mature.',
        ru: '  + Рынок: теперь «зрелый».',
      },
      {
        name: 'until a day',
        subject: 'market',
        value: 'mature',
        until: day('2027-01-01'),
        en: '  + Market becomes mature, through 31 December 2026.',
        ru: '  + Рынок: теперь «зрелый», по 31 декабря 2026 включительно.',
      },
      {
        name: 'one of several values',
        subject: 'regions',
        value: 'emea',
        en: '  + Regions: EMEA is added.',
        ru: '  + Регионы: добавляется «Европа».',
      },
      {
        name: 'a number',
        subject: 'head-count',
        value: 1200,
        en: '  + Head count becomes 1,200.',
        ru: '  + Численность: теперь 1 200.',
      },
    ];
    const text = testProgram({}, { attributes });
    for (const { name, subject, value, until, en, ru } of cases)
      test(name, () => {
        const asks: Supposition[] = [
          {
            what: 'happens',
            kind: 'attribute',
            subject,
            attributes: { value },
            ...(until !== undefined && { until }),
          },
        ];
        const answer = whatIf({ program: text, facts, organisation: 'acme', ...when }, asks);
        assert.ok(answer.ok, JSON.stringify(answer));
        const line = (locale: Locale) =>
          show(explainWhatIf(answer.value, asks, text, locale, naming))[1];
        assert.deepEqual([line('en'), line('ru')], [en, ru]);
      });
  });

  test('a tier that stays says until when, and nothing more where nothing changes', () => {
    const longer: Supposition[] = [
      { what: 'joins', person: 'boris' },
      { what: 'earns', person: 'boris', credential: 'sales-associate' },
    ];
    assert.equal(
      supposed(longer, 'en')[3],
      '+ Acme keeps Silver. That holds through 1 June 2027 instead of through 31 January 2027.',
    );
    const nothing: Supposition[] = [{ what: 'happens', kind: 'reference' }];
    assert.deepEqual(supposed(nothing, 'en').slice(2), [
      '    ~ That changes nothing: it counts for nothing that is asked.',
      '+ Acme keeps Silver.',
      '+ Nothing else changes.',
      '+ There is no higher tier.',
    ]);
  });
});

describe('what would be under reviews of a calendar', () => {
  const chosen = (choose: string) => ({ choose, because: title('For the test.', 'Для теста.') });
  const review = {
    promotions: chosen('at-once'),
    demotions: chosen('yearly'),
    notice: '30 days',
    remediation: '60 days',
  };
  const program = testProgram({}, { benefits, tiers: asking(1).tiers, review });
  const rise = (from: string, to: string, at: string) =>
    fact({
      id: `rise-${to}`,
      kind: 'decision',
      organisation: 'acme',
      attributes: { act: 'promotion', from, to },
      from: day(at),
    });
  const decided = [
    ...facts,
    rise('', 'registered', '2026-01-01'),
    rise('registered', 'silver', '2026-02-01'),
  ];
  const told = (all: Fact[], locale: Locale) => {
    const leaving: Supposition[] = [{ what: 'leaves', person: 'anna' }];
    const answer = whatIf({ program, facts: all, organisation: 'acme', ...when }, leaving);
    assert.ok(answer.ok);
    return show(explainWhatIf(answer.value, leaving, program, locale, naming)).slice(2, 7);
  };
  const follows = [
    '  - 1 January 2027: notice will be given; Silver can be mended through 31 March 2027.',
    '  - 1 April 2027: Silver becomes Registered.',
  ];
  const falls = [
    '- By the requirements, Acme falls from Silver to Registered. Silver stays until a review decides.',
    '  - anna, who held sales-associate, leaves.',
  ];
  const cases: { name: string; facts: Fact[]; locale: Locale; is: string[] }[] = [
    {
      name: 'where decisions are recorded',
      facts: decided,
      locale: 'en',
      is: [...falls, '~ What follows by the reviews of the text, if it stays so:', ...follows],
    },
    {
      name: 'where none is, with what is taken as held',
      facts,
      locale: 'en',
      is: [
        ...falls,
        '~ What follows by the reviews of the text, if it stays so (no decision is recorded; Silver is taken as held on 1 June 2026):',
        ...follows,
      ],
    },
    {
      name: 'in Russian',
      facts,
      locale: 'ru',
      is: [
        '- Acme: по требованиям статус понижается с «Серебряный» до «Участник». До решения по пересмотру остаётся «Серебряный».',
        '  - anna уходит из компании; сертификат «sales-associate».',
        '~ Что последует при пересмотрах, если всё так и останется (решений не записано; считаем, что на 1 июня 2026 присвоен статус «Серебряный»):',
        '  - 1 января 2027: уведомление, требования статуса «Серебряный» не выполнены; исправить можно по 31 марта 2027 включительно.',
        '  - 1 апреля 2027: Серебряный → Участник.',
      ],
    },
  ];
  for (const { name, facts: all, locale, is } of cases)
    test(name, () => assert.deepEqual(told(all, locale), is));
});

function simulated(before: Program, after: Program, locale: Locale) {
  const going = simulate({ before, after }, [{ organisation: 'acme', facts }], when, nobody());
  let step = going.next();
  while (!step.done) step = going.next();
  const simulation: Simulation = step.value;
  return show(explainSimulation(simulation, { before, after, locale }, () => 'Acme'));
}

test('what a new text does to everyone, in both languages', () => {
  const [mild, hard] = [asking(1), asking(2, '2.0.0')];
  assert.deepEqual(simulated(mild, hard, 'en'), [
    '- 1 company looked at: 0 rise, 1 falls, 0 stay.',
    '  ~ Silver → Registered: 1 company.',
    '  - Acme: Silver → Registered.',
    '    - Silver: 1 of 2 people hold sales-associate or a higher level; one more is needed. Before: 1 person holds sales-associate or a higher level; one is needed.',
    '~ Benefits cost EUR 1,200 a year less: EUR 0 gained, EUR 1,200 lost.',
    '  - Portal: 1 company loses it.',
    '  - Support: 1 company loses it, EUR 1,200 a year each.',
    '  ~ Without a price: Portal.',
  ]);
  assert.deepEqual(simulated(hard, mild, 'ru').slice(0, 3), [
    '+ Компаний рассмотрено: 1; поднимутся: 1, опустятся: 0, останутся: 0.',
    '  ~ Участник → Серебряный: 1 компания.',
    '  + Acme: Участник → Серебряный.',
  ]);
  assert.deepEqual(simulated(mild, mild, 'en'), [
    '+ 1 company looked at: 0 rise, 0 fall, 1 stays.',
  ]);
});

test('what is to come, up to a day', () => {
  const standing = standingOf(asking(1), facts, 'acme', when);
  const told = (until?: string) =>
    show(
      explainForecast(standing, asking(1), 'en', {
        ...naming,
        ...(until !== undefined && { until: day(until) }),
      }),
    );
  assert.deepEqual(told(), [
    '+ Acme is Silver on 1 June 2026.',
    '  - 1 February 2027: Silver becomes Registered.',
    '    - anna: sales-associate ends.',
  ]);
  assert.deepEqual(told('2027-01-31').slice(1), ['  + Nothing changes until 31 January 2027.']);
});

test('what was held and what two texts yielded, one after the other', () => {
  const programs = [asking(1), asking(2, '2.0.0', '2026-09-01')];
  const days = { from: day('2026-01-15'), to: day('2027-12-31'), known: Infinity };
  const history = replay(programs, facts, 'acme', days);
  const standingAt = (text: Program, at: number) =>
    standingOf(text, facts, 'acme', { on: at, known: Infinity });
  const told = (locale: Locale) =>
    show(explainReplay(history, { programs, standingAt }, locale, naming));
  assert.deepEqual(told('en'), [
    '- On 15 January 2026 no decision gives Acme a tier.',
    '~ This falls due by the reviews of the text; no decision on it is recorded:',
    '  + 15 January 2026: Registered is reached.',
    '  + 1 February 2026: Registered becomes Silver.',
    '    + anna: sales-associate begins.',
    '  - 1 September 2026: Silver becomes Registered.',
    '    - Because version 2.0.0 applies from 1 September 2026 on.',
    '+ By the requirements, Acme is Registered on 15 January 2026.',
    '  + 1 February 2026: Registered becomes Silver.',
    '    + anna: sales-associate begins.',
    '  - 1 September 2026, as version 2.0.0 takes effect: Silver becomes Registered.',
    '    - Silver: 1 of 2 people hold sales-associate or a higher level; one more is needed. Before: 1 person holds sales-associate or a higher level; one is needed.',
  ]);
  assert.equal(told('ru')[6], '    - Причина — версия 2.0.0, действующая с 1 сентября 2026.');
  assert.match(told('ru')[10]!, /со вступлением в силу версии 2\.0\.0: Серебряный → Участник\./);
  const early = replay(programs, facts, 'acme', { ...days, from: 0, to: 1 });
  assert.match(
    show(explainReplay(early, { programs, standingAt }, 'en', naming)).at(-2)!,
    /^- No text/,
  );
});

test('what was decided stands beside what the requirements yield', () => {
  const decided = (
    id: string,
    on: string,
    attributes: NonNullable<Fact['attributes']>,
    until: string | null = null,
  ) =>
    fact({
      id,
      kind: 'decision',
      organisation: 'acme',
      attributes,
      from: day(on),
      until: until === null ? null : day(until),
    });
  const all = [
    ...facts,
    decided('rise', '2026-01-01', { act: 'promotion', from: '', to: 'silver' }),
    decided('notice', '2026-02-01', { act: 'notice', from: 'silver', to: 'silver' }, '2026-04-01'),
    decided('fall', '2026-04-01', { act: 'demotion', from: 'silver', to: 'registered' }),
  ];
  const programs = [asking(1)];
  const days = { from: day('2026-01-15'), to: day('2026-04-01'), known: Infinity };
  const history = replay(programs, all, 'acme', days);
  const standingAt = (text: Program, at: number) =>
    standingOf(text, all, 'acme', { on: at, known: Infinity });
  const told = (locale: Locale) =>
    show(explainReplay(history, { programs, standingAt }, locale, naming));
  assert.deepEqual(told('en').slice(0, 3), [
    '+ Acme holds Silver on 15 January 2026, since 1 January 2026.',
    '  - 1 February 2026: notice that Silver is not met; it can be mended through 31 March 2026.',
    '  - 1 April 2026: fall from Silver to Registered.',
  ]);
  assert.deepEqual(told('ru').slice(0, 3), [
    '+ Acme: на 15 января 2026 статус «Серебряный» (с 1 января 2026).',
    '  - 1 февраля 2026: уведомление, требования статуса «Серебряный» не выполнены; исправить можно по 31 марта 2026 включительно.',
    '  - 1 апреля 2026: понижение, Серебряный → Участник.',
  ]);
});

test('a fact without a name of its own is called by its id', () => {
  const lone = fact({ id: 'x', kind: 'reference', organisation: 'acme' });
  const given = { program: asking(1), facts: [...facts, lone], organisation: 'acme', ...when };
  const ends: Supposition[] = [{ what: 'ends', fact: 'x' }];
  const answer = whatIf(given, ends);
  assert.ok(answer.ok);
  const { person } = naming;
  const [, line] = explainWhatIf(answer.value, ends, given.program, 'en', { person });
  assert.equal(line?.text, 'What x records ends.');
});
