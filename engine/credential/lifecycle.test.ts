import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day, testProgram, zone } from '../requirement/fixtures.ts';
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
      const period = validity({ validFor: { amount, unit: 'years' } }, noon, zone);
      assert.deepEqual(period, { from: noon, until: day(until) });
    });
});
