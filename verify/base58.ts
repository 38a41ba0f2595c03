const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const place = new Map(Array.from(alphabet, (letter, index) => [letter, index]));

/** Nine letters at a time: 58⁹ still leaves the remainder in safe integers. */
const chunk = 58n ** 9n;

/** Bytes in base58btc, leading zero bytes as `1`. */
export function encode58(bytes: Uint8Array): string {
  let left = bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  while (left >= chunk) {
    text = lettersOf(Number(left % chunk)).padStart(9, '1') + text;
    left /= chunk;
  }
  return '1'.repeat(leading(bytes, (byte) => byte === 0)) + lettersOf(Number(left)) + text;
}

function lettersOf(value: number): string {
  let text = '';
  for (let left = value; left > 0; left = Math.floor(left / 58)) text = alphabet[left % 58] + text;
  return text;
}

/** The bytes of a base58btc text; null where a letter is not in the alphabet. */
export function decode58(text: string): Uint8Array | null {
  let value = 0n;
  for (const letter of text) {
    const digit = place.get(letter);
    if (digit === undefined) return null;
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? '' : value.toString(16);
  const body = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.alloc(leading(text, (letter) => letter === '1')), body]);
}

/** How many items at the start are like that. */
function leading<T>(items: ArrayLike<T>, like: (item: T | undefined) => boolean): number {
  let count = 0;
  while (count < items.length && like(items[count])) count++;
  return count;
}

/** The bytes of a multibase text in base58btc (`z…`) or base64url (`u…`); null for anything else. */
export function decodeMultibase(text: string): Uint8Array | null {
  if (text.length > 4096) return null;
  if (text.startsWith('z')) return decode58(text.slice(1));
  if (text.startsWith('u') && /^u[\w-]*$/.test(text))
    return Buffer.from(text.slice(1), 'base64url');
  return null;
}
