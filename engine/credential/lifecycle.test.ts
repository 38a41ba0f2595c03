import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, fact, testProgram, zone } from '../requirement/fixtures.ts';
import { credentialStatus, renewalPeriods, validity, type IssuedCredential } from './lifecycle.ts';

const issued: IssuedCredential = {
  validFrom: day('2026-03-01'),
  validUntil: day('2027-03-02'),
  revokedAt: null,
  supersededBy: null,
};
const renewal = renewalPeriods(testProgram())!;

const cases: {
  name: string;
  on: string | number;
  expect: string;
  with?: Partial<IssuedCredential>;
  renewal?: typeof renewal;
}[] = [
  { name: 'before its first instant', on: issued.validFrom - 1, expect: 'not-yet-valid' },
  { name: 'at its first instant', on: issued.validFrom, expect: 'valid' },
  { name: 'at the last instant of its last day', on: day('2027-03-02') - 1, expect: 'valid' },
  {
    name: 'at the midnight after, with no renewal in the text',
    on: '2027-03-02',
    expect: 'expired',
  },
  { name: 'at the midnight after, with renewal', on: '2027-03-02', expect: 'grace', renewal },
  { name: 'on the last day of grace', on: day('2027-04-01') - 1, expect: 'grace', renewal },
  { name: 'after grace, with the short path open', on: '2027-04-01', expect: 'expired', renewal },
  {
    name: 'on the last day of the short path',
    on: day('2027-05-31') - 1,
    expect: 'expired',
    renewal,
  },
  { name: 'when the full path is due', on: '2027-05-31', expect: 'lapsed', renewal },
  {
    name: 'after grace, where the full path is due then',
    on: '2027-04-01',
    expect: 'lapsed',
    renewal: { ...renewal, fullPathAfter: 'grace' },
  },
  {
    name: 'at the midnight after, with renewal and no grace',
    on: '2027-03-02',
    expect: 'expired',
    renewal: { fullPathAfter: 'streamlined' },
  },
  {
    name: 'long after, where no path closes',
    on: '2037-03-02',
    expect: 'expired',
    renewal: { fullPathAfter: 'streamlined' },
  },
  {
    name: 'after grace, where there is no short path',
    on: '2027-04-01',
    expect: 'lapsed',
    renewal: { grace: { amount: 30, unit: 'days' }, fullPathAfter: 'streamlined' },
  },
  {
    name: 'the instant before its revocation',
    on: day('2026-06-01') - 1,
    with: { revokedAt: day('2026-06-01') },
    expect: 'valid',
  },
  {
    name: 'at its revocation',
    on: '2026-06-01',
    with: { revokedAt: day('2026-06-01') },
    expect: 'revoked',
  },
  {
    name: 'revoked and long expired',
    on: '2029-06-01',
    with: { revokedAt: day('2026-06-01') },
    expect: 'revoked',
  },
  { name: 're-issued', on: '2026-06-01', with: { supersededBy: 'another' }, expect: 'superseded' },
  {
    name: 're-issued and revoked',
    on: '2026-06-01',
    with: { supersededBy: 'another', revokedAt: day('2026-05-01') },
    expect: 'revoked',
  },
  { name: 'without an end', on: '2099-01-01', with: { validUntil: null }, expect: 'valid' },
];

describe('the status of a credential', () => {
  for (const { name, on, expect, with: changed, renewal: periods } of cases)
    test(name, () => {
      const at = typeof on === 'number' ? on : day(on);
      assert.equal(credentialStatus({ ...issued, ...changed }, at, periods, zone), expect);
    });
});

test('a program without renewal has no renewal periods', () => {
  assert.equal(renewalPeriods(testProgram({}, { renewal: undefined })), undefined);
});

describe('validity', () => {
  const ends = [
    { name: 'a year', awarded: '2026-03-01', amount: 1, until: '2027-03-02' },
    { name: 'a year from 29 February', awarded: '2028-02-29', amount: 1, until: '2029-03-01' },
    {
      name: 'two years across clock changes',
      awarded: '2026-10-25',
      amount: 2,
      until: '2028-10-26',
    },
  ];
  for (const { name, awarded, amount, until } of ends)
    test(`${name} runs from the award through the same calendar day`, () => {
      const noon = day(awarded) + 12 * 3_600_000;
      const period = validity(testProgram(), { validFor: { amount, unit: 'years' } }, noon);
      assert.deepEqual(period, { from: noon, until: day(until) });
    });

  const released = (subject: string, of: object, from: string) =>
    fact({
      id: `${subject}:${from}`,
      kind: 'event',
      subject,
      attributes: { ...of },
      from: day(from),
    });
  const course = { title: { en: 'Course' }, summary: { en: 'What.' }, completion: 'recorded' };
  const program = testProgram({}, { courses: { basics: { ...course, released: '2026-01-15' } } });
  const term = { amount: 1, unit: 'years' } as const;
  const sinceRelease = { validFor: { term, sinceReleaseOf: 'basics' } };
  const terms = [
    { name: 'from the day of the text', awarded: '2026-06-01', events: [], until: '2027-01-16' },
    {
      name: 'from a later release before the award',
      awarded: '2026-06-01',
      events: [released('course-released', { course: 'basics' }, '2026-06-01')],
      until: '2027-06-02',
    },
    {
      name: 'not from a release after the award',
      awarded: '2026-06-01',
      events: [released('course-released', { course: 'basics' }, '2026-06-02')],
      until: '2027-01-16',
    },
    {
      name: 'not from the release of another course',
      awarded: '2026-06-01',
      events: [released('course-released', { course: 'more' }, '2026-05-01')],
      until: '2027-01-16',
    },
    {
      name: 'from the award where nothing was released before it',
      awarded: '2026-01-10',
      events: [],
      until: '2027-01-11',
    },
  ];
  for (const { name, awarded, events, until } of terms)
    test(`a term counted from a release runs ${name}`, () =>
      assert.equal(validity(program, sinceRelease, day(awarded), events).until, day(until)));

  test('without a term there is no end, but by what is released', () => {
    assert.equal(validity(program, { validFor: 'unlimited' }, day('2026-01-10')).until, null);
    const validFor = { term, untilNewer: { product: 'relay', exam: 'e' } };
    const events = [
      released('product-released', { product: 'relay' }, '2026-03-01'),
      released('exam-released', { exam: 'e' }, '2026-04-01'),
    ];
    const ends = ['2026-02-01', '2026-03-01'].map(
      (on) => validity(program, { validFor }, day(on), events).until,
    );
    assert.deepEqual(ends, [day('2026-04-01'), day('2027-03-02')]);
  });
});
