import type { FactKind, FactValue } from '../kernel/fact.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Refusal } from '../kernel/result.ts';
import { factsRead } from '../program/facts-read.ts';
import type { Program } from '../program/definition/program.ts';
import { nearest } from '../program/nearest.ts';
import { strangersTo } from '../program/strangers.ts';
import { waivablesOf } from '../program/waivables.ts';

/** Kinds of facts that can be supposed as they are; the others have a word of their own or are decided. */
export const supposedKinds = [
  'deal',
  'implementation',
  'reference',
  'survey',
  'validation',
  'application',
  'attribute',
  'offering',
  'account',
  'event',
  'waiver',
] as const satisfies FactKind[];
export type SupposedKind = (typeof supposedKinds)[number];

/** What a supposed fact says of itself. */
interface Particulars {
  money?: { amount: string; currency: string };
  quantity?: number;
  attributes?: Record<string, FactValue>;
  /** From when on it holds no longer; without an end where none is given. */
  until?: Instant;
}

/** A fact that is supposed as it would be recorded. */
export type Happening = {
  what: 'happens';
  kind: SupposedKind;
  subject?: string;
  person?: string;
} & Particulars;

const refuse = (code: string, args: Record<string, string>): Refusal => ({
  code: `what_if.${code}`,
  args,
});

/** That a text knows nothing of a name, with the nearest that it knows. */
export const unknown = (kind: string, id: string, all: Iterable<string>): Refusal =>
  refuse('unknown', { kind, id, suggestion: nearest(id, all) || 'none' });

/** What a fact of this kind can say beside what it is about and until when; null: any attribute that the text reads. */
const takes: Partial<Record<Happening['kind'], string[]>> = {
  attribute: ['value'],
  waiver: ['untilEvent'],
};

/**
 * How an attribute is given, by way of example: the one that was probably meant, which stands in the wrong place, else
 * the first that the text declares.
 */
function example(
  { attributes }: Program,
  { subject = '', attributes: given = {} }: Happening,
): Record<'attribute' | 'value', string> {
  const parts = Object.entries(given);
  const [meant, said] = parts.find(([name]) => Object.hasOwn(attributes, name)) ?? [];
  const named = parts.find(([, value]) => Object.hasOwn(attributes, String(value)))?.[1];
  const attribute = meant ?? named ?? (subject || Object.keys(attributes)[0]) ?? 'region';
  const values = Object.keys(attributes[String(attribute)]?.values ?? {});
  const value = given['value'] ?? said ?? values[0] ?? '10';
  return { attribute: String(attribute), value: String(value) };
}

/** Parts that a fact of this kind does not have, or that nothing in the text reads. */
function wrongPart(program: Program, asked: Happening): Refusal | null {
  const { kind, attributes = {}, ...rest } = asked;
  const own = takes[kind];
  const read = own ? null : factsRead(program);
  const measures = (['money', 'quantity'] as const).filter(
    (part) => own !== undefined && rest[part] !== undefined,
  );
  const stranger = (name: string) => (own ? !own.includes(name) : !read?.mentions(name));
  const [part] = [...Object.keys(attributes).filter(stranger), ...measures];
  if (part === undefined) return null;
  if (kind === 'attribute') return refuse('attribute_part', { part, ...example(program, asked) });
  const known = ['subject', 'person', 'until', 'quantity', ...(own ?? read?.names ?? [])];
  const names = [...(read?.names ?? [])].toSorted().join(', ') || 'none';
  return refuse('part', { part, kind, names, suggestion: nearest(part, known) || 'none' });
}

/** An attribute is given by its name and its value, one that the text declares where it declares any. */
function wrongAttribute(program: Program, asked: Happening): Refusal | null {
  const { subject = '', attributes } = asked;
  const value = attributes?.['value'];
  if (subject === '' || value === undefined || value === null || value === '')
    return refuse('attribute', example(program, asked));
  const declared = program.attributes[subject];
  if (!declared)
    return factsRead(program).mentions(subject)
      ? null
      : unknown('attribute', subject, Object.keys(program.attributes));
  const values = Object.keys(declared.values ?? {});
  if (values.length === 0 || values.includes(String(value))) return null;
  const suggestion = nearest(String(value), values) || 'none';
  const args = { attribute: subject, value: String(value), values: values.join(', '), suggestion };
  return refuse('attribute_value', args);
}

/** Why something cannot be supposed as it is written: it names what the text does not know, or says what nothing reads. */
export function wrongIn(program: Program, asked: Happening): Refusal | null {
  const { kind, subject = '' } = asked;
  const wrong = wrongPart(program, asked);
  if (wrong) return wrong;
  if (kind === 'attribute') return wrongAttribute(program, asked);
  if (kind === 'waiver') {
    const names = waivablesOf(program).map(({ name }) => name);
    return names.includes(subject) ? null : unknown(kind, subject, names);
  }
  const stranger = subject === '' ? null : strangersTo(program)(kind, subject);
  // What the text speaks of anywhere, something can be about, though nothing counts it.
  if (!stranger || (!stranger.sure && factsRead(program).mentions(subject))) return null;
  return refuse('subject', { kind, id: subject, suggestion: stranger.suggestion || 'none' });
}
