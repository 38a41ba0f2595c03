import type { Program } from '../program/definition/program.ts';
import type { Ledger } from './ledger.ts';

/** What a requirement is evaluated over: the text's switches, the facts, and whom it is about. */
export interface Context {
  program: Program;
  ledger: Ledger;
  /** A person earning a credential, or an organisation reaching a tier. */
  of: { person: string } | { organisation: string };
  /** Path of the requirement in the definition; the nodes of the answer continue it. */
  path: string;
}
