import { conditionAt, type Cause, type Node, type Standing } from '@guildmark/engine';
import { countedName, subject } from './leaf.ts';
import { phraseOfMetric } from './metrics.ts';
import { say, speakerOf, titleIn, type Line, type Telling } from './telling.ts';

const nodesByPath = new WeakMap<Standing, Map<string, Node>>();

/** A node of the standing by its path, to say what a cause is about; there may be many of both. */
function leafAt(standing: Standing, path: string): Node | undefined {
  let known = nodesByPath.get(standing);
  if (!known) {
    nodesByPath.set(standing, (known = new Map()));
    const levels = standing.competencies.flatMap((each) => each.levels);
    const open = [...standing.tiers, ...levels].map(({ requirement }) => requirement).toReversed();
    for (let node = open.pop(); node; node = open.pop()) {
      if (!known.has(node.path)) known.set(node.path, node);
      open.push(...node.children.toReversed());
    }
  }
  return known.get(path);
}

/** Where a cause is told: how far in, and whether what it explains is a rise; without that, its own direction tells. */
interface Told {
  depth: number;
  rises?: boolean;
}

/** Measures that fall when something is added, and rise when something goes. */
const turning: ReadonlySet<Node['kind']> = new Set([
  'average',
  'median',
  'share',
  'every',
  'retention',
  'net',
  'growth',
  'rising',
  'rank',
]);

/** What a company or a person is or has, or not: nothing of it is counted. */
const states: ReadonlySet<Node['kind']> = new Set([
  'attribute',
  'standing',
  'agreed',
  'completed',
  'passed',
  'holds',
  'affiliated',
  'held',
]);

const isAbout = ({ kind, person }: Cause): boolean =>
  kind === 'carryover' ||
  kind === 'waiver' ||
  (person !== undefined && (kind === 'credential' || kind === 'affiliation'));

/** What a cause moves: the measure, or the one metric of its points; and whether that is counted or added up. */
function movedBy(telling: Telling, leaf: Node, { metric: at }: Cause) {
  const what = subject(telling, leaf);
  const condition = at && conditionAt(telling.program, leaf.path);
  const categories = condition && 'points' in condition ? condition.points.categories : [];
  const metric = categories
    .find(({ id }) => id === at?.category)
    ?.metrics.find(({ id }) => id === at?.id);
  if (!metric) return { what, isSum: false, isNet: leaf.kind === 'net' };
  const args = { what, metric: phraseOfMetric(speakerOf(telling), metric) };
  return {
    what: say(telling, 'cause.metric', args),
    isSum: Boolean(metric.sum ?? metric.count ?? metric.people),
    isNet: metric.net !== undefined,
  };
}

/** Of what is counted or added up, more counts or less; everything else is higher or lower through what came or went. */
function isPlain({ kind }: Node, { metric, effect, change, moves }: Cause, isSum: boolean) {
  const along = (effect === 'raises') === (change === 'gained');
  return along && !moves && (metric ? isSum : !turning.has(kind));
}

/** A cause that moves an amount: whether that is more or less now, and through what. */
function amountText(telling: Telling, leaf: Node, cause: Cause): string {
  const { effect = 'none', change, moves, kind, subject: about = '' } = cause;
  const { what, isSum, isNet } = movedBy(telling, leaf, cause);
  if (kind === 'attribute')
    return say(telling, 'cause.attribute', { what, name: speakerOf(telling).attribute(about) });
  if (isPlain(leaf, cause, isSum))
    return say(telling, `cause.other.${change}`, { what, of: 'none' });
  if (moves === 'comparison' && isNet) return say(telling, `cause.less.${effect}`, { what });
  if (moves === 'comparison') return say(telling, `cause.comparison.${effect}.${change}`, { what });
  const of = countedName(telling, kind ?? '') ?? 'none';
  return say(telling, `cause.${moves ?? 'amount'}`, { what, of, effect, change });
}

function causeText(telling: Telling, leaf: Node | undefined, cause: Cause, { rises }: Told) {
  const { kind, change, person, path } = cause;
  if (cause.fact === undefined)
    return say(telling, 'cause.text', { what: leaf ? subject(telling, leaf) : path });
  const what = titleIn(telling, cause.subject ?? '');
  if (isAbout(cause))
    return say(telling, `cause.${kind}.${cause.grace ? 'grace' : change}`, {
      person: person === undefined ? '' : telling.person(person),
      what,
    });
  if (cause.effect !== undefined && leaf && leaf.kind !== 'rank')
    return amountText(telling, leaf, cause);
  const measure = leaf ? subject(telling, leaf) : what;
  if (rises !== undefined && leaf && turning.has(leaf.kind))
    return say(telling, `cause.measure.${rises ? 'gained' : 'ended'}`, { what: measure });
  if (leaf && states.has(leaf.kind))
    return say(telling, `cause.state.${change}`, { what: measure });
  // A decision that was recorded before effects were says only what came and went.
  const of = leaf?.kind === 'points' ? countedName(telling, kind ?? '') : null;
  return say(telling, `cause.other.${change}`, { what: measure, of: of ?? 'none' });
}

/** Of what came and went under one measure at once, only what went the way of the change explains it. */
function explaining(because: Cause[], rises: boolean | undefined): Cause[] {
  if (rises === undefined || because.some(({ effect }) => effect !== undefined)) return because;
  const way = rises ? 'gained' : 'ended';
  const along = new Set(because.filter(({ change }) => change === way).map(({ path }) => path));
  return because.filter(
    (cause) => cause.change === way || isAbout(cause) || !along.has(cause.path),
  );
}

/** Causes in words, each once: one fact can count for several tiers. */
export function causeLines(
  telling: Telling,
  standing: Standing,
  because: Cause[],
  told: Told,
): Line[] {
  const texts = new Map(
    explaining(because, told.rises).map((cause) => {
      const leaf = leafAt(standing, cause.path);
      const gained = told.rises ?? cause.change === 'gained';
      return [causeText(telling, leaf, cause, told), gained ? 'met' : 'missing'] as const;
    }),
  );
  return [...texts].map(([text, state]) => ({ depth: told.depth, state, text }));
}
