import { createHash, randomBytes } from 'node:crypto';

let lastMs = 0;
let counter = 0;

/**
 * A new UUIDv7: 48 bits of milliseconds, 12 bits counting within one, 62 random.
 * Ids of one process grow, so rows of one transaction keep their order.
 */
export function newId(): string {
  const now = Math.max(Date.now(), lastMs);
  counter = now === lastMs ? counter + 1 : 0;
  // more than 4096 in a millisecond: borrow from the next one
  lastMs = counter > 0xfff ? now + 1 : now;
  if (counter > 0xfff) counter = 0;
  const time = lastMs.toString(16).padStart(12, '0');
  const count = (0x7000 | counter).toString(16);
  const rest = randomBytes(8);
  rest[0] = (rest[0]! & 0x3f) | 0x80;
  const tail = rest.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** The UUID (version 8) that a name always has: what is recorded under it twice is recorded once. */
export function idNamed(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return uuidIn(bytes);
}

/** The usual writing of the sixteen bytes of a UUID. */
export function uuidIn(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
