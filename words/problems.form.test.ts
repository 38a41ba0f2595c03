import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkProgram } from '@guildmark/engine';
import { planted } from '../engine/program/fixtures/plants.ts';
import { small } from '../engine/program/fixtures/small.ts';
import { formKey, jsonSchema, schemaNames } from '../engine/program/schema.ts';
import { locales, sentence } from './define.ts';
import { problemText, problemWords } from './problems.ts';

const P = 'program.yaml';
const Q = 'parts.yaml';
const S = 'switches.yaml';
const F = 'scenarios/first.yaml';
const leaf = '- people: { holding: worker, atLeast: 1 }';
const deals = (more: string) => `- sum: { of: deal, value: money, ${more} }`;

// prettier-ignore
/** What somebody writes who does not know the language yet, and the one sentence that puts it right. */
const slips: [file: string, from: string, to: string, says: RegExp, mend: string][] = [
  [P, 'zone: Europe/Berlin', '\tzone: Europe/Berlin', /a tab stands/, 'Indent with spaces.'],
  [P, '  effective:', ' effective:', /another number of spaces/, 'Give keys of one map the same number of spaces, and put a dash before each entry of a list.'],
  [P, '  enforced:', '    enforced:', /indented by more than the one before it/, 'Give it as many spaces as the keys that it stands beside.'],
  [P, '        requires:\n', '        requires: [\n', /the bracket \[ that opens here is never closed/, 'Write ] where its last entry ends; lines between the two are indented by more than the line where it opens.'],
  [P, '{ en: Small, ru: Малая }', 'en: Small, ru: Малая }', /the bracket \} closes here what no bracket has opened/, 'Delete it, or open it after the colon or the dash before.'],
  [P, '  work:\n', 'work:\n', /Nothing stands under “tracks:”/, 'Indent what belongs to it by two spaces more than “tracks:”; or give “tracks:” as many spaces as the keys that it belongs beside.'],
  [Q, 'assessments:', '  assessments:', /Nothing stands under “assessments:”/, 'Indent what belongs to it by two spaces more than “assessments:”; or give “assessments:” as many spaces as the keys that it belongs beside.'],
  [S, 'review:', '  review:', /Nothing stands under “review:”/, 'Indent what belongs to it by two spaces more than “review:”; or give “review:” as many spaces as the keys that it belongs beside.'],
  [Q, '        - people: { holding: worker, atLeast: 1 }', '        - people:\n          holding: worker\n          atLeast: 1', /“holding, atLeast” stand beside “people:”, and belong under it/, 'Write them inside its braces, or indent them by two spaces more than “people:”.'],
  [Q, '  noticesBefore: [30 days]', 'noticesBefore: [30 days]', /“noticesBefore” stands beside “renewal:”, and belongs under it/, 'Write it one step further in: with two spaces more than “renewal:”.'],
  [P, 'summary: { en: A small program, ru: Малая программа }\nlocales:', 'summary:\n  en: A small program\n  ru: Малая программа\n  locales:', /“locales” stands under “summary:”, and belongs beside it/, 'Write it one step further out: with as many spaces as “summary:”, or after its closing bracket.'],
  [P, '{ en: Small, ru: Малая }', '{ en: Small, ru: Малая', /the bracket \{ that opens here is never closed/, 'Write } where its last entry ends; lines between the two are indented by more than the line where it opens.'],
  [P, '{ en: Small, ru: Малая }', '{ en: "Small, ru: Малая }', /the quote that begins here is never closed/, 'Close it, or delete it.'],
  [P, 'en: Small, ru', 'en: Small: a program, ru', /a colon and a space stand inside/, 'Put the text in quotes: "Gold: the highest".'],
  [Q, 'metal: silver', 'metal:silver', /needs a colon and a space/, 'Write key: value, with a space after the colon.'],
  [Q, 'metal: silver', 'metal: *silver', /cannot begin or go on with this sign/, 'Put the text in quotes.'],
  [Q, '- id: partner', '- id: &partner partner\n    maintain: *need', /nothing above has the name &need/, 'Write &need where what is meant stands first; put a text in quotes.'],
  [P, 'zone: Europe/Berlin', 'principles: &texts []\nzone: *text', /nothing above has the name &text/, 'Did you mean “*texts”?'],
  [P, 'zone: Europe/Berlin', 'zone', /needs a colon and a space/, 'Write key: value, with a space after the colon.'],
  [Q, 'metal: silver', 'metal:', /Nothing stands after the colon/, 'Choose one of: slate, bronze, silver, gold, platinum.'],
  [S, 'onePersonFills: { choose: one-seat', 'onePersonFills: { choose: one_seat', /not one of the values/, 'Did you mean “one-seat”? Possible: every-seat, one-seat-per-requirement, one-seat-per-step, one-seat-per-track, one-seat.'],
  [S, 'higherLevelCounts: { choose: true', 'higherLevelCounts: { choose: yes', /should be true or false/, 'Write true.'],
  [S, 'graceCounts: { choose: false', 'graceCounts: { choose: "no"', /should be true or false/, 'Write false.'],
  [S, '{ choose: at-once, because: { en: Now., ru: Сразу. } }', 'at-once', /should be a choice with its reason/, 'Write { choose: at-once, because: { en: … } }.'],
  [P, 'title: { en: Small, ru: Малая }', 'title: Small', /should be a text in each language, and it is one for all/, 'Write { en: Small, ru: … }.'],
  [P, 'locales: [en, ru]', 'locales: en', /should be a list, and it is a text/, 'Write [en].'],
  [P, 'locales: [en, ru]', 'locales: { en: true }', /should be a list, and it is a map/, 'Begin each entry on a line of its own with a dash and a space.'],
  [P, 'version: 1.0.0', 'version: 1.0', /should be a version, and it is a number/, 'Write three numbers, such as 1.0.0.'],
  [P, 'published: 2025-01-01', 'published: 1.1.2025', /is not a date/, 'Write “2025-01-01”.'],
  [P, 'published: 2025-01-01', 'published: 1/2/2025', /is not a date/, 'Write year-month-day, such as 2026-01-31.'],
  [P, 'currency: EUR', 'currency: eur', /is not a currency/, 'Write “EUR”.'],
  [P, 'validFor: 1 year', 'validFor: 12mnths', /is not a length of time/, 'Write “12 months”.'],
  [Q, 'grace: 90 days', 'grace: 90', /should be a length of time/, 'Write the unit as well, such as 90 days or 90 months.'],
  [Q, 'grace: 90 days', 'grace: 1', /should be a length of time/, 'Write the unit as well, such as 1 day or 1 month.'],
  [Q, 'passMark: 4', 'passMark: 4%', /should be a number/, 'Write 4.'],
  [Q, 'passMark: 4', 'passMark: "4"', /should be a number/, 'Write 4.'],
  [Q, "edition: '1'", 'edition: 1', /should be a text/, "Write '1'."],
  [Q, 'tiers:', 'actions: { a: { title: { en: A, ru: А }, hires: anyone, cost: 300 } }\ntiers:', /should be a price/, 'Write 300 EUR.'],
  [Q, leaf, deals('atLeast: "€1,500"'), /is not an amount/, 'Write “1500 EUR”.'],
  [Q, leaf, deals('atLeast: €1,500'), /inside braces a comma ends the value/, 'Write “1500 EUR”, without a separator of thousands.'],
  [Q, leaf, deals('atLeast: 1,500 EUR, within: 1 year'), /inside braces a comma ends the value/, 'Write “1500 EUR”, without a separator of thousands.'],
  [Q, leaf, '- count: { of: deal, atLeast: 1,500 }', /inside braces a comma ends the value/, 'Write “1500”, without a separator of thousands.'],
  [F, 'expect:', '  - { at: acme, kind: sale, money: 5 EUR, from: 2025-05-01 }\n    expect:', /“sale” is not one of the values/, 'Choose one of: affiliation, credential, completion, pass, agreement, deal, implementation, reference, survey, validation, application, approval, invitation, standing, ranking, attribute, offering, account, event, waiver, decision, membership, adoption, carryover, retraction, ending.'],
  [Q, leaf, deals('atLeast: 10 EUR, last: 1 year'), /Nothing is called “last”/, 'Did you mean “within”?'],
  [Q, leaf, deals('minimum: 10 EUR'), /Nothing is called “minimum”/, 'Did you mean “atLeast”?'],
  [Q, leaf, '- points: 5\n          categories: [{ id: a, metrics: [{ id: b, count: { of: deal }, each: { points: 1 } }] }]', /“categories” stands beside “points:”, and belongs under it/, 'Write it inside its braces, or indent it by two spaces more than “points:”.'],
  [Q, leaf, '- points: { atLeast: 5, categories: [{ id: b, count: { of: deal }, each: { points: 1 } }] }', /“count, each” stands here without the key/, 'Write metrics: [{"id":"b","count":{"of":"deal"},"each":{"points":1}}].'],
  [Q, leaf, '- { people: { holding: worker }, atLeast: 1 }', /“atLeast” stands beside “people:”, and belongs under it/, 'Write it inside its braces, or indent it by two spaces more than “people:”.'],
  [Q, leaf, '- points: { atLeast: 5, categories: [{ id: a, metrics: [{ id: b, people: { holding: worker, each: { points: 1 } } }] }] }', /“each” stands under “people:”, and belongs beside it/, 'Write it one step further out: with as many spaces as “people:”, or after its closing bracket.'],
  [Q, leaf, '- share: { of: deal, which: { a: b }, atLeast: 15, ofNothing: missing }', /bare number/, 'Write “15%”.'],
  [Q, leaf, '- share: { of: deal, which: { a: b }, atLeast: 15 %, ofNothing: missing }', /not a percentage/, 'Write “15%”.'],
  [Q, leaf, '- points: { atLeast: "5", categories: [{ id: a, metrics: [{ id: b, count: { of: deal }, each: { points: 1 } }] }] }', /should be a number/, 'Write 5.'],
  [Q, leaf, '- points: { atLeast: 5, categories: [{ id: a, metrics: [{ id: b, count: { of: deal }, each: { points: -1 } }] }] }', /“-1” is not zero or more/, 'Write a number that is not below zero.'],
  [Q, '- id: partner', '- id: Silver Partner', /is not an id/, 'Write “silver-partner”.'],
  [P, '- completed: first-steps', '- course: first-steps', /No condition is called “course”/, 'Did you mean “completed”?'],
  [Q, 'requires: { all: [] }', 'requires: []', /begins with a word and a colon, and this is a list/, 'Put the list under “all:” (every one) or “any:” (at least one).'],
  [Q, 'requires: { all: [] }', 'requires: anything', /and this is “anything”/, 'Write one such as “completed: anything”; to ask for nothing, write “all: []”.'],
  [P, 'zone: Europe/Berlin', '', /“zone” is missing/, 'Add “zone:” to program.yaml or another file beside it.'],
  [P, 'zone: Europe/Berlin', 'timezone: Europe/Berlin', /Nothing is called “timezone”/, 'Did you mean “zone”?'],
  [P, 'title: { en: Small, ru: Малая }', 'title: "Small: a program"', /one for all/, 'Write { en: "Small: a program", ru: … }.'],
  [Q, leaf, '- waiver: { name: sales, requires: { all: [] } }', /No condition is called “waiver”/, 'Did you mean “waivable”?'],
  [Q, leaf, '- people: { holding: worker, atLeast: 2, including: [worker: 2] }', /Nothing is called “worker” here: each entry/, 'Write { holding: worker, atLeast: 2 }.'],
  [Q, leaf, '- people: { holding: worker, atLeast: 2, including: [{ holding: worker, minimum: 2 }] }', /Nothing is called “minimum”/, 'Did you mean “atLeast”?'],
  [Q, leaf, '- average: { of: survey, value: { attribute: score }, minimum: 5, atLeast: 4 }', /Nothing is called “minimum”/, 'Did you mean “sample”?'],
  [Q, leaf, '- average: { of: survey, value: { attribute: score }, sample: 5, minimum: 4 }', /Nothing is called “minimum”/, 'Did you mean “atLeast”?'],
  [Q, leaf, '- average: { of: survey, value: score, atLeast: 4 }', /should be a map of keys/, 'Write { attribute: score }.'],
  [Q, leaf, '- sum: { of: deal, value: mony, atLeast: 4 EUR }', /“mony” is not one of the values/, 'Did you mean “money”? Possible: money, quantity.'],
  [Q, leaf, '- points: { atLeast: 1, categories: [{ id: a, metrics: [{ id: b, sum: { of: deal, value: users }, each: { points: 1, per: 9 EUR } }] }] }', /should be a map of keys/, 'Write { attribute: users }.'],
  [Q, leaf, deals('atLeast: 10 EUR, within: last 4 full quarters'), /are periods of the calendar/, 'Write “during: last 4 full quarters” in place of this line.'],
  [Q, leaf, deals('atLeast: 10 EUR, within: 4 quarters'), /are periods of the calendar/, 'Write “during: last 4 full quarters” in place of this line.'],
  [Q, leaf, deals('atLeast: 10 EUR, within: this quarter'), /are periods of the calendar/, 'Write “during: this quarter” in place of this line.'],
  [Q, leaf, deals('atLeast: 10 EUR, within: 1 quarter'), /are periods of the calendar/, 'Write “during: last full quarter” in place of this line.'],
  [Q, leaf, deals('atLeast: 10 EUR, within: 12mnths'), /is not a length of time/, 'Write “12 months”.'],
  [Q, leaf, '- people: { complete: first-steps, atLeast: 1 }', /Nothing is called “complete”/, 'Did you mean “completed”?'],
  [Q, leaf, '- people: { completed: first-step, atLeast: 1 }', /^There is no course “first-step”\.$/, 'Did you mean “first-steps”?'],
  [Q, leaf, '- people: { passed: worker, atLeast: 1 }', /and “worker” is a credential\.$/, 'Name what belongs here: work-exam, masterpiece.'],
  [Q, leaf, '- people: { within: 1 year, atLeast: 1 }', /^Nothing says by what people are counted here\.$/, 'Say what they hold (“holding”), what they completed (“completed”) or what they passed (“passed”).'],
  [Q, leaf, '- people: { holding: first-steps, atLeast: 1 }', /^A credential belongs here, and “first-steps” is a course\.$/, 'Name the credential of a level: worker.'],
  [Q, leaf, '- people: { holding: top, atLeast: 1 }', /^A credential belongs here, and “top” is a level\.$/, 'Name the credential of a level: master.'],
  [Q, leaf, '- people: { holding: partner, atLeast: 1 }', /^A credential belongs here, and “partner” is a tier\.$/, 'Name the credential of a level: worker, master.'],
  [Q, '    requires:\n      all:\n        - people', '    require:\n      all:\n        - people', /Nothing is called “require”/, 'Did you mean “requires”?'],
];

for (const [file, from, to, says, mend] of slips) {
  test(`${to.trim() || from} is answered with what to write`, () => {
    const { problems } = checkProgram(planted(small, { code: '', file, from, to }));
    const errors = problems.filter(({ severity }) => severity === 'error');
    const told = errors.map((each) => problemText(each, 'en'));
    assert.equal(told.length, 1, JSON.stringify(told));
    assert.match(told[0]!.says, says);
    assert.equal(told[0]!.mend, mend);
    const russian = problemText(errors[0]!, 'ru');
    assert.match(`${russian.says} ${russian.mend}`, /[а-я]{3}/);
    assert.doesNotMatch(russian.says, /[a-z]+ (is|not|should)/);
  });
}

test('a file with the other ending is named with the right one', () => {
  const { problems } = checkProgram({ ...small, 'more.yml': 'a: 1' });
  const ending = problems.find(({ code }) => code === 'file.ending')!;
  assert.equal(problemText(ending, 'en').mend, 'Call it more.yaml.');
});

test('every form that the schemas name has its example and its noun in every language', () => {
  const all = JSON.stringify(schemaNames.map((name) => jsonSchema(name)));
  const forms = new Set(
    [...all.matchAll(new RegExp(`"${formKey}":"(\\w+)"`, 'g'))].map(([, form]) => form ?? ''),
  );
  assert.ok(forms.size > 10);
  for (const locale of locales)
    for (const form of forms) {
      const args = { format: form, found: 'x', suggestion: 'none' };
      const says = (code: string, format: string) =>
        sentence(problemWords, locale, code, { ...args, format });
      for (const code of ['says.schema.format', 'mend.schema.format'])
        assert.notEqual(says(code, form), says(code, 'nothing'), `${code} ${form} ${locale}`);
    }
});
