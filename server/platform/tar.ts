import { open, type FileHandle } from 'node:fs/promises';
import { OperatorError } from './operator-error.ts';

/** A file inside an archive. */
export interface Entry {
  /** Relative path with forward slashes, at most 100 bytes. */
  name: string;
  mode: number;
  size: number;
}

const block = 512;
const chunkBytes = 1 << 20;

/** Writes a plain tar (ustar), which every tar program reads. */
export class TarWriter {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async addBytes(name: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
    await this.#write(headerOf({ name, mode, size: bytes.length }));
    await this.#write(bytes);
    await this.#pad(bytes.length);
  }

  async addFolder(name: string): Promise<void> {
    await this.#write(headerOf({ name: `${name}/`, mode: 0o700, size: 0 }, '5'));
  }

  /** Copies a file as long as it is now; what grows or shrinks meanwhile is cut or filled with zeros. */
  async addFile(name: string, path: string): Promise<void> {
    const source = await open(path);
    try {
      const { size, mode } = await source.stat();
      await this.#write(headerOf({ name, mode: mode & 0o777, size }));
      let left = size;
      while (left > 0) {
        const buffer = Buffer.alloc(Math.min(left, chunkBytes));
        const { bytesRead } = await source.read(buffer, 0, buffer.length);
        await this.#write(bytesRead === 0 ? buffer : buffer.subarray(0, bytesRead));
        left -= bytesRead === 0 ? buffer.length : bytesRead;
      }
      await this.#pad(size);
    } finally {
      await source.close();
    }
  }

  /** Ends the archive; without this it is recognisably cut off. */
  async finish(): Promise<void> {
    await this.#write(Buffer.alloc(2 * block));
    await this.#file.sync();
  }

  async #pad(size: number): Promise<void> {
    const rest = size % block;
    if (rest > 0) await this.#write(Buffer.alloc(block - rest));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    let offset = 0;
    while (offset < bytes.length) {
      offset += (await this.#file.write(bytes, offset)).bytesWritten;
    }
  }
}

function headerOf({ name, mode, size }: Entry, type: '0' | '5' = '0'): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`tar: the name is too long: ${name}`);
  const header = Buffer.alloc(block);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  header.write(name, 0);
  header.write(octal(mode, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

const checksumOf = (header: Buffer) => header.reduce((sum, byte) => sum + byte, 0);

/** Reads an archive entry by entry; `read` must be called before the next one. Throws where it is cut off or damaged. */
export async function* readTar(
  file: FileHandle,
): AsyncGenerator<{ entry: Entry; isFolder: boolean; copyTo: (path: string) => Promise<void> }> {
  let position = 0;
  for (;;) {
    const header = Buffer.alloc(block);
    const { bytesRead } = await file.read(header, 0, block, position);
    if (bytesRead < block) throw damaged('it is cut off');
    if (header.every((byte) => byte === 0)) return;
    const entry = entryOf(header);
    const start = position + block;
    position = start + Math.ceil(entry.size / block) * block;
    yield {
      entry,
      isFolder: header.toString('latin1', 156, 157) === '5',
      copyTo: (path) => copy(file, start, entry, path),
    };
  }
}

function entryOf(header: Buffer): Entry {
  const text = (from: number, to: number) => header.toString('utf8', from, to).split('\0')[0]!;
  const number = (from: number, to: number) => Number.parseInt(text(from, to).trim(), 8);
  const expected = number(148, 156);
  header.write(' '.repeat(8), 148);
  if (checksumOf(header) !== expected) throw damaged('a checksum does not match');
  const entry = { name: text(0, 100), mode: number(100, 108), size: number(124, 136) };
  const parts = entry.name.split('/');
  if (entry.name.startsWith('/') || parts.includes('..')) throw damaged('a path leads outside');
  return entry;
}

async function copy(file: FileHandle, start: number, entry: Entry, path: string): Promise<void> {
  const target = await open(path, 'wx', entry.mode);
  try {
    for (let done = 0; done < entry.size;) {
      const buffer = Buffer.alloc(Math.min(chunkBytes, entry.size - done));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, start + done);
      if (bytesRead === 0) throw damaged('it is cut off');
      await target.write(buffer, 0, bytesRead);
      done += bytesRead;
    }
    await target.sync();
  } finally {
    await target.close();
  }
}

const damaged = (why: string) =>
  new OperatorError(
    `The archive cannot be used: ${why}.`,
    'backup file',
    'Take another backup file.',
  );
