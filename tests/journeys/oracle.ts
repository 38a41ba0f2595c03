import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { z } from 'zod';
import { loadContext } from '../../verify/linked-data.ts';

const didDocument = z.looseObject({
  id: z.string(),
  verificationMethod: z.array(z.looseObject({ id: z.string() })),
});

/** The issuer's document where did:web says it is: the port is percent-encoded, colons are slashes. */
function addressOf(did: string): string {
  const [, , host = '', ...path] = did.split(':');
  const name = decodeURIComponent(host);
  const scheme = name.startsWith('localhost') ? 'http' : 'https';
  return `${scheme}://${name}/${path.join('/')}/did.json`;
}

/** Loads contexts from our pinned copies and the issuer's keys from its public address. */
async function documentLoader(url: string) {
  if (!url.startsWith('did:')) return loadContext(url);
  const [did = '', fragment] = url.split('#');
  const response = await fetch(addressOf(did), { signal: AbortSignal.timeout(10_000) });
  const document = didDocument.parse(await response.json());
  if (fragment === undefined) return { documentUrl: url, document };
  const method = document.verificationMethod.find(({ id }) => id === url);
  return {
    documentUrl: url,
    document: { '@context': 'https://w3id.org/security/multikey/v1', ...method },
  };
}

/** Whether another party's library accepts the signature of a credential; its complaint when it does not. */
export async function oracleAccepts(credential: object): Promise<true | string> {
  const answer = await vc.verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    // the library has no reader of Bitstring Status Lists; the list is another step of the journey
    checkStatus: () => ({ verified: true }),
  });
  return answer.verified || JSON.stringify(answer.error);
}
