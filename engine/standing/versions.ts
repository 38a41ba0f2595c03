import { startOfDay, type Instant } from '../kernel/instant.ts';
import type { Program } from '../program/definition/program.ts';
import type { KnownFact } from '../requirement/facts.ts';

type Dated = Pick<Program, 'version' | 'zone' | 'dates'>;

const day = ({ zone }: Dated, date: string): Instant => startOfDay(date, zone);
const effective = (version: Dated): Instant => day(version, version.dates.effective);

/** The terms of a company: facts of kind `membership`, or the agreement that the text names. */
const termsOf = ({ dates }: Dated, known: readonly KnownFact[], organisation: string) => {
  const agreement = dates.adoption?.agreement;
  return known.filter(
    (fact) =>
      fact.organisation === organisation &&
      fact.person === undefined &&
      (agreement === undefined
        ? fact.kind === 'membership'
        : fact.kind === 'agreement' && fact.subject === agreement),
  );
};

/** When the term that runs on the effective day is renewed or ends; that day itself where none runs. */
function renewedAt(version: Dated, known: readonly KnownFact[], organisation: string): Instant {
  const from = effective(version);
  const terms = termsOf(version, known, organisation);
  const running = terms.filter((term) => term.from < from && (term.until ?? Infinity) > from);
  if (running.length === 0) return from;
  const ends = Math.max(...running.map(({ until }) => until ?? Infinity));
  const begins = terms.filter((term) => term.from >= from).map((term) => term.from);
  return Math.min(ends, ...begins);
}

/**
 * When a company goes over to a version of a text, by what is known; Infinity where nothing says when. The
 * first version of a program is there from its effective day.
 */
export function adoptedAt(
  version: Dated,
  known: readonly KnownFact[],
  organisation: string,
): Instant {
  const { adoption, published } = version.dates;
  if (!adoption) return effective(version);
  const regular =
    adoption.at === 'renewal' ? renewedAt(version, known, organisation) : effective(version);
  const latest = adoption.latest === undefined ? Infinity : day(version, adoption.latest);
  const early = known
    .filter(
      (fact) =>
        adoption.early &&
        fact.kind === 'adoption' &&
        fact.organisation === organisation &&
        fact.subject === version.version,
    )
    .map(({ from }) => Math.max(from, day(version, published)));
  return Math.min(regular, latest, ...early);
}

const newestFirst = <V extends Dated>(versions: readonly V[]): V[] =>
  versions.toSorted((a, b) => effective(b) - effective(a));

/** When each version is adopted, the newest first; the oldest one applies from its effective day. */
const adoptions = <V extends Dated>(
  versions: readonly V[],
  known: readonly KnownFact[],
  organisation: string,
) =>
  newestFirst(versions).map((version, index, all) => ({
    version,
    at: index === all.length - 1 ? effective(version) : adoptedAt(version, known, organisation),
  }));

/**
 * The version of a program's text that applies to an organisation at an instant: the newest that it has gone
 * over to, so that two can be alive at once. Null before the first one. `versions` are all that were published,
 * in any order; `known` are known facts, of which only the organisation's own terms and adoptions matter.
 */
export function versionFor<V extends Dated>(
  versions: readonly V[],
  known: readonly KnownFact[],
  organisation: string,
  at: Instant,
): V | null {
  const found = adoptions(versions, known, organisation).find((each) => each.at <= at);
  return found?.version ?? null;
}

/**
 * Of a text and the version before it, where there is one, the one that applies to an organisation at an instant;
 * before either does, the older.
 */
export const textFor = (
  { program, before }: { program: Program; before: Program | null },
  known: readonly KnownFact[],
  organisation: string,
  at: Instant,
): Program =>
  (before && versionFor([before, program], known, organisation, at)) ?? before ?? program;

/** The next instant after `after` at which another version applies to an organisation; null where none is known. */
export function nextVersionAt(
  versions: readonly Dated[],
  known: readonly KnownFact[],
  organisation: string,
  after: Instant,
): Instant | null {
  const all = adoptions(versions, known, organisation);
  const current = all.findIndex(({ at }) => at <= after);
  const newer = current < 0 ? all : all.slice(0, current);
  const next = Math.min(Infinity, ...newer.map(({ at }) => at));
  return next === Infinity ? null : next;
}

/** The text that applies to an organisation at an instant, of all that are alive; before the first one, the oldest. */
export function textOn(
  texts: readonly [Program, ...Program[]],
  known: readonly KnownFact[],
  organisation: string,
  at: Instant,
): Program {
  const oldest = texts.reduce((one, other) =>
    other.dates.effective < one.dates.effective ? other : one,
  );
  return versionFor(texts, known, organisation, at) ?? oldest;
}

/** When another text than this one applies to an organisation after `on`, and which; null where none is known to. */
export function nextText(
  texts: readonly Program[],
  known: readonly KnownFact[],
  organisation: string,
  { program, on }: { program: Program; on: Instant },
): { program: Program; at: Instant } | null {
  for (let at: Instant | null = on; ;) {
    at = nextVersionAt(texts, known, organisation, at);
    if (at === null) return null;
    const next = versionFor(texts, known, organisation, at);
    if (next && next !== program) return { program: next, at };
  }
}

/** Whether a version applies to everyone at once from its effective day, whatever is known of them. */
export const isForAllAtOnce = ({ dates: { adoption } }: Pick<Program, 'dates'>): boolean =>
  !adoption || (adoption.at === 'effective' && !adoption.early);
