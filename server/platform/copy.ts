import type { Socket } from 'node:net';
import type pg from 'pg';

/**
 * Bulk transfer by PostgreSQL's binary COPY, straight from and to the socket: the driver makes an event of every
 * row, which costs more than the row.
 */

/** Called for each row with the place of its first field: four bytes of length, then the value, and so on. */
export type ReadRow = (buffer: Buffer, at: number) => void;

const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** Signature, flags, length of the extension of the header. */
const headerBytes = signature.length + 8;

const message = { copyData: 100, ready: 90, error: 69, copyIn: 71 } as const;

/** What a client lends us for the time of one transfer. */
function socketOf(client: pg.ClientBase): Socket {
  const { connection } = client as unknown as { connection?: { stream: Socket } };
  if (!connection) throw new Error('COPY needs the connection of a plain client');
  return connection.stream;
}

function queryMessage(text: string): Buffer {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.alloc(5);
  head.write('Q', 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** The text of an error message of the server: the field that begins with M. */
function errorText(body: Buffer): string {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? 'COPY failed';
}

/** What `readInt32BE` reads, without its checks: they cost more than the rest of a short row. */
export const int32At = (buffer: Buffer, at: number): number =>
  (buffer[at]! << 24) | (buffer[at + 1]! << 16) | (buffer[at + 2]! << 8) | buffer[at + 3]!;

type Visit = (type: number, buffer: Buffer, from: number, end: number) => void;

/** Bytes of the message that begins at `at`: a letter, then its length, which counts itself. */
const bytesOf = (buffer: Buffer, at: number): number => 1 + int32At(buffer, at + 1);
const leastBytes = 5;

/** Cuts a stream of chunks into messages. Only what lies across the border of chunks is copied, once. */
function cutter(told: (buffer: Buffer, at: number, end: number) => void) {
  let begun: Buffer = Buffer.alloc(leastBytes);
  let filled = 0;
  /** Fills the message under way up to so many bytes; where the chunk goes on. */
  const fill = (bytes: number, chunk: Buffer, at: number): number => {
    if (begun.length < bytes) begun = Buffer.concat([begun], bytes);
    const copied = chunk.copy(begun, filled, at, at + bytes - filled);
    filled += copied;
    return at + copied;
  };
  /** Goes on with the message under way; where the chunk goes on after it. */
  const complete = (chunk: Buffer, from: number): number => {
    let at = filled < leastBytes ? fill(leastBytes, chunk, from) : from;
    if (filled < leastBytes) return at;
    const bytes = bytesOf(begun, 0);
    at = fill(bytes, chunk, at);
    if (filled < bytes) return at;
    const whole = begun;
    [begun, filled] = [Buffer.alloc(leastBytes), 0];
    told(whole, 0, bytes);
    return at;
  };
  return (chunk: Buffer) => {
    let at = filled > 0 ? complete(chunk, 0) : 0;
    while (chunk.length - at >= leastBytes) {
      const end = at + bytesOf(chunk, at);
      if (end > chunk.length) break;
      told(chunk, at, end);
      at = end;
    }
    if (at < chunk.length) complete(chunk, at);
  };
}

/** Speaks with the server until it is ready again, handing every message to `visit`. */
function converse(client: pg.ClientBase, text: string, visit: Visit): Promise<void> {
  const socket = socketOf(client);
  const usual = socket.listeners('data') as ((chunk: Buffer) => void)[];
  socket.removeAllListeners('data');
  return new Promise((resolve, reject) => {
    let failed: Error | null = null;
    const done = (error: Error | null) => {
      socket.removeListener('data', read);
      socket.removeListener('close', closed);
      for (const listener of usual) socket.on('data', listener);
      if (error) reject(error);
      else resolve();
    };
    const closed = () => done(new Error('the connection ended during COPY'));
    const read = cutter((buffer, at, end) => {
      const type = buffer[at]!;
      if (type === message.error) failed = new Error(errorText(buffer.subarray(at + 5, end)));
      else if (type === message.ready) done(failed);
      else visit(type, buffer, at + 5, end);
    });
    socket.on('data', read);
    socket.once('close', closed);
    socket.write(queryMessage(text));
  });
}

/**
 * Reads `COPY (select) TO STDOUT (FORMAT binary)` row by row; answers how many there were. `text` is the inside:
 * a table with columns, or a query in brackets. The client must be connected and idle. A database error rejects.
 */
export async function copyOut(client: pg.ClientBase, text: string, row: ReadRow): Promise<number> {
  let rows = 0;
  let begun = false;
  await converse(client, `copy ${text} to stdout (format binary)`, (type, buffer, from, end) => {
    if (type !== message.copyData) return;
    let at = from;
    if (!begun) {
      begun = true;
      at += headerBytes;
    }
    // A row has a count of fields; the end of all has -1.
    if (at + 2 > end || buffer[at]! > 127) return;
    row(buffer, at + 2);
    rows++;
  });
  return rows;
}

const dataMessage = (body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write('d', 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

const doneMessage = Buffer.from([99, 0, 0, 0, 4]);

/** One column of rows that are written: its width in bytes and the value of a row. */
export interface CopyColumn {
  bytes: 2 | 4 | 8;
  value: (row: number) => number;
}

const rowsPerMessage = 4096;

/** Rows from `first` to `end` in the binary format of COPY. */
function encoded(columns: readonly CopyColumn[], first: number, end: number): Buffer {
  const width = 2 + columns.reduce((sum, { bytes }) => sum + 4 + bytes, 0);
  const buffer = Buffer.allocUnsafe(width * (end - first));
  let at = 0;
  for (let row = first; row < end; row++) {
    at = buffer.writeInt16BE(columns.length, at);
    for (const { bytes, value } of columns) {
      at = buffer.writeInt32BE(bytes, at);
      const number = value(row);
      if (bytes === 2) at = buffer.writeInt16BE(number, at);
      else if (bytes === 4) at = buffer.writeInt32BE(number, at);
      else at = buffer.writeBigInt64BE(BigInt(number), at);
    }
  }
  return buffer;
}

/** Writes so many rows of whole numbers into `target` (a table with its columns) by binary COPY. */
export async function copyIn(
  client: pg.ClientBase,
  target: string,
  rows: number,
  columns: readonly CopyColumn[],
): Promise<void> {
  const socket = socketOf(client);
  const send = () => {
    socket.write(dataMessage(Buffer.concat([signature, Buffer.alloc(8)])));
    for (let first = 0; first < rows; first += rowsPerMessage)
      socket.write(dataMessage(encoded(columns, first, Math.min(rows, first + rowsPerMessage))));
    socket.write(dataMessage(Buffer.from([255, 255])));
    socket.write(doneMessage);
  };
  await converse(client, `copy ${target} from stdin (format binary)`, (type) => {
    if (type === message.copyIn) send();
  });
}
