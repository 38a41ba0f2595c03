import jsonld from 'jsonld';
import { contextOf } from './contexts/index.ts';

/** A context that is not bundled: the document may be right, but we cannot say what it means. */
export class UnknownContext extends Error {
  url: string;
  constructor(url: string) {
    super(`no bundled context for ${url}`);
    this.name = 'UnknownContext';
    this.url = url;
  }
}

/** A term that no context defines: a signature over RDF would not cover it. */
export class UndefinedTerm extends Error {
  term: string;
  constructor(term: string) {
    super(`undefined term ${term}`);
    this.name = 'UndefinedTerm';
    this.term = term;
  }
}

/** Answers bundled contexts and nothing else: never opens a connection. */
export async function loadContext(url: string) {
  const document = contextOf(url);
  if (!document) throw new UnknownContext(url);
  return { contextUrl: undefined, documentUrl: url, document };
}

const options = {
  algorithm: 'RDFC-1.0',
  format: 'application/n-quads',
  base: null,
  safe: true,
  rdfDirection: 'i18n-datatype',
  documentLoader: loadContext,
};

type Canonize = (input: object, options: object) => Promise<string>;

/**
 * The canonical N-Quads (RDFC-1.0) of a JSON-LD document, in safe mode.
 * Throws UnknownContext, UndefinedTerm, or jsonld's own error for a document that is not JSON-LD.
 */
export async function canonize(document: object): Promise<string> {
  try {
    return await (jsonld.canonize as unknown as Canonize)(document, options);
  } catch (error) {
    throw understood(error);
  }
}

interface JsonLdError {
  name?: string;
  details?: { cause?: unknown; event?: { code?: string; details?: Record<string, unknown> } };
  cause?: unknown;
}

/** jsonld wraps what our loader threw and what safe mode found; this digs both out again. */
function understood(error: unknown): unknown {
  const wrapped = error as JsonLdError;
  for (const cause of [wrapped, wrapped.details?.cause, wrapped.cause]) {
    if (cause instanceof UnknownContext) return cause;
  }
  const event = wrapped.details?.event;
  if (!event) return error;
  const { property, type, id, value, term } = event.details ?? {};
  const named = [property, type, id, term, value].find((part) => typeof part === 'string');
  return new UndefinedTerm(String(named ?? event.code));
}
