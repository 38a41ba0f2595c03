import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meant } from './meant.ts';

test('a word is known by its letters, whatever its case and hyphens', () => {
  const words = ['atLeast', 'validFor', 'half-yearly', 'one-seat'];
  for (const [word, expected] of [
    ['at_least', 'atLeast'],
    ['ATLEAST', 'atLeast'],
    ['valid-for', 'validFor'],
    ['halfYearly', 'half-yearly'],
    ['one seat', 'one-seat'],
    ['atLeest', 'atLeast'],
  ] as const)
    assert.equal(meant(word, words), expected, word);
});

test('what people call something elsewhere leads to the word of the language', () => {
  const cases: [string, string[], string][] = [
    ['timezone', ['zone', 'locales'], 'zone'],
    ['languages', ['zone', 'locales'], 'locales'],
    ['name', ['id', 'title'], 'title'],
    ['name', ['id', 'metrics'], 'id'],
    ['organization', ['organisation', 'at'], 'organisation'],
    ['company', ['person', 'at'], 'at'],
    ['exam', ['passed', 'holds'], 'passed'],
    ['maximum', ['atLeast', 'atMost'], 'atMost'],
  ];
  for (const [word, words, expected] of cases) assert.equal(meant(word, words), expected, word);
});

test('nothing is said where nothing is near, and what an object has by nature is no guess', () => {
  for (const word of ['mountain', 'constructor', 'toString', '', '__proto__'])
    assert.equal(meant(word, ['metal', 'benefits']), '', word);
});
