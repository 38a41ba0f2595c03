// The parts of the oracle's packages that the tests use; the packages ship no types.
declare module '@digitalbazaar/vc' {
  export function verifyCredential(
    options: object,
  ): Promise<{ verified: boolean; error?: unknown }>;
  export function issue(options: object): Promise<Record<string, unknown>>;
}
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: object) => object;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
