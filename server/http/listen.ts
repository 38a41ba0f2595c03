import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { addressHeader } from '../platform/client-address.ts';
import { OperatorError } from '../platform/operator-error.ts';

export interface ListenOptions {
  fetch: (request: Request) => Response | Promise<Response>;
  port: number;
  host: string;
  /** Behind our own proxy: the last entry of X-Forwarded-For is the client. */
  trustProxy: boolean;
}

export interface Listening {
  /** Takes nothing new, finishes what runs, cuts off what still hangs after five seconds. */
  stop: () => Promise<void>;
}

const patienceMs = 5_000;

/** Answers HTTP on a port; an OperatorError says that it is taken. */
export function listen({ fetch, port, host, trustProxy }: ListenOptions): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = createServer((request, response) => {
    stampAddress(request, trustProxy);
    void answer(request, response);
  });
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? portTaken(port) : error),
    );
    server.listen(port, host, () => done({ stop: () => closed(server) }));
  });
}

/** Looks whether the port is free before long work begins; an OperatorError says that it is taken. */
export async function probePort({
  port,
  host,
}: Pick<ListenOptions, 'port' | 'host'>): Promise<void> {
  const server = await listen({ fetch: () => new Response(), port, host, trustProxy: false });
  await server.stop();
}

/** Replaces the header by the address of the connection, or of the client that our proxy names. */
function stampAddress(request: IncomingMessage, trustProxy: boolean): void {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  const named = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const { rawHeaders, headers } = request;
  const address = named || request.socket.remoteAddress || 'unknown';
  for (let i = rawHeaders.length - 2; i >= 0; i -= 2) {
    if (rawHeaders[i]?.toLowerCase() === addressHeader) rawHeaders.splice(i, 2);
  }
  // the library reads one header from the parsed ones, all of them from the raw ones
  rawHeaders.push(addressHeader, address);
  headers[addressHeader] = address;
}

const portTaken = (port: number) =>
  new OperatorError(
    `Something else answers on port ${port}.`,
    'PORT',
    `If that is Guildmark, use it. Else stop it, or choose another port: PORT=${port + 1} npm start`,
  );

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
    // a connection that finishes its request meanwhile would be kept alive for the next one
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      done();
    });
    server.closeIdleConnections();
  });
}
