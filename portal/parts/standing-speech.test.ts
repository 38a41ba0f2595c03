import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Cause } from '@guildmark/engine';
import { whySentence } from './standing-speech.ts';

const names: Record<string, string> = { x: 'Expert', y: 'Master', acme: 'Span', bolt: 'Bolt' };
const people: Record<string, string> = { a: 'Anna', b: 'Boris' };

let facts = 0;
const cause = (kind: Cause['kind'], subject: string, rest: Partial<Cause> = {}): Cause => ({
  path: 'tiers.gold',
  fact: `f${facts++}`,
  kind,
  subject,
  change: 'gained',
  ...rest,
});
const holds = (person: string, subject: string) => cause('credential', subject, { person });
const ended = { change: 'ended' } as const;

interface Case {
  name: string;
  because: Cause[];
  en: string;
  ru: string;
}

const cases: Case[] = [
  {
    name: 'one person',
    because: [holds('a', 'x')],
    en: 'Anna holds Expert',
    ru: 'Anna получает «Expert»',
  },
  {
    name: 'one person with two credentials',
    because: [holds('a', 'x'), holds('a', 'y')],
    en: 'Anna holds Expert and Master',
    ru: 'Anna получает «Expert» и «Master»',
  },
  {
    name: 'two people with the same',
    because: [holds('a', 'x'), holds('b', 'x')],
    en: 'Anna and Boris hold Expert',
    ru: 'Anna и Boris получают «Expert»',
  },
  {
    name: 'two people with the same two, told in turn',
    because: [holds('a', 'x'), holds('b', 'y'), holds('b', 'x'), holds('a', 'y')],
    en: 'Anna and Boris hold Expert and Master',
    ru: 'Anna и Boris получают «Expert» и «Master»',
  },
  {
    name: 'two people with different ones',
    because: [holds('a', 'x'), holds('b', 'y')],
    en: 'Anna holds Expert and Boris holds Master',
    ru: 'Anna получает «Expert» и Boris получает «Master»',
  },
  {
    name: 'a list within a list',
    because: [holds('a', 'x'), holds('a', 'y'), cause('deal', 'acme')],
    en: 'Anna holds Expert and Master; a deal with Span counts',
    ru: 'Anna получает «Expert» и «Master»; учтена сделка: «Span»',
  },
  {
    name: 'several losses of different kinds',
    because: [
      cause('credential', 'x', { person: 'a', ...ended }),
      cause('affiliation', 'y', { person: 'b', ...ended }),
      cause('deal', '', ended),
      cause('deal', '', ended),
    ],
    en: 'Anna’s Expert no longer counts; Boris, who held Master, no longer belongs to the company; deals no longer count',
    ru: 'Anna — «Expert» больше не действует; Boris больше не в компании («Master»); больше не учитываются сделки',
  },
  {
    name: 'a fact that counts twice is one',
    because: [cause('deal', 'acme', { fact: 'd' }), cause('deal', 'acme', { fact: 'd' })],
    en: 'a deal with Span counts',
    ru: 'учтена сделка: «Span»',
  },
  {
    name: 'several deals, of which some are about nothing',
    because: [cause('deal', 'acme'), cause('deal', '')],
    en: 'deals with Span count',
    ru: 'учтены сделки: «Span»',
  },
  {
    name: 'a deal about nothing',
    because: [cause('deal', '', ended)],
    en: 'a deal no longer counts',
    ru: 'больше не учитывается сделка',
  },
  {
    name: 'surveys that run out on one day',
    because: [cause('survey', 'acme', ended), cause('survey', 'bolt', ended)],
    en: 'surveys about Span and Bolt no longer count',
    ru: 'больше не учитываются опросы клиентов: «Span» и «Bolt»',
  },
  {
    name: 'someone who is not named',
    because: [holds('a', 'x'), holds('hidden', 'x')],
    en: 'Anna and someone hold Expert',
    ru: 'Anna и кто-то получают «Expert»',
  },
  {
    name: 'what the company itself holds',
    because: [cause('credential', 'x', ended)],
    en: 'the company’s Expert no longer counts',
    ru: 'компания — «Expert» больше не действует',
  },
  {
    name: 'what ends for two people',
    because: ['a', 'b'].map((person) => cause('credential', 'x', { ...ended, person })),
    en: 'Expert of Anna and Boris no longer count',
    ru: 'Anna и Boris — «Expert» больше не действуют',
  },
  {
    name: 'a text that changed',
    because: [{ path: 'tiers.gold', change: 'gained' }],
    en: 'the text of the program changed',
    ru: 'изменился текст программы',
  },
];

/** Marks that keep the direction of a name are not read. */
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');

describe('why a standing changed', () => {
  for (const { name, because, ...texts } of cases)
    for (const locale of ['en', 'ru'] as const)
      test(`${name}, ${locale}`, () => {
        const list = (items: string[]) =>
          new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(items);
        const telling = { locale, people, list, name: (id: string) => names[id] ?? id };
        const change = { at: 0, from: null, to: 'gold', because };
        assert.equal(plain(whySentence(change, telling)), texts[locale]);
      });
});
