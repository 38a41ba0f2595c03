import { endOfValidity, startOfDay, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import { releaseOf, termOf, type UntilNewer } from '../program/definition/terms.ts';
import type { Validity } from '../program/definition/validity.ts';
import type { Fact } from '../kernel/fact.ts';

/** What validity is read from. */
export type Releases = Pick<Program, 'zone' | 'courses' | 'exams'>;

/** When something was released, by the events that hold for everyone in the program. */
const releases = (facts: readonly Fact[], subject: string, attribute: string, of: string) =>
  facts
    .filter(
      (fact) =>
        fact.kind === 'event' &&
        fact.person === undefined &&
        fact.organisation === undefined &&
        fact.subject === subject &&
        fact.attributes?.[attribute] === of,
    )
    .map(({ from }) => from);

/** The last release of a course or exam at or before `at`, by the text and by events; else `at` itself. */
function releasedBy(program: Releases, id: string, at: Instant, facts: readonly Fact[]): Instant {
  const days = [program.courses[id]?.released, program.exams[id]?.released];
  const all = [
    ...days.flatMap((day) => (day === undefined ? [] : [startOfDay(day, program.zone)])),
    ...releases(facts, 'course-released', 'course', id),
    ...releases(facts, 'exam-released', 'exam', id),
  ].filter((released) => released <= at);
  return all.length === 0 ? at : Math.max(...all);
}

/**
 * Until when an award made at `at` lasts by its term: through the same calendar day, counted from the award or,
 * where the text says so, from the release of what was learned. Null where no time ends it. `facts` tell the
 * releases; others are left aside.
 */
export function termEnd(
  program: Releases,
  validFor: Validity,
  at: Instant,
  facts: readonly Fact[],
): Instant | null {
  const term = termOf(validFor);
  if (!term) return null;
  const release = releaseOf(validFor);
  const from = release === null ? at : releasedBy(program, release, at, facts);
  return endOfValidity(from, term, program.zone);
}

const firstAfter = (instants: Instant[], at: Instant): Instant =>
  Math.min(Infinity, ...instants.filter((instant) => instant > at));

/** When both a newer product and a new exam have been released after `at`; null while one of them has not. */
export function newerSince(
  { product, exam }: UntilNewer,
  at: Instant,
  facts: readonly Fact[],
): Instant | null {
  const both = Math.max(
    firstAfter(releases(facts, 'product-released', 'product', product), at),
    firstAfter(releases(facts, 'exam-released', 'exam', exam), at),
  );
  return both === Infinity ? null : both;
}

/** The earlier of two ends; null is no end. */
export const sooner = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null ? other : other === null ? one : Math.min(one, other);

/** The later of two ends; null is no end. */
export const later = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? null : Math.max(one, other);
