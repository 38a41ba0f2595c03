import type { Instant } from '@guildmark/engine';
import { proofOptions } from '../../../verify/proof.ts';
import type { Signer } from '../../platform/signer.ts';
import { contexts, credentialDocument, type Award, type Design } from './document.ts';
import { emptyProof, secure, timestampOf, withProof } from './secure.ts';
import { compileTemplate, fillTemplate, type Slots, type Template } from './template.ts';

/** How many designs are kept compiled: tracks × levels of a few programs, twice for validity without end. */
const kept = 500;

/** Signs credentials of known designs fast: the same bytes as the JSON-LD library would sign, without its cost. */
export function createSigning() {
  const templates = new Map<string, Promise<Template>>();
  const compiled = (key: string, compile: () => Promise<Template>): Promise<Template> => {
    const known = templates.get(key);
    if (known) return known;
    if (templates.size >= kept) templates.clear();
    const made = compile();
    templates.set(key, made);
    made.catch(() => templates.delete(key));
    return made;
  };

  return {
    /** The signed credential of an award. */
    async sign(design: Design, award: Award, signer: Signer, at: Instant) {
      const document = credentialDocument(design, award);
      const proof = emptyProof(signer.verificationMethod, timestampOf(at));
      const [body, options] = await Promise.all([
        compiled(keyOf(design, award), () => designTemplate(design, award.validUntil !== null)),
        compiled(signer.verificationMethod, () => proofTemplate(signer.verificationMethod)),
      ]);
      const canonical = {
        document: fillTemplate(body, slotsOf(award)),
        options: fillTemplate(options, { created: proof.created ?? '' }),
      };
      return canonical.document === null || canonical.options === null
        ? secure(document, signer, at)
        : withProof(document, proof, signer, {
            document: canonical.document,
            options: canonical.options,
          });
    },
  };
}

export type Signing = ReturnType<typeof createSigning>;

const keys = new WeakMap<Design, string>();

/** Designs are compared by what they say; the same object is not read twice. */
function keyOf(design: Design, award: Award): string {
  const known = keys.get(design) ?? JSON.stringify(design);
  keys.set(design, known);
  return award.validUntil === null ? `open ${known}` : known;
}

const slotsOf = (award: Award): Slots => ({ ...award, validUntil: award.validUntil ?? '' });

const slots = [
  'verificationId',
  'holderName',
  'awarded',
  'validFrom',
  'validUntil',
  'statusListId',
  'statusIndex',
];

function designTemplate(design: Design, ends: boolean): Promise<Template> {
  return compileTemplate(slots, (values) => {
    const value = (name: string) => values[name] ?? '';
    return credentialDocument(design, {
      verificationId: value('verificationId'),
      holderName: value('holderName'),
      awarded: value('awarded'),
      validFrom: value('validFrom'),
      validUntil: ends ? value('validUntil') : null,
      statusListId: value('statusListId'),
      statusIndex: value('statusIndex'),
    });
  });
}

const proofTemplate = (method: string): Promise<Template> =>
  compileTemplate(['created'], (values) =>
    proofOptions(contexts, emptyProof(method, values['created'] ?? '')),
  );
