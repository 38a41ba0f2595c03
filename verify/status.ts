import { gunzipSync, gzipSync } from 'node:zlib';

/** The smallest list that hides a single holder among enough others (W3C Bitstring Status List). */
export const smallestList = 131_072;

/** At most 16 million bits are unpacked, whatever the packed size promises. */
const largestBytes = 2 * 1024 * 1024;

/** Packs a list as `encodedList`: bit 0 is the leftmost bit of the first byte; gzip, base64url, multibase `u`. */
export function encodeList(size: number, set: Iterable<number>): string {
  const bytes = Buffer.alloc(Math.ceil(size / 8));
  for (const index of set) {
    if (index < 0 || index >= size) throw new RangeError(`status index ${index} of ${size}`);
    const at = index >> 3;
    bytes[at] = (bytes[at] ?? 0) | (0x80 >> (index & 7));
  }
  return `u${gzipSync(bytes, { level: 9 }).toString('base64url')}`;
}

/** The bit at an index of an `encodedList`; null where the list is unreadable, too short or too long. */
export function bitAt(encodedList: string, index: number): boolean | null {
  // StatusList2021 wrote base64url without the multibase letter; gzip always begins with H4s
  const packed = encodedList.startsWith('u') ? encodedList.slice(1) : encodedList;
  if (!/^H4s[\w-]*$/.test(packed)) return null;
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: largestBytes });
    const byte = bytes[index >> 3];
    return byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
  } catch {
    return null;
  }
}
