import { lookup as resolve, type LookupAddress } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';

/** Why a fetch gave nothing; the word goes into the answer. */
export type FetchFailure =
  | 'address.not-https'
  | 'address.private'
  | 'address.unreachable'
  | 'answer.too-large'
  | 'answer.too-slow'
  | 'answer.redirected'
  | 'answer.status'
  | 'answer.not-json';

export class FetchRefused extends Error {
  code: FetchFailure;
  constructor(code: FetchFailure) {
    super(code);
    this.name = 'FetchRefused';
    this.code = code;
  }
}

export interface FetchLimits {
  /** Also fetch from private and loopback addresses, and without TLS there. */
  allowPrivate?: boolean;
  maxBytes?: number;
  timeoutMs?: number;
  maxRedirects?: number;
}

/**
 * Fetches an address the way a verifier may: https, public addresses only, bounded in size, time and redirects.
 * The name is resolved once and the connection goes to the address that was judged, so a name that changes its
 * answer between the two gains nothing. Throws FetchRefused.
 */
export async function fetchBytes(address: string, limits: FetchLimits = {}): Promise<Buffer> {
  const signal = AbortSignal.timeout(limits.timeoutMs ?? 8000);
  let url = parse(address);
  for (let hop = 0; hop <= (limits.maxRedirects ?? 3); hop++) {
    const answer = await once(url, limits, signal);
    if (Buffer.isBuffer(answer)) return answer;
    url = parse(answer.location, url);
  }
  throw new FetchRefused('answer.redirected');
}

/** As fetchBytes, read as JSON. */
export async function fetchJson(address: string, limits: FetchLimits = {}): Promise<unknown> {
  const bytes = await fetchBytes(address, limits);
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new FetchRefused('answer.not-json');
  }
}

function parse(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (!url || url.username || url.password) throw new FetchRefused('address.not-https');
  return url;
}

/** Refuses what the limits forbid before a socket is opened; names are judged when they are resolved. */
function judge(url: URL, allowPrivate: boolean) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allowPrivate && !isPublicAddress(host))
    throw new FetchRefused('address.private');
  const plain = url.protocol === 'http:' && allowPrivate && !isPublicAddress(host);
  if (url.protocol !== 'https:' && !plain) throw new FetchRefused('address.not-https');
}

/** Resolves a name and passes on only addresses that may be connected to. */
const guarded =
  (url: URL, allowPrivate: boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0);
      const open = addresses.filter(({ address }) => isPublicAddress(address));
      // without TLS only to where --allow-private meant it: this machine or its network
      const local = addresses.filter(({ address }) => !isPublicAddress(address));
      const usable = !allowPrivate ? open : url.protocol === 'http:' ? local : addresses;
      const first = usable[0];
      if (!first) return callback(new FetchRefused('address.private'), '', 0);
      if (options.all) callback(null, usable);
      else callback(null, first.address, first.family);
    });
  };

const redirects = new Set([301, 302, 303, 307, 308]);

function once(
  url: URL,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Buffer | { location: string }> {
  const allowPrivate = limits.allowPrivate ?? false;
  judge(url, allowPrivate);
  const client = url.protocol === 'https:' ? https : http;
  const headers = {
    accept: 'application/vc, application/did, application/ld+json, application/json, */*;q=0.5',
  };
  const { promise, resolve: done, reject } = Promise.withResolvers<Buffer | { location: string }>();
  const request = client.get(
    url,
    { headers, signal, agent: false, lookup: guarded(url, allowPrivate), maxHeaderSize: 16_384 },
    (response) => {
      const status = response.statusCode ?? 0;
      const location = response.headers.location;
      if (redirects.has(status) && location) {
        response.destroy();
        return done({ location });
      }
      if (status !== 200) {
        response.destroy();
        return reject(new FetchRefused('answer.status'));
      }
      collect(response, limits.maxBytes ?? 2 * 1024 * 1024).then(done, reject);
    },
  );
  request.on('error', reject);
  return promise.catch((error: unknown) => {
    throw error instanceof FetchRefused
      ? error
      : new FetchRefused(signal.aborted ? 'answer.too-slow' : 'address.unreachable');
  });
}

async function collect(response: http.IncomingMessage, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) {
      response.destroy();
      throw new FetchRefused('answer.too-large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
