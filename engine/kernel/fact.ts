import type { Instant } from './instant.ts';

/** Every kind of dated thing that can count. Credentials of organisations use kind `credential` without a person. */
export const factKinds = [
  'affiliation', // person + organisation: the person counts for the organisation
  'credential', // person: award or renewal of a credential (subject: credential id)
  'completion', // person: a course was completed (subject: course id)
  'pass', // person: an exam or assessment was passed (subject: its id)
  'agreement', // person or organisation: an agreement was accepted (subject: agreement id)
  'deal', // organisation and person: a closed deal (subject: product)
  'implementation', // organisation and person: a delivered project (attributes.role: supervised | independent)
  'reference', // organisation: a customer reference
  'survey', // organisation: a satisfaction survey
  'validation', // organisation: a validation or audit
  'application', // organisation: an application to a program or level
  'approval', // organisation: an application was approved (subject: competency or tier; attributes.level)
  'invitation', // organisation: the vendor invites (subject: competency or tier; attributes.level)
  'standing', // organisation: its tier in another program (subject: that program; attributes.tier)
  'ranking', // program-wide: the place where a ranking is cut (subject: its name; attributes: group, cutoff, size)
  'attribute', // organisation: region, business model, segment, head-count (subject: attribute name, attributes.value)
  'offering', // organisation: something it offers, e.g. an app in a shop
  'account', // organisation: a customer it looks after
  'event', // program-wide: product or exam released, class unavailable
  'waiver', // organisation: a requirement set aside (subject: requirement path)
  'decision', // organisation: a decision on standing (subject: tier; attributes: from, to, act, reason)
  'membership', // organisation: a term of its membership, [from, until)
  'adoption', // organisation: it goes over to a version of the text early (subject: the version)
  'carryover', // organisation: made by a text’s mapping table, never recorded (subject: competency; attributes.level)
  'retraction', // names a fact that was wrong: from recordedAt on it never counted
  'ending', // names a fact that ends: it stops holding at this fact's `from`
] as const;
export type FactKind = (typeof factKinds)[number];

/** A JSON value as attributes hold it. */
export type FactValue = string | number | boolean | null;

/** One dated thing that happened or holds. Append-only; times in milliseconds. */
export interface Fact {
  id: string;
  kind: FactKind;
  organisation?: string;
  person?: string;
  subject: string;
  quantity?: number;
  /** Decimal string in major units, with its ISO 4217 currency. */
  money?: { amount: string; currency: string };
  attributes?: Record<string, FactValue>;
  /** Valid time: holds on `[from, until)`; `until` null means without end. */
  from: Instant;
  until: Instant | null;
  /** When we learned it. */
  recordedAt: Instant;
  /** Who or what says so, e.g. `sitting:0198…`, `import:crm`, `office:<person>`. */
  source: string;
  /** For `retraction` and `ending`: the fact's id it acts on. */
  names?: string;
}
