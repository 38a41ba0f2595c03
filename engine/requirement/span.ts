import type { Instant } from '../kernel/instant.ts';
import type { LeftOutReason } from './answer.ts';
import type { KnownFact } from './facts.ts';

/** A stretch of time `[from, until)` in which a fact counts for a leaf; `until` is Infinity where it never ends. */
export interface Span {
  from: Instant;
  until: Instant;
  fact: KnownFact;
  /** The affiliation through which a person's fact counts for an organisation. */
  through?: KnownFact;
  person?: string;
  /** Where it goes on after the fact has ended, in grace: the end of the fact. */
  grace?: Instant;
  /** Spans with the same key count once: a person's id, a fact's id, or one word for a plain yes or no. */
  key: string;
  /** Sets what counts for different parts of a measure apart; keys differ between labels. */
  label?: string;
  /** What it contributes, in units of 10⁻¹². The same for all spans of a key. */
  weight?: bigint;
  /** Why it contributes nothing although the text means it: it counts for nothing and is named in the answer. */
  leftOut?: LeftOutReason;
}

/** An unbroken stretch in which one key counts, by one span or by several that overlap or touch. */
export interface Presence {
  key: string;
  person?: string;
  label?: string;
  weight?: bigint;
  from: Instant;
  until: Instant;
  spans: Span[];
}

/** The validity of a fact, cut to `until` where that is earlier. */
export const spanOf = (fact: KnownFact, key: string, until = Infinity): Span => ({
  from: fact.from,
  until: Math.min(fact.until ?? Infinity, until),
  fact,
  key,
});

/** The fact whose beginning let a span begin: the person's own, or the affiliation that came later. */
export const beganBy = (span: Span): KnownFact =>
  span.through && span.through.from > span.fact.from ? span.through : span.fact;

/** The fact whose end ends a span: the affiliation where it ends sooner than the person's own fact counts. */
export const endedBy = (span: Span): KnownFact =>
  span.through?.until === span.until && span.fact.until !== span.until ? span.through : span.fact;

/** Begins first; then by what never depends on the order in which facts were read. */
const inOrder = (a: Span, b: Span) =>
  a.from - b.from ||
  byText(a.fact.id, b.fact.id) ||
  byText(a.through?.id ?? '', b.through?.id ?? '');

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function mergeOne(spans: Span[]): Presence[] {
  const list: Presence[] = [];
  let last: Presence | undefined;
  for (const span of spans.length > 1 ? spans.toSorted(inOrder) : spans) {
    if (last && span.from <= last.until) {
      last.until = Math.max(last.until, span.until);
      last.spans.push(span);
      continue;
    }
    last = {
      key: span.key,
      ...(span.person !== undefined && { person: span.person }),
      ...(span.label !== undefined && { label: span.label }),
      ...(span.weight !== undefined && { weight: span.weight }),
      from: span.from,
      until: span.until,
      spans: [span],
    };
    list.push(last);
  }
  return list;
}

function merge(spans: Span[]): Presence[] {
  const byKey = new Map<string, Span[]>();
  for (const span of spans) {
    if (span.from >= span.until) continue;
    const same = byKey.get(span.key);
    if (same) same.push(span);
    else byKey.set(span.key, [span]);
  }
  return [...byKey.values()].flatMap(mergeOne);
}

const merged = new WeakMap<Span[], Presence[]>();

/** Unbroken presences by key: every beginning and end of one is a true change of what counts. */
export function presences(spans: Span[]): Presence[] {
  let made = merged.get(spans);
  if (!made) merged.set(spans, (made = merge(spans)));
  return made;
}

/** The span that carries a presence at an instant: of those that hold, the one that lasts longest. */
export function carrying(presence: Presence, at: Instant): Span | undefined {
  let best: Span | undefined;
  for (const span of presence.spans)
    if (span.from <= at && at < span.until && (!best || span.until > best.until)) best = span;
  return best;
}
