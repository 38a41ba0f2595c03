// The parts of the oracle's packages that the tests use; the packages ship no types.
declare module '@digitalbazaar/vc' {
  export function verifyCredential(
    options: object,
  ): Promise<{ verified: boolean; error?: unknown }>;
  export function issue(options: object): Promise<Record<string, unknown>>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: object);
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
