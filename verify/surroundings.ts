import type { Lookup, Surroundings } from './authorship.ts';
import { didKeyDocument, didWebAddress, type DidDocument } from './dids.ts';
import { fetchBytes, fetchJson, FetchRefused, type FetchLimits } from './fetch.ts';

/** Looks issuers and status lists up on the internet, within the limits. */
export function internet(now: number, limits: FetchLimits = {}): Surroundings {
  return {
    now,
    resolveDid: (did) => resolveDid(did, limits),
    fetchStatusList: (address) => looked(() => fetchList(address, limits)),
  };
}

async function resolveDid(did: string, limits: FetchLimits): Promise<Lookup<DidDocument>> {
  if (did.startsWith('did:key:')) {
    const found = didKeyDocument(did);
    return found ? { found } : { missing: 'did.unreadable' };
  }
  const address = didWebAddress(did);
  if (!address) return { missing: did.startsWith('did:web:') ? 'did.unreadable' : 'did.method' };
  const bounded = { ...limits, maxBytes: 256 * 1024 };
  const answer = await looked(() => fetchJson(address, bounded));
  // a server on this machine seldom has a certificate; its did:web says https all the same
  const again =
    'missing' in answer && limits.allowPrivate && /^https:\/\/(localhost|127\.)/.test(address);
  const final = again
    ? await looked(() => fetchJson(address.replace('https:', 'http:'), bounded))
    : answer;
  if ('missing' in final) return final;
  const document = final.found as DidDocument | null;
  return typeof document?.id === 'string' ? { found: document } : { missing: 'did.unreadable' };
}

/** A status list is JSON or a token. */
async function fetchList(address: string, limits: FetchLimits): Promise<unknown> {
  const text = (await fetchBytes(address, limits)).toString('utf8').trim();
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FetchRefused('answer.not-json');
  }
}

async function looked<T>(fetch: () => Promise<T>): Promise<Lookup<T>> {
  try {
    return { found: await fetch() };
  } catch (error) {
    if (error instanceof FetchRefused) return { missing: error.code };
    throw error;
  }
}
