import { contextOf } from './contexts/index.ts';
import { listed } from './credential.ts';
import { canonize, UndefinedTerm, UnknownContext } from './linked-data.ts';
import { failed, passed, unknown, type Check } from './outcome.ts';

/** Deeper or larger documents are no credentials; they would only keep the verifier busy. */
const deepest = 40;
const largest = 2_500;

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
  const strange = strangePart(unsigned);
  if (strange) return { check: strange };
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
function contextProblem(contexts: unknown): Check | null {
  for (const each of listed(contexts)) {
    if (typeof each !== 'string') return unknown('terms', 'terms.context-inline');
    if (!contextOf(each)) return unknown('terms', 'terms.context-unknown', { context: each });
  }
  return null;
}

/** The first part that a reader of the JSON would not expect, searched with bounds on depth and size. */
function strangePart(document: Record<string, unknown>): Check | null {
  let seen = 0;
  const visit = (value: unknown, depth: number): Check | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (depth > deepest || ++seen > largest) return failed('terms', 'terms.too-large');
    for (const [key, inner] of Object.entries(value)) {
      const found = judge(key, inner) ?? (key === '@context' ? null : visit(inner, depth + 1));
      if (found) return found;
    }
    return null;
  };
  return visit(document, 0);
}

function judge(key: string, value: unknown): Check | null {
  if (key === '@context') return contextProblem(value);
  if (!key.startsWith('@') || harmless.has(key)) return null;
  return failed('terms', 'terms.keyword', { term: key });
}
