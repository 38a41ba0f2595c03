import { align, isInOrder } from '../align.ts';
import type { Condition } from '../definition/condition.ts';
import type { GroupKind } from '../definition/parts.ts';
import { wordOf } from '../definition/reading.ts';
import type { Path } from '../document.ts';
import { isObject, opposite, same, written, type Difference, type Effect } from './difference.ts';
import {
  detail,
  filtered,
  members,
  need,
  turned,
  windowed,
  windows,
  type Bodies,
  type Place,
} from './leaf-fields.ts';
import { values } from './values.ts';

const at = (place: Place, ...steps: Path): Place => ({ ...place, path: [...place.path, ...steps] });
const under = (place: Place): Place => ({ ...place, sign: place.sign === 1 ? -1 : 1 });

/** What a condition is about: the ids or the kind of facts that it names. */
function about(condition: Condition): string[] {
  const [body] = Object.values(condition) as unknown[];
  if (typeof body === 'string') return [body];
  if (Array.isArray(body)) return body.filter((each) => typeof each === 'string');
  if (!isObject(body)) return [];
  const { holding, of, name, subject } = body;
  const named = Array.isArray(holding) ? holding : [of, name, ...listOf(subject)];
  return named.filter((each) => typeof each === 'string');
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** From the strictest: the same condition, the same about the same, about something of it, of the same word. */
const keys: ((condition: Condition) => string | null)[] = [
  (condition) => JSON.stringify(condition),
  (condition) => JSON.stringify([wordOf(condition), about(condition)]),
  (condition) => JSON.stringify([wordOf(condition), about(condition)[0] ?? null]),
  (condition) => JSON.stringify([wordOf(condition), about(condition).at(-1) ?? null]),
  wordOf,
];

/** What one more part means for a group. */
const morePart: Record<GroupKind, Effect | null> = {
  all: 'tighter',
  steps: 'tighter',
  forEach: 'tighter',
  any: 'looser',
  atLeast: 'looser',
  forSome: 'looser',
  not: null,
  when: null,
  waivable: null,
  competencies: null,
} as Record<GroupKind, Effect | null>;

/** The parts of a group, before and after: paired, each compared, added or removed. */
function parts(
  group: GroupKind,
  before: readonly Condition[],
  after: readonly Condition[],
  place: Place,
): Difference[] {
  const pairs = align(before, after, keys);
  const more = turned(morePart[group], place);
  const found = pairs.flatMap(({ before: one, after: other }): Difference[] => {
    if (one && other) return conditions(one.item, other.item, at(place, other.index));
    const path = written([...place.path, (other ?? one)!.index]);
    return other
      ? [{ path, effect: more, code: 'condition.added', group, condition: other.item }]
      : [{ path, effect: opposite(more), code: 'condition.removed', group, condition: one!.item }];
  });
  return isInOrder(pairs) ? found : [...found, reordered(pairs, place)];
}

const reordered = (pairs: ReturnType<typeof align<Condition>>, { path }: Place): Difference => {
  const both = pairs.filter(({ before, after }) => before && after);
  const name = (index: number) => String(index);
  return {
    path: written(path),
    effect: null,
    code: 'order',
    before: both.map((_, index) => name(index)),
    after: both.map(({ before }) => name(before!.index)),
  };
};

const replaced = (before: Condition, after: Condition, { path }: Place): Difference[] => [
  { path: written(path), effect: null, code: 'condition.replaced', before, after },
];

/** A single condition became one of several, or several became one: what came beside it, or went. */
function wrapped(before: Condition, after: Condition, place: Place): Difference[] {
  for (const group of ['all', 'any'] as const) {
    const [one, other] = [before, after].map(
      (condition) => (condition as Partial<Record<typeof group, Condition[]>>)[group],
    );
    if (!one === !other) continue;
    const [was, is] = [one ?? [before], other ?? [after]];
    const pairs = align(was, is, keys.slice(0, 2));
    if (pairs.some((pair) => pair.before && pair.after))
      return [
        ...parts(group, was, is, at(place, group)),
        // The text reads otherwise even where it asks for the same.
        ...(was.length === is.length ? replaced(before, after, place) : []),
      ];
  }
  return replaced(before, after, place);
}

/** The differences of two conditions at one place. */
export function conditions(before: Condition, after: Condition, place: Place): Difference[] {
  if (same(before, after)) return [];
  const word = wordOf(after);
  if (wordOf(before) !== word) return wrapped(before, after, place);
  const [one, other] = [before, after].map((each) => Object.values(each)[0] as unknown);
  const inside = at(place, word);
  if (word === 'all' || word === 'any' || word === 'steps')
    return parts(word, one as Condition[], other as Condition[], inside);
  if (word === 'not') return conditions(one as Condition, other as Condition, under(inside));
  if (word === 'holds') return members('holds', [one, other], [before, after], inside);
  if (!isObject(one) || !isObject(other)) return replaced(before, after, place);
  const rest = fields([one, other], [before, after], inside);
  // A body whose fields stand in another order reads otherwise and says the same.
  return rest.length > 0 ? rest : replaced(before, after, place);
}

function fields([one, other]: Bodies, both: [Condition, Condition], place: Place): Difference[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const changed = names.filter((name) => !same(one[name], other[name]));
  const seen = changed.filter((name) => windows.includes(name));
  const now = seen.find((name) => other[name] !== undefined) ?? seen[0];
  return [
    ...(now === undefined ? [] : [windowed([one, other], both, at(place, now))]),
    ...changed
      .filter((name) => !windows.includes(name))
      .flatMap((name) => field(name, [one[name], other[name]], both, at(place, name))),
  ];
}

const isCondition = (value: unknown): value is Condition =>
  isObject(value) && Object.keys(value).length === 1;

function field(
  name: string,
  [one, other]: [unknown, unknown],
  both: [Condition, Condition],
  place: Place,
): Difference[] {
  const word = wordOf(both[1]);
  const isGroup = ['atLeast', 'when', 'forEach', 'forSome', 'competencies', 'waivable'];
  if (isGroup.includes(word) && ['requires', 'is', 'with', 'exemptWhile'].includes(name))
    return nested(word, name, [one, other], place);
  if (name === 'of' && word === 'atLeast')
    return parts('atLeast', one as Condition[], other as Condition[], place);
  if (name === 'atLeast' || name === 'n') return [need([one, other], both[1], place)];
  const lists = ['holding', 'subject', 'tier', 'level', 'of', 'area', 'members', 'per'];
  if (lists.includes(name) && (Array.isArray(one) || Array.isArray(other)))
    return members(name, [one, other], both, place);
  if (name === 'including') return kinds(listOf(one ?? []), listOf(other ?? []), place);
  if (name === 'where' || name === 'which' || name === 'is' || name === 'line')
    return [filtered(name, [one, other], both, place)];
  return values(one, other, place.path).map(detail);
}

/** A condition inside a group that is no list: the case of a `when`, what each member must meet. */
function nested(
  word: string,
  name: string,
  [one, other]: [unknown, unknown],
  place: Place,
): Difference[] {
  // What asks for something in a case only asks for less where the case is rarer.
  const inner = name === 'is' ? under(place) : place;
  if (isCondition(one) && isCondition(other) && word !== 'forEach')
    return conditions(one, other, inner);
  if (word !== 'forEach' || !isObject(one) || !isObject(other))
    return values(one, other, place.path).map(detail);
  const [was, is] = [one, other] as Record<string, Condition>[];
  return [...new Set([...Object.keys(was!), ...Object.keys(is!)])].flatMap((id): Difference[] => {
    const [before, after] = [was![id], is![id]];
    if (before && after) return conditions(before, after, at(place, id));
    const path = written([...place.path, id]);
    const more = turned('tighter', place);
    return after
      ? [{ path, effect: more, code: 'condition.added', group: 'forEach', condition: after }]
      : [
          {
            path,
            effect: opposite(more),
            code: 'condition.removed',
            group: 'forEach',
            condition: before!,
          },
        ];
  });
}

/** Kinds of people that must be among them: paired by what they hold. */
function kinds(before: unknown[], after: unknown[], place: Place): Difference[] {
  const holding = (kind: unknown) => (isObject(kind) ? JSON.stringify(kind['holding']) : null);
  const asPeople = (kind: unknown) => ({ people: kind }) as Condition;
  const pairs = align(before, after, [holding, () => '']);
  return pairs.flatMap(({ before: one, after: other }): Difference[] => {
    const inside = at(place, (other ?? one)!.index);
    if (one && other) {
      const both = [one.item, other.item] as Bodies;
      return fields(both, [asPeople(one.item), asPeople(other.item)], inside);
    }
    const code = other ? 'condition.added' : 'condition.removed';
    const effect = turned(other ? 'tighter' : 'looser', place);
    const condition = asPeople((other ?? one)!.item);
    return [{ path: written(inside.path), effect, code, group: 'all', condition }];
  });
}

/** A requirement that begins or ends: what keeps a level is one more way to it, whom it is open to one more clause. */
export function begun(before: unknown, after: unknown, path: Path): Difference[] {
  const group = path.at(-1) === 'maintain' ? 'any' : 'all';
  const comes = group === 'any' ? 'looser' : 'tighter';
  const place = { path: written(path), group } as const;
  return isObject(after)
    ? [{ ...place, effect: comes, code: 'condition.added', condition: after as Condition }]
    : [
        {
          ...place,
          effect: opposite(comes),
          code: 'condition.removed',
          condition: before as Condition,
        },
      ];
}
