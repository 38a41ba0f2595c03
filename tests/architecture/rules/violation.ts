import type { SourceFile } from '../source.ts';

/** A place where the tree breaks a rule. */
export interface Violation {
  /** The rule's name: that of its file here. */
  rule: string;
  path: string;
  line: number;
  message: string;
}

/** A rule looks at the whole tree and returns every violation. */
export type Rule = (files: SourceFile[]) => Violation[];
