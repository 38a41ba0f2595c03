import { contextOf } from './contexts/index.ts';
import { listed } from './credential.ts';
import { canonize, UndefinedTerm, UnknownContext } from './linked-data.ts';
import { failed, passed, unknown, type Check } from './outcome.ts';

/** Deeper or larger documents are no credentials; they would only keep the verifier busy. */
const deepest = 40;
const largest = 20_000;

/** JSON-LD keywords that say the same as a term, or move content to where a reader does not look. */
const harmless = new Set(['@value', '@language', '@direction']);

/**
 * Whether every term of a document is defined by a context we have, and so covered by its signature;
 * beside the check, the canonical form where there is one.
 */
export async function checkTerms(
  document: Record<string, unknown>,
): Promise<{ check: Check; canonical?: string }> {
  const { proof: _, ...unsigned } = document;
  const strange = strangeKey(unsigned);
  if (strange) return { check: failed('terms', strange.code, { term: strange.term }) };
  const context = unavailable(unsigned['@context']);
  if (context) return { check: unknown('terms', context.code, { context: context.name }) };
  try {
    const canonical = await canonize(unsigned);
    return { check: passed('terms', 'terms.known'), canonical };
  } catch (error) {
    return { check: checkOf(error) };
  }
}

/** What an error of canonicalisation says about the terms of a document. */
export function checkOf(error: unknown): Check {
  if (error instanceof UnknownContext)
    return unknown('terms', 'terms.context-unknown', { context: error.url });
  if (error instanceof UndefinedTerm)
    return failed('terms', 'terms.undefined', { term: error.term });
  return failed('terms', 'terms.unreadable');
}

/** A context written out in the document could give any word any meaning, so only known ones are read. */
function unavailable(contexts: unknown): { code: string; name: string } | null {
  for (const each of listed(contexts)) {
    if (typeof each !== 'string') return { code: 'terms.context-inline', name: '{…}' };
    if (!contextOf(each)) return { code: 'terms.context-unknown', name: each };
  }
  return null;
}

/** The first key that a reader of the JSON would not expect, searched with bounds on depth and size. */
function strangeKey(document: Record<string, unknown>): { code: string; term: string } | null {
  let seen = 0;
  const visit = (value: unknown, depth: number): { code: string; term: string } | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (depth > deepest || ++seen > largest) return { code: 'terms.too-large', term: '' };
    for (const [key, inner] of Object.entries(value)) {
      const atRoot = depth === 0 && key === '@context';
      if (key.startsWith('@') && !atRoot && !harmless.has(key))
        return { code: 'terms.keyword', term: key };
      const found = atRoot ? null : visit(inner, depth + 1);
      if (found) return found;
    }
    return null;
  };
  return visit(document, 0);
}
