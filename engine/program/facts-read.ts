import { isBody } from './body.ts';
import type { Program } from './definition/program.ts';

/** Clauses whose keys are names of attributes of facts. */
const keyed: ReadonlySet<string> = new Set(['where', 'which', 'byFact', 'attributes']);
/** Clauses whose text is the name of one. */
const naming: ReadonlySet<string> = new Set(['attribute', 'by', 'distinct', 'inheritedBy']);
/** What is read of some facts whatever the text asks. */
const always = ['level', 'role', 'untilEvent'];

/** What a text reads of the facts that it measures. */
export interface FactsRead {
  /** The names under which it asks for something. */
  names: ReadonlySet<string>;
  /** Whether a word stands anywhere in it: what does not is certainly read by nothing. */
  mentions: (word: string) => boolean;
}

/** The attributes of facts that a text reads. */
export function factsRead(program: Program): FactsRead {
  const names = new Set<string>();
  const words = new Set(always);
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    if (Array.isArray(value)) for (const each of value) visit(each);
    if (!isBody(value)) return;
    for (const [key, each] of Object.entries(value)) {
      words.add(key);
      if (keyed.has(key) && isBody(each)) for (const name of Object.keys(each)) names.add(name);
      if (naming.has(key) && typeof each === 'string') names.add(each);
      visit(each);
    }
  };
  const { attributes, ...rest } = program;
  visit(rest);
  for (const name of Object.keys(attributes)) words.add(name);
  return { names, mentions: (word) => words.has(word) };
}
