import type { Fact } from '../kernel/fact.ts';
import type { LeftOutReason } from '../requirement/answer.ts';
import type { Standing } from './answer.ts';
import { leafShifts, leavesOf, type LeafShift } from './leaf-shifts.ts';
import { suppose, type Supposed, type Supposing, type Supposition } from './supposition.ts';
import { standingUnder, type UnderVersions } from './under-versions.ts';

/** The standing by some facts, foretold under each version that will apply by them. */
export const standingBy = (
  { program, texts = [program], organisation, on, known }: Supposed,
  facts: Fact[],
): UnderVersions => standingUnder(texts, facts, organisation, { on, known });

/** Something supposed that changes no tier, no level, no benefit and no measure. */
export interface Idle {
  /** Its place in the list of suppositions, from 0. */
  supposition: number;
  /** The nearest measure it counts for, without it and with it; null: it counts for nothing that is asked. */
  counts: LeafShift | null;
}

const course = ({ version, measured, forecast, held, competencies, benefits }: Standing) =>
  JSON.stringify([
    version,
    measured,
    [forecast, held.forecast].map((each) => each.map(({ at, to }) => [at, to])),
    benefits.map(({ benefit, open, until }) => [benefit, open, until]),
    competencies.map((each) => [
      each.measured,
      [each.forecast, each.held.forecast].map((all) => all.map(({ at, to }) => [at, to])),
    ]),
  ]);

/** Whether two standings answer the same, whatever facts they rest on. */
const isSame = (one: Standing, other: Standing): boolean =>
  leafShifts(one, other).length === 0 && course(one) === course(other);

const content = (fact: Fact) => JSON.stringify({ ...fact, id: '' });

/** The ids of the facts that are there only because of one supposition. */
function ownFacts(all: Supposing, others: Supposing): Set<string> {
  const left = others.facts.map(content);
  // Of equal ones the last is its own: the earlier are there without it.
  return new Set(
    all.facts.flatMap((fact) => {
      const at = left.indexOf(content(fact));
      if (at < 0) return [fact.id];
      left.splice(at, 1);
      return [];
    }),
  );
}

/** Something supposed whose fact no measure can read as it is, although it means it. */
export interface Unread {
  /** Its place in the list of suppositions, from 0. */
  supposition: number;
  reason: LeftOutReason;
}

/** The first measure that is missed and rests on some facts, or else the first that does. */
function nearest(ids: ReadonlySet<string>, without: Standing, after: Standing): LeafShift | null {
  const resting = [...leavesOf(after).values()].filter(({ facts }) =>
    facts.some((id) => ids.has(id)),
  );
  const leaf = resting.find(({ met }) => !met) ?? resting[0];
  const before = leaf && leavesOf(without).get(leaf.path);
  return before ? { path: leaf.path, before, after: leaf } : null;
}

/**
 * What changes nothing of all that is supposed: nothing by itself after what comes before it, and nothing beside the
 * rest. `after` is the standing with all of it. What lets someone earn something is told with what they earn.
 */
export function idleAmong(given: Supposed, suppositions: Supposition[], after: Standing): Idle[] {
  const standing = (all: Supposing) => standingBy(given, [...given.facts, ...all.facts]).standing;
  const all = suppose(given, suppositions);
  if (!all.ok) return [];
  return suppositions.flatMap((_, supposition): Idle[] => {
    const others = suppose(given, suppositions.toSpliced(supposition, 1));
    const before = suppose(given, suppositions.slice(0, supposition));
    const upTo = suppose(given, suppositions.slice(0, supposition + 1));
    // What others build on is not idle.
    if (!others.ok || !before.ok || !upTo.ok) return [];
    const earned = ({ awards, waiting }: Supposing) => awards.length + waiting.length;
    if (earned(all.value) !== earned(others.value)) return [];
    const without = standing(others.value);
    if (!isSame(without, after) || !isSame(standing(before.value), standing(upTo.value))) return [];
    return [{ supposition, counts: nearest(ownFacts(all.value, others.value), without, after) }];
  });
}

/** What measures are made without of all that is supposed: its amount is in a currency without a rate, for example. */
export function unreadAmong(
  given: Supposed,
  suppositions: Supposition[],
  after: Standing,
): Unread[] {
  const reasons = new Map(
    [...leavesOf(after).values()].flatMap(({ amounts }) =>
      (amounts?.leftOut ?? []).flatMap(({ reason, facts }) =>
        facts.map((fact) => [fact, reason] as const),
      ),
    ),
  );
  const all = suppose(given, suppositions);
  if (!all.ok || all.value.facts.every(({ id }) => !reasons.has(id))) return [];
  return suppositions.flatMap((_, supposition): Unread[] => {
    const others = suppose(given, suppositions.toSpliced(supposition, 1));
    const own = others.ok ? [...ownFacts(all.value, others.value)] : [];
    const [reason] = own.flatMap((id) => reasons.get(id) ?? []);
    return reason ? [{ supposition, reason }] : [];
  });
}
