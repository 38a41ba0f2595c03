/** Keys as people read a credential; what is not named here follows by the alphabet. */
const order = [
  '@context',
  'id',
  'type',
  'name',
  'issuer',
  'awardedDate',
  'validFrom',
  'validUntil',
  'credentialSubject',
  'identifier',
  'achievement',
  'description',
  'criteria',
  'credentialStatus',
  'credentialSchema',
  'cryptosuite',
  'created',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
  'proof',
];
const rank = new Map(order.map((key, index) => [key, index]));

/**
 * The same document with its keys in the order of reading: the database keeps JSON by its own order.
 * What is signed does not depend on it.
 */
export function inReadingOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inReadingOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, inReadingOrder(inner)] as const,
  );
  return Object.fromEntries(entries.toSorted(([one], [other]) => compare(one, other)));
}

const last = order.length;

function compare(one: string, other: string): number {
  const apart = (rank.get(one) ?? last) - (rank.get(other) ?? last);
  return apart || (one < other ? -1 : 1);
}
