import { connect, type Socket } from 'node:net';

/** One request of one tab, made anew for every turn of the loop. */
export interface Shot {
  path: string;
  body: string;
}

/** One candidate's tab: a kept connection that sends the next request when the answer to the last one is there. */
export interface Tab {
  headers: Record<string, string>;
  next: (turn: number) => Shot;
  /** Called for each answer with status 200. */
  acknowledged: (turn: number, body: string) => void;
}

export interface Measured {
  answers: number;
  /** Answers with another status than 200, and connections that broke. */
  failures: number;
  seconds: number;
  /** Milliseconds of each answer, in rising order. */
  latencies: Float64Array;
}

interface Answer {
  status: number;
  body: string;
  /** Bytes of the buffer that it took. */
  length: number;
}

/** The first whole HTTP/1.1 answer in `text`; null while it is not all there. Bodies are ASCII here. */
export function readAnswer(text: string): Answer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = text.slice(0, end).toLowerCase();
  const status = Number(text.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) {
    const until = end + 4 + Number(length);
    if (text.length < until) return null;
    return { status, body: text.slice(end + 4, until), length: until };
  }
  const last = text.indexOf('\r\n0\r\n\r\n', end + 2);
  if (last === -1) return null;
  return { status, body: text.slice(end + 4, last), length: last + 7 };
}

/** Keeps every tab busy for `seconds` over loopback, after a second of warming up that is not counted. */
export async function load(port: number, tabs: Tab[], seconds: number): Promise<Measured> {
  const latencies: number[] = [];
  let failures = 0;
  const begin = performance.now() + 1_000;
  const end = begin + seconds * 1_000;
  const count = (since: number) => {
    if (since >= begin) latencies.push(performance.now() - since);
  };
  await Promise.all(
    tabs.map((tab) =>
      drive(port, tab, { until: end, count, fail: () => (failures += 1) }).catch(() => {
        failures += 1;
      }),
    ),
  );
  return {
    answers: latencies.length,
    failures,
    seconds,
    latencies: Float64Array.from(latencies).toSorted(),
  };
}

interface Run {
  until: number;
  count: (since: number) => void;
  fail: () => void;
}

function drive(port: number, tab: Tab, run: Run): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  socket.setEncoding('latin1');
  const fixed = Object.entries(tab.headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return new Promise((resolve, reject) => {
    let turn = 0;
    let since = 0;
    let buffer = '';
    const send = () => {
      since = performance.now();
      if (since >= run.until) return finish(socket, resolve);
      const { path, body } = tab.next(++turn);
      socket.write(
        `PUT ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n${fixed}content-length: ${body.length}\r\n\r\n${body}`,
      );
    };
    socket.on('connect', send);
    socket.on('data', (chunk: string) => {
      buffer += chunk;
      const answer = readAnswer(buffer);
      if (!answer) return;
      buffer = buffer.slice(answer.length);
      run.count(since);
      if (answer.status === 200) tab.acknowledged(turn, answer.body);
      else run.fail();
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed a connection')));
  });
}

function finish(socket: Socket, resolve: () => void): void {
  resolve();
  socket.end();
}

/** The latency below which `share` of the answers stayed; 0 without answers. */
export const percentile = ({ latencies }: Measured, share: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
