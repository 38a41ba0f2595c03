import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const chunk = 4 * 1024 * 1024;

/**
 * The lines of a file one after the other, so that a large one never stands in memory as a whole; `-` is the input of
 * the process. `told` hears how many megabytes of how many were read. Throws where it cannot be read.
 */
export function* linesOf(
  path: string,
  told: (done: number, all: number) => void,
): Generator<string> {
  if (path === '-') {
    // 0 is the input of the process.
    yield* readFileSync(0, 'utf8').split('\n');
    return;
  }
  const file = openSync(path, 'r');
  try {
    const size = megabytes(fstatSync(file).size);
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(chunk);
    let [rest, read] = ['', 0];
    for (;;) {
      const length = readSync(file, buffer);
      if (length === 0) break;
      read += length;
      told(megabytes(read), size);
      const lines = (rest + decoder.write(buffer.subarray(0, length))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(file);
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);
