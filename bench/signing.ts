import { generateKeyPairSync, sign as rawSign } from 'node:crypto';
import { cpus } from 'node:os';
import { multikeyOf } from '../verify/keys.ts';
import type { Signer } from '../server/platform/signer.ts';
import {
  credentialDocument,
  type Award,
  type Design,
} from '../server/features/credentials/document.ts';
import { secure } from '../server/features/credentials/secure.ts';
import { createSigning } from '../server/features/credentials/signing.ts';

export const help = `npm run bench -- signing [--seconds N]

Signs Open Badges credentials (eddsa-rdfc-2022) on one core for N seconds each (3 unless told):
by template, by the JSON-LD library, and bare Ed25519 over 64 bytes as the limit.
First it makes sure that both sign the same bytes.`;

const origin = 'https://partners.lumenfold.example';
const did = 'did:web:partners.lumenfold.example:vendors:lumenfold';

const design: Design = {
  issuer: { did, name: 'Lumenfold', url: origin },
  title: 'Certified Sales Associate',
  criteria: 'Completed the Sales 101 course and passed the Sales Foundation exam.',
  description: 'Sales, Foundation. Partner Certification Program.',
  language: 'en',
  achievement: `${origin}/programs/partner-certification-framework#sales-associate`,
  image: `${origin}/badges/lumenfold/partner-certification-framework/sales-associate.png`,
  pages: `${origin}/vendors/lumenfold/credentials`,
  lists: `${origin}/vendors/lumenfold/status`,
};

/** The award of somebody else at every call. */
const awardOf = (number: number): Award => ({
  verificationId: `7K3M-Q9TX-${number}`,
  holderName: `Ingrid Solberg ${number}`,
  awarded: '2026-03-01T09:30:00Z',
  validFrom: '2026-03-01T09:30:00Z',
  validUntil: '2027-03-02T00:00:00Z',
  statusListId: '019850aa-0000-7000-8000-000000000001',
  statusIndex: String(number % 131_072),
});

const signedAt = 1_772_357_400_000;

/** Measures and prints; answers 1 where template and library disagree. */
export async function signing(args: string[]): Promise<number> {
  const at = args.indexOf('--seconds');
  const seconds = at < 0 ? 3 : Number(args[at + 1]);
  if (!(seconds > 0)) {
    console.error(help);
    return 2;
  }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signer: Signer = {
    verificationMethod: `${did}#${multikeyOf(publicKey)}`,
    sign: (bytes) => rawSign(null, bytes, privateKey),
  };
  const fast = createSigning();
  const byTemplate = (number: number) => fast.sign(design, awardOf(number), signer, signedAt);
  const byLibrary = (number: number) =>
    secure(credentialDocument(design, awardOf(number)), signer, signedAt);
  for (const number of [1, 22, 333]) {
    const [one, other] = await Promise.all([byTemplate(number), byLibrary(number)]);
    if (JSON.stringify(one) === JSON.stringify(other)) continue;
    console.error('The template and the library sign different bytes.');
    return 1;
  }
  const bytes = Buffer.alloc(64, 7);
  const rows = {
    'by template': await rate(seconds, byTemplate),
    'by the JSON-LD library': await rate(seconds, byLibrary),
    'bare Ed25519 (the limit)': await rate(seconds, () => rawSign(null, bytes, privateKey)),
  };
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, one core, Node ${process.version}`);
  for (const [name, perSecond] of Object.entries(rows))
    console.log(
      `${name.padEnd(26)}${Math.round(perSecond).toLocaleString('en').padStart(9)} a second`,
    );
  const template = rows['by template'];
  console.log(
    `${(template / rows['by the JSON-LD library']).toFixed(0)} times the library, ${((100 * template) / rows['bare Ed25519 (the limit)']).toFixed(0)} % of the limit`,
  );
  return 0;
}

/** Calls a second, after a short warm-up. */
async function rate(seconds: number, call: (number: number) => unknown): Promise<number> {
  for (let number = 0; number < 50; number++) await call(number);
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < seconds * 1000)
    for (let each = 0; each < 20; each++) await call(count++);
  return (count * 1000) / (performance.now() - started);
}
