import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The contexts this project knows: where the world finds them, where we keep them, and the hash of the kept file.
 * They are the published ones, taken from the packages of their keepers; a proof covers what they say,
 * so they are never fetched and a changed byte stops the process that notices.
 */
export const bundledContexts = [
  {
    url: 'https://www.w3.org/ns/credentials/v2',
    file: 'credentials-v2.jsonld',
    sha256: '8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f',
  },
  {
    url: 'https://www.w3.org/2018/credentials/v1',
    file: 'credentials-v1.jsonld',
    sha256: '00d7dd6d3ad8b920e3e550dd3a3d9090bffcac84cdbf943da6924b3e0a5c8bb8',
  },
  {
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    file: 'open-badges-3.0.3.jsonld',
    sha256: 'ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761',
  },
  {
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    file: 'open-badges-3.0.2.jsonld',
    sha256: '00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53',
  },
  {
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    file: 'open-badges-3.0.1.jsonld',
    sha256: 'af095468326d3449160509b26ca71576e6321d13c85b0369cfe3b654c9a48fba',
  },
  {
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    file: 'open-badges-3.0.0.jsonld',
    sha256: '9f1c8f9f361ba2994b9b50701f41149919542c50c7b7455b2846d87959295d72',
  },
  {
    url: 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    file: 'open-badges-extensions.jsonld',
    sha256: '2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e',
  },
  {
    url: 'https://w3id.org/security/data-integrity/v2',
    file: 'data-integrity-v2.jsonld',
    sha256: '0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363',
  },
  {
    url: 'https://w3id.org/security/data-integrity/v1',
    file: 'data-integrity-v1.jsonld',
    sha256: 'b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554',
  },
  {
    url: 'https://w3id.org/security/multikey/v1',
    file: 'multikey-v1.jsonld',
    sha256: '8e6bad2e5b4f0721906a4dcc2f7a894b1215cf9a47014c71e286423860642ff0',
  },
  {
    url: 'https://w3id.org/security/suites/ed25519-2020/v1',
    file: 'ed25519-2020-v1.jsonld',
    sha256: 'b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588',
  },
  {
    url: 'https://www.w3.org/ns/did/v1',
    file: 'did-v1.jsonld',
    sha256: '62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f',
  },
  {
    url: 'https://www.w3.org/ns/credentials/status/v1',
    file: 'bitstring-status-list-v1.jsonld',
    sha256: 'fd08cbf28ddd829ab2f1978c48f43ab07a112c1c90245a0cfac7ba721c65170c',
  },
  {
    url: 'https://w3id.org/vc/status-list/2021/v1',
    file: 'status-list-2021-v1.jsonld',
    sha256: 'fbed35e8a8f01448db4c2db7fa37496f71588aa9cf1e64f71a50fe58677f1c53',
  },
] as const;

const byUrl = new Map<string, (typeof bundledContexts)[number]>(
  bundledContexts.map((context) => [context.url, context]),
);
const loaded = new Map<string, object>();

/** The bundled context of a URL; null where we have none. Throws when the kept file is not the pinned one. */
export function contextOf(url: string): object | null {
  const entry = byUrl.get(url);
  if (!entry) return null;
  const known = loaded.get(url);
  if (known) return known;
  const bytes = readFileSync(new URL(`./${entry.file}`, import.meta.url));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== entry.sha256) throw new Error(`context ${url} is not the pinned one (${found})`);
  const document = JSON.parse(bytes.toString('utf8')) as object;
  loaded.set(url, document);
  return document;
}
