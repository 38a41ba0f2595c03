import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedInAddress } from './linkedin.ts';

const entry = {
  name: 'Certified Sales Associate & more',
  organisation: 'Lumenfold',
  issued: Date.UTC(2026, 0, 31, 23, 30),
  expires: Date.UTC(2027, 1, 28, 23),
  zone: 'Europe/Berlin',
  page: 'https://partners.example/vendors/lumenfold/credentials/7K3M-Q9TX-42HB',
  id: '7K3M-Q9TX-42HB',
};

test('the form is filled with what stands on the badge, months as they are in the zone', () => {
  const { searchParams, host, pathname } = new URL(linkedInAddress(entry));
  assert.equal(host + pathname, 'www.linkedin.com/profile/add');
  assert.deepEqual(Object.fromEntries(searchParams), {
    startTask: 'CERTIFICATION_NAME',
    name: entry.name,
    organizationName: 'Lumenfold',
    issueYear: '2026',
    issueMonth: '2',
    // over with the first instant of 1 March in Berlin: February is the last month
    expirationYear: '2027',
    expirationMonth: '2',
    certUrl: entry.page,
    certId: entry.id,
  });
});

test('what never expires has no end', () => {
  const { searchParams } = new URL(linkedInAddress({ ...entry, expires: null }));
  assert.equal(searchParams.get('expirationYear'), null);
});
