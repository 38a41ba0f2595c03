import { strangersTo, unreadIn, unreadReasons, type Fact } from '@guildmark/engine';
import type { AppliedText } from './text-queries.ts';

type Said = Pick<Fact, 'kind' | 'subject' | 'attributes' | 'from'>;

/** What no text from a fact's day on can do anything with: a subject that none knows, a value that none reads. */
export const doubtCodes = ['stranger', ...unreadReasons] as const;

/** A fact from outside that is recorded and counts for nothing, by its place among those that came with it. */
export interface FactDoubt {
  index: number;
  code: (typeof doubtCodes)[number];
  kind: Fact['kind'];
  subject: string;
  /** Of an attribute: the value that cannot be read. */
  value?: string;
  /** The nearest that is known; absent where none is near. */
  suggestion?: string;
}

type Found = Omit<FactDoubt, 'index' | 'kind' | 'subject'>;

/** How one text reads facts from outside. */
function readerOf({ definition }: AppliedText): (fact: Said) => Found | null {
  const stranger = strangersTo(definition);
  const unread = unreadIn(definition);
  return (fact) => {
    const wrong = unread(fact);
    if (wrong)
      return {
        code: wrong.why,
        value: wrong.value,
        ...(wrong.meant !== undefined && { suggestion: wrong.meant }),
      };
    const found = stranger(fact.kind, fact.subject);
    return (
      found && {
        code: 'stranger',
        ...(found.suggestion !== '' && { suggestion: found.suggestion }),
      }
    );
  };
}

/**
 * The facts that no text which applies from their day on can read: they are recorded all the same, because a later
 * text may know what today's does not. `texts` in the order in which they apply.
 */
export function doubtsAbout(facts: readonly Said[], texts: readonly AppliedText[]): FactDoubt[] {
  const readers = texts.map((text, place) => ({
    read: readerOf(text),
    until: texts[place + 1]?.effective ?? Infinity,
  }));
  return facts.flatMap((fact, index): FactDoubt[] => {
    const { kind, subject } = fact;
    const found = readers.filter(({ until }) => fact.from < until).map(({ read }) => read(fact));
    const [first] = found;
    return first && found.every((each) => each !== null)
      ? [{ index, kind, subject, ...first }]
      : [];
  });
}
