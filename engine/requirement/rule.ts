import type { Condition } from '../program/definition/condition.ts';
import type { Node } from './answer.ts';
import type { Context } from './context.ts';
import { rungs } from './ladder.ts';
import { measure, type Leaf } from './measures/all.ts';
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
  /** A leaf whose people fill seats. Under a `not` nobody sits: there everyone counts. */
  seat: boolean;
  /** How many keys one person may have on this leaf: the tracks it names where each track has its own seats. */
  keysPerPerson: number;
}

/** Whether a rule combines others instead of measuring something itself. */
export const isGroup = ({ kind }: Pick<Rule, 'kind'>): boolean =>
  kind === 'all' || kind === 'any' || kind === 'atLeast' || kind === 'not';

const group = (kind: Node['kind'], path: string, need: number, children: number[]): Rule => ({
  kind,
  path,
  subject: [],
  need,
  children,
  presences: [],
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
  const { kind, subject, need, spans, seats } = measure(leaf, context);
  const seat = seats && under === undefined && fills !== 'every-seat';
  const byTrack = seat && fills === 'one-seat-per-track';
  const counting = byTrack ? inTracks(spans, context) : spans;
  const keysPerPerson = byTrack ? Math.max(1, tracksOf(subject, context).size) : 1;
  const merged = presences(counting);
  return { kind, path, subject, need, children: [], presences: merged, seat, keysPerPerson };
}

/** Appends a condition's rules to `into` and returns the position of its root. */
export function compile(condition: Condition, context: Context, into: Rule[]): number {
  const children = (of: Condition[], path: string, under: 'not' | undefined) =>
    of.map((child, index) => add(child, `${path}[${index}]`, under));

  const build = (asked: Condition, path: string, under: 'not' | undefined): Rule => {
    if ('all' in asked)
      return group('all', path, asked.all.length, children(asked.all, `${path}.all`, under));
    if ('any' in asked) return group('any', path, 1, children(asked.any, `${path}.any`, under));
    if ('atLeast' in asked) {
      const { n, of } = asked.atLeast;
      return group('atLeast', path, n, children(of, `${path}.atLeast.of`, under));
    }
    if ('not' in asked) return group('not', path, 0, [add(asked.not, `${path}.not`, 'not')]);
    return leafRule(asked, context, path, under);
  };

  const add = (asked: Condition, path: string, under: 'not' | undefined): number => {
    const rule = build(asked, path, under);
    return into.push(rule) - 1;
  };

  return add(condition, context.path, undefined);
}
