import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseProgram, standingOf, type Fact } from '@guildmark/engine';
import { affiliation, credential, day, fact } from '../../engine/requirement/fixtures.ts';
import { progressOf, reachOf, waitingOf } from './competency-state.ts';

const folder = new URL('../../programs/partner-program-2014/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const program = parseProgram(files).program!;
const on = day('2026-06-01');

const of = (kind: Fact['kind'], id: string, rest: Partial<Fact>): Fact =>
  fact({ id, kind, organisation: 'acme', from: day('2026-05-01'), ...rest });
const integrates = [
  of('attribute', 'model', { subject: 'business-model', attributes: { value: 'integrate' } }),
];
const people = ['anna', 'boris'].map((person) => affiliation(person, 'acme', '2026-01-01'));
const customer = (name: string) =>
  of('reference', name, { subject: 'archiving', attributes: { customer: name } });
const principal = [
  ...integrates,
  ...people,
  credential('anna', 'keep-sales', '2026-02-01', '2028-02-01'),
  credential('boris', 'keep-technical', '2026-02-01', '2028-02-01'),
  of('deal', 'deal', { subject: 'keep', money: { amount: '50000', currency: 'EUR' } }),
  customer('north'),
  customer('south'),
];
const asks = (kind: Fact['kind']) =>
  of(kind, kind, { subject: 'archiving', attributes: { level: 'expert' } });

function archiving(facts: Fact[], competency = 'archiving') {
  const { competencies } = standingOf(program, facts, 'acme', { on, known: Infinity });
  return competencies.find((one) => one.competency === competency)!;
}

test('a competency is had, open, not open, or announced', () => {
  assert.equal(reachOf(program, archiving([])), 'closed', 'nobody knows the business model');
  assert.equal(reachOf(program, archiving(integrates)), 'open');
  assert.equal(reachOf(program, archiving(principal)), 'held');
  assert.equal(reachOf(program, archiving(integrates, 'cloud-services')), 'announced');
  assert.equal(reachOf(program, archiving(integrates, 'website-security')), 'closed');
});

test('an application waits until it is approved', () => {
  assert.equal(waitingOf(archiving(principal)), null);
  const applied = { level: 'expert', what: 'applied' };
  assert.deepEqual(waitingOf(archiving([...principal, asks('application')])), applied);
  const both = [...principal, asks('application'), asks('approval')];
  assert.equal(waitingOf(archiving(both)), null);
});

test('progress is told of the lowest level that is missing', () => {
  const { level, have } = progressOf(archiving(integrates))!;
  assert.deepEqual([level, have], ['principal', 1]);
  assert.equal(progressOf(archiving(principal))?.level, 'expert');
});
