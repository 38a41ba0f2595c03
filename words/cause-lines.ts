import type { Cause, Node, Standing } from '@guildmark/engine';
import { countedName, subject } from './leaf.ts';
import { say, titleIn, type Line, type Telling } from './telling.ts';

const nodesByPath = new WeakMap<Standing, Map<string, Node>>();

/** A node of the standing by its path, to say what a cause without a fact is about; there may be many of both. */
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

function causeText(telling: Telling, standing: Standing, cause: Cause): string {
  const { kind, change, person, path } = cause;
  const leaf = leafAt(standing, path);
  if (cause.fact === undefined)
    return say(telling, 'cause.text', { what: leaf ? subject(telling, leaf) : path });
  const what = titleIn(telling, cause.subject ?? '');
  if (kind === 'carryover') return say(telling, `cause.carryover.${change}`, { what });
  if (person !== undefined && (kind === 'credential' || kind === 'affiliation'))
    return say(telling, `cause.${kind}.${change}`, { person: telling.person(person), what });
  if (kind === 'waiver') return say(telling, `cause.waiver.${change}`, { what });
  const whole = leaf ? subject(telling, leaf) : what;
  const of = leaf?.kind === 'points' ? countedName(telling, kind ?? '') : null;
  return say(telling, `cause.other.${change}`, { what: whole, of: of ?? 'none' });
}

/** Causes in words, each once: one fact can count for several tiers. */
export function causeLines(
  telling: Telling,
  standing: Standing,
  because: Cause[],
  depth: number,
): Line[] {
  const texts = new Map(
    because.map((cause) => [
      causeText(telling, standing, cause),
      cause.change === 'gained' ? ('met' as const) : ('missing' as const),
    ]),
  );
  return [...texts].map(([text, state]) => ({ depth, state, text }));
}
