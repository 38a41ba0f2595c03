import type { Condition, Leaf } from '../program/definition/condition.ts';
import { below, partsOf, type GroupKind } from '../program/definition/parts.ts';
import type { Node } from './answer.ts';
import type { Context } from './context.ts';
import type { Gauge } from './gauge.ts';
import { rungs } from './ladder.ts';
import { kindOf, measure } from './measures/all.ts';
import { presences, type Presence, type Span } from './span.ts';

/**
 * A requirement made ready for any date: its nodes in one list, children before parents, each leaf with the
 * stretches of time in which something counts for it.
 */
export interface Rule {
  kind: Node['kind'];
  path: string;
  subject: string[];
  need: number;
  /** Positions of the children in the list of rules. */
  children: number[];
  presences: Presence[];
  /** What moves the amount asked for, and counts for nothing itself. */
  backing: Presence[];
  /** What is meant and cannot contribute, while it would count. */
  leftOut: Span[];
  /** How what counts makes an amount; without one, it is the number of keys. */
  gauge: Gauge | null;
  /** A leaf whose people fill seats. Under a `not` nobody sits: there everyone counts. */
  seat: boolean;
  /** How many keys one person may have on this leaf: the tracks it names where each track has its own seats. */
  keysPerPerson: number;
}

/** Whether a rule combines others instead of measuring something itself. */
export const isGroup = ({ kind }: Pick<Rule, 'kind'>): boolean => kind in groups;

const groups: Record<GroupKind, true> = {
  all: true,
  any: true,
  atLeast: true,
  not: true,
  steps: true,
  when: true,
  forEach: true,
};

const group = (kind: GroupKind, path: string, need: number, children: number[]): Rule => ({
  kind,
  path,
  subject: [],
  need,
  children,
  presences: [],
  backing: [],
  leftOut: [],
  gauge: null,
  seat: false,
  keysPerPerson: 1,
});

/** Where one person may fill a seat in every track, the key that counts once is the person in a track. */
function inTracks(spans: Span[], context: Context): Span[] {
  const ladder = rungs(context.program);
  return spans.map((span) => ({
    ...span,
    key: `${span.key} ${ladder.get(span.fact.subject)?.track ?? ''}`,
  }));
}

const tracksOf = (credentials: string[], { program }: Context) =>
  new Set(credentials.map((credential) => rungs(program).get(credential)?.track ?? ''));

function leafRule(leaf: Leaf, context: Context, path: string, under: 'not' | undefined): Rule {
  const fills = context.program.counting.onePersonFills.choose;
  const measured = measure(leaf, context);
  const { subject, need, spans, backing = [], leftOut = [], gauge = null, seats } = measured;
  const seat = seats === true && under === undefined && fills !== 'every-seat';
  const byTrack = seat && fills === 'one-seat-per-track';
  const counting = byTrack ? inTracks(spans, context) : spans;
  const keysPerPerson = byTrack ? Math.max(1, tracksOf(subject, context).size) : 1;
  return {
    kind: kindOf(leaf),
    path,
    subject,
    need,
    children: [],
    presences: presences(counting),
    backing: backing.length === 0 ? [] : presences(backing),
    leftOut,
    gauge,
    seat,
    keysPerPerson,
  };
}

/** Appends a condition's rules to `into` and returns the position of its root. */
export function compile(condition: Condition, context: Context, into: Rule[]): number {
  const oneSeat = context.program.counting.onePersonFills.choose !== 'every-seat';

  const add = (asked: Condition, path: string, under: 'not' | undefined): number => {
    const parts = partsOf(asked, oneSeat && under === undefined);
    if (!parts) return into.push(leafRule(asked as Leaf, context, path, under)) - 1;
    const inside = parts.kind === 'not' ? 'not' : under;
    const children = parts.children.map((part) =>
      add(part.condition, below(path, part.steps), inside),
    );
    return into.push(group(parts.kind, path, parts.need, children)) - 1;
  };

  return add(condition, context.path, undefined);
}
