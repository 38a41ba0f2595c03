import type { Instant, Program } from '@guildmark/engine';
import { smallestList } from '../../../verify/status.ts';
import type { Platform, Tx } from '../../platform/operation.ts';
import { designOf } from './design.ts';
import * as queries from './queries.ts';
import { timestampOf } from './secure.ts';
import type { Signing } from './signing.ts';
import * as status from './status-queries.ts';
import type { Vendors } from './vendor.ts';

/** What is decided about a credential before it gets its places and its signature. */
export interface Issue {
  program: Program;
  award: string;
  person: string;
  holderName: string;
  awardedAt: Instant;
  validFrom: Instant;
  validUntil: Instant | null;
  fact: string;
  supersedes: string | null;
  reason: string | null;
}

/** So many taken places in a row mean that a list is full enough and the next one begins. */
const draws = 5;

/** Letters and digits that are not mistaken for one another when read aloud or typed from paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Gives a credential its verification id and its place in the status list, signs it and writes it. */
export function issuing(platform: Platform, needs: { vendors: Vendors; signing: Signing }) {
  /**
   * Writes a new credential. Whether a random place or id is still free is for the unique constraints to say,
   * so two writers never share one.
   */
  async function issueIn(
    tx: Tx,
    vendor: queries.Vendor,
    id: string,
    issue: Issue,
  ): Promise<queries.Credential> {
    const signer = await needs.vendors.signerOf(tx, vendor);
    const design = designOf(vendor, issue.program, issue.award);
    let list = (await status.openList(tx, vendor.id)) ?? (await newList(tx, vendor.id));
    for (let draw = 1; draw <= draws * 2; draw++) {
      const place = {
        verificationId: newVerificationId(platform.random),
        statusListId: list.id,
        statusIndex: randomBelow(list.size, platform.random),
      };
      const award = {
        ...place,
        statusIndex: String(place.statusIndex),
        holderName: issue.holderName,
        awarded: timestampOf(issue.awardedAt),
        validFrom: timestampOf(issue.validFrom),
        validUntil: issue.validUntil === null ? null : timestampOf(issue.validUntil),
      };
      const document = await needs.signing.sign(design, award, signer, platform.clock());
      const { program, ...rest } = issue;
      const row = { ...rest, ...place, id, document };
      const credential = { ...row, program: program.program, version: program.version };
      if (await queries.insertCredential(tx, vendor.id, credential))
        return { ...credential, revoked: null, supersededBy: null };
      if (draw === draws) list = await newList(tx, vendor.id);
    }
    throw new Error(`${issue.award} of ${issue.person} was awarded twice at once`);
  }

  async function newList(tx: Tx, vendor: string) {
    const list = { id: platform.newId(), size: smallestList };
    await status.insertList(tx, vendor, list.id, list.size, platform.clock());
    return list;
  }

  return { issueIn };
}

export type Issuing = ReturnType<typeof issuing>;

/** A number below `size` (at most 2²⁴), each as likely as the others. */
export function randomBelow(size: number, random: Platform['random']): number {
  const whole = Math.floor(2 ** 24 / size) * size;
  for (;;) {
    const [a = 0, b = 0, c = 0] = random(3);
    const drawn = a * 65_536 + b * 256 + c;
    if (drawn < whole) return drawn % size;
  }
}

/** Twelve letters in three groups, e.g. `7K3M-Q9TX-42HB`: 58 bits, so it cannot be guessed. */
export function newVerificationId(random: Platform['random']): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomBelow(alphabet.length, random)]);
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-');
}
