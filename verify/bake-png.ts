import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const keyword = 'openbadgecredential';
/** An iTXt chunk: keyword, then no compression, no language and no translated keyword. */
const head = Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1');

export const isPng = (bytes: Uint8Array): boolean =>
  bytes.length > 8 && signature.equals(bytes.subarray(0, 8));

interface Chunk {
  type: string;
  data: Buffer;
  whole: Buffer;
}

/** The chunks of a PNG in their order; stops at the first that is cut off or overlong. */
function* chunksOf(png: Uint8Array): Generator<Chunk> {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return;
    yield {
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + length),
      whole: bytes.subarray(at, end),
    };
    at = end;
  }
}

const isOurs = ({ type, data }: Chunk) =>
  type === 'iTXt' &&
  data.subarray(0, keyword.length + 1).equals(head.subarray(0, keyword.length + 1));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The picture with a credential inside (Open Badges 3.0, 5.3.1); one that was there before is replaced. */
export function bakePng(png: Uint8Array, credential: string): Buffer {
  const parts: Buffer[] = [signature];
  for (const each of chunksOf(png)) {
    if (isOurs(each)) continue;
    parts.push(each.whole);
    if (each.type === 'IHDR')
      parts.push(chunk('iTXt', Buffer.concat([head, Buffer.from(credential, 'utf8')])));
  }
  return Buffer.concat(parts);
}

/** The credential inside a picture; null where there is none, or one packed against the rules. */
export function unbakePng(png: Uint8Array): string | null {
  for (const each of chunksOf(png)) {
    if (!isOurs(each)) continue;
    const { data } = each;
    const compressed = data[keyword.length + 1] !== 0;
    const language = data.indexOf(0, keyword.length + 3);
    const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
    return compressed || translated < 0 ? null : data.toString('utf8', translated + 1);
  }
  return null;
}
